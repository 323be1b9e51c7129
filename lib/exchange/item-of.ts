/** Which item each kind of question becomes. A kind begins with a row here. */

import { questionKey } from "../quiz/names";
import { idsOf, type Part } from "../quiz/part";
import { plainText } from "../quiz/plain-text";
import type { Asks, Evidence, Html, Kind, Question, QuestionOf } from "../quiz/question";
import { inline, paragraph } from "./inline";
import type { Change, Exported, ItemAnswer, ItemBody } from "./item";

interface Body {
  body: ItemBody | null;
  /** Where the item asks otherwise than the question. */
  stem?: Html;
  /** Reasons that have no place of their own. */
  after?: Html[];
  changes: Change[];
}

/**
 * @param title what the item is called in lists, for example "3.4 What the report found"
 * @param words what an item has to say that a question does not
 */
export function itemOf(question: Question, title: string, words: ItemWords): Exported {
  const { body, stem = question.prompt, after = [], changes } = bodyOf(question, words);
  if (body === null) return { item: null, changes };
  const sources =
    question.see.length === 0 ? [] : [`${words.sources} ${question.see.map(sourceOf).join("; ")}`];
  const refuted = question.refutation === null ? [] : [question.refutation];
  const item = {
    id: questionKey(question),
    title,
    stem: forElsewhere(stem),
    hints: question.hints.map(forElsewhere),
    after: [...[...after, ...refuted].map(forElsewhere), ...sources].map(paragraph).join(""),
    sources: sources.map(paragraph).join(""),
    ...body,
  };
  return { item, changes };
}

export interface ItemWords {
  /** Before the sources of an answer. */
  sources: string;
  /** Before the number that says where a thing stands. */
  place: (number: number) => string;
  /** Between what stands at both ends of a line: "from 0 to 500 hearings". */
  range: (from: number, to: number, unit: string) => string;
  /** Over a passage whose sentences became a list. */
  passage: string;
  /** A day, a month or a year, from 2014-02-17. */
  day: (date: string) => string;
  gap: string;
}

function bodyOf<K extends Kind>(question: QuestionOf<K>, words: ItemWords): Body {
  const make: Bodies[K] = bodies[question.kind];
  return make(question, words);
}

type Bodies = { [K in Kind]: (question: QuestionOf<K>, words: ItemWords) => Body };

const bodies: Bodies = {
  choice: ({ ask, key }) => ({
    body: {
      form: "select",
      several: false,
      shuffled: ask.order === "shuffled",
      answers: ask.choices.map(({ id, html }) => ({
        id,
        ...answer(html, id === key.right ? 1 : 0, key.why[id]),
      })),
    },
    changes: [],
  }),

  choices: ({ ask, key }) => ({
    body: picked(ask.choices, key, ask.order === "shuffled"),
    changes: [],
  }),

  highlight: ({ prompt, ask, key }, words) => ({
    body: { ...picked(ask.sentences, key, false), inPassage: forElsewhere(`${prompt}${signOf(ask, words)}`) },
    stem: `${prompt}${signOf(ask, words)} ${words.passage} ${ask.sentences.map(({ html }) => html).join(" ")}`,
    changes: ["passage-as-list"],
  }),

  blank: ({ prompt, ask, key }, words) => {
    const stem = `${prompt} ${ask.before} ${words.gap} ${ask.after}`;
    const right = key.accepted.map((accepted) => ({ accepted, number: numberIn(accepted) }));
    if (ask.numeric && right.every(({ number }) => number !== null)) {
      const numbers = new Map(right.map(({ number }) => [number ?? Number.NaN, { credit: 1, why: key.why }]));
      for (const { answer: wrong, why } of key.known) {
        const number = numberIn(wrong);
        if (number !== null && !numbers.has(number)) numbers.set(number, { credit: 0, why });
      }
      return {
        body: {
          form: "number",
          answers: [...numbers].map(([value, { credit, why }]) => ({
            value,
            within: 0,
            credit,
            feedback: forElsewhere(why),
          })),
        },
        stem,
        changes: [],
      };
    }
    return {
      body: {
        form: "text",
        answers: [
          ...key.accepted.map((accepted) => answer(escaped(accepted), 1, key.why)),
          ...key.known.map(({ answer: wrong, why }) => answer(escaped(wrong), 0, why)),
        ],
      },
      stem,
      changes: ["as-written"],
    };
  },

  scale: ({ prompt, ask, key }, words) => {
    const near = { value: key.right, feedback: forElsewhere(key.why) };
    return {
      body: {
        form: "number",
        answers: [
          { ...near, within: key.within, credit: 1 },
          ...(key.within > 0 ? [{ ...near, within: 2 * key.within, credit: 0.5 }] : []),
        ],
      },
      stem: `${prompt} ${escaped(words.range(ask.from, ask.to, plainText(ask.unit)))}`,
      changes: ["line-as-number"],
    };
  },

  match: ({ ask, key }) => {
    const optionOf = (id: string | undefined) => ask.options.find((option) => option.id === id);
    const used = new Set(Object.values(key.right));
    return {
      body: {
        form: "match",
        rows: ask.rows.map(({ id, html }) => ({
          id,
          html: forElsewhere(html),
          option: plainText(optionOf(key.right[id])?.html ?? ""),
          why: forElsewhere(key.why[id] ?? ""),
        })),
        extra: ask.options.filter(({ id }) => !used.has(id)).map(({ html }) => plainText(html)),
      },
      after: ask.rows.map(({ id, html }) => reason(html, key.why[id])),
      changes: ["reasons-after"],
    };
  },

  sort: ({ ask, key }) => {
    const firstOf = (row: string) => Object.keys(key.right[row] ?? {})[0];
    const nameOf = (id: string | undefined) =>
      plainText(ask.categories.find((category) => category.id === id)?.html ?? "");
    const used = new Set(ask.statements.map(({ id }) => firstOf(id)));
    const several = Object.values(key.right).some((allowed) => Object.keys(allowed).length > 1);
    return {
      body: {
        form: "match",
        rows: ask.statements.map(({ id, html }) => {
          const [, ...others] = Object.keys(key.right[id] ?? {});
          const also = others.map(nameOf);
          return {
            id,
            html: forElsewhere(html),
            option: nameOf(firstOf(id)),
            why: forElsewhere(Object.values(key.right[id] ?? {}).join(" ")),
            ...(also.length > 0 ? { also } : {}),
          };
        }),
        extra: ask.categories.filter(({ id }) => !used.has(id)).map(({ id }) => nameOf(id)),
      },
      after: ask.statements.flatMap(({ id, html }) =>
        Object.values(key.right[id] ?? {}).map((why) => reason(html, why)),
      ),
      changes: several ? ["one-category", "reasons-after"] : ["reasons-after"],
    };
  },

  order: ({ prompt, ask, key }, words) => ({
    body: {
      form: "match",
      rows: ask.things.map(({ id, html }) => ({
        id,
        html: forElsewhere(html),
        option: words.place(key.right.indexOf(id) + 1),
        why: forElsewhere(key.why[id] ?? ""),
      })),
      extra: [],
      inOrder: key.right,
    },
    stem: `${prompt} (1: ${ask.first}, ${ask.things.length}: ${ask.last})`,
    after: key.right.map((id) => reason(ask.things.find((thing) => thing.id === id)?.html, key.why[id])),
    changes: ["order-as-places", "reasons-after"],
  }),

  explain: ({ ask, key }) => ({
    body: {
      form: "essay",
      model: forElsewhere(key.model),
      rubric: ask.rubric.map(({ html }) => forElsewhere(html)),
    },
    changes: ["marked-by-hand"],
  }),

  predict: () => ({ body: null, changes: ["guess-left-out"] }),
};

