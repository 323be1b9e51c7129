import { authorWords as words } from "@words/author";
import { formatProblem } from "@/lib/content/problem";
import type { Told } from "@/lib/content/reader";

interface AuthorNotesProps {
  problems: Told[];
  rules: Told[];
}

/** What the author of a lesson has to know while it is written: only under `npm run dev` and `npm run lessons:dev`. */
export function AuthorNotes({ problems, rules }: AuthorNotesProps) {
  const told = problems.length > 0 ? problems : rules;
  if (told.length === 0) return null;
  return (
    <section className="ui-note" aria-labelledby="author-notes">
      <h2 id="author-notes">{problems.length > 0 ? words.unread : words.rules}</h2>
      <ul>
        {told.map((one) => (
          <li key={formatProblem(one)}>
            {formatProblem(one)} {one.rule !== undefined && `[${one.rule}]`}
          </li>
        ))}
      </ul>
      {process.env.LESSONS_DEV !== undefined && <p>{words.reloads}</p>}
    </section>
  );
}

/** Under `npm run lessons:dev` a page is loaded anew when a file of the lessons is saved. */
export function ReloadOnSave() {
  const address = process.env.LESSONS_DEV;
  if (address === undefined) return null;
  const script = `new EventSource(${JSON.stringify(address)}).onmessage = () => location.reload()`;
  // A fixed text with an address of this machine, on the author's device only.
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}
