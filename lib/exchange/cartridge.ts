/**
 * Common Cartridge 1.3 and 1.1 (1EdTech): lessons as pages, their sources as web links, their questions as quizzes in the
 * part of QTI 1.2 that the cartridge takes. That part knows no rows, no shares and no hints; what became of them is said.
 * Moodle knows 1.1 only, by a namespace among the first 500 letters of the manifest, and reads feedback only within
 * `flow_mat` and the right ones of several only where `varequal` minds the case.
 */
import { xmlId, xmlText } from "../packages/xml";
import type { Html } from "../quiz/part";
import { plainText } from "../quiz/plain-text";
import { paragraph } from "./inline";
import type { Item } from "./item";

export interface CartridgeLesson {
  slug: string;
  title: string;
  /** A whole HTML document. */
  page: string;
  links: { title: string; url: string }[];
  items: Item[];
}

export interface CartridgeWords {
  quiz: (lesson: string) => string;
  /** After the stem, before the row that is asked by itself. */
  row: (stem: string, row: string) => string;
}

export type CartridgeVersion = "1.1" | "1.3";

/** One lesson of a cartridge. */
export interface CartridgePart {
  /** By their names. */
  files: Map<string, string>;
  /** What the manifest says of it: its place in the order, and its files. */
  item: string;
  resources: string[];
}

/** The files of one lesson, and what the manifest says of them. */
export function cartridgePart(
  { slug, title, page, links, items }: CartridgeLesson,
  words: CartridgeWords,
  version: CartridgeVersion,
): CartridgePart {
  const mark = markOf(version);
  const files = new Map<string, string>();
  const resources: string[] = [];
  const add = (id: string, type: string, file: string, text: string) => {
    files.set(file, text);
    const href = type === "webcontent" ? ` href="${file}"` : "";
    resources.push(`<resource identifier="${id}" type="${type}"${href}><file href="${file}"/></resource>`);
    return id;
  };
  const inside = [
    entry(add(xmlId(`page-${slug}`), "webcontent", `pages/${slug}.html`, page), title),
    ...(items.length === 0
      ? []
      : [
          entry(
            add(
              xmlId(`quiz-${slug}`),
              `imsqti_xmlv1p2/imscc_xml${mark}/assessment`,
              `quizzes/${slug}.xml`,
              quiz(xmlId(slug), words.quiz(title), items, words, version),
            ),
            words.quiz(title),
          ),
        ]),
    ...links.map((link, index) =>
      entry(
        add(
          xmlId(`link-${slug}-${index + 1}`),
          `imswl_xml${mark}`,
          `links/${slug}-${index + 1}.xml`,
          webLink(link, mark),
        ),
        link.title,
      ),
    ),
  ];
  return {
    files,
    item: `<item identifier="${xmlId(`item-${slug}`)}"><title>${xmlText(title)}</title>\n${inside.join("\n")}\n</item>`,
    resources,
  };
}

/** What stands in a cartridge, and in which order. */
export function cartridgeManifest(
  module: { slug: string; title: string },
  parts: readonly Pick<CartridgePart, "item" | "resources">[],
  version: CartridgeVersion,
): string {
  const mark = markOf(version);
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${xmlId(module.slug)}" xmlns="http://www.imsglobal.org/xsd/imscc${mark}/imscp_v1p1" xmlns:lomimscc="http://ltsc.ieee.org/xsd/imscc${mark}/LOM/manifest">
<metadata><schema>IMS Common Cartridge</schema><schemaversion>${version}.0</schemaversion><lomimscc:lom><lomimscc:general><lomimscc:title><lomimscc:string>${xmlText(module.title)}</lomimscc:string></lomimscc:title></lomimscc:general></lomimscc:lom></metadata>
<organizations><organization identifier="organization" structure="rooted-hierarchy"><item identifier="root">
${parts.map(({ item }) => item).join("\n")}
</item></organization></organizations>
<resources>
${parts.flatMap(({ resources }) => resources).join("\n")}
</resources>
</manifest>
`;
}

function markOf(version: CartridgeVersion): string {
  return `v${version.replace(".", "p")}`;
}

function entry(id: string, title: string): string {
  return `<item identifier="${id.replace(/^i-/, "i-of-")}" identifierref="${id}"><title>${xmlText(title)}</title></item>`;
}

function webLink({ title, url }: { title: string; url: string }, mark: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<webLink xmlns="http://www.imsglobal.org/xsd/imscc${mark}/imswl_${mark}"><title>${xmlText(title)}</title><url href="${xmlText(url)}" target="_blank"/></webLink>
`;
}

