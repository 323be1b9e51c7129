import { beatsChance, chanceBounds, guessables, type TrickResult, tricks, tryTrick } from "../test-wise";
import { inModuleFile, type Rule } from "./rule";

export const testWise: Rule = {
  name: "test-wise",
  says: "No trick answers the scored choice questions of a module better or worse than chance would let any of eight, and by more than one in eight.",
  excusable: false,
  check: (whole) => {
    const { module, lessons } = whole;
    const questions = guessables(module);
    const bounds = chanceBounds(questions);
    return tricks.flatMap((trick, at) => {
      const result = tryTrick(trick, questions);
      const allowed = bounds[at] ?? [0, questions.length];
      const side = beatsChance(result, allowed);
      if (side === 0) return [];
      const ids = result.perQuestion
        .filter(({ right }) => (side > 0 ? right === 1 : right === 0))
        .map(({ id }) => id);
      const asked = lessons.flatMap((reading) =>
        reading.asked.map(({ question, place }) => ({ id: question.id, place, file: reading.lesson.file })),
      );
      const first = asked.find(({ id }) => id === ids[0]);
      return [
        {
          ...(first ?? inModuleFile(whole, trick.name)),
          ofAll: true,
          about: trick.name,
          wrong: `taking the choice that is "${trick.name}" is right ${figures(result, allowed)}`,
          mend: `change ${side > 0 ? "this" : "the opposite"} in some of: ${named(ids)}`,
        },
      ];
    });
  },
};

/** More names in a line would not be read. */
const mostNamed = 12;

function named(ids: readonly string[]): string {
  const more = ids.length - mostNamed;
  return `${ids.slice(0, mostNamed).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function figures(result: TrickResult, [least, most]: readonly [number, number]): string {
  return `${round(result.right)} times in ${result.perQuestion.length}, where chance gives ${round(least)} to ${round(most)}`;
}

const round = (figure: number): string => String(Math.round(figure * 10) / 10);
