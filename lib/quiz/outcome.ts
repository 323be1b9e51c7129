import { askingOf } from "./asking";
import { gradings } from "./kinds/kinds";
import type { Grade, Html, Keys, Kind, Mark, QuestionOf, Responses } from "./question";

/** What a learner may see after checking a response. The only way a key reaches a view. */
export interface Outcome<K extends Kind = Kind> {
  grade: Grade;
  /** Reasons by the id of the part they belong to; where the answer is one part, under `answerId`. */
  reasons: Record<string, Html>;
  /** Null until the question is settled. */
  key: Keys[K] | null;
}

/**
 * Grades a response and says what may be shown of it. Before the reveal: no key, no mark on a part left out, and reasons
 * only for what the learner chose (where parts are picked) or got right (where they are placed). After the reveal, or
 * once the answer is right: every reason and the key. A prediction made before the reading gives nothing away, ever.
 */
export function outcome<K extends Kind>(
  question: QuestionOf<K>,
  response: Responses[K],
  revealed: boolean,
): Outcome<K> {
  const { grade, reasons } = gradings[question.kind];
  const full = grade(question, response);
  // The second asking, after the reading, is what settles the first.
  const open = askingOf(question) !== "before" && (revealed || full.verdict === "right");
  const marks = open ? full.marks : withoutMissed(full.marks);
  return {
    grade: { ...full, marks },
    reasons: reasons(question, response, { marks, open }),
    key: open ? question.key : null,
  };
}

/**
 * The outcome of what was checked, without the marks and reasons of parts that were changed since.
 *
 * @param now what stands in the controls
 */
export function presentOutcome<K extends Kind>(
  question: QuestionOf<K>,
  checked: Responses[K],
  now: Responses[K],
  settled: boolean,
): Outcome<K> {
  const whole = outcome(question, checked, settled);
  if (settled) return whole;
  const holds = ([part]: [string, unknown]) => gradings[question.kind].markHolds(part, checked, now);
  const kept = <T>(byPart: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(byPart).filter(holds));
  return {
    ...whole,
    grade: { ...whole.grade, marks: kept(whole.grade.marks) },
    reasons: kept(whole.reasons),
  };
}

function withoutMissed(marks: Record<string, Mark>): Record<string, Mark> {
  return Object.fromEntries(Object.entries(marks).filter(([, mark]) => mark !== "missed"));
}
