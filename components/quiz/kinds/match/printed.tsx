import { Partners, type PrintedKind, RowBoxes } from "../../../print/paper-parts";

export const matchPrinted: PrintedKind<"match"> = {
  Question: Partners,
  Answer: RowBoxes,
};
