import * as v from "valibot";

const leap = String.raw`\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00`;
const ofMonth = String.raw`(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8])`;
/** A day that a calendar has: no 30 February, and 29 February only in a leap year. */
const day = String.raw`(?:\d{4}-(?:${ofMonth})|(?:${leap})-02-29)`;

const dayPattern = new RegExp(`^${day}$`);
const dayOrLessPattern = new RegExp(`^(?:\\d{4}|\\d{4}-(?:0[1-9]|1[0-2])|${day})$`);
/** A day, and behind it what sets two entries of one day apart. */
const dayAndMorePattern = new RegExp(`^${day}(?:-[a-z0-9-]+)?$`);

/** Whether a text is a day such as 2014-02-17, or only its month or year. */
export function isDayOrLess(text: string): boolean {
  return dayOrLessPattern.test(text);
}

/** A day such as 2014-02-17, in a register. */
export function daySchema(example = "2014-02-17") {
  return schemaFor(dayPattern, `must be a date like ${example}`);
}

/** A day, or only its month or year, in a register. */
export function dayOrLessSchema() {
  return schemaFor(dayOrLessPattern, "must be a date like 2014-02-17, or only 2014-02 or 2014");
}

/** The name of an entry that is called by its day. */
export function dayAndMoreSchema() {
  return schemaFor(dayAndMorePattern, "must be named by its date, like 2014-12-22 or 2014-11-18-amendment");
}

function schemaFor(pattern: RegExp, says: string) {
  return v.pipe(
    v.string(says),
    v.regex(pattern, ({ input }) =>
      /^\d{4}-\d{2}-\d{2}(?!\d)/.test(input) ? "is a day that no calendar has" : says,
    ),
  );
}
