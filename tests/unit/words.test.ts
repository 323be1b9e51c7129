import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "acorn";
import jsx from "acorn-jsx";
import { transform } from "esbuild";
import { afterEach, describe, expect, it, vi } from "vitest";
import { recordWords } from "@/words/en/progress";
import {
  compareText,
  counted,
  formatClock,
  formatComing,
  formatDate,
  formatDay,
  formatDays,
  formatSpan,
  plural,
} from "@/words/format";
import { pseudo } from "@/words/pseudo";

/** Attributes that are read out or shown. */
const said = new Set(["aria-label", "alt", "title", "placeholder", "label", "aria-description"]);
/** Properties of a page's metadata that stand on a tab or in a search engine. */
const heads = new Set(["title", "description"]);

/** A piece of syntax, with whatever it holds. */
type Piece = Record<string, unknown> & { type: string };

/** What a component or page says in letters of its own, instead of taking it from a catalogue. */
async function ownWords(source: string): Promise<string[]> {
  const { code } = await transform(source, { loader: "tsx", jsx: "preserve", target: "es2022" });
  const tree = Parser.extend(jsx()).parse(code, { ecmaVersion: "latest", sourceType: "module" });
  const found: string[] = [];
  const look = (piece: Piece, parent: Piece) => {
    const { type, name, value, key, expression } = piece;
    if (type === "JSXText") found.push(textOf(value));
    if (type === "JSXAttribute" && said.has(textOf(asPiece(name).name))) found.push(...literals(value));
    if (type === "JSXExpressionContainer" && parent.type !== "JSXAttribute")
      found.push(...literals(expression));
    if (type === "Property" && heads.has(textOf(asPiece(key).name))) found.push(...literals(value));
    for (const part of Object.values(piece).flat()) if (asPiece(part).type !== "") look(asPiece(part), piece);
  };
  look(asPiece(tree), asPiece(null));
  return found.map((text) => text.trim()).filter((text) => /\p{L}/u.test(text));
}

/** The texts that an expression is or can be: a string, the fixed parts of a template, the arms of a condition. */
function literals(expression: unknown): string[] {
  const { type, value, quasis } = asPiece(expression);
  if (type === "Literal") return [textOf(value)];
  if (type === "JSXExpressionContainer") return literals(asPiece(expression).expression);
  if (type === "TemplateLiteral" && Array.isArray(quasis))
    return quasis.map((quasi) => textOf(asPiece(asPiece(quasi).value).cooked));
  if (type === "ConditionalExpression" || type === "LogicalExpression")
    return ["consequent", "alternate", "left", "right"].flatMap((arm) => literals(asPiece(expression)[arm]));
  return [];
}

