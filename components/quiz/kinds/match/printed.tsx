import { Partners, type PrintedKind, RowBoxes } from "../../paper-parts";

export const matchPrinted: PrintedKind<"match"> = {
  Question: Partners,
  Answer: RowBoxes,
};
