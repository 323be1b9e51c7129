import { citesIn } from "../lesson-tree";
import { parseMdx } from "../markdown";
import { teacherTexts } from "../module";
import type { Place } from "../problem";
import { attribute } from "../tag";
import type { ModuleReading } from "./reading";

/** A piece of text outside the lessons: an entry of a register, or a paragraph of a text for teachers. */
export interface WrittenText {
  file: string;
  place: Place | undefined;
  /** The register or text: what an exception in module.yaml names. */
  about: string;
  text: string;
  /** What it rests on. */
  facts: string[];
}

/** What a module says outside its lessons, and rests on facts. */
export function writtenIn(whole: ModuleReading): WrittenText[] {
  const { corrections, timeline, drawings, canSay = {}, opening } = whole.module;
  const entry = (register: string, text: string, facts: string[]): WrittenText => {
    const file = `lessons/${whole.module.slug}/${register}.yaml`;
    return { file, place: placeOf(whole, file, text), about: register, text, facts };
  };
  return [
    ...corrections.map(({ article, record, facts }) => entry("corrections", `${article}\n${record}`, facts)),
    ...timeline.events.map(({ says, fact }) => entry("timeline", says, [fact])),
    ...Object.values(drawings).map((drawing) => entry("figures", textsIn(drawing).join(" "), drawing.facts)),
    ...Object.values(canSay).map((says) => entry("module", says, [])),
    ...(opening === undefined ? [] : [entry("module", `${opening.sentence} ${opening.from}`, [])]),
    ...forTeachers(whole),
  ];
}

/** Every text in an entry, from the first to the last. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function forTeachers(whole: ModuleReading): WrittenText[] {
  return teacherTexts.flatMap((name) => {
    const file = `lessons/${whole.module.slug}/${name}.md`;
    const source = whole.module.forTeachers[name]?.source ?? "";
    return source.split(/\n\s*\n|\n(?=\s*[-*] )/).flatMap((paragraph): WrittenText[] => {
      const text = paragraph.replace(/<[^>]*>/g, " ");
      if (text.trim() === "") return [];
      const facts = citesIn(parseMdx(paragraph)).flatMap((cite) =>
        (attribute(cite, "fact") ?? "").split(/\s+/).filter((id) => id !== ""),
      );
      return [{ file, place: placeOf(whole, file, paragraph), about: name, text, facts }];
    });
  });
}

/** The line on which a text begins, marks of print aside. */
function placeOf({ registers }: ModuleReading, file: string, text: string): Place | undefined {
  const bare = (written: string) => written.replace(/["“”'‘’\\]+/g, "").trim();
  const begins = bare(text.split("\n")[0] ?? "").slice(0, 30);
  const at = (registers[file] ?? "").split("\n").findIndex((line) => bare(line).includes(begins));
  return at === -1 || begins === "" ? undefined : { line: at + 1, column: 1 };
}
