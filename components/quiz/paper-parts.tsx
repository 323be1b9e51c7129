import { printWords as words } from "@words/print";
import type { FunctionComponent } from "react";
import { letterOf, type PaperParts } from "@/lib/quiz/paper";
import type { Asks, Keys, Kind, Part } from "@/lib/quiz/question";
import { Markup } from "../ui/markup";

/** What the paper form of a kind gets: no key, by type. The parts are in the order the screen shows them. */
export interface PaperProps<K extends Kind> extends PaperParts {
  ask: Asks[K];
}

/** A kind on paper. */
export interface PrintedKind<K extends Kind> {
  /** What is asked and room to answer. */
  Question: FunctionComponent<PaperProps<K>>;
  /** Room for the answer alone, on the answer sheet; null where it stays on the student's own sheet. */
  Answer: FunctionComponent<PaperProps<K>> | null;
  /** The right answer for teachers, where it is more than a line of words. */
  Key?: FunctionComponent<{ answer: Keys[K] }>;
}

export function Boxes({ parts, round = false }: { parts: Part[]; round?: boolean }) {
  return (
    <ul className="paper-boxes">
      {parts.map((part, index) => (
        <li key={part.id}>
          <span className={round ? "paper-box is-round" : "paper-box"}>{letterOf(index)}</span>
          <Markup html={part.html} as="span" />
        </li>
      ))}
    </ul>
  );
}

/** Rows, each with a box for the letter of its partner or category. */
export function Partners({ lettered, numbered }: PaperParts) {
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
      <p className="ui-quiet">{words.chooseFrom}</p>
      <Lettered parts={lettered} />
    </>
  );
}

/** Parts to write the letters of elsewhere. */
export function Lettered({ parts }: { parts: Part[] }) {
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

export function Bubbles({ count, round = false }: { count: number; round?: boolean }) {
  return Array.from({ length: count }, (_, index) => (
    <span key={letterOf(index)} className={round ? "paper-box is-round" : "paper-box"}>
      {letterOf(index)}
    </span>
  ));
}

/** On the answer sheet: the number of each row with a box. */
export function RowBoxes({ numbered }: PaperParts) {
  return numbered.map(({ id }, index) => (
    <span key={id} className="answer-row">
      {index + 1} <span className="paper-box" />
    </span>
  ));
}
