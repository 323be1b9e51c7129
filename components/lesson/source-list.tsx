import { lessonPageWords as words } from "@words/lesson";
import type { Note } from "@/lib/content/lesson-tree";
import type { Lesson, Module } from "@/lib/content/module";
import type { Source, Sources } from "@/lib/content/registers";
import { formatDate } from "@/words/format";

interface SourceListProps {
  lesson: Pick<Lesson, "notes">;
  sources: Sources;
  /** Where several lessons stand on one page, what keeps their notes apart; there the way back is left out. */
  idPrefix?: string;
  heading?: string;
}

/** The numbered notes of a lesson. */
export function SourceList({ lesson, sources, idPrefix, heading = words.sources }: SourceListProps) {
  const title = `${idPrefix ?? ""}sources`;
  const Tag = idPrefix === undefined ? "section" : "div";
  if (lesson.notes.length === 0) return null;
  return (
    // A landmark only where it is the page's one list of sources.
    <Tag className="source-notes" aria-labelledby={idPrefix === undefined ? title : undefined}>
      <h2 id={title}>{heading}</h2>
      <p className="ui-quiet">{words.sourcesNote}</p>
      <ol>
        {lesson.notes.map(({ number, source: id, at }, index) => {
          const source = sources[id];
          const named = lesson.notes.findIndex((note) => note.source === id) < index;
          return (
            <li key={number} id={`${idPrefix ?? ""}note-${number}`} tabIndex={-1}>
              {source !== undefined &&
                (named ? <ShortSource id={id} source={source} /> : <SourceLine id={id} source={source} />)}
              {at !== null && <>, {at}</>}.{" "}
              {idPrefix === undefined && (
                <a className="source-back" href={`#cite-${number}`} aria-label={words.backFromSource(number)}>
                  ↩
                </a>
              )}
            </li>
          );
        })}
      </ol>
    </Tag>
  );
}

/** A source as a line of a list: title, symbol, publisher, date, with the link to the document. */
export function SourceLine({ id, source }: { id: string; source: Source }) {
  const label = source.label ?? id;
  const symbol = source.kind === "official" && label !== source.title ? ` (${label})` : "";
  return (
    <>
      {source.publisher},{" "}
      {source.url === undefined ? <cite>{source.title}</cite> : <a href={source.url}>{source.title}</a>}
      {symbol}
      {source.date !== undefined && <>, {formatDate(source.date)}</>}
    </>
  );
}

/** The sources that some facts rest on, each once. */
export function FactSources({ module, facts }: { module: Module; facts: readonly string[] }) {
  const ids = new Set(facts.flatMap((id) => module.facts[id]?.source ?? []));
  return [...ids].map((id, index) => {
    const source = module.sources[id];
    return source === undefined ? null : (
      <span key={id}>
        {index > 0 && "; "}
        <SourceLine id={id} source={source} />
      </span>
    );
  });
}

/**
 * A note beside its line, where the window has room for it. It repeats what the number leads to for those who see both,
 * so nothing else meets it: no screen reader, no tabulator key, no voice that reads aloud.
 */
export function MarginNote({ note, sources }: { note: Note; sources: Sources }) {
  const source = sources[note.source];
  if (source === undefined) return null;
  return (
    <span className="lesson-margin" aria-hidden="true">
      {note.number} <ShortSource id={note.source} source={source} tabIndex={-1} />
      {note.at !== null && `, ${note.at}`}
    </span>
  );
}

/** A source that was named in full before: its symbol, or its publisher and title. */
function ShortSource({ id, source, tabIndex }: { id: string; source: Source; tabIndex?: number }) {
  const name = source.label ?? (source.kind === "official" ? id : source.title);
  return source.url === undefined ? (
    <cite>{name}</cite>
  ) : (
    <a href={source.url} tabIndex={tabIndex}>
      {name}
    </a>
  );
}
