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
  | { form: "essay"; model: string };

export type TakenQuestion = { line: number; prompt: string; after: string } & TakenForm;

export interface Taken {
  questions: TakenQuestion[];
  left: Left[];
}

/** Collects what one reader of a format finds. */
export class Taking implements Taken {
  readonly questions: TakenQuestion[] = [];
  readonly left: Left[] = [];

  /** Names what was left out, once for each line. */
  lose(line: number, loss: Loss, about: string): this {
    const words = short(about);
    const known = this.left.some((one) => one.line === line && one.loss === loss);
    if (!known) this.left.push({ line, loss, about: words });
    return this;
  }

  /** Adds a question, where it can be asked at all. */
  add(question: TakenQuestion): this {
    const { line, prompt, after } = question;
    if (prompt.trim() === "" || !canBeAsked(question)) return this.lose(line, "unreadable", prompt);
    if (question.form !== "essay" && after !== "" && question.form !== "text")
      this.lose(line, "feedback", prompt);
    this.questions.push(question);
    return this;
  }
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
    case "essay":
      return true;
  }
}

function short(text: string): string {
  const folded = text.replace(/\s+/g, " ").trim();
  return folded.length > 60 ? `${folded.slice(0, 59).trimEnd()}…` : folded;
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Letters that XML and HTML write by a name or number. */
export function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? all;
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
