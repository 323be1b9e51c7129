import { Boxes, Bubbles, type PrintedKind } from "../../paper-parts";

export const choicesPrinted: PrintedKind<"choices"> = {
  Question: ({ lettered }) => <Boxes parts={lettered} />,
  Answer: ({ lettered }) => <Bubbles count={lettered.length} />,
};
