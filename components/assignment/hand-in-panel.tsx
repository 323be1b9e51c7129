import { handInWords as words } from "@words/assignment";
import { boxHandInWords } from "@words/box";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Assignment } from "@/lib/assignment/assignment";
import { collectAnswers, collectTexts } from "@/lib/assignment/collect";
import { type EditionRows, type Editions, editionsOf, presentHash } from "@/lib/assignment/edition";
import {
  codeWordFits,
  type HandIn,
  packOwnAnswers,
  textsOver,
  tidyCodeWord,
  writeHandIn,
} from "@/lib/assignment/hand-in";
import { handedIn, isOtherWord, nextHanded } from "@/lib/assignment/handed";
import { sealHandIn } from "@/lib/assignment/seal";
import { readSetting, settings } from "@/lib/progress/settings";
import { writeSetting } from "@/lib/progress/write-setting";
import { progressPath } from "@/lib/routes";
import type { DeskLesson, DeskModule } from "../asked/desk-module";
import type { OwnQuestions } from "../own/own-questions";
import { forLearner } from "../progress/lesson-progress";
import { progressStore } from "../progress/progress-store";
import { useProgress } from "../progress/use-progress";
import { cryptoSuite } from "../ui/crypto-suite";
import { siteHref } from "../ui/site-href";
import { HandInContents } from "./hand-in-contents";
import { type Made, MadeCode } from "./made-code";
import { SentHandIn } from "./sent-hand-in";

interface HandInPanelProps {
  assignment: Assignment;
  id: string;
  module: DeskModule;
  lessons: DeskLesson[];
  /** The teacher's own; null where there are none. */
  own: OwnQuestions | null;
  /** Whether they are still being read. */
  reading: boolean;
  rows: EditionRows;
}

