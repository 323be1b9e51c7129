import { Markup } from "../../../ui/markup";
import type { PrintedKind } from "../../paper-parts";

export const blankPrinted: PrintedKind<"blank"> = {
  Question: ({ ask }) => (
    <p className="paper-blank">
      <Markup html={ask.before} as="span" /> <span className="paper-gap" />{" "}
      <Markup html={ask.after} as="span" />
    </p>
  ),
  Answer: () => <span className="paper-gap" />,
};
