// Checked by hand: the few parts of valibot this would take weigh two thirds of everything else in lib/quiz (1.9 kB to
// 2.7 kB, gzip). The limits are there because a saved or imported response may be a stranger's.
const longestText = 20_000;
const longestList = 200;

type Saved = Record<string, unknown>;

/** Whether something saved is a text, and none of a length that nobody types. */
export function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= longestText;
}

/** Whether something saved is a list of texts without holes, and not too long. */
export function isIds(value: unknown): value is string[] {
  // Array.from, because `every` alone passes over holes.
  return Array.isArray(value) && value.length <= longestList && Array.from(value).every(isText);
}

/** Whether something saved is an object, and no list. */
export function isRecord(value: unknown): value is Saved {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The saved response of a kind where one part is chosen. */
export function readChoice({ choice }: Saved): { choice: string | null } | null {
  return choice === null || isText(choice) ? { choice } : null;
}

/** The saved response of a kind with rows. */
export function readRows({ rows }: Saved): { rows: Record<string, string> } | null {
  return isRows(rows) ? { rows: { ...rows } } : null;
}

function isRows(value: unknown): value is Record<string, string> {
  return isRecord(value) && isIds(Object.values(value)) && isIds(Object.keys(value));
}
