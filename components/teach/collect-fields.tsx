import { boxMakerWords as words } from "@words/box";
import { type AssignmentForm, daysIn, type FormFault } from "@/lib/assignment/assignment-form";
import { boxDays } from "@/lib/box/days";
import { formatDay } from "@/words/format";

interface CollectFieldsProps {
  form: AssignmentForm;
  set: <F extends keyof AssignmentForm>(field: F, value: AssignmentForm[F]) => void;
  faults: FormFault[];
  /** Whether hand-ins are sealed: a box takes no others. */
  seals: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

/** Where the site has a class box: whether it takes the hand-ins, and for how long. */
export function CollectFields({ form, set, faults, seals, now }: CollectFieldsProps) {
  const days = daysIn(form);
  const wrong = faults.includes("days");
  return (
    <fieldset>
      <legend>{words.title}</legend>
      <label className="assignment-option">
        <input
          type="checkbox"
          checked={form.collect && seals}
          disabled={!seals}
          onChange={(event) => set("collect", event.currentTarget.checked)}
        />
        {words.collect}
      </label>
      <p className="ui-quiet">{seals ? words.note : words.needsSeal}</p>
      {form.collect && seals && (
        <>
          <label className="assignment-field" htmlFor="maker-days">
            {words.days}
          </label>
          <input
            id="maker-days"
            type="number"
            inputMode="numeric"
            min={boxDays.least}
            max={boxDays.most}
            value={form.days}
            aria-invalid={wrong}
            aria-describedby="maker-days-note"
            onChange={(event) => set("days", event.currentTarget.value)}
          />
          <p className={wrong ? "ui-error" : "ui-quiet"} id="maker-days-note">
            {days === null
              ? words.badDays(boxDays.least, boxDays.most)
              : words.until(formatDay(now + days * 86_400_000))}
          </p>
        </>
      )}
    </fieldset>
  );
}
