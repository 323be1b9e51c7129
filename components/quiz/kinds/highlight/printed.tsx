import { Boxes, Bubbles, type PrintedKind } from "../../paper-parts";

export const highlightPrinted: PrintedKind<"highlight"> = {
  Question: ({ lettered }) => <Boxes parts={lettered} />,
  Answer: ({ lettered }) => <Bubbles count={lettered.length} />,
};
