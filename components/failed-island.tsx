import { words } from "@words/island";
import { getPageRecord } from "./page-record";

/** Where an island stands: whether it has failed, and what is said of trying again. */
export interface IslandState {
  failed: boolean;
  said: string;
}

interface FailedIslandProps {
  said: string;
  tell: (state: IslandState) => void;
  /** Shows the island once more, and says whether it failed. */
  fails: () => Promise<boolean>;
}

/** In the place of a part of a page that cannot be shown: says so, and offers what is left to do. */
export function FailedIsland({ said, tell, fails }: FailedIslandProps) {
  const tryWithout = async () => {
    tell({ failed: true, said: words.trying });
    const shown = await getPageRecord().leaveOutBadRows(fails);
    tell(shown ? { failed: false, said: "" } : { failed: true, said: words.notTheRecord });
  };
  return (
    <div className="ui-notice" role="alert">
      <p>{said || words.failed}</p>
      <div className="ui-actions">
        <button type="button" onClick={getPageRecord().save}>
          {words.save}
        </button>
        <button type="button" onClick={tryWithout}>
          {words.without}
        </button>
      </div>
    </div>
  );
}
