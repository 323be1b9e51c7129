import { againId } from "../parse-question";
import { type Finding, ofLesson, type Rule } from "./rule";

export const lessonForm: Rule = {
  name: "lesson-form",
  says: "A lesson has a content note and a short version.",
  excusable: true,
  check: ({ lessons }) =>
    lessons.flatMap((reading) => {
      const { note, hasShort } = reading.lesson;
      const findings: Finding[] = [];
      if (note === undefined)
        findings.push(
          ofLesson(
            reading,
            "note",
            "the lesson has no content note",
            "add note: with at most 30 words on what it names",
          ),
        );
      if (!hasShort) {
        const mend = "add short: with its minutes, and put what it leaves out into <Full>";
        findings.push(ofLesson(reading, "short", "the lesson has no short version", mend));
      }
      return findings;
    }),
};

export const predictionsReturn: Rule = {
  name: "predictions-return",
  says: "Every prediction is asked again after the text that settles it.",
  excusable: false,
  check: ({ lessons }) =>
    lessons.flatMap(({ lesson, asked }) =>
      asked.flatMap(({ question, place }): Finding[] => {
        if (question.kind !== "predict" || question.ask.phase === "after") return [];
        if (lesson.questions.some(({ id }) => id === againId(question.id))) return [];
        const wrong = `prediction "${question.id}" is never asked again`;
        const mend = `write <Predict again="${question.id}" /> after the text that settles it`;
        return [{ file: lesson.file, place, about: question.id, wrong, mend }];
      }),
    ),
};