/** Every right one earns its share, every wrong one costs as much, never below nothing: as on this site. */
function picked(
  parts: Part[],
  key: { right: string[]; why: Record<string, Html> },
  shuffled: boolean,
): ItemBody & { form: "select" } {
  const shown = idsOf(parts);
  const share = 1 / Math.max(1, key.right.filter((id) => shown.includes(id)).length);
  return {
    form: "select",
    several: true,
    shuffled,
    answers: parts.map(({ id, html }) => ({
      id,
      ...answer(html, key.right.includes(id) ? share : -share, key.why[id]),
    })),
  };
}

/** What is said of a row, after the row itself. */
function reason(row: Html = "", why: Html = ""): Html {
  return `${inline(row)}: ${inline(why)}`;
}

function answer(html: Html, credit: number, why: Html = ""): ItemAnswer {
  return { html: forElsewhere(html), credit, feedback: forElsewhere(why) };
}

/** Whose words a passage is, where it is a document's own: as the site shows them with it. */
function signOf({ excerpt }: Asks["highlight"], words: ItemWords): Html {
  if (excerpt === undefined) return "";
  const { publisher, label, at, date, via } = excerpt;
  const told = [label, at, date === null ? null : words.day(date), via].filter((part) => part !== null);
  return ` <em>${escaped(`${publisher}: ${told.join(", ")}.`)}</em>`;
}

/** Markup that stands by itself: links within the site lead nowhere elsewhere, so only their words stay. */
export function forElsewhere(html: Html): Html {
  return html
    .replace(/<a\b(?![^>]*\bhref="https?:)[^>]*>([\s\S]*?)<\/a>/g, "$1")
    .replace(/ (?:class|id|tabindex|aria-[a-z]+|data-[a-z-]+)="[^"]*"/g, "");
}

function sourceOf({ label, at, url }: Evidence): Html {
  const name = escaped(at === undefined ? label : `${label}, ${at}`);
  return url === null ? name : `<a href="${escaped(url).replaceAll('"', "&quot;")}">${name}</a>`;
}

function numberIn(text: string): number | null {
  const bare = text.replace(/[,\u202f\u00a0 ](?=\d{3}\b)/g, "").trim();
  return /^-?\d+(?:\.\d+)?$/.test(bare) ? Number(bare) : null;
}

function escaped(text: string): Html {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
