import { makerWords as words } from "@words/teach";
import { type AssignmentForm, type FormFault, roomLeft } from "@/lib/assignment/assignment-form";
import { doubtOf, dueOf } from "@/lib/assignment/due";
import { formatClock } from "@/words/format";

/** What the device says of itself, once the page is alive. */
export interface Surroundings {
  /** The device's own zone, and those it knows. */
  zone: string;
  zones: string[];
  /** Whether the page was opened without https, where browsers seal nothing themselves. */
  plainHttp: boolean;
}

interface FieldsProps {
  form: AssignmentForm;
  set: <F extends keyof AssignmentForm>(field: F, value: AssignmentForm[F]) => void;
}

/** When it is due, on which clock. */
export function DueFields({
  form,
  set,
  faults,
  surroundings,
}: FieldsProps & { faults: FormFault[]; surroundings: Surroundings }) {
  const fault = faults.find((one) => one === "bad-due" || one === "past-due");
  const zone = form.zone || surroundings.zone;
  const doubt = doubtOf(form.date, form.time, zone);
  const due = doubt === null ? null : dueOf(form.date, form.time, zone);
  return (
    <fieldset>
      <legend>{words.due}</legend>
      <div className="maker-due">
        <label>
          {words.date}
          <input
            id="maker-due"
            type="date"
            value={form.date}
            aria-invalid={fault !== undefined}
            aria-describedby={fault === undefined ? undefined : "maker-due-error"}
            onChange={(event) => set("date", event.currentTarget.value)}
          />
        </label>
        <label>
          {words.time}
          <input type="time" value={form.time} onChange={(event) => set("time", event.currentTarget.value)} />
        </label>
        <label>
          {words.zone}
          <select value={form.zone} onChange={(event) => set("zone", event.currentTarget.value)}>
            <option value="">{words.ownZone(surroundings.zone)}</option>
            {surroundings.zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone}
              </option>
            ))}
          </select>
        </label>
      </div>
      {fault !== undefined && (
        <p className="ui-error" id="maker-due-error">
          {fault === "bad-due" ? words.badDue : words.pastDue}
        </p>
      )}
      <div role="status">
        {doubt !== null && due !== null && <p>{words.dueDoubts[doubt](formatClock(due.at, due.offset))}</p>}
      </div>
    </fieldset>
  );
}

/** Title and instructions, and how much room the link has for them. */
export function TextFields({ form, set }: FieldsProps) {
  const room = roomLeft(form);
  return (
    <fieldset aria-describedby="maker-room">
      <label className="assignment-field">
        {words.title}
        <input
          id="maker-texts"
          type="text"
          value={form.title}
          onChange={(event) => set("title", event.currentTarget.value)}
        />
      </label>
      <p className="ui-quiet">{words.titleNote}</p>
      <label className="assignment-field">
        {words.instructions}
        <textarea
          rows={2}
          value={form.instructions}
          onChange={(event) => set("instructions", event.currentTarget.value)}
        />
      </label>
      <p className={room < 0 ? "ui-error" : "ui-quiet"} id="maker-room">
        {words.room(room)}
      </p>
    </fieldset>
  );
}

/** What most teachers leave as it is. */
export function SettingFields({ form, set }: FieldsProps) {
  const check = (field: "confidence" | "short" | "asksTime", text: string) => (
    <label className="assignment-option">
      <input
        type="checkbox"
        checked={form[field]}
        onChange={(event) => set(field, event.currentTarget.checked)}
      />
      {text}
    </label>
  );
  return (
    <details>
      <summary>{words.more}</summary>
      <label className="assignment-field">
        {words.tries}
        <select
          value={form.atEnd ? "1" : form.tries}
          disabled={form.atEnd}
          onChange={(event) => set("tries", event.currentTarget.value)}
        >
          <option value="">{words.triesAsWritten}</option>
          {[1, 2, 3].map((tries) => (
            <option key={tries} value={tries}>
              {words.triesOf(tries)}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{words.reasons}</legend>
        {[false, true].map((atEnd) => (
          <label key={String(atEnd)} className="assignment-option">
            <input
              type="radio"
              name="reasons"
              checked={form.atEnd === atEnd}
              onChange={() => set("atEnd", atEnd)}
            />
            {atEnd ? words.atEnd : words.atOnce}
          </label>
        ))}
      </fieldset>
      {check("confidence", words.confidence)}
      {check("short", words.short)}
      {check("asksTime", words.asksTime)}
      <p className="ui-quiet">{words.asksTimeNote}</p>
    </details>
  );
}
