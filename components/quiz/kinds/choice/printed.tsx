import { Boxes, Bubbles, type PrintedKind } from "../../paper-parts";

export const choicePrinted: PrintedKind<"choice"> = {
  Question: ({ lettered }) => <Boxes parts={lettered} round />,
  Answer: ({ lettered }) => <Bubbles count={lettered.length} round />,
};