function asPiece(value: unknown): Piece {
  return typeof value === "object" && value !== null ? { type: "", ...value } : { type: "" };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

const files = ["app", "components"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx"))
    .map((file) => join(folder, file)),
);

describe("what a component says", () => {
  it.each([
    ["text", "export const A = () => <p>Hello {name}</p>;", ["Hello"]],
    ["an attribute", 'export const A = () => <nav aria-label="Site" className="wide row" />;', ["Site"]],
    ["a string in braces", 'export const A = () => <p>{open ? "Open" : words.closed}</p>;', ["Open"]],
    ["a template", "export const A = () => <p>{`@{n} of @{all}`}</p>;".replaceAll("@", "$"), ["of"]],
    ["a page's head", 'export const metadata = { title: "Review" };', ["Review"]],
    ["nothing", "export const A = () => <p>{words.hello}: {n} · 12</p>;", []],
  ])("is found: %s", async (_what, source, expected) => {
    expect(await ownWords(source)).toEqual(expected);
  });

  it("stands in a catalogue, not in the component", async () => {
    const said = await Promise.all(
      files.map(async (file) =>
        (await ownWords(readFileSync(file, "utf8"))).map((text) => `${file}: ${text}`),
      ),
    );
    expect(files.length).toBeGreaterThan(80);
    expect(said.flat()).toEqual([]);
  });
});

describe("the pseudo-language", () => {
  const words = {
    plain: "Check answer",
    note: (count: number) => `${count} of <b>12</b> answered`,
    list: ["One", "Two"],
    limit: 12,
  };

  it("changes every text and what every function says, and no number, markup or name", () => {
    const strange = pseudo(words);
    expect(strange.plain).toMatch(/^Çhéçk àñšwér ö+/);
    expect(strange.note(3)).toMatch(/^3 öf <b>12<\/b> àñšwéréd ö+/);
    expect(strange.list).toHaveLength(2);
    expect(strange.limit).toBe(12);
    expect(Object.keys(strange)).toEqual(Object.keys(words));
  });

  it("says a text that is said again within another only once", () => {
    expect(pseudo(pseudo("Check answer"))).toBe(pseudo("Check answer"));
  });
});

describe("dates, numbers and plurals", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  });

  it("are written as the language writes them", () => {
    expect(formatDate("2014-02-17")).toBe("17 February 2014");
    expect([formatDate("2014-02"), formatDate("2014")]).toEqual(["February 2014", "2014"]);
    expect(formatSpan("2013-08-20", "2013-10-31")).toBe("20 August to 31 October 2013");
    expect(formatSpan("2013-12", "2014-02")).toBe("December 2013 to February 2014");
    expect(formatSpan("2008")).toBe("2008");
    expect(formatClock(Date.UTC(2026, 10, 26, 17), 60)).toMatch(/^Thursday,? 26 November 2026(,| at) 18:00$/);
  });

  it("say of midnight between which days it is", () => {
    expect(formatClock(Date.UTC(2026, 10, 26, 23), 60)).toMatch(
      /^midnight between Thursday and Friday,? 27 November 2026$/,
    );
    expect(formatClock(Date.UTC(2026, 10, 26, 23, 1), 60)).toContain("00:01");
  });

  it("say a list of days as each of them by itself, in the zone that the reader is in as it begins", () => {
    const days = [0, 1, 5].map((quarter) => Date.UTC(2026, 2 * quarter, 28, 22, 30));
    for (const zone of ["Pacific/Kiritimati", "America/New_York", "UTC"]) {
      vi.stubEnv("TZ", zone);
      expect(days.map(formatDays())).toEqual(days.map(formatDay));
    }
  });

  it("make one formatter for the dates of a list, and none before the first of them", () => {
    let made = 0;
    const counted = class extends Intl.DateTimeFormat {
      constructor(...given: ConstructorParameters<typeof Intl.DateTimeFormat>) {
        super(...given);
        made += 1;
      }
    };
    const get = (all: object, name: string) => (name === "DateTimeFormat" ? counted : Reflect.get(all, name));
    vi.stubGlobal("Intl", new Proxy(Intl, { get }));
    const dayOf = formatDays();
    expect(made).toBe(0);
    dayOf(0);
    formatClock(0, 60);
    const atFirst = made;
    for (let day = 0; day < 50; day += 1) {
      dayOf(day * 86_400_000);
      formatClock(day * 86_400_000, 60);
    }
    expect(atFirst).toBeGreaterThan(0);
    expect(made).toBe(atFirst);
  });

  it("say tomorrow, a weekday within the week, and a date after it", () => {
    expect(formatComing(16_041, 16_040)).toBe("tomorrow");
    expect(formatComing(16_046, 16_040)).toMatch(/^on [A-Z]\w+day$/);
    expect(formatComing(16_047, 16_040)).toMatch(/^on \d+ \w+$/);
  });

  it("take the form that the plural rules give", () => {
    expect([0, 1, 2].map((number) => counted(number, { one: "answer", other: "answers" }))).toEqual([
      "0 answers",
      "1 answer",
      "2 answers",
    ]);
    expect(plural(1, { other: "fish" })).toBe("fish");
  });

  it("say of what is saved on a device only what there is", () => {
    expect(recordWords.summary(12, 0, 1, 0)).toMatch(
      /^Saved on this device: 12 answers, 1 place where you stopped reading\. /,
    );
    expect(recordWords.summary(0, 0, 0, 0)).toBe("Nothing is saved on this device yet.");
  });

  it("order names by the alphabet, and numbers within them by value", () => {
    expect(["b10", "ä", "b2", "a"].sort(compareText)).toEqual(["a", "ä", "b2", "b10"]);
  });
});
