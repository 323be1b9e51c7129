import { Partners, type PrintedKind, RowBoxes } from "../../../print/paper-parts";

export const sortPrinted: PrintedKind<"sort"> = {
  Question: Partners,
  Answer: RowBoxes,
};
