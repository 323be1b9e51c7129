import { backupWords as words } from "@words/classes";
import { classPath } from "@/lib/routes";
import { formatDay } from "@/words/format";
import { siteHref } from "../ui/site-href";

/** When everything was last saved as a file, and the way to do it. */
export function LastSaved({ at }: { at: number }) {
  return (
    <p className="ui-quiet no-print">
      {at === 0 ? words.never : words.last(formatDay(at))}{" "}
      <a href={siteHref(classPath())}>{words.toBackup}</a>
    </p>
  );
}
