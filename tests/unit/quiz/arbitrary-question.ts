import fc from "fast-check";
import { moduleId } from "@/lib/quiz/names";
import { normalise } from "@/lib/quiz/normalise";
import type {
  Asks,
  Html,
  Keys,
  Kind,
  Ordering,
  Part,
  Question,
  QuestionOf,
  Responses,
} from "@/lib/quiz/question";

/** Every kind, in the order of docs/for-authors.md. */
export const kinds = [
  "choice",
  "choices",
  "blank",
  "order",
  "match",
  "sort",
  "highlight",
  "explain",
  "predict",
  "scale",
] as const satisfies Kind[];

/** A question of any kind with a response to it, fit for `grade`, `outcome` and the like. */
export type Answered = { [K in Kind]: { question: QuestionOf<K>; response: Responses[K] } }[Kind];

/** The reason of a part: unlike that of any other part, so that a test can see which reason leaks. */
export const whyOf = (id: string): Html => `<p>Because of [${id}].</p>`;

const arbitraryId = fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/);
const arbitraryOrdering = fc.constantFrom<Ordering>("shuffled", "written");

const partsOf = (ids: string[]): Part[] => ids.map((id) => ({ id, html: `Part ${id}` }));
const whysOf = (ids: string[]): Record<string, Html> => Object.fromEntries(ids.map((id) => [id, whyOf(id)]));

const arbitraryIds = (minLength: number, maxLength = 6) =>
  fc.uniqueArray(arbitraryId, { minLength, maxLength });

/** Ids with at least one of them picked. */
const arbitraryPick = fc
  .record({ ids: arbitraryIds(2), first: fc.nat(), others: fc.nat() })
  .map(({ ids, first, others }) => ({
    ids,
    picked: ids.filter((_id, at) => at === first % ids.length || ((others >> at) & 1) === 1),
  }));

/** Ids of rows and, apart from them, of options. */
const arbitraryRowsAndOptions = arbitraryIds(4, 8).chain((ids) =>
  fc
    .integer({ min: 2, max: ids.length - 2 })
    .map((rows) => ({ rows: ids.slice(0, rows), options: ids.slice(rows) })),
);

type Bodies = { [K in Kind]: fc.Arbitrary<{ ask: Asks[K]; key: Keys[K] }> };

const oneRight = arbitraryIds(2).chain((ids) =>
  fc.record({ ids: fc.constant(ids), right: fc.constantFrom(...ids) }),
);

