import type { FunctionComponent } from "react";
import { shownOrder } from "@/lib/quiz/order";
import { type Asks, type Kind, type Part, type QuestionOf, questionKey } from "@/lib/quiz/question";
import { Markup } from "../ui/markup";
import { TableScroll } from "../ui/table-scroll";
import { printWords as words } from "./words";

/** What the paper form of a kind gets: no key, by type. */
interface PaperProps<K extends Kind> {
  ask: Asks[K];
  /** Shuffles as on the screen, so that both say "the second answer". */
  seed: string;
}

const papers: { [K in Kind]: FunctionComponent<PaperProps<K>> } = {
  choice: ({ ask, seed }) => <Boxes parts={shownOrder(ask.choices, ask.order, seed)} round />,
  predict: ({ ask, seed }) => <Boxes parts={shownOrder(ask.choices, ask.order, seed)} round />,
  choices: ({ ask, seed }) => <Boxes parts={shownOrder(ask.choices, ask.order, seed)} />,
  highlight: ({ ask }) => <Boxes parts={ask.sentences} />,
  blank: ({ ask }) => (
    <p className="paper-blank">
      <Markup html={ask.before} as="span" /> <span className="paper-gap" />{" "}
      <Markup html={ask.after} as="span" />
    </p>
  ),
  order: ({ ask }) => (
    <>
      <p className="quiet">{words.order(ask.first, ask.last)}</p>
      <Boxes parts={ask.things} />
    </>
  ),
  match: ({ ask, seed }) => {
    const options = shownOrder(ask.options, "shuffled", seed);
    return (
      <>
        <p className="quiet">{words.match}</p>
        <Boxes parts={ask.rows} />
        <ol className="paper-options">
          {options.map((option) => (
            <li key={option.id}>
              <Markup html={option.html} as="span" />
            </li>
          ))}
        </ol>
      </>
    );
  },
  sort: ({ ask }) => (
    <TableScroll>
      <table className="paper-table">
        <thead>
          <tr>
            <td />
            {ask.categories.map((category) => (
              <th key={category.id} scope="col">
                <Markup html={category.html} as="span" />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ask.statements.map((statement) => (
            <tr key={statement.id}>
              <th scope="row">
                <Markup html={statement.html} as="span" />
              </th>
              {ask.categories.map((category) => (
                <td key={category.id}>
                  <span className="paper-box round" />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  ),
  explain: () => <div className="paper-lines" />,
};

/** A question as it stands on paper. */
export function PrintedQuestion<K extends Kind>({
  question,
  number,
}: {
  question: QuestionOf<K>;
  number: number;
}) {
  const Paper: FunctionComponent<PaperProps<K>> = papers[question.kind];
  return (
    <section className="paper-question">
      <p className="paper-number">{number}</p>
      <Markup html={question.prompt} className="prompt" />
      <p className="quiet">
        {isSecondAsking(question) ? words.predictAgain : words.instructions[question.kind]}
      </p>
      <Paper ask={question.ask} seed={questionKey(question)} />
    </section>
  );
}

function isSecondAsking({ ask }: { ask: object }): boolean {
  return "phase" in ask && ask.phase === "after";
}

function Boxes({ parts, round = false }: { parts: Part[]; round?: boolean }) {
  return (
    <ul className="paper-boxes">
      {parts.map((part) => (
        <li key={part.id}>
          <span className={round ? "paper-box round" : "paper-box"} />
          <Markup html={part.html} as="span" />
        </li>
      ))}
    </ul>
  );
}
