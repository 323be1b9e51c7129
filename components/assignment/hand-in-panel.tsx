import { handInWords as words } from "@words/assignment";
import { type FormEvent, useRef, useState } from "react";
import type { Assignment } from "@/lib/assignment/assignment";
import { collectAnswers, collectTexts } from "@/lib/assignment/collect";
import { type EditionRows, editionsOf, presentHash } from "@/lib/assignment/edition";
import {
  codeWordFits,
  type HandedAnswer,
  type HandIn,
  nonces,
  tidyCodeWord,
  turns,
  writeHandIn,
} from "@/lib/assignment/hand-in";
import { codeWordSetting, handedSetting } from "@/lib/assignment/lesson-settings";
import { canSeal, sealHandIn } from "@/lib/assignment/seal";
import { saveSetting } from "@/lib/progress/progress";
import { kindTraits } from "@/lib/quiz/kinds/kinds";
import type { Asks, Kind, Responses } from "@/lib/quiz/question";
import { describeResponse, parseResponse } from "@/lib/quiz/response";
import { reportPath } from "@/lib/routes";
import { forLearner } from "../progress/lesson-progress";
import { progressStore } from "../progress/progress-store";
import { saveFile } from "../progress/save-file";
import { useProgress } from "../progress/use-progress";
import { copyText } from "../ui/copy-text";
import { pageAddress } from "../ui/page-address";
import { QrPicture } from "../ui/qr-picture";
import type { DeskLesson, DeskModule, DeskQuestion } from "./desk-module";

interface HandInPanelProps {
  assignment: Assignment;
  id: number;
  module: DeskModule;
  lessons: DeskLesson[];
  rows: EditionRows;
}

/** What was made, and whether it is sealed. */
interface Made {
  code: string;
  sealed: boolean;
  turn: number;
  nonce: number;
}

/** Longer texts make a picture that no phone reads. */
const longestQr = 900;

