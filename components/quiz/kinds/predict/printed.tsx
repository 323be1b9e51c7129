import { Boxes, type PrintedKind } from "../../paper-parts";

export const predictPrinted: PrintedKind<"predict"> = {
  Question: ({ lettered }) => <Boxes parts={lettered} round />,
  Answer: null,
};
