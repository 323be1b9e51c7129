import { Lettered, type PrintedKind } from "../../paper-parts";

export const orderPrinted: PrintedKind<"order"> = {
  Question: ({ ask, lettered }) => (
    <>
      <Lettered parts={lettered} />
      <p className="paper-row">
        {ask.first}
        {lettered.map(({ id }) => (
          <span key={id} className="paper-box" />
        ))}
        {ask.last}
      </p>
    </>
  ),
  Answer: ({ lettered }) => lettered.map(({ id }) => <span key={id} className="paper-box" />),
};