/** Makes a student's code: says in words what it holds, then offers every way to pass it on. */
export function HandInPanel({ assignment, id, module, lessons: written, rows }: HandInPanelProps) {
  const progress = useProgress((all) => all.progress);
  const savedWord = progress.settings[codeWordSetting]?.value;
  const [typedWord, typeWord] = useState<string | null>(null);
  const [withTexts, setWithTexts] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const [said, say] = useState("");
  const codeTitle = useRef<HTMLHeadingElement>(null);

  const word = tidyCodeWord(typedWord ?? (typeof savedWord === "string" ? savedWord : ""));
  const lessons = written.map((lesson) => {
    const learners = forLearner(progress, lesson);
    return {
      ...lesson,
      questions: lesson.questions.map((one, at) => ({
        ...one,
        tries: learners.questions[at]?.tries ?? one.tries,
      })),
    };
  });
  const questions = lessons.flatMap((lesson) => lesson.questions);
  const answers = collectAnswers(progress, questions);
  const ownTexts = collectTexts(progress, questions);
  const texts = withTexts ? ownTexts : {};
  const answered = Object.keys(answers).length;
  const fits = codeWordFits(word);
  const withConfidence = Object.values(answers).some(({ confidence }) => confidence !== null);

  const make = async (event: FormEvent) => {
    event.preventDefault();
    const edition = presentHash(rows, module.slug);
    if (!fits || edition === null) return say(words.codeWordTooLong);
    const { nonce, turn } = nextTurn(id, word);
    const slugs = lessons.map(({ slug }) => slug);
    const handIn: HandIn = {
      edition,
      assignment: id,
      lessons: slugs,
      nonce,
      turn,
      codeWord: word,
      answers,
      texts,
    };
    const editions = editionsOf(rows);
    const sealed =
      assignment.key !== null && canSeal() ? await sealHandIn(handIn, assignment.key, editions) : null;
    setMade({ code: sealed ?? writeHandIn(handIn, editions), sealed: sealed !== null, turn, nonce });
    say("");
    // The new part is on the page with the next frame.
    requestAnimationFrame(() => codeTitle.current?.focus());
  };
  const copy = async (text: string, done: string) => say((await copyText(text)) ? done : words.notCopied);
  const title = assignment.title;

  return (
    <section aria-labelledby="hand-in" className="hand-in">
      <h2 id="hand-in">{words.title}</h2>
      <p>{words.intro}</p>
      <form onSubmit={make} autoComplete="off" noValidate>
        <label htmlFor="code-word">{words.codeWord}</label>
        <p className="quiet" id="code-word-note">
          {words.codeWordNote}
        </p>
        <input
          id="code-word"
          type="text"
          value={typedWord ?? (typeof savedWord === "string" ? savedWord : "")}
          spellCheck={false}
          autoCapitalize="none"
          aria-describedby={fits ? "code-word-note" : "code-word-error"}
          aria-invalid={!fits}
          onChange={(event) => typeWord(event.currentTarget.value)}
        />
        {!fits && (
          <p className="error" id="code-word-error">
            {words.codeWordTooLong}
          </p>
        )}
        {Object.keys(ownTexts).length > 0 && (
          <label className="option">
            <input
              type="checkbox"
              checked={withTexts}
              onChange={(event) => setWithTexts(event.currentTarget.checked)}
            />
            {words.addTexts(Object.keys(ownTexts).length)}
          </label>
        )}
        <h3>{words.contains}</h3>
        <ul className="assignment-rules">
          <li>{words.containsWord(word)}</li>
          <li>{words.containsAssignment}</li>
          <li>{words.containsAnswers(answered, questions.length)}</li>
          <li>{withConfidence ? words.containsConfidence : words.containsNoConfidence}</li>
          {withTexts && <li>{words.containsTexts}</li>}
          <li>{words.containsNot}</li>
        </ul>
        <details>
          <summary>{words.listTitle}</summary>
          {lessons.map((lesson) => (
            <div key={lesson.slug}>
              <h4>{lesson.title}</h4>
              <ol className="handed-list">
                {lesson.questions.map((question) => (
                  <li key={question.id}>
                    {question.label}{" "}
                    <span className="quiet">
                      {inWords(question, answers[question.id], texts[question.id])}
                    </span>
                  </li>
                ))}
              </ol>
            </div>
          ))}
        </details>
        {answered === 0 && <p className="note">{words.nothingYet}</p>}
        <div className="actions">
          <button type="submit" className="primary">
            {words.make}
          </button>
        </div>
      </form>
      {made !== null && (
        <div className="made-code">
          <h3 ref={codeTitle} tabIndex={-1}>
            {words.codeTitle}
          </h3>
          <p>
            {words.turn(made.turn)}{" "}
            {made.sealed ? words.sealed : assignment.key === null ? words.open : words.cannotSeal}
          </p>
          <label htmlFor="made-code">{words.codeLabel}</label>
          <textarea id="made-code" readOnly rows={4} value={made.code} />
          <div className="actions">
            <button type="button" className="primary" onClick={() => copy(made.code, words.copied)}>
              {words.copy}
            </button>
            {"share" in navigator && (
              <button type="button" onClick={() => share(made.code)}>
                {words.share}
              </button>
            )}
            <button type="button" onClick={() => copy(pageAddress(reportPath(made.code)), words.copiedLink)}>
              {words.copyLink}
            </button>
            <button
              type="button"
              onClick={() => {
                saveFile(`hand-in-${made.nonce}.txt`, words.fileText(title, made.code), "text/plain");
                say(words.saved);
              }}
            >
              {words.save}
            </button>
          </div>
          <details>
            <summary>{words.showQr}</summary>
            {made.code.length <= longestQr ? (
              <QrPicture text={made.code} label={words.qrLabel} />
            ) : (
              <p>{words.tooLongForQr}</p>
            )}
          </details>
        </div>
      )}
      <div role="status" className="status">
        {said !== "" && <p className="note">{said}</p>}
      </div>
    </section>
  );
}

/** The next hand-in of this device: its number is kept, so that the teacher's page knows which takes whose place. */
function nextTurn(id: number, word: string): { nonce: number; turn: number } {
  const saved = progressStore.getState().progress.settings[handedSetting(id)]?.value;
  const [, nonceText, turnText] = /^(\d+) (\d+)$/.exec(String(saved)) ?? [];
  const chance = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  const nonce = nonceText === undefined ? chance % nonces : Number(nonceText) % nonces;
  const turn = turnText === undefined ? 1 : Math.min(turns, Number(turnText) + 1);
  progressStore.change((all) => {
    const at = Date.now();
    const named = saveSetting(all, codeWordSetting, { value: word, at });
    return saveSetting(named, handedSetting(id), { value: `${nonce} ${turn}`, at });
  });
  return { nonce, turn };
}

function share(text: string): void {
  // A reader who closes the sheet has not failed at anything.
  navigator.share({ text }).catch(() => {});
}

function inWords(question: DeskQuestion, answer: HandedAnswer | undefined, text: string | undefined): string {
  if (answer === undefined) return words.noAnswer;
  const { first, end, confidence } = answer;
  const course =
    first === "right" || first === "noted" ? words.courses[first] : words.courses[`${first}-${end}`];
  const said = describe(question, answer);
  return [
    kindTraits[question.kind].answer === "written" ? "" : words.first(said),
    course,
    confidence === null ? "" : words.sure[confidence],
    text === undefined ? "" : words.written(text),
  ].join(" ");
}

function describe<K extends Kind>(question: { kind: K; ask: Asks[K] }, { response }: HandedAnswer): string {
  const read: Responses[K] | null = parseResponse(question.kind, response);
  return read === null ? words.notTold : describeResponse(question, read);
}
