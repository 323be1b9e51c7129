/** The lessons that are being written on a device, each with its versions of the last days. They stay there. */
import { isTime, timeOf } from "../progress/clock";
import { goneName } from "../record/gone";
import type { RecordFormat } from "../record/record-store";

/** A text as it was. */
export interface Version {
  /** When it was written last, in milliseconds since 1970. */
  at: number;
  /** When the page began with it: within five minutes it goes on with the same version. */
  since: number;
  /** The page that wrote it: another one's text is never written over. */
  by: string;
  text: string;
}

export interface Draft {
  id: string;
  /** The newest last; never empty. */
  versions: Version[];
}

export interface Drafts {
  /** The one changed last comes first. */
  drafts: Draft[];
}

/** The names that the record has in the browser's storage. */
export const draftKeys = {
  record: "unreasonable-criticism.drafts",
  shelf: "unreasonable-criticism.drafts.broken",
  journal: "unreasonable-criticism.drafts",
};

/** Letters of one text that are kept, and of all texts together: a learner's answers need room in the same storage. */
export const longestDraft = 200_000;
export const longestDrafts = 1_000_000;
/** Letters that an open text may have: one too long to be kept can still be cut or saved as a file, a book can not. */
export const longestOpen = 1_000_000;

const format = "unreasonable-criticism-drafts";
const version = 1;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Of each so long one version is kept, by their age; older ones are not. */
const gaps = [
  { until: hour, gap: 5 * minute },
  { until: day, gap: hour },
  { until: 7 * day, gap: day },
];

/** The text of a draft as it is now. */
export function textOfDraft({ versions }: Draft): string {
  return versions.at(-1)?.text ?? "";
}

/** Whether a text is short enough to be kept. */
export function canKeep(text: string): boolean {
  return text.length <= longestDraft;
}

/**
 * The record with a text of a draft, a new draft where there is none of that id.
 *
 * @param by the page that writes
 * @returns the same record where nothing changed or the text is too long
 */
export function keepText(record: Drafts, id: string, text: string, by: string, now: number): Drafts {
  const known = record.drafts.find((draft) => draft.id === id);
  if (!canKeep(text) || (known !== undefined && textOfDraft(known) === text)) return record;
  const before = known?.versions ?? [];
  const last = before.at(-1);
  const older = before.slice(0, -1);
  const isLost = last !== undefined && isCut(last.text, text) && older.every((one) => one.text !== last.text);
  const goesOn = last !== undefined && last.by === by && now - last.since < 5 * minute && !isLost;
  const kept = goesOn ? older : before;
  // A clock that was put right does not make the newest text an old one.
  const at = Math.max(timeOf(now), last?.at ?? 0);
  const added = { at, since: goesOn ? last.since : at, by, text };
  const versions = thinned([...kept, added], now);
  const others = record.drafts.filter((draft) => draft.id !== id);
  return fitting({ drafts: [{ id, versions }, ...others] });
}

/** Letters that go at once where somebody goes back to an older version, or deletes what was not meant; by hand fewer do. */
const many = 100;

/** Whether much of a text is gone in another one. */
function isCut(text: string, next: string): boolean {
  if (text.length < many) return false;
  let start = 0;
  while (start < text.length && text[start] === next[start]) start += 1;
  let end = 0;
  while (end < Math.min(text.length, next.length) - start && text.at(-1 - end) === next.at(-1 - end))
    end += 1;
  return text.length - start - end >= many;
}

/** The drafts without one; the same where it is not there. */
export function withoutDraft(record: Drafts, id: string): Drafts {
  return { drafts: record.drafts.filter((draft) => draft.id !== id) };
}

/** The newest version, and of the others the last of each five minutes, hour or day; of what another page or a cut put away every one of the last hour. */
function thinned(versions: readonly Version[], now: number): Version[] {
  const kept: Version[] = [];
  const taken = new Set<string>();
  for (const one of [...versions].reverse()) {
    const newer = kept[0];
    const age = now - one.at;
    const gap = gaps.find(({ until }) => age < until)?.gap;
    const slot = gap === undefined ? null : `${gap} ${Math.floor(one.at / gap)}`;
    const isApart = newer !== undefined && age < hour && (newer.by !== one.by || isCut(one.text, newer.text));
    if (newer !== undefined && !isApart && (slot === null || taken.has(slot))) continue;
    if (slot !== null && newer !== undefined) taken.add(slot);
    kept.unshift(one);
  }
  return kept;
}

