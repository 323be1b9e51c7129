"use client";

import { writeWords as words } from "@words/write";
import { starter } from "@words/write-examples";
import { useEffect, useRef, useState } from "react";
import { canKeep, longestDraft } from "@/lib/own/drafts";
import { lessonPrefix, unpackLesson } from "@/lib/own/lesson-code";
import type { Names } from "@/lib/own/reading";
import { lessonTextPath } from "@/lib/routes";
import { OwnPage } from "../own/own-page";
import { keepNothing } from "../progress/progress-store";
import { siteFile } from "../ui/site-href";
import { problemOfCode } from "./code-problem";
import { DraftList } from "./draft-list";
import { DraftNotice } from "./draft-notice";
import { FilePanel } from "./file-panel";
import { InsertMenu } from "./insert-menu";
import { ProblemList } from "./problem-list";
import { SharePanel } from "./share-panel";
import { useDrafts } from "./use-drafts";
import { useEditor } from "./use-editor";
import { useReading } from "./use-reading";

const noNames: Names = { objectives: [], misconceptions: [], sources: [], facts: [], terms: [], ids: [] };

type Panel = "lessons" | "files" | "share";
const panels: readonly Panel[] = ["lessons", "files", "share"];

/** Where a lesson is written and seen. */
export function WriteDesk(_: object) {
  const desk = useDrafts();
  const text = desk.draft?.text ?? null;
  const id = desk.draft?.id ?? null;
  const { reading, page, problem } = useReading(id, text);
  const [side, setSide] = useState<"write" | "see">("write");
  const [panel, setPanel] = useState<Panel | null>(null);
  const [said, say] = useState("");
  const [isPlain, setPlain] = useState(false);
  const [refused, setRefused] = useState<number | null>(null);
  const write = (changed: string) => {
    setRefused(null);
    desk.write(changed);
  };
  const editing = useEditor({ id, text, reading, isPlain, onChange: write, onTooLong: setRefused });
  const begin = useRef(desk.begin);
  begin.current = desk.begin;
  const isRead = id !== null;

  useEffect(keepNothing, []);
  useEffect(() => {
    if (!isRead) return;
    const follow = () => void openFromAddress(begin.current, say);
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [isRead]);

  const mistakes = reading?.said.filter(({ rule }) => rule === null).length ?? 0;
  const isFine = reading !== null && mistakes === 0 && reading.page !== null;
  const insert: typeof editing.insert = (example, kind, draws) => {
    setSide("write");
    return editing.insert(example, kind, draws);
  };
  const goTo = (place: number) => {
    setSide("write");
    editing.goTo(place);
  };

  return (
    <div className="write-desk" data-side={side}>
      <div className="write-bar">
        {panels.map((one) => (
          <button
            key={one}
            type="button"
            aria-expanded={panel === one}
            onClick={() => setPanel(panel === one ? null : one)}
          >
            {words[one]}
          </button>
        ))}
        <InsertMenu names={reading?.names ?? noNames} onInsert={insert} />
      </div>
      {panel === "lessons" && <DraftList desk={desk} starter={starter} onText={editing.setText} />}
      {panel === "files" && <FilePanel text={text ?? ""} onOpen={desk.begin} />}
      {panel === "share" && <SharePanel text={text ?? ""} mistakes={isFine ? 0 : Math.max(1, mistakes)} />}
      <div role="status">
        {said !== "" && <p className="ui-note">{said}</p>}
        {refused !== null && <p className="ui-note">{words.tooMuch(refused, longestDraft)}</p>}
        {text !== null && !canKeep(text) && <p className="ui-note">{words.tooLong(longestDraft)}</p>}
        {problem !== null && <p className="ui-note">{problem === "slow" ? words.slow : words.notLoaded}</p>}
      </div>
      <DraftNotice state={desk.state} />
      {desk.elsewhere !== null && (
        <p className="ui-note">
          {words.elsewhere}{" "}
          <button type="button" onClick={() => editing.setText(desk.elsewhere ?? "")}>
            {words.takeElsewhere}
          </button>
        </p>
      )}
      <div className="write-sides">
        <button type="button" aria-pressed={side === "write"} onClick={() => setSide("write")}>
          {words.write}
        </button>
        <button type="button" aria-pressed={side === "see"} onClick={() => setSide("see")}>
          {words.see}
        </button>
      </div>
      <div className="write-columns">
        <section className="write-text" aria-label={words.text}>
          <div
            ref={editing.host}
            key={`${id} ${isPlain}`}
            className="write-editor"
            hidden={!editing.hasEditor}
          />
          <textarea
            ref={editing.field}
            className="write-plain"
            aria-label={words.text}
            value={text ?? ""}
            hidden={editing.hasEditor}
            spellCheck
            onChange={(event) => editing.fieldChanged(event.currentTarget)}
            onPaste={editing.fieldPasted}
          />
          <p className="ui-quiet">{words.keys}</p>
          <p className="ui-quiet" id="no-place-for">
            {words.noPlaceFor}
          </p>
          <p className="ui-quiet">
            <label className="write-option">
              <input type="checkbox" checked={isPlain} onChange={() => setPlain(!isPlain)} /> {words.plain}
            </label>
          </p>
          {(reading !== null || problem === null) && (
            <ProblemList reading={reading} onGo={goTo} onCure={editing.apply} />
          )}
        </section>
        <section className="write-page" aria-label={words.page}>
          {page !== null && reading?.page === null && <p className="ui-note">{words.asBefore}</p>}
          {page === null ? (
            problem === null && <p className="ui-quiet">{reading === null ? words.reading : words.noPage}</p>
          ) : (
            <OwnPage key={id} page={page} />
          )}
        </section>
      </div>
    </div>
  );
}

/** What the address brings: a lesson of the site, or one that was passed on. It becomes a draft of its own. */
async function openFromAddress(begin: (text: string) => void, say: (text: string) => void): Promise<void> {
  const fork = /^#fork=([\w-]+)\/([\w-]+)$/.exec(location.hash);
  const forget = () => history.replaceState(history.state, "", location.pathname + location.search);
  if (fork !== null) {
    const [, module = "", lesson = ""] = fork;
    say(words.forking);
    try {
      const found = await fetch(siteFile(lessonTextPath(module, lesson)));
      if (!found.ok) throw new Error(found.statusText);
      begin(await found.text());
      say("");
      forget();
    } catch {
      say(words.notForked);
    }
    return;
  }
  if (!location.hash.startsWith(`#${lessonPrefix.slice(0, -1)}`)) return;
  const passed = unpackLesson(location.hash);
  if (passed.ok) {
    begin(passed.text);
    forget();
  } else say(words.problems[problemOfCode[passed.problem]]);
}