const bodies: Bodies = {
  choice: fc
    .record({ choices: oneRight, order: arbitraryOrdering })
    .map(({ choices: { ids, right }, order }) => ({
      ask: { choices: partsOf(ids), order },
      key: { right, why: whysOf(ids) },
    })),
  choices: fc
    .record({ pick: arbitraryPick, order: arbitraryOrdering })
    .map(({ pick: { ids, picked }, order }) => ({
      ask: { choices: partsOf(ids), order },
      key: { right: picked, why: whysOf(ids) },
    })),
  blank: fc
    .uniqueArray(fc.stringMatching(/^[A-Z]?[a-zé]{2,6}( [a-z]{2,5})?$|^[1-9]\d{0,5}$/), {
      minLength: 2,
      maxLength: 4,
      selector: normalise,
    })
    .map((answers) => ({ accepted: answers.slice(0, 1), known: answers.slice(1) }))
    .map(({ accepted, known }) => ({
      ask: { before: "It takes ", after: ".", numeric: accepted.every((answer) => /^\d+$/.test(answer)) },
      key: {
        accepted,
        known: known.map((answer) => ({ answer, why: whyOf(`known ${answer}`) })),
        why: whyOf("answer"),
      },
    })),
  order: fc.record({ right: arbitraryIds(2), at: fc.nat() }).map(({ right, at }) => ({
    ask: {
      things: partsOf([...right.slice(at % right.length), ...right.slice(0, at % right.length)]),
      first: "Earliest",
      last: "Latest",
    },
    key: { right, why: whysOf(right) },
  })),
  match: fc.record({ ids: arbitraryRowsAndOptions, at: fc.nat() }).map(({ ids: { rows, options }, at }) => ({
    ask: { rows: partsOf(rows), options: partsOf(options), rowTitle: "Who", optionTitle: "What" },
    key: {
      right: Object.fromEntries(
        rows.map((row, offset) => [row, options[(at + offset) % options.length] ?? ""]),
      ),
      why: whysOf(rows),
    },
  })),
  sort: fc
    .record({ ids: arbitraryRowsAndOptions, at: fc.nat(), both: fc.nat() })
    .map(({ ids: { rows, options }, at, both }) => ({
      ask: { statements: partsOf(rows), categories: partsOf(options) },
      key: {
        right: Object.fromEntries(
          rows.map((row, offset) => [
            row,
            allowedIn(row, options, at + offset, ((both >> offset) & 1) === 1),
          ]),
        ),
      },
    })),
  highlight: arbitraryPick.map(({ ids, picked }) => ({
    ask: { sentences: partsOf(ids) },
    key: { right: picked, why: whysOf(ids) },
  })),
  explain: arbitraryIds(1, 4).map((ids) => ({
    ask: { rubric: partsOf(ids) },
    key: { model: whyOf("model") },
  })),
  predict: fc
    .record({
      choices: oneRight,
      order: arbitraryOrdering,
      first: fc.constantFrom(null, "first-asking"),
    })
    .map(({ choices: { ids, right }, order, first }) => ({
      ask: { choices: partsOf(ids), order, first },
      key: { right, why: whysOf(ids) },
    })),
  scale: fc
    .record({
      from: fc.integer({ min: -50, max: 2000 }),
      steps: fc.integer({ min: 8, max: 40 }),
      step: fc.integer({ min: 1, max: 25 }),
      at: fc.nat(),
      within: fc.nat({ max: 8 }),
    })
    .map(({ from, steps, step, at, within }) => ({
      ask: { from, to: from + steps * step, step, unit: "votes" },
      key: {
        right: from + (at % (steps + 1)) * step,
        within: within % (Math.floor((steps * step) / 8) + 1),
        why: whyOf("answer"),
      },
    })),
};

/** One category that holds, or two. */
function allowedIn(row: string, categories: string[], at: number, two: boolean): Record<string, Html> {
  const allowed = categories.filter(
    (_id, index) => index === at % categories.length || (two && index === (at + 1) % categories.length),
  );
  return Object.fromEntries(allowed.map((category) => [category, whyOf(`${row} as ${category}`)]));
}

/** Questions of one kind, complete and consistent. */
export function arbitraryQuestionOf<K extends Kind>(kind: K): fc.Arbitrary<QuestionOf<K>> {
  const body: fc.Arbitrary<{ ask: Asks[K]; key: Keys[K] }> = bodies[kind];
  return fc
    .record({
      body,
      id: arbitraryId,
      level: fc.constantFrom("recall" as const, "apply" as const, "infer" as const),
      rev: fc.integer({ min: 1, max: 9 }),
      tries: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ body: { ask, key }, id, level, rev, tries }) => ({
      kind,
      id,
      module: moduleId("module"),
      lesson: "lesson",
      rev,
      objective: "objective",
      level,
      scored: kind !== "explain" && kind !== "predict",
      tries,
      prompt: "<p>What holds?</p>",
      hints: [],
      see: [{ source: "A/HRC/25/63", label: "A/HRC/25/63", url: null }],
      look: null,
      refutation: null,
      ask,
      key,
    }));
}

