import { Markup } from "../../../ui/markup";
import type { PrintedKind } from "../../paper-parts";

export const explainPrinted: PrintedKind<"explain"> = {
  Question: () => (
    <div className="paper-lines">
      <span />
      <span />
      <span />
      <span />
    </div>
  ),
  Answer: null,
  Key: ({ answer }) => <Markup html={answer.model} className="explain-model" />,
};
