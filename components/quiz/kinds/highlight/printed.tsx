import { ExcerptFrame } from "../../excerpt-frame";
import { Boxes, Bubbles, type PrintedKind } from "../../paper-parts";

export const highlightPrinted: PrintedKind<"highlight"> = {
  Question: ({ ask, lettered }) => {
    const boxes = <Boxes parts={lettered} />;
    return ask.excerpt === undefined ? boxes : <ExcerptFrame excerpt={ask.excerpt}>{boxes}</ExcerptFrame>;
  },
  Answer: ({ lettered }) => <Bubbles count={lettered.length} />,
};
