import type { PrintedKind } from "../../paper-parts";

export const scalePrinted: PrintedKind<"scale"> = {
  Question: ({ ask }) => (
    <>
      <p className="paper-scale">
        <span>{ask.from}</span>
        <span className="paper-line" />
        <span>{ask.to}</span>
      </p>
      <p className="paper-blank">
        <span className="paper-gap" /> {ask.unit}
      </p>
    </>
  ),
  Answer: ({ ask }) => (
    <>
      <span className="paper-gap" /> {ask.unit}
    </>
  ),
};
