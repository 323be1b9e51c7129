import { words } from "@words/island";
import type { Component } from "react";
import { getPageRecord } from "./page-record";

/** Where an island stands: whether it has failed, and what is said of trying again. */
export interface IslandState {
  failed: boolean;
  said: string;
}

interface FailedIslandProps {
  said: string;
  /** What stands around the island, and shows it unless it has failed. */
  island: Pick<Component<object, IslandState>, "state" | "setState">;
}

/** In milliseconds: within it a part of a page that is tried again has been drawn, or has failed. */
const drawn = 40;

/** In the place of a part of a page that cannot be shown: says so, and offers what is left to do. */
export function FailedIsland({ said, island }: FailedIslandProps) {
  const fails = async () => {
    island.setState({ failed: false });
    await new Promise((resolve) => setTimeout(resolve, drawn));
    return island.state.failed;
  };
  const tryWithout = async () => {
    island.setState({ failed: true, said: words.trying });
    const shown = await getPageRecord().leaveOutBadRows(fails);
    island.setState(shown ? { failed: false, said: "" } : { failed: true, said: words.notTheRecord });
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