/** Makes a student's code: says in words what it holds, then offers every way to pass it on. */
export function HandInPanel({
  assignment,
  id,
  module,
  lessons: given,
  own,
  reading,
  rows,
}: HandInPanelProps) {
  const progress = useProgress((all) => all.record);
  const savedWord = readSetting(progress, settings.codeWord);
  const [typedWord, typeWord] = useState<string | null>(null);
  const [withTexts, setWithTexts] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const [said, say] = useState<string[]>([]);
  /** The word that a student keeps to although the device handed in under another. */
  const [sureOf, beSureOf] = useState<string | null>(null);
  const codeTitle = useRef<HTMLHeadingElement>(null);
  const sentLine = useRef<HTMLParagraphElement>(null);
  const collects = assignment.collects === true;
  useEffect(() => {
    // A connection that is there now may be gone when it is needed.
    if (collects) import("../box/outbox").catch(() => {});
  }, [collects]);

  const wordText = typedWord ?? savedWord ?? "";
  const word = tidyCodeWord(wordText);
  const written = own === null ? given : [...given, own.desk];
  const lessons = written.map((lesson) => withOwnTries(lesson, forLearner(progress, lesson).questions));
  const questions = lessons.flatMap((lesson) => lesson.questions);
  const answers = collectAnswers(progress, questions);
  const ownTexts = collectTexts(progress, questions);
  const texts = withTexts ? ownTexts : {};
  const fits = codeWordFits(word);
  const before = readSetting(progress, handedIn(id));
  const asksWho = isOtherWord(before, word) && sureOf !== word;

  const make = async () => {
    const edition = presentHash(rows, module.slug);
    const editions = editionsOf(rows);
    if (!fits || edition === null) return refuse(words.codeWordTooLong);
    const next = nextHanded(before, word, crypto.getRandomValues(new Uint8Array(8)));
    const slugs = given.map(({ slug }) => slug);
    const { nonce, turn } = next;
    const handIn: HandIn = {
      edition,
      assignment: id,
      lessons: slugs,
      nonce,
      turn,
      codeWord: word,
      answers,
      texts,
      ...(assignment.asksTime === true ? { time: Date.now() } : {}),
      ...(own === null ? {} : { own: packOwnAnswers(own.shapes, { answers, texts }) }),
    };
    const over = Object.entries(textsOver(handIn, editions));
    const labelOf = (question: string) => questions.find((one) => one.id === question)?.label ?? question;
    if (over.length > 0)
      return refuse(...over.map(([question, letters]) => words.textTooLong(labelOf(question), letters)));
    const code = await codeFor(handIn, assignment.key, editions);
    progressStore.change((all) => {
      const at = Date.now();
      return writeSetting(writeSetting(all, settings.codeWord, word, at), handedIn(id), next, at);
    });
    setMade({ ...code, turn, nonce });
    say([]);
    // The new part is on the page with the next frame.
    requestAnimationFrame(() => (sentLine.current ?? codeTitle.current)?.focus());
  };
  const refuse = (...reasons: string[]) => {
    setMade(null);
    say(reasons);
  };
  const [waits, wait] = useState(false);
  const press = () => {
    if (reading) {
      wait(true);
      say([words.ownFirst]);
    } else make().catch(() => refuse(words.notMade));
  };
  // Whoever is quicker than the teacher's own questions are read hands them in too.
  useEffect(() => {
    if (!waits || reading) return;
    wait(false);
    press();
  });

  return (
    <section aria-labelledby="hand-in" className="hand-in">
      <h2 id="hand-in">{words.title}</h2>
      <p>{collects ? boxHandInWords.intro : words.intro}</p>
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (asksWho && fits) refuse(words.otherWord(before?.codeWord ?? "", word));
          else press();
        }}
        autoComplete="off"
        noValidate
      >
        <label htmlFor="code-word">{words.codeWord}</label>
        <p className="ui-quiet" id="code-word-note">
          {words.codeWordNote}
        </p>
        <input
          id="code-word"
          type="text"
          value={wordText}
          spellCheck="false"
          autoCapitalize="none"
          aria-describedby={fits ? "code-word-note" : "code-word-error"}
          aria-invalid={!fits}
          onChange={(event) => typeWord(event.currentTarget.value)}
        />
        {!fits && (
          <p className="ui-error" id="code-word-error">
            {words.codeWordTooLong}
          </p>
        )}
        {Object.keys(ownTexts).length > 0 && (
          <label className="assignment-option">
            <input
              type="checkbox"
              checked={withTexts}
              onChange={(event) => setWithTexts(event.currentTarget.checked)}
            />
            {words.addTexts(Object.keys(ownTexts).length)}
          </label>
        )}
        <HandInContents
          word={word}
          lessons={lessons}
          answers={answers}
          texts={texts}
          withTexts={withTexts}
          asksTime={assignment.asksTime === true}
          title={collects ? boxHandInWords.contains : words.contains}
        />
        <div className="ui-actions">
          <button type="submit" className="ui-primary">
            {collects ? boxHandInWords.press : words.make}
          </button>
        </div>
      </form>
      {made !== null &&
        (assignment.key !== null && collects && made.sealing === "sealed" ? (
          <SentHandIn key={made.code} code={made.code} teacherKey={assignment.key} line={sentLine}>
            <MadeCode made={made} title={assignment.title} heading={codeTitle} say={(text) => say([text])} />
          </SentHandIn>
        ) : (
          <MadeCode made={made} title={assignment.title} heading={codeTitle} say={(text) => say([text])} />
        ))}
      <div role="status" className="ui-status">
        {said.map((text) => (
          <p className="ui-note" key={text}>
            {text}
          </p>
        ))}
      </div>
      {said.length > 0 && made === null && asksWho && fits && (
        <div className="ui-actions">
          <button
            type="button"
            onClick={() => {
              beSureOf(word);
              press();
            }}
          >
            {words.sameStudent}
          </button>
          <a href={siteHref(progressPath)}>{words.otherStudent}</a>
        </div>
      )}
    </section>
  );
}

/** The lesson's questions with the tries that hold for this learner. */
function withOwnTries(lesson: DeskLesson, learners: readonly { tries: number }[]): DeskLesson {
  const questions = lesson.questions.map((one, at) => ({ ...one, tries: learners[at]?.tries ?? one.tries }));
  return { ...lesson, questions };
}

async function codeFor(
  handIn: HandIn,
  key: string | null,
  editions: Editions,
): Promise<Pick<Made, "code" | "sealing">> {
  const open = () => writeHandIn(handIn, editions);
  if (key === null) return { code: open(), sealing: "not-asked" };
  const suite = await cryptoSuite().catch(() => null);
  if (suite === null) return { code: open(), sealing: "no-https" };
  const sealed = await sealHandIn(handIn, key, editions, suite);
  return sealed === null ? { code: open(), sealing: "bad-key" } : { code: sealed, sealing: "sealed" };
}
