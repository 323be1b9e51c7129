/**
 * Questions as QTI items (1EdTech, Question and Test Interoperability): 2.1 and 3.0 differ in how names are written, and are
 * otherwise made alike. Shares of credit are those of this site, by rules of the item's own.
 */
import { xmlText } from "../packages/xml";
import type { Html } from "../quiz/part";
import { inline } from "./inline";
import type { Item } from "./item";

export type QtiVersion = "2.1" | "3.0";

/** An element of QTI by its name of 2.1, or text that is XML already. */
type Node =
  | string
  | { name: string; attributes: Record<string, string | number | boolean>; children: Node[] };

function el(
  name: string,
  attributes: Record<string, string | number | boolean> = {},
  ...children: Node[]
): Node {
  return { name, attributes, children };
}

const heads: Record<QtiVersion, string> = {
  "2.1": 'xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"',
  "3.0": 'xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0"',
};

/** @returns a whole XML document */
export function qtiItem(item: Item, version: QtiVersion): string {
  const { response, interaction, rules, feedback, rubric = [], outcomes = [] } = makeOf(item);
  const root = el(
    "assessmentItem",
    { identifier: qtiId(item.id), title: item.title, adaptive: false, timeDependent: false },
    response,
    el(
      "outcomeDeclaration",
      { identifier: "SCORE", cardinality: "single", baseType: "float" },
      value("0", "defaultValue"),
    ),
    el(
      "outcomeDeclaration",
      { identifier: "MAXSCORE", cardinality: "single", baseType: "float" },
      value("1", "defaultValue"),
    ),
    ...outcomes,
    ...(feedback.length === 0
      ? []
      : [
          el("outcomeDeclaration", {
            identifier: "FEEDBACK",
            cardinality: saysOf(item),
            baseType: "identifier",
          }),
        ]),
    ...(item.after === ""
      ? []
      : [el("outcomeDeclaration", { identifier: "AFTER", cardinality: "single", baseType: "identifier" })]),
    el("itemBody", {}, ...rubric, ...interaction),
    el(
      "responseProcessing",
      {},
      ...rules,
      ...(item.after === "" ? [] : [tell("AFTER", base("identifier", "after"))]),
    ),
    ...feedback.map(({ id, html }) => modal("FEEDBACK", id, html, version)),
    ...(item.after === "" ? [] : [modal("AFTER", "after", item.after, version)]),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, version, heads[version])}\n`;
}

/** Of several choices each has its own to say; of what is written and of one choice, one. */
function saysOf(item: Item): "single" | "multiple" {
  return item.form === "select" && item.several ? "multiple" : "single";
}

interface Made {
  response: Node;
  /** Outcomes beside the score. */
  outcomes?: Node[];
  rubric?: Node[];
  interaction: Node[];
  rules: Node[];
  feedback: { id: string; html: Html }[];
}

type Forms = { [F in Item["form"]]: (item: Item & { form: F }) => Made };

const made: Forms = {
  select: (item) => {
    const { answers, several, shuffled, inPassage } = item;
    const right = answers.filter(({ credit }) => credit > 0);
    const attributes = {
      identifier: "RESPONSE",
      cardinality: several ? "multiple" : "single",
      baseType: "identifier",
    };
    const correct = el("correctResponse", {}, ...right.map(({ id }) => el("value", {}, qtiId(id))));
    const spoken = answers.filter(({ feedback }) => feedback !== "");
    const feedback = spoken.map(({ id, feedback: html }) => ({ id: qtiId(id), html }));
    const rules = spoken.length === 0 ? [] : [tell("FEEDBACK", variable("RESPONSE"))];
    if (!several) {
      return {
        response: el("responseDeclaration", attributes, correct),
        interaction: [
          el(
            "choiceInteraction",
            { responseIdentifier: "RESPONSE", shuffle: shuffled, maxChoices: 1 },
            el("prompt", {}, xhtml(inline(item.stem))),
            ...answers.map(({ id, html }) => el("simpleChoice", { identifier: qtiId(id) }, xhtml(html))),
          ),
        ],
        rules: [
          when(
            el("match", {}, variable("RESPONSE"), el("correct", { identifier: "RESPONSE" })),
            setScore("1"),
          ),
          ...rules,
        ],
        feedback,
      };
    }
    if (inPassage !== undefined) {
      // Twice what was found, by what was marked and what was to be found together: F1, as on this site.
      const found = el("mapResponse", { identifier: "RESPONSE" });
      const f1 = el(
        "divide",
        {},
        el("product", {}, base("float", "2"), found),
        el("sum", {}, el("containerSize", {}, variable("RESPONSE")), base("integer", String(right.length))),
      );
      return {
        response: el(
          "responseDeclaration",
          attributes,
          correct,
          mapping(
            right.map(({ id }) => [qtiId(id), 1]),
            right.length,
          ),
        ),
        interaction: [
          el(
            "hottextInteraction",
            { responseIdentifier: "RESPONSE", maxChoices: 0 },
            el("prompt", {}, xhtml(inline(inPassage))),
            el(
              "p",
              {},
              ...answers.flatMap(({ id, html }) => [
                el("hottext", { identifier: qtiId(id) }, xhtml(inline(html))),
                " ",
              ]),
            ),
          ),
        ],
        rules: [unlessEmpty(f1), ...rules],
        feedback,
      };
    }
    return {
      response: el(
        "responseDeclaration",
        attributes,
        correct,
        mapping(
          answers.map(({ id, credit }) => [qtiId(id), credit]),
          1,
        ),
      ),
      interaction: [
        el(
          "choiceInteraction",
          { responseIdentifier: "RESPONSE", shuffle: shuffled, maxChoices: 0 },
          el("prompt", {}, xhtml(inline(item.stem))),
          ...answers.map(({ id, html }) => el("simpleChoice", { identifier: qtiId(id) }, xhtml(html))),
        ),
      ],
      rules: [unlessEmpty(el("mapResponse", { identifier: "RESPONSE" })), ...rules],
      feedback,
    };
  },

  match: ({ rows, extra, stem, inOrder }) => {
    if (inOrder !== undefined) return ordered(rows, stem, inOrder);
    const options = [...new Set([...rows.map(({ option }) => option), ...extra])];
    const optionId = (option: string) => `option-${options.indexOf(option) + 1}`;
    const pairs = rows.map(({ id, option }) => `${qtiId(id)} ${optionId(option)}`);
    const holding = rows.flatMap(({ id, option, also = [] }) =>
      [option, ...also].map((one) => `${qtiId(id)} ${optionId(one)}`),
    );
    return {
      response: el(
        "responseDeclaration",
        { identifier: "RESPONSE", cardinality: "multiple", baseType: "directedPair" },
        el("correctResponse", {}, ...pairs.map((pair) => el("value", {}, pair))),
        mapping(
          holding.map((pair): [string, number] => [pair, 1 / rows.length]),
          1,
        ),
      ),
      interaction: [
        el(
          "matchInteraction",
          { responseIdentifier: "RESPONSE", shuffle: true, maxAssociations: rows.length },
          el("prompt", {}, xhtml(inline(stem))),
          el(
            "simpleMatchSet",
            {},
            ...rows.map(({ id, html }) =>
              el("simpleAssociableChoice", { identifier: qtiId(id), matchMax: 1 }, xhtml(html)),
            ),
          ),
          el(
            "simpleMatchSet",
            {},
            ...options.map((option) =>
              el(
                "simpleAssociableChoice",
                { identifier: optionId(option), fixed: true, matchMax: rows.length },
                xmlText(option),
              ),
            ),
          ),
        ),
      ],
      rules: [unlessEmpty(el("mapResponse", { identifier: "RESPONSE" }))],
      feedback: [],
    };
  },

  number: ({ answers, stem }) =>
    entry(
      "float",
      stem,
      answers.map(({ value: number, within, credit, feedback }) => ({
        value: String(number),
        credit,
        feedback,
        // By its two ends: not every player minds the tolerance of "equal".
        holds: el(
          "and",
          {},
          el("gte", {}, variable("RESPONSE"), base("float", String(number - within))),
          el("lte", {}, variable("RESPONSE"), base("float", String(number + within))),
        ),
      })),
    ),

  text: ({ answers, stem }) =>
    entry(
      "string",
      stem,
      answers.map(({ html, credit, feedback }) => ({
        value: html,
        credit,
        feedback,
        holds: el("stringMatch", { caseSensitive: false }, variable("RESPONSE"), base("string", html)),
      })),
    ),

  essay: ({ stem, model, rubric }) => ({
    response: el("responseDeclaration", {
      identifier: "RESPONSE",
      cardinality: "single",
      baseType: "string",
    }),
    rubric: [
      el(
        "rubricBlock",
        { view: "scorer", use: "scoring" },
        el("div", {}, xhtml(model)),
        ...(rubric.length === 0 ? [] : [el("ul", {}, ...rubric.map((point) => el("li", {}, xhtml(point))))]),
      ),
    ],
    interaction: [
      el(
        "extendedTextInteraction",
        { responseIdentifier: "RESPONSE", expectedLines: 10 },
        el("prompt", {}, xhtml(inline(stem))),
      ),
    ],
    rules: [],
    feedback: [],
  }),
};

/** Things put in order, by the share of pairs that stand the right way round: first the place of each, then the pairs. */
function ordered(rows: readonly { id: string; html: Html }[], stem: Html, right: readonly string[]): Made {
  const placeOf = (id: string) => `PLACE-${right.indexOf(id) + 1}`;
  const declare = (identifier: string) =>
    el(
      "outcomeDeclaration",
      { identifier, cardinality: "single", baseType: "integer" },
      value("0", "defaultValue"),
    );
  const set = (identifier: string, what: Node) => el("setOutcomeValue", { identifier }, what);
  const places = right.map((id) => {
    const arms = right.map((_, at) => [
      el("match", {}, el("index", { n: at + 1 }, variable("RESPONSE")), base("identifier", qtiId(id))),
      set(placeOf(id), base("integer", String(at + 1))),
    ]);
    const [first = [], ...others] = arms;
    return el(
      "responseCondition",
      {},
      el("responseIf", {}, ...first),
      ...others.map((arm) => el("responseElseIf", {}, ...arm)),
    );
  });
  const pairs = right.flatMap((one, at) => right.slice(at + 1).map((other) => [one, other] as const));
  const counted = pairs.map(([one, other]) =>
    when(
      el("lt", {}, variable(placeOf(one)), variable(placeOf(other))),
      set("PAIRS", el("sum", {}, variable("PAIRS"), base("integer", "1"))),
    ),
  );
  return {
    response: el(
      "responseDeclaration",
      { identifier: "RESPONSE", cardinality: "ordered", baseType: "identifier" },
      el("correctResponse", {}, ...right.map((id) => el("value", {}, qtiId(id)))),
    ),
    outcomes: ["PAIRS", ...right.map(placeOf)].map(declare),
    interaction: [
      el(
        "orderInteraction",
        { responseIdentifier: "RESPONSE", shuffle: true },
        el("prompt", {}, xhtml(inline(stem))),
        ...rows.map(({ id, html }) => el("simpleChoice", { identifier: qtiId(id) }, xhtml(html))),
      ),
    ],
    rules: [
      when(
        el("not", {}, el("isNull", {}, variable("RESPONSE"))),
        // Anew at each attempt.
        ...["PAIRS", ...right.map(placeOf)].map((name) => set(name, base("integer", "0"))),
        ...places,
        ...counted,
        el(
          "setOutcomeValue",
          { identifier: "SCORE" },
          el("divide", {}, variable("PAIRS"), base("integer", String(Math.max(1, pairs.length)))),
        ),
      ),
    ],
    feedback: [],
  };
}

function makeOf(item: Item): Made {
  switch (item.form) {
    case "select":
      return made.select(item);
    case "match":
      return made.match(item);
    case "number":
      return made.number(item);
    case "text":
      return made.text(item);
    case "essay":
      return made.essay(item);
  }
}

/** A word or number to write: the first answer that holds counts, as on this site. */
function entry(
  baseType: string,
  stem: Html,
  answers: { value: string; credit: number; feedback: Html; holds: Node }[],
): Made {
  const arms = answers.map(({ credit, feedback, holds }, index) => [
    holds,
    setScore(String(credit)),
    ...(feedback === "" ? [] : [tell("FEEDBACK", base("identifier", `answer-${index + 1}`))]),
  ]);
  const right = answers.filter(({ credit }) => credit === 1).slice(0, 1);
  return {
    response: el(
      "responseDeclaration",
      { identifier: "RESPONSE", cardinality: "single", baseType },
      el("correctResponse", {}, ...right.map(({ value: text }) => el("value", {}, text))),
    ),
    interaction: [
      el("div", {}, xhtml(stem)),
      el("p", {}, el("textEntryInteraction", { responseIdentifier: "RESPONSE", expectedLength: 20 })),
    ],
    rules: [
      el(
        "responseCondition",
        {},
        el("responseIf", {}, el("isNull", {}, variable("RESPONSE")), setScore("0")),
        ...arms.map((arm) => el("responseElseIf", {}, ...arm)),
      ),
    ],
    feedback: answers.flatMap(({ feedback: html }, index) =>
      html === "" ? [] : [{ id: `answer-${index + 1}`, html }],
    ),
  };
}

function mapping(entries: [key: string, credit: number][], most: number): Node {
  return el(
    "mapping",
    { lowerBound: 0, upperBound: most, defaultValue: 0 },
    ...entries.map(([mapKey, mappedValue]) => el("mapEntry", { mapKey, mappedValue })),
  );
}

function when(holds: Node, ...then: Node[]): Node {
  return el("responseCondition", {}, el("responseIf", {}, holds, ...then));
}

function unlessEmpty(score: Node): Node {
  return when(
    el("not", {}, el("isNull", {}, variable("RESPONSE"))),
    el("setOutcomeValue", { identifier: "SCORE" }, score),
  );
}

function setScore(score: string): Node {
  return el("setOutcomeValue", { identifier: "SCORE" }, base("float", score));
}

/** What is said after the answer. */
function tell(identifier: "FEEDBACK" | "AFTER", what: Node): Node {
  return el("setOutcomeValue", { identifier }, what);
}

function variable(identifier: string): Node {
  return el("variable", { identifier });
}

function base(baseType: string, text: string): Node {
  return el("baseValue", { baseType }, text);
}

function value(text: string, around: string): Node {
  return el(around, {}, el("value", {}, text));
}

function modal(outcomeIdentifier: string, identifier: string, html: Html, version: QtiVersion): Node {
  const attributes = { outcomeIdentifier, showHide: "show", identifier };
  const text = el("div", {}, xhtml(html));
  return el("modalFeedback", attributes, version === "3.0" ? el("contentBody", {}, text) : text);
}

/** An identifier of QTI: letters, digits, hyphens, full stops; it does not begin with a digit. */
export function qtiId(id: string): string {
  const plain = id.replace(/[^A-Za-z0-9._-]/g, "-");
  return /^[A-Za-z_]/.test(plain) ? plain : `_${plain}`;
}

/** Elements of HTML that QTI knows as well. */
const known =
  "a|abbr|acronym|b|big|blockquote|br|caption|cite|code|dd|dfn|div|dl|dt|em|h[1-6]|hr|i|kbd|li|ol|p|pre|q|samp|small|span|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|tt|ul|var";
const unknown = new RegExp(`</?(?!(?:${known})\\b)[a-z][^>]*>`, "gi");

/** Markup of a page as XML with what QTI has of HTML; of other elements the text stays. */
export function xhtml(html: Html): string {
  return (
    html
      .replace(unknown, "")
      .replace(/<(br|hr)\b([^>]*?)\/?>/g, "<$1$2/>")
      // A language says by itself which way its letters run; the older form has no other way to say it.
      .replace(/<[^>]*>/g, (tag) => tag.replace(/ lang="/, ' xml:lang="').replace(/ dir="(?:ltr|rtl)"/, ""))
      .replace(/&nbsp;/g, "&#160;")
      .replace(/&(?!(?:#\d+|#x[0-9a-f]+|amp|lt|gt|quot|apos);)/gi, "&amp;")
  );
}

const ofHtml = new Set(["div", "p", "ul", "li"]);

function written(node: Node, version: QtiVersion, head = ""): string {
  if (typeof node === "string") return node;
  const isQti = version === "3.0" && !ofHtml.has(node.name);
  const name = isQti ? `qti-${hyphened(node.name)}` : node.name;
  const attributes = Object.entries(node.attributes).map(
    ([key, said]) => ` ${version === "3.0" ? hyphened(key) : key}="${xmlText(String(said))}"`,
  );
  const inner = node.children.map((child) => written(child, version)).join("");
  return `<${name}${head === "" ? "" : ` ${head}`}${attributes.join("")}${inner === "" ? "/>" : `>${inner}</${name}>`}`;
}

function hyphened(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