/** Without the oldest versions, as many as there is no room for. The newest of each draft stays. */
function fitting(record: Drafts): Drafts {
  const lengthOf = ({ drafts }: Drafts) =>
    drafts.flatMap(({ versions }) => versions).reduce((sum, { text }) => sum + text.length, 0);
  let fits = record;
  while (lengthOf(fits) > longestDrafts) {
    const old = fits.drafts.flatMap(({ versions }) => versions.slice(0, -1).map(({ at }) => at));
    if (old.length === 0) return fits;
    const oldest = Math.min(...old);
    fits = {
      drafts: fits.drafts.map(({ id, versions }) => ({
        id,
        versions: versions.filter(({ at }, index) => at !== oldest || index === versions.length - 1),
      })),
    };
  }
  return fits;
}

/** Drafts as text: equal drafts give equal text. */
export function writeDrafts(record: Drafts): string {
  return JSON.stringify({ format, version, ...record });
}

/** What the store has to know of the record. Another page may delete: what it stored holds, unless this one could not store. */
export const draftRecord: RecordFormat<Drafts> = {
  empty: { drafts: [] },
  read: (text) => {
    let file: unknown;
    try {
      file = JSON.parse(text);
    } catch {
      return { ok: false, newer: false };
    }
    if (!isFields(file) || file.format !== format) return { ok: false, newer: false };
    if (typeof file.version !== "number" || file.version > version) return { ok: false, newer: true };
    const rows: unknown[] = Array.isArray(file.drafts) ? file.drafts : [];
    const drafts = rows.flatMap(readDraft);
    return {
      ok: true,
      record: { drafts },
      clean: Array.isArray(file.drafts) && drafts.length === rows.length,
    };
  },
  write: writeDrafts,
  merge: (remembered, stored, before) => (before ? rebased(remembered, stored, before) : stored),
  isEmpty: ({ drafts }) => drafts.length === 0,
  journal: {
    changes: (before, after) => {
      const old = new Map(before.drafts.map((draft) => [draft.id, draft]));
      const now = new Map(after.drafts.map((draft) => [draft.id, draft]));
      const gone = [...old.keys()].filter((id) => !now.has(id));
      const changed = [...now.values()].filter((draft) => old.get(draft.id) !== draft);
      const newest = (draft: Draft): Drafts => ({
        drafts: [{ ...draft, versions: draft.versions.slice(-1) }],
      });
      return [
        ...gone.map((id): [string, null] => [id, null]),
        ...changed.map((draft): [string, Drafts] => [draft.id, newest(draft)]),
      ];
    },
    restore: (record, rows, gone) => {
      const { drafts } = rows.reduce(joined, record);
      return { drafts: drafts.filter(({ id }) => !gone.has(goneName(id))) };
    },
    deletes: true,
  },
};

/** What this page changed since it knew what was stored, put into what is stored now: what was deleted there stays away. */
function rebased(remembered: Drafts, stored: Drafts, before: Drafts): Drafts {
  const said = ({ drafts }: Drafts) => new Map(drafts.map((draft) => [draft.id, JSON.stringify(draft)]));
  const [old, now] = [said(before), said(remembered)];
  const isMine = (draft: Draft) => old.get(draft.id) !== now.get(draft.id);
  return joined(
    // A draft that was deleted here is gone, but for what another page wrote in it since.
    {
      drafts: stored.drafts.filter(
        (draft) => now.has(draft.id) || old.get(draft.id) !== JSON.stringify(draft),
      ),
    },
    { drafts: remembered.drafts.filter(isMine) },
  );
}

/** Two records as one: every version of either, in the order of their times. */
function joined(one: Drafts, other: Drafts): Drafts {
  const ids = [...new Set([...one.drafts, ...other.drafts].map(({ id }) => id))];
  const versionsOf = ({ drafts }: Drafts, id: string) =>
    drafts.find((draft) => draft.id === id)?.versions ?? [];
  return fitting({
    drafts: ids.map((id) => {
      const all = new Map<string, Version>();
      for (const found of [...versionsOf(one, id), ...versionsOf(other, id)]) {
        const key = `${found.since} ${found.by}`;
        if ((all.get(key)?.at ?? -1) < found.at) all.set(key, found);
      }
      return { id, versions: [...all.values()].sort((a, b) => a.at - b.at) };
    }),
  });
}

function readDraft(row: unknown): Draft[] {
  if (!isFields(row) || typeof row.id !== "string" || !/^[\w-]{1,40}$/.test(row.id)) return [];
  const versions = (Array.isArray(row.versions) ? row.versions : []).flatMap((one: unknown): Version[] => {
    if (!isFields(one) || typeof one.text !== "string" || typeof one.by !== "string") return [];
    const { at, since, by, text } = one;
    return isTime(at) && isTime(since) && canKeep(text) ? [{ at, since, by, text }] : [];
  });
  return versions.length === 0 ? [] : [{ id: row.id, versions }];
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
