import { Partners, type PrintedKind, RowBoxes } from "../../paper-parts";

export const sortPrinted: PrintedKind<"sort"> = {
  Question: Partners,
  Answer: RowBoxes,
};
