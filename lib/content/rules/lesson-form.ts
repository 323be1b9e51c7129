import { askingOf } from "../../quiz/asking";
import { againId } from "../kinds/predict";
import { placeAt } from "../problem";
import { citationsIn } from "./citations";
import { type Finding, firstWords, ofLesson, type Rule } from "./rule";

export const lessonForm: Rule = {
  name: "lesson-form",
  says: "A lesson has a content note and a short version; a check needs neither.",
  excusable: true,
  needs: "lesson",
  check: ({ lessons }) =>
    lessons.flatMap((reading) => {
      const { note, short, kind } = reading.lesson;
      const findings: Finding[] = [];
      if (kind === "check") return [];
      if (note === undefined)
        findings.push(
          ofLesson(
            reading,
            "note",
            "the lesson has no content note",
            "add note: with at most 30 words on what it names",
          ),
        );
      if (short === null) {
        const mend = "put what a short version leaves out into <Full>";
        findings.push(ofLesson(reading, "title", "the lesson has no short version", mend));
      }
      return findings;
    }),
};

const leastInCheck = 8;

export const checkDraws: Rule = {
  name: "check-draws-on-all",
  says: `A check is the last file, has at least ${leastInCheck} scored questions, and asks about every lesson.`,
  excusable: false,
  check: ({ lessons }) =>
    lessons.flatMap((reading, index) => {
      const { kind, questions, file } = reading.lesson;
      if (kind !== "check") return [];
      const findings: Finding[] = [];
      if (index !== lessons.length - 1)
        findings.push(
          ofLesson(reading, "kind", "a check stands before a lesson", "give its file the last number"),
        );
      const scored = questions.filter((question) => question.scored);
      if (scored.length < leastInCheck) {
        const wrong = `the check has ${scored.length} scored questions`;
        findings.push(ofLesson(reading, "kind", wrong, `ask ${leastInCheck - scored.length} more`));
      }
      for (const { lesson } of lessons) {
        const isAsked = scored.some(({ objective }) => lesson.objectives.includes(objective));
        if (lesson.file === file || isAsked) continue;
        const mend = `ask for one of: ${lesson.objectives.join(", ")}`;
        const wrong = `the check asks nothing about "${lesson.title}"`;
        findings.push({ ...ofLesson(reading, "kind", wrong, mend), ofAll: true });
      }
      return findings;
    }),
};

export const correctionsTaught: Rule = {
  name: "corrections-taught",
  says: "Every entry of corrections.yaml is taught: a lesson cites one of its facts.",
  excusable: true,
  needs: "registers",
  check: ({ module, lessons, registers }) => {
    const cited = new Set(
      lessons.flatMap(({ passages }) => passages.flatMap(citationsIn)).flatMap(({ facts }) => facts),
    );
    const file = `lessons/${module.slug}/corrections.yaml`;
    const entries = [...(registers[file] ?? "").matchAll(/^- /gm)];
    return module.corrections.flatMap(({ article, facts }, index): Finding[] => {
      if (facts.some((id) => cited.has(id))) return [];
      const place = placeAt(registers[file] ?? "", entries[index]?.index ?? 0);
      const wrong = `no lesson teaches the correction "${firstWords(article)}"`;
      const mend = `cite one of: ${facts.join(", ")}`;
      return [{ file, place, about: facts[0] ?? "", wrong, mend, ofAll: true }];
    });
  },
};

export const predictionsReturn: Rule = {
  name: "predictions-return",
  says: "Every prediction is asked again after the text that settles it.",
  excusable: false,
  needs: "questions",
  check: ({ lessons }) =>
    lessons.flatMap(({ lesson, asked }) =>
      asked.flatMap(({ question, place }): Finding[] => {
        if (askingOf(question) !== "before") return [];
        if (lesson.questions.some(({ id }) => id === againId(question.id))) return [];
        const wrong = `prediction "${question.id}" is never asked again`;
        const mend = `write <Predict again="${question.id}" /> after the text that settles it`;
        return [{ file: lesson.file, place, about: question.id, wrong, mend }];
      }),
    ),
};
