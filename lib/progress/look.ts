/** How a reader wants the pages to look. Each choice is a setting of the record; without one the device decides. */

/** What can be chosen, by the name of the setting. */
export const looks = {
  "look/theme": ["light", "dark"],
  "look/text": ["125", "150", "200"],
  "look/motion": ["less"],
} as const;

export type LookSetting = keyof typeof looks;

/** What is used of the settings of a record. */
export type Settings = Record<string, { value?: unknown } | undefined>;

/**
 * The settings in a stored record, read before the page is painted. Nothing else is parsed: `serialise` writes them last,
 * and a long record must not hold the page up.
 *
 * @param text what stands in the storage
 * @returns nothing where there is no record, or none that can be read
 */
export function settingsIn(text: string | null): Settings {
  const start = text?.lastIndexOf('"settings":{') ?? -1;
  if (text === null || start < 0) return {};
  try {
    return JSON.parse(text.slice(start + 11, -1));
  } catch {
    return {};
  }
}
