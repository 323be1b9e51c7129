/**
 * Questions of other tools as this site can ask them. What has no place here is named by its line, never dropped in
 * silence.
 */

/** What could not be carried over; words for each stand in the catalogue. */
export type Loss =
  /** A form of question that this site does not have; the whole question is left out. */
  | "kind"
  /** It could not be read: no right answer, or nothing asked. */
  | "unreadable"
  /** Points for half-right answers. */
  | "credit"
  /** How far off a number may be. */
  | "tolerance"
  /** Signs that stand for any letters. */
  | "pattern"
  /** Which answer is right can be read in two ways, or names one that is not offered. */
  | "doubtful"
  /** A row without a partner, or a second partner of a row. */
  | "row"
  /** A row of a table whose cells do not fit the headings; the whole question is left out. */
  | "cells"
  /** A row of a table whose cells may stand in columns that are not theirs. */
  | "shifted"
  /** QTI 1, which this site does not read; the whole question is left out. */
  | "older"
  /** A file of a package that holds no question that can be read. */
  | "file"
  /** A reason that the file does not give, which a lesson has to. */
  | "reason"
  /** A picture, sound or film. */
  | "media"
  /** Bold, colours, tables and the like. */
  | "formatting"
  /** What is said after the question as a whole. */
  | "feedback"
  /** Time limits, tries, weights, categories and tags. */
  | "settings";

/** One thing that was left out, and where it stood in the file. */
export interface Left {
  line: number;
  loss: Loss;
  /** The first words of the question. */
  about: string;
  /** Of several the one that it stood in. */
  file?: string;
}

export interface TakenAnswer {
  text: string;
  right: boolean;
  /** Empty where the file gives none. */
  why: string;
}

export type TakenForm =
  | { form: "select"; several: boolean; answers: TakenAnswer[] }
  | { form: "text"; answers: TakenAnswer[] }
  | { form: "match"; pairs: { left: string; right: string }[]; extra: string[] }
  | { form: "order"; things: string[] }
  | { form: "scale"; from: number; to: number; step: number; value: number }
  | { form: "essay"; model: string };

export type TakenQuestion = {
  line: number;
  /** Of several the file that it stood in. */
  file?: string;
  prompt: string;
  after: string;
  hints?: string[];
} & TakenForm;

export interface Taken {
  questions: TakenQuestion[];
  left: Left[];
}

/** Collects what one reader of a format finds. */
export class Taking implements Taken {
  readonly questions: TakenQuestion[] = [];
  readonly left: Left[] = [];

  /** Names what was left out, once for each question: a whole file may be one line. */
  lose(line: number, loss: Loss, about: string): this {
    const words = short(about);
    const known = this.left.some((one) => one.line === line && one.loss === loss && one.about === words);
    if (!known) this.left.push({ line, loss, about: words });
    return this;
  }

  /** Adds a question, where it can be asked at all. */
  add(taken: TakenQuestion): this {
    const question = taken.form === "select" ? { ...taken, ...answersOnce(taken, this) } : taken;
    const { line, prompt, after } = question;
    if (prompt.trim() === "" || !canBeAsked(question)) return this.lose(line, "unreadable", prompt);
    if (!["essay", "text", "scale"].includes(question.form) && after !== "")
      this.lose(line, "feedback", prompt);
    this.questions.push(question);
    return this;
  }
}

/** Each answer once; what is said after the question gives a right answer the reason that it lacks. */
function answersOnce(
  { answers, after, line, prompt }: TakenQuestion & { answers: TakenAnswer[] },
  taking: Taking,
) {
  const each = new Map<string, TakenAnswer>();
  for (const answer of answers) {
    const before = each.get(answer.text) ?? answer;
    if (before.right !== answer.right) taking.lose(line, "doubtful", prompt);
    each.set(answer.text, { ...before, right: before.right || answer.right });
  }
  const lacks = (answer: TakenAnswer) => after !== "" && answer.right && answer.why === "";
  const reasoned = [...each.values()].map((one) => (lacks(one) ? { ...one, why: after } : one));
  return { answers: reasoned, after: [...each.values()].some(lacks) ? "" : after };
}

function canBeAsked(question: TakenQuestion): boolean {
  switch (question.form) {
    case "select":
      return question.answers.length >= 2 && question.answers.some(({ right }) => right);
    case "text":
      return question.answers.some(({ right, text }) => right && text !== "");
    case "match":
      return question.pairs.length >= 2;
    case "order":
      return question.things.length >= 3;
    case "scale":
      return true;
    case "essay":
      return true;
  }
}

function short(text: string): string {
  const folded = text.replace(/\s+/g, " ").trim();
  return folded.length > 60 ? `${folded.slice(0, 59).trimEnd()}…` : folded;
}

/** Letters that HTML has names for: the signs of XML, those of Latin-1 in their order, and those of print. */
const named = new Map<string, string>([
  ...Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " }),
  ...`iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para
  middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute
  Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml
  Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml
  eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`
    .split(/\s+/)
    .map((name, at): [string, string] => [name, String.fromCharCode(0xa1 + at)]),
  ...Object.entries({ ndash: "–", mdash: "—", lsquo: "‘", rsquo: "’", sbquo: "‚", ldquo: "“", rdquo: "”" }),
  ...Object.entries({ bdquo: "„", hellip: "…", bull: "•", euro: "€", trade: "™", minus: "−", rarr: "→" }),
  ...Object.entries({ larr: "←", le: "≤", ge: "≥", ne: "≠", asymp: "≈", infin: "∞", ensp: " ", emsp: " " }),
]);

/** Letters that XML and HTML write by a name or number. */
export function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+\d{0,2}));/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return named.get(String(name)) ?? named.get(String(name).toLowerCase()) ?? all;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/**
 * The words of a piece of HTML.
 *
 * @param lose gets what is left of it only as words, or not at all
 */
export function wordsOfHtml(html: string, lose: (loss: "media" | "formatting") => void): string {
  if (/<(?:img|video|audio|iframe|object|embed|svg|math)\b|@@PLUGINFILE@@/i.test(html)) lose("media");
  if (/<(?:b|strong|i|em|u|table|ul|ol|h[1-6]|sub|sup|code|pre|a)\b/i.test(html)) lose("formatting");
  const text = html
    .replace(/<(?:script|style)\b[^<>]*>[^<]*/gi, "")
    .replace(/<(?:br|\/p|\/div|\/li|\/tr)\b[^<>]*>/gi, " ")
    .replace(/<[^<>]*>/g, "");
  return unescaped(text).replace(/\s+/g, " ").trim();
}

/** The number of the line on which an index stands, found for rising indices in one pass. */
export function lineCounter(text: string): (index: number) => number {
  let at = 0;
  let line = 1;
  return (index) => {
    if (index < at) {
      at = 0;
      line = 1;
    }
    for (let next = text.indexOf("\n", at); next >= 0 && next < index; next = text.indexOf("\n", at)) {
      line += 1;
      at = next + 1;
    }
    return line;
  };
}
