import { printWords as words } from "@words/print";
import type { FunctionComponent } from "react";
import { askingOf } from "@/lib/quiz/asking";
import { letterOf, paperParts } from "@/lib/quiz/paper";
import type { Asks, Kind, Part, QuestionOf } from "@/lib/quiz/question";
import { Markup } from "../ui/markup";

/** What the paper form of a kind gets: no key, by type. */
export interface PaperProps<K extends Kind> {
  ask: Asks[K];
  /** In the order the screen shows them: both say "the second answer". */
  lettered: Part[];
  numbered: Part[];
}

const papers: { [K in Kind]: FunctionComponent<PaperProps<K>> } = {
  choice: ({ lettered }) => <Boxes parts={lettered} round />,
  predict: ({ lettered }) => <Boxes parts={lettered} round />,
  choices: ({ lettered }) => <Boxes parts={lettered} />,
  highlight: ({ lettered }) => <Boxes parts={lettered} />,
  blank: ({ ask }) => (
    <p className="paper-blank">
      <Markup html={ask.before} as="span" /> <span className="paper-gap" />{" "}
      <Markup html={ask.after} as="span" />
    </p>
  ),
  order: ({ ask, lettered }) => (
    <>
      <Lettered parts={lettered} />
      <p className="paper-row">
        {ask.first}
        {lettered.map(({ id }) => (
          <span key={id} className="paper-box" />
        ))}
        {ask.last}
      </p>
    </>
  ),
  match: Partners,
  sort: Partners,
  explain: () => (
    <div className="paper-lines">
      <span />
      <span />
      <span />
      <span />
    </div>
  ),
};

/** What is asked and what there is to choose from, in letters. Nothing of the key. */
export function PrintedAsk<K extends Kind>({ question }: { question: QuestionOf<K> }) {
  const Paper: FunctionComponent<PaperProps<K>> = papers[question.kind];
  return (
    <>
      <Markup html={question.prompt} className="prompt" />
      <p className="quiet">
        {askingOf(question) === "after" ? words.predictAgain : words.instructions[question.kind]}
      </p>
      <Paper ask={question.ask} {...paperParts(question)} />
    </>
  );
}

/**
 * A question as it stands on paper.
 *
 * @param number as on every sheet, for example "3.5"
 */
export function PrintedQuestion<K extends Kind>({
  question,
  number,
}: {
  question: QuestionOf<K>;
  number: string;
}) {
  return (
    <section className="paper-question" data-kind={question.kind}>
      <p className="paper-number">{number}</p>
      <PrintedAsk question={question} />
    </section>
  );
}

function Boxes({ parts, round = false }: { parts: Part[]; round?: boolean }) {
  return (
    <ul className="paper-boxes">
      {parts.map((part, index) => (
        <li key={part.id}>
          <span className={round ? "paper-box round" : "paper-box"}>{letterOf(index)}</span>
          <Markup html={part.html} as="span" />
        </li>
      ))}
    </ul>
  );
}

/** Rows, each with a box for the letter of its partner or category. */
function Partners({ lettered, numbered }: Pick<PaperProps<"match">, "lettered" | "numbered">) {
  return (
    <>
      <ol className="paper-rows">
        {numbered.map((row) => (
          <li key={row.id}>
            <span className="paper-box" />
            <Markup html={row.html} as="span" />
          </li>
        ))}
      </ol>
      <p className="quiet">{words.chooseFrom}</p>
      <Lettered parts={lettered} />
    </>
  );
}

/** Parts to write the letters of elsewhere. */
function Lettered({ parts }: { parts: Part[] }) {
  return (
    <ul className="paper-boxes">
      {parts.map((part, index) => (
        <li key={part.id}>
          <span className="paper-letter">{letterOf(index)}</span>
          <Markup html={part.html} as="span" />
        </li>
      ))}
    </ul>
  );
}