/** Questions of every kind. */
export const arbitraryQuestion: fc.Arbitrary<Question> = fc.oneof(
  arbitraryQuestionOf("choice"),
  arbitraryQuestionOf("choices"),
  arbitraryQuestionOf("blank"),
  arbitraryQuestionOf("order"),
  arbitraryQuestionOf("match"),
  arbitraryQuestionOf("sort"),
  arbitraryQuestionOf("highlight"),
  arbitraryQuestionOf("explain"),
  arbitraryQuestionOf("predict"),
  arbitraryQuestionOf("scale"),
);

/** An id that the question has, and now and then one it no longer has or that every object has. */
const idAmong = (parts: Part[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...parts.map((part) => part.id)) },
    { weight: 1, arbitrary: fc.constantFrom("gone-since", "constructor", "toString", "") },
  );

const idsAmong = (parts: Part[]): fc.Arbitrary<string[]> =>
  fc.array(idAmong(parts), { maxLength: parts.length + 2 });

const choiceAmong = (parts: Part[]): fc.Arbitrary<{ choice: string | null }> =>
  fc.record({ choice: fc.option(idAmong(parts)) });

const rowsAmong = (rows: Part[], options: Part[]): fc.Arbitrary<{ rows: Record<string, string> }> =>
  fc.record({ rows: fc.dictionary(idAmong(rows), idAmong(options), { maxKeys: rows.length + 1 }) });

const responsesTo: { [K in Kind]: (question: QuestionOf<K>) => fc.Arbitrary<Responses[K]> } = {
  choice: ({ ask }) => choiceAmong(ask.choices),
  choices: ({ ask }) => fc.record({ choices: idsAmong(ask.choices) }),
  blank: ({ key }) =>
    fc.record({
      text: fc.oneof(
        fc.constantFrom(...key.accepted, ...key.known.map((known) => known.answer)),
        fc.string(),
        fc.constantFrom("", " ", "?"),
      ),
    }),
  order: ({ ask }) =>
    fc.record({
      order: fc.oneof(
        fc.shuffledSubarray(
          ask.things.map((thing) => thing.id),
          { minLength: ask.things.length },
        ),
        idsAmong(ask.things),
      ),
    }),
  match: ({ ask }) => rowsAmong(ask.rows, ask.options),
  sort: ({ ask }) => rowsAmong(ask.statements, ask.categories),
  highlight: ({ ask }) => fc.record({ marked: idsAmong(ask.sentences) }),
  explain: ({ ask }) => fc.record({ text: fc.string(), met: idsAmong(ask.rubric) }),
  predict: ({ ask }) => choiceAmong(ask.choices),
  scale: ({ ask: { from, to } }) =>
    fc.record({ value: fc.option(fc.oneof(fc.integer({ min: from - 1, max: to + 1 }), fc.constant(0.5))) }),
};

/** Well-formed responses to a question: good, bad, empty, and some left over from an older edition of it. */
export function arbitraryResponseTo<K extends Kind>(question: QuestionOf<K>): fc.Arbitrary<Responses[K]> {
  return responsesTo[question.kind](question);
}

/** Questions of one kind, each with a response. */
export function arbitraryAnsweredOf<K extends Kind>(
  kind: K,
): fc.Arbitrary<{ question: QuestionOf<K>; response: Responses[K] }> {
  return arbitraryQuestionOf(kind).chain((question) =>
    fc.record({ question: fc.constant(question), response: arbitraryResponseTo(question) }),
  );
}

/** Questions of every kind, each with a response. */
export const arbitraryAnswered: fc.Arbitrary<Answered> = fc.oneof(
  arbitraryAnsweredOf("choice"),
  arbitraryAnsweredOf("choices"),
  arbitraryAnsweredOf("blank"),
  arbitraryAnsweredOf("order"),
  arbitraryAnsweredOf("match"),
  arbitraryAnsweredOf("sort"),
  arbitraryAnsweredOf("highlight"),
  arbitraryAnsweredOf("explain"),
  arbitraryAnsweredOf("predict"),
  arbitraryAnsweredOf("scale"),
);

/** The same value, which now throws when anything in it is changed. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null)
    for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}
