import { iccWords as words } from "@words/explore";
import { type Answer, type Step, steps, type Walk } from "@/lib/icc/walk";

const signs: Record<Answer, string> = { yes: "Y", no: "N", open: "–" };
const heightOf = (index: number) => 22 + index * 42;
const endHeight = heightOf(steps.length);
/** The steps from which a state's own way leads straight to the Prosecutor. */
const shortCuts: Step[] = ["party", "accepts"];

/** The road from the crime to the investigation, and how far it was walked. A list beside it says the same. */
export function RoadDrawing({ path, end }: Walk) {
  const answers = new Map(path.map(({ step, answer }) => [step, answer]));
  const taken = (from: Step, to: Step | undefined) => {
    const at = path.findIndex(({ step }) => step === from);
    return at !== -1 && path[at + 1]?.step === to;
  };
  const last = path.at(-1)?.step;
  return (
    <svg
      className="icc-road"
      viewBox={`0 0 260 ${endHeight + 22}`}
      role="img"
      aria-label={words.drawing(words.ends[end])}
    >
      {steps.map((step, index) => {
        const next = steps[index + 1];
        const goesOn = next === undefined ? end === "opened" : taken(step, next);
        return (
          <path
            key={step}
            className={goesOn ? "icc-road-way is-taken" : "icc-road-way"}
            d={`M48 ${heightOf(index)}V${heightOf(index + 1)}`}
          />
        );
      })}
      {shortCuts.map((step) => (
        <path
          key={step}
          className={taken(step, "prosecutor") ? "icc-road-way is-taken" : "icc-road-way"}
          d={`M48 ${heightOf(steps.indexOf(step))}C0 ${heightOf(steps.indexOf(step)) + 30} 0 ${heightOf(6)} 48 ${heightOf(7)}`}
        />
      ))}
      {steps.map((step, index) => {
        const answer = answers.get(step);
        const state = answer === undefined ? "is-beyond" : `is-${answer ?? "asked"}`;
        const stops = step === last && end !== "opened" && end !== "waiting";
        return (
          <g key={step} className={`icc-station ${state}`}>
            <circle cx="48" cy={heightOf(index)} r="13" />
            {stops && <path className="icc-station-stop" d={`M30 ${heightOf(index) + 20}H66`} />}
            <text className="icc-station-sign" x="48" y={heightOf(index) + 5}>
              {answer === undefined || answer === null ? "" : signs[answer]}
            </text>
            <text x="74" y={heightOf(index) + 5}>
              {words.signs[step]}
            </text>
          </g>
        );
      })}
      <g className={`icc-station ${end === "opened" ? "is-yes" : "is-beyond"}`}>
        <rect x="36" y={endHeight - 12} width="24" height="24" />
        <text x="74" y={endHeight + 5}>
          {words.investigation}
        </text>
      </g>
    </svg>
  );
}
