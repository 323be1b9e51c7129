"use client";

import { instructions, missing, sameAgain, words } from "@words/quiz";
import {
  type FormEvent,
  type FunctionComponent,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { Attempt } from "@/lib/progress/progress";
import { heldBack, questionState, triesOf, triesSet } from "@/lib/progress/question-state";
import type { ProgressState } from "@/lib/progress/store";
import { askingOf, firstAskingOf } from "@/lib/quiz/asking";
import { gradings, kindTraits } from "@/lib/quiz/kinds/kinds";
import { lessonKey, questionKey } from "@/lib/quiz/names";
import { type Outcome, presentOutcome } from "@/lib/quiz/outcome";
import type { Kind, Question, QuestionOf } from "@/lib/quiz/question";
import { describeResponse, isAnswered, parseResponse, sameResponse } from "@/lib/quiz/response";
import { useAlive, useProgress, useRecordOf } from "../progress/use-progress";
import { Markup } from "../ui/markup";
import { ConfidenceField } from "./confidence-field";
import { QuestionFooter } from "./question-footer";
import { useQuestion } from "./use-question";
import { countWords, toneOf, VerdictLine } from "./verdict-line";
import type { ViewProps } from "./view";
import { views } from "./views";

export interface QuestionCardProps {
  question: Question;
  /** From 1, and how many the page asks. */
  number: number;
  total: number;
  /** Where "Next question" leads, and whether that is a question. */
  next: { anchor: string; isQuestion: boolean } | null;
  /** In a lesson, where it is left out, or in the review. */
  where?: Attempt["where"];
  /** The page of the lesson, where the question stands on another one. */
  page?: string;
  /** What comes after the question, where that is no place on the page. There is no answering anew then. */
  onward?: { label: string; go: () => void };
}

/** What the status line of a question says. */
type Said = { what: "verdict" } | { what: "missing"; text: string } | { what: "moved"; text: string };

/** A question in a lesson: asked, answered, checked, explained. */
export function QuestionCard(props: QuestionCardProps) {
  const { module, lesson, tries, scored } = props.question;
  const set = useProgress(
    useCallback(
      // In the review a question stands in no lesson, and no assignment speaks of it.
      (all) => (lesson === "" ? undefined : triesSet(all.progress, lessonKey({ module, slug: lesson }))),
      [module, lesson],
    ),
  );
  return (
    <Card
      {...props}
      question={{ ...props.question, tries: triesOf(set, tries) }}
      // What is never graded is never held back.
      held={scored && set === heldBack}
    />
  );
}

type CardProps<K extends Kind> = Omit<QuestionCardProps, "question"> & {
  question: QuestionOf<K>;
  /** An assignment holds the verdict back for now. */
  held: boolean;
};

function Card<K extends Kind>({
  question,
  number,
  total,
  next,
  where = "lesson",
  page,
  onward,
  held,
}: CardProps<K>) {
  const alive = useAlive();
  const askConfidence = useProgress(asksConfidence);
  const before = usePredictionBefore(question);
  const { state, response, checked, confidence, ...hand } = useQuestion(question, where);
  const [said, say] = useState<Said | null>(null);
  const lastHint = useRef<HTMLLIElement>(null);
  const mainButton = useRef<HTMLButtonElement>(null);
  // The button that was pressed may be gone after the press; the focus then goes on to what it brought.
  const [focusOn, setFocusOn] = useState<"hint" | "main" | null>(null);
  useLayoutEffect(() => {
    if (focusOn === "hint") lastHint.current?.focus();
    if (focusOn === "main") mainButton.current?.focus();
    setFocusOn(null);
  }, [focusOn]);

  const { id, kind } = question;
  const View: FunctionComponent<ViewProps<K>> = views[kind];
  const writes = kindTraits[kind].answer === "written";
  const asking = askingOf(question);
  const settled = state.status !== "open";
  const answered = state.tries.length > 0;
  const basis = settled ? (writes ? response : (checked ?? response)) : checked;
  const outcome =
    basis !== null && answered && !held ? presentOutcome(question, basis, response, settled) : null;
  const spokenPart = basis === null ? null : gradings[kind].spokenPart(basis);
  const triesLeft = question.tries - state.tries.length;
  const errorId = said?.what === "missing" ? `${id}-status` : undefined;

  const goOn = onward?.go ?? (() => goTo(next?.anchor ?? id));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (settled && !writes) return goOn();
    if (!isAnswered(question, response)) return say({ what: "missing", text: missing[kind] });
    if (checked !== null && sameResponse(kind, checked, response)) {
      if (settled) return goOn();
      return say({ what: "missing", text: sameAgain });
    }
    hand.submit();
    say({ what: "verdict" });
  };

  const heldNote = held && answered && <p className="note">{words.held}</p>;
  const verdict =
    heldNote ||
    (outcome !== null && state.lastAttempt !== null && (
      <VerdictLine
        refutation={question.refutation}
        tone={toneOf(question, state.lastAttempt.verdict, outcome)}
        counts={countWords(kind, outcome)}
        reason={spokenPart === null ? undefined : outcome.reasons[spokenPart]}
        refuted={state.lastAttempt.confidence === "sure"}
        triesLeft={settled ? 0 : triesLeft}
        shift={
          before === null
            ? null
            : describeResponse(question, response) === before
              ? words.predictionSame
              : words.predictionChanged
        }
      />
    ));

  return (
    <section
      className="question"
      id={id}
      data-question={id}
      data-kind={kind}
      tabIndex={-1}
      aria-labelledby={`${id}-number`}
    >
      <form onSubmit={submit} autoComplete="off" noValidate>
        <p className="question-number">
          <a href={`#${id}`} id={`${id}-number`} title={words.link}>
            {words.question(number, total)}
          </a>
          {!question.scored && <span className="quiet"> – {words.unscored}</span>}
        </p>
        {state.updatedSince && <p className="note">{words.updated}</p>}
        <fieldset className="ask">
          <legend>
            <Markup html={question.prompt} className="prompt" />
          </legend>
          <p className="instruction">{asking === "after" ? words.predictAgain : instructions[kind]}</p>
          {before !== null && <p className="note">{words.predictionBefore(before)}</p>}
          <View
            id={id}
            ask={question.ask}
            response={response}
            update={hand.update}
            announce={(text) => say({ what: "moved", text })}
            outcome={outcome === null || spokenPart === null ? outcome : withoutReason(outcome, spokenPart)}
            settled={settled && !writes}
            errorId={errorId}
          />
        </fieldset>
        {state.hints > 0 && (
          <ol className="hints">
            {question.hints.slice(0, state.hints).map((hint, index) => (
              <li key={hint} tabIndex={-1} ref={index === state.hints - 1 ? lastHint : undefined}>
                <b>{words.hint(index + 1, question.hints.length)}</b> <Markup html={hint} as="span" />
              </li>
            ))}
          </ol>
        )}
        {askConfidence && question.scored && !settled && (
          <ConfidenceField id={id} chosen={confidence} onChoose={hand.setConfidence} />
        )}
        <div className="actions">
          <button ref={mainButton} type="submit" className="primary" disabled={!alive}>
            {settled && (!writes || (checked !== null && sameResponse(kind, checked, response)))
              ? (onward?.label ?? (next?.isQuestion === true ? words.next : words.toEnd))
              : asking === "before"
                ? words.note
                : words.check}
          </button>
          {!settled && state.hints < question.hints.length && (
            <button
              type="button"
              disabled={!alive}
              onClick={() => {
                hand.takeHint();
                setFocusOn("hint");
              }}
            >
              {words.takeHint(state.hints, question.hints.length)}
            </button>
          )}
          {!settled && answered && (
            <button
              type="button"
              onClick={() => {
                hand.show();
                say({ what: "verdict" });
                setFocusOn("main");
              }}
            >
              {words.showAnswer}
            </button>
          )}
        </div>
        {/* One status line, there before anything is said, so that what is said is heard once. */}
        <div role="status" id={`${id}-status`} className="status">
          {said?.what === "verdict" && verdict}
          {(said?.what === "missing" || said?.what === "moved") && (
            <p className={said.what === "missing" ? "error" : "quiet"}>{said.text}</p>
          )}
        </div>
        {/* What was answered on an earlier visit is shown, not announced. */}
        {said?.what !== "verdict" && verdict}
      </form>
      <QuestionFooter
        question={question}
        settled={settled && !held}
        page={page}
        // An earlier right answer would answer a question that is asked again.
        earlier={where === "review" && !settled ? [] : [...state.earlier, ...state.tries.slice(0, -1)]}
        onAnew={
          onward === undefined
            ? () => {
                hand.startAnew();
                say(null);
                document.getElementById(id)?.focus();
              }
            : undefined
        }
      />
    </section>
  );
}

const asksConfidence = ({ progress }: ProgressState) => progress.settings.askConfidence?.value === true;

/** What the learner chose when the same prediction was asked before the text; null for every other question. */
function usePredictionBefore<K extends Kind>(question: QuestionOf<K>): string | null {
  const first = firstAskingOf(question);
  const key = first === null ? null : questionKey({ module: question.module, id: first });
  const record = useRecordOf(key);
  if (key === null) return null;
  const { lastAttempt } = questionState(record, { question: key, rev: question.rev, tries: 1 });
  const saved = parseResponse(question.kind, lastAttempt?.response ?? null);
  return saved === null ? null : describeResponse(question, saved);
}

function withoutReason<K extends Kind>(outcome: Outcome<K>, part: string): Outcome<K> {
  const { [part]: _spoken, ...reasons } = outcome.reasons;
  return { ...outcome, reasons };
}

function goTo(anchor: string): void {
  const target = document.getElementById(anchor);
  target?.focus({ preventScroll: true });
  target?.scrollIntoView();
}
