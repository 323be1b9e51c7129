import { confidenceWords, words } from "@words/confidence";
import type { Confidence } from "@/lib/progress/progress";

const steps: Confidence[] = ["guess", "think", "sure"];

/** How sure the learner is, asked before the verdict. Never required. */
export function ConfidenceField({
  id,
  chosen,
  onChoose,
}: {
  id: string;
  chosen: Confidence | undefined;
  onChoose: (confidence: Confidence) => void;
}) {
  return (
    <fieldset className="question-confidence">
      <legend>
        {words.howSure} <span className="ui-quiet">({words.optional})</span>
      </legend>
      {steps.map((step) => (
        <label key={step}>
          <input
            type="radio"
            name={`${id}-confidence`}
            value={step}
            checked={chosen === step}
            onChange={() => onChoose(step)}
          />
          {confidenceWords[step]}
        </label>
      ))}
    </fieldset>
  );
}