function quiz(
  id: string,
  title: string,
  items: readonly Item[],
  words: CartridgeWords,
  version: CartridgeVersion,
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2">
<assessment ident="${id}" title="${xmlText(title)}">
<qtimetadata>${field("cc_profile", "cc.exam.v0p1")}${field("qmd_assessmenttype", "Examination")}${field("qmd_scoretype", "Percentage")}</qtimetadata>
<section ident="root_section">
${items.flatMap((item) => quizItems(item, words, version)).join("\n")}
</section>
</assessment>
</questestinterop>
`;
}

function field(label: string, said: string): string {
  return `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${said}</fieldentry></qtimetadatafield>`;
}

interface Asked {
  id: string;
  title: string;
  stem: Html;
  after: Html;
}

interface Choice {
  html: Html;
  right: boolean;
  feedback: Html;
}

function quizItems(item: Item, words: CartridgeWords, version: CartridgeVersion): string[] {
  switch (item.form) {
    case "select":
      return [
        picked(
          item,
          item.several,
          item.shuffled,
          item.answers.map(({ html, credit, feedback }) => ({ html, right: credit > 0, feedback })),
          version,
        ),
      ];
    case "match": {
      // A row becomes a question: the cartridge's part of QTI has no pairs.
      const options = [...new Set([...item.rows.map(({ option }) => option), ...item.extra])];
      // The reasons of the other rows would give those away.
      return item.rows.map(({ id, html, option, why }) =>
        picked(
          {
            id: `${item.id}-${id}`,
            title: item.title,
            stem: words.row(item.stem, html),
            after: `${why === "" ? "" : paragraph(why)}${item.sources}`,
          },
          false,
          false,
          options.map((one) => ({ html: xmlText(one), right: one === option, feedback: "" })),
          version,
        ),
      );
    }
    case "number":
      return [
        filled(
          item,
          item.answers
            .filter(({ credit }) => credit === 1)
            .flatMap(({ value, within }) => numbersIn(value, within)),
          item.answers.map(({ value, ...answer }) => ({ ...answer, text: String(value) })),
          version,
        ),
      ];
    case "text":
      return [
        filled(
          item,
          item.answers.filter(({ credit }) => credit === 1).map(({ html }) => plainText(html)),
          item.answers.map(({ html, ...answer }) => ({ ...answer, text: plainText(html) })),
          version,
        ),
      ];
    case "essay":
      return [essay(item, item.model, item.rubric)];
  }
}

/** The most whole numbers that are listed for one that may be off by some. */
const mostNumbers = 101;

/** The whole numbers that count as one; itself alone where they would be too many to list. */
export function numbersIn(value: number, within: number): string[] {
  if (within === 0 || !Number.isInteger(value - within) || 2 * within + 1 > mostNumbers)
    return [String(value)];
  return Array.from({ length: 2 * within + 1 }, (_, index) => String(value - within + index));
}

function picked(
  asked: Asked,
  several: boolean,
  shuffled: boolean,
  choices: readonly Choice[],
  version: CartridgeVersion,
): string {
  const ident = (index: number) => `c${index + 1}`;
  const equal = (index: number) =>
    `<varequal${several ? ' case="Yes"' : ""} respident="response1">${ident(index)}</varequal>`;
  const said = (index: number) => (choices[index]?.feedback === "" ? [] : [`${ident(index)}_fb`]);
  // Moodle takes what is said by a condition that goes on for something to be said to all.
  const goesOn = version !== "1.1";
  const reasons = choices.flatMap((_, index) =>
    said(index).length === 0 ? [] : [condition(equal(index), { goesOn, says: said(index) })],
  );
  const allRight = condition(
    `<and>${choices.map(({ right }, index) => (right ? equal(index) : `<not>${equal(index)}</not>`)).join("")}</and>`,
    { earns: true },
  );
  const conditions = several
    ? goesOn
      ? // What is said of each that was picked, and only then whether all of it is right.
        [...reasons, allRight]
      : [allRight, ...reasons]
    : choices.map(({ right }, index) => condition(equal(index), { earns: right, says: said(index) }));
  return item(asked, [several ? "cc.multiple_response.v0p1" : "cc.multiple_choice.v0p1"], {
    presentation: `<response_lid ident="response1" rcardinality="${several ? "Multiple" : "Single"}"><render_choice${shuffled ? ' shuffle="Yes"' : ""}>${choices
      .map(({ html }, index) => `<response_label ident="${ident(index)}">${material(html)}</response_label>`)
      .join("")}</render_choice></response_lid>`,
    conditions,
    feedback: choices.flatMap(({ feedback }, index) => said(index).map((id) => itemFeedback(id, feedback))),
  });
}

function filled(
  asked: Asked,
  accepted: readonly string[],
  answers: readonly { text: string; credit: number; feedback: Html }[],
  version: CartridgeVersion,
): string {
  const equal = (text: string) => `<varequal case="No" respident="response1">${xmlText(text)}</varequal>`;
  const said = answers
    .filter(({ feedback }) => feedback !== "")
    .map((answer, index) => ({ ...answer, id: `said${index + 1}_fb` }));
  // Every right one is told the reason of the first: they are ways of writing one answer.
  const right = said.filter(({ credit }) => credit === 1).slice(0, 1);
  const wrong = said.filter(({ credit }) => credit === 0);
  // Moodle says of a gap only what is said to all.
  const inGeneral = version === "1.1";
  const own = inGeneral ? [] : right;
  const after = `${inGeneral ? right.map(({ feedback }) => `<div>${feedback}</div>`).join("") : ""}${asked.after}`;
  return item({ ...asked, after }, ["cc.fib.v0p1"], {
    presentation:
      '<response_str ident="response1" rcardinality="Single"><render_fib prompt="Dashline"/></response_str>',
    conditions: [
      condition(accepted.map(equal).join(""), { earns: true, says: own.map(({ id }) => id) }),
      ...wrong.map(({ text, id }) => condition(equal(text), { says: [id] })),
    ],
    feedback: [...own, ...wrong].map(({ id, feedback }) => itemFeedback(id, feedback)),
  });
}

/** The model answer and the points to look for are said after the answer: a cartridge has no place for whoever marks. */
function essay(asked: Asked, model: Html, rubric: readonly Html[]): string {
  const points = rubric.length === 0 ? "" : `<ul>${rubric.map((point) => `<li>${point}</li>`).join("")}</ul>`;
  return item({ ...asked, after: `<div>${model}</div>${points}${asked.after}` }, ["cc.essay.v0p1", "No"], {
    presentation:
      '<response_str ident="response1" rcardinality="Single"><render_fib rows="10"/></response_str>',
    conditions: [],
    feedback: [],
  });
}

function item(
  { id, title, stem, after }: Asked,
  [profile, marked]: [profile: string, byComputer?: "No"],
  { presentation, conditions, feedback }: { presentation: string; conditions: string[]; feedback: string[] },
): string {
  const general = after === "" ? [] : [condition("<other/>", { goesOn: true, says: ["general_fb"] })];
  return `<item ident="${xmlId(id)}" title="${xmlText(title)}">
<itemmetadata><qtimetadata>${field("cc_profile", profile)}${marked === undefined ? "" : field("qmd_computerscored", marked)}</qtimetadata></itemmetadata>
<presentation>${material(stem)}${presentation}</presentation>
<resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>${[...general, ...conditions].join("")}</resprocessing>
${[...(after === "" ? [] : [itemFeedback("general_fb", after)]), ...feedback].join("\n")}
</item>`;
}

function condition(
  holds: string,
  { earns = false, says = [], goesOn = false }: { earns?: boolean; says?: string[]; goesOn?: boolean },
): string {
  const score = earns ? '<setvar action="Set" varname="SCORE">100</setvar>' : "";
  const shown = says.map((id) => `<displayfeedback feedbacktype="Response" linkrefid="${id}"/>`).join("");
  return `<respcondition continue="${goesOn ? "Yes" : "No"}"><conditionvar>${holds}</conditionvar>${score}${shown}</respcondition>`;
}

function itemFeedback(id: string, html: Html): string {
  return `<itemfeedback ident="${id}"><flow_mat>${material(html)}</flow_mat></itemfeedback>`;
}

/** Markup goes along as a text, as the cartridge wants it. */
function material(html: Html): string {
  return `<material><mattext texttype="text/html">${xmlText(html)}</mattext></material>`;
}
