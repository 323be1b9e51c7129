import { instructions, words } from "@words/quiz";
import type { FunctionComponent, ReactNode } from "react";
import type { Attempt } from "@/lib/progress/progress";
import { settings } from "@/lib/progress/settings";
import { kindTraits } from "@/lib/quiz/kinds/kinds";
import type { Onward } from "@/lib/quiz/onward";
import type { Outcome } from "@/lib/quiz/outcome";
import type { Kind, QuestionOf } from "@/lib/quiz/question";
import { describeResponse } from "@/lib/quiz/response";
import { getHost } from "../host/host";
import { useAlive, useSetting } from "../progress/use-progress";
import { Markup } from "../ui/markup";
import { CardActions } from "./card-actions";
import { ConfidenceField } from "./confidence-field";
import { HintList } from "./hint-list";
import { LookAgain } from "./look-again";
import { QuestionFooter } from "./question-footer";
import { StatusLine } from "./status-line";
import { useCard } from "./use-card";
import { usePredictionBefore } from "./use-prediction-before";
import { VerdictOf } from "./verdict-line";
import type { ViewProps } from "./view";
import { views } from "./views";

export interface CardProps<K extends Kind> {
  question: QuestionOf<K>;
  /** From 1, and how many the page asks. */
  number: number;
  total: number;
  /** What follows on the page. */
  next: Onward | null;
  /** In a lesson, where it is left out, or in the review. */
  where?: Attempt["where"];
  /** The page of the lesson, where the question stands on another one. */
  page?: string;
  /** Where the question can be reached, if not at its place on this page; null: nowhere, as a word of the review. */
  link?: string | null;
  /** What comes after the question, where that is no place on the page. There is no answering anew then. */
  onward?: { label: string; go: () => void };
  /** An assignment holds the verdict back for now. */
  held: boolean;
  /** What to do, where that is not what the kind says. */
  instruction?: string | undefined;
}

/** What to do; of own words the host says where they go. */
function instructionOf(kind: Kind): string {
  return (kind === "explain" ? getHost().ownWords : null) ?? instructions[kind];
}

/** The card of one question. */
export function Card<K extends Kind>({
  question,
  number,
  total,
  next,
  where = "lesson",
  page,
  link = `#${question.id}`,
  onward,
  held,
  instruction,
}: CardProps<K>) {
  const alive = useAlive();
  const askConfidence = useSetting(settings.askConfidence);
  const before = usePredictionBefore(question);
  const { id, kind } = question;
  const leadOn = onward?.go ?? (() => goTo(next));
  const card = useCard(question, { where, held, leadOn });
  const { state, response, shows } = card;
  const { asking, outcome, spokenPart } = shows;
  // A part that has its reason in the verdict needs no way to the passage as well.
  const isUnexplained =
    state.status === "open" && (spokenPart === null || outcome?.reasons[spokenPart] === undefined);
  const View: FunctionComponent<ViewProps<K>> = views[kind];

  const verdict = shows.heldNote ? (
    <p className="ui-note">{words.held}</p>
  ) : (
    outcome !== null &&
    state.lastAttempt !== null && (
      <VerdictOf
        question={question}
        attempt={state.lastAttempt}
        outcome={outcome}
        spokenPart={spokenPart}
        triesLeft={shows.triesLeft}
        response={response}
        before={before}
      />
    )
  );

  return (
    <section
      className="question"
      id={id}
      data-question={id}
      data-kind={kind}
      tabIndex={-1}
      aria-labelledby={`${id}-number`}
    >
      {/* Outside of the form, where the button that sticks to its foot cannot lie over it. */}
      <p className="question-number">
        <a href={link ?? undefined} id={`${id}-number`} title={words.link}>
          {words.question(number, total)}
        </a>
        {!question.scored && <span className="ui-quiet"> – {words.unscored}</span>}
        <LookAgain look={question.look} page={page} />
      </p>
      <form onSubmit={card.onSubmit} autoComplete="off" noValidate {...card.handlers}>
        {state.updatedSince && <p className="ui-note">{words.updated}</p>}
        <fieldset>
          <legend>
            <Markup html={question.prompt} className="question-prompt" />
          </legend>
          <p className="question-instruction">
            {instruction ?? (asking === "after" ? words.predictAgain : instructionOf(kind))}
          </p>
          {before !== null && <p className="ui-note">{words.predictionBefore(before)}</p>}
          <View
            id={id}
            ask={question.ask}
            response={response}
            update={card.update}
            announce={card.announce}
            outcome={outcome === null || spokenPart === null ? outcome : withoutReason(outcome, spokenPart)}
            status={
              <StatusLine id={`${id}-status`} said={card.said} verdict={verdict} isSame={shows.isSame} />
            }
            spokenPart={shows.heldNote ? null : spokenPart}
            lookAgain={isUnexplained ? <LookAgain look={question.look} page={page} /> : null}
            settled={shows.locked}
            errorId={card.said?.what === "missing" ? `${id}-status` : undefined}
          />
        </fieldset>
        <HintList hints={question.hints} taken={state.hints} lastHint={card.lastHint} />
        {askConfidence && shows.confidence && (
          <ConfidenceField id={id} chosen={card.confidence} onChoose={card.setConfidence} />
        )}
        <CardActions
          alive={alive}
          mainButton={card.mainButton}
          main={
            shows.leadsOn
              ? (onward?.label ?? onwardLabel(next))
              : asking === "before"
                ? words.note
                : kindTraits[kind].answer === "written"
                  ? words.compare
                  : words.check
          }
          hint={shows.hintButton ? words.takeHint(state.hints, question.hints.length) : null}
          onHint={card.takeHint}
          onShow={shows.showButton ? card.show : null}
        />
      </form>
      <QuestionFooter
        question={question}
        settled={shows.settledBy}
        earlier={shows.earlier}
        onAnew={onward === undefined ? card.startAnew : undefined}
        answer={state.lastAttempt === null ? null : describeResponse(question, response)}
        link={link}
      />
    </section>
  );
}

function withoutReason<K extends Kind>(outcome: Outcome<K>, part: string): Outcome<K> {
  const { [part]: _spoken, ...reasons } = outcome.reasons;
  return { ...outcome, reasons };
}

function onwardLabel(next: Onward | null): ReactNode {
  if (next === null) return words.onward.end;
  const full = words.onward[next.full.to];
  const short = words.onward[next.short.to];
  return full === short ? (
    full
  ) : (
    <>
      <span className="in-full">{full}</span>
      <span className="in-short">{short}</span>
    </>
  );
}

/** Goes to what follows in the version that is read: what belongs to the other one has no place on the page. */
function goTo(next: Onward | null): void {
  const places = next === null ? [] : [next.full, next.short];
  const target = places
    .map(({ anchor }) => document.getElementById(anchor))
    .find((place) => place?.getClientRects().length);
  target?.focus({ preventScroll: true });
  target?.scrollIntoView();
}
