import { writeWords as words } from "@words/write";
import { examples } from "@words/write-examples";
import { useState } from "react";
import { fillExample } from "@/lib/own/fill-example";
import { type InsertKind, insertKind } from "@/lib/own/insert-at";
import type { Names } from "@/lib/own/reading";

const rows = examples.flatMap((group) => group.rows);
/** Every tag of a lesson, each with a filled example. Chosen first and then put in, so that a keyboard can look through them. */
export function InsertMenu({
  names,
  onInsert,
}: {
  names: Names;
  onInsert: (text: string, kind: InsertKind, draws: string | null) => void;
}) {
  const [tag, setTag] = useState(rows[0]?.tag ?? "");
  const insert = () => {
    const row = rows.find((one) => one.tag === tag);
    if (row === undefined) return;
    onInsert(fillExample(row.text, names), insertKind(tag), row.draws ? tag : null);
  };
  return (
    <span className="write-insert">
      <select
        aria-label={words.insertWhat}
        aria-describedby="no-place-for"
        value={tag}
        onChange={(event) => setTag(event.currentTarget.value)}
      >
        {examples.map(({ group, rows: inGroup }) => (
          <optgroup key={group} label={group}>
            {inGroup.map(({ tag: name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <button type="button" onClick={insert}>
        {words.insert}
      </button>
    </span>
  );
}
