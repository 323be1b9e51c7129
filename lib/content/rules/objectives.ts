import type { Question } from "../../quiz/question";
import { kindContents } from "../kinds/kinds";
import type { LessonReading } from "./reading";
import { type Finding, inModuleFile, ofLesson, type Rule } from "./rule";

const leastAboveRecall = 0.4;
const leastScored = 6;

const scoredOf = ({ lesson }: LessonReading): Question[] => lesson.questions.filter(({ scored }) => scored);

/** The share of a lesson's scored questions that ask for more than remembering, from 0 to 1. */
export function shareAboveRecall(reading: LessonReading): number {
  const scored = scoredOf(reading);
  return scored.length === 0 ? 0 : scored.filter(({ level }) => level !== "recall").length / scored.length;
}

const leastAsked = 3;

export const askedOften: Rule = {
  name: "asked-often",
  says: `Every objective of the module is asked by at least ${leastAsked} scored questions, of two kinds or more.`,
  excusable: false,
  needs: "registers",
  check: (whole) => {
    const { module, lessons } = whole;
    return Object.keys(module.objectives).flatMap((objective): Finding[] => {
      const asked = lessons.flatMap((reading) =>
        reading.asked.flatMap(({ question, place }) =>
          question.objective === objective && question.scored
            ? [{ question, place, file: reading.lesson.file }]
            : [],
        ),
      );
      const [first] = asked;
      if (first === undefined) {
        const wrong = `no scored question asks for objective "${objective}"`;
        const mend = `ask ${leastAsked} questions of two kinds about it`;
        return [{ ...inModuleFile(whole, objective), about: objective, wrong, mend }];
      }
      const { place, file } = first;
      const findings: Finding[] = [];
      if (asked.length < leastAsked) {
        const wrong = `objective "${objective}" is asked ${asked.length === 1 ? "once" : `${asked.length} times`}`;
        findings.push({
          file,
          place,
          about: objective,
          wrong,
          mend: `ask it ${leastAsked} times at the least`,
        });
      }
      if (new Set(asked.map(({ question }) => question.kind)).size < 2) {
        const wrong = `objective "${objective}" is only asked as <${kindContents[first.question.kind].tag}>`;
        const mend = "ask it in a question of another kind too";
        findings.push({ file, place, about: objective, wrong, mend });
      }
      return findings;
    });
  },
};

export const aboveRecall: Rule = {
  name: "above-recall",
  says: `At least ${leastAboveRecall * 100} % of a lesson's scored questions ask for more than recall.`,
  excusable: false,
  needs: "questions",
  check: ({ lessons }) =>
    lessons.flatMap((reading) => {
      const share = shareAboveRecall(reading);
      if (share >= leastAboveRecall || scoredOf(reading).length === 0) return [];
      const wrong = `${Math.round(share * 100)} % of the scored questions ask for more than recall`;
      const mend = 'ask learners to use or conclude something, and mark it level="apply" or level="infer"';
      return [ofLesson(reading, "objectives", wrong, mend)];
    }),
};

export const enoughQuestions: Rule = {
  name: "enough-questions",
  says: `A lesson has at least ${leastScored} scored questions, and asks for each of its objectives.`,
  excusable: true,
  needs: "questions",
  check: ({ lessons }) =>
    lessons.flatMap((reading) => {
      const scored = scoredOf(reading);
      const findings: Finding[] = [];
      if (scored.length < leastScored)
        findings.push(
          ofLesson(
            reading,
            "title",
            `the lesson has ${scored.length} scored questions`,
            `ask ${leastScored - scored.length} more`,
          ),
        );
      for (const objective of reading.lesson.objectives) {
        if (reading.lesson.questions.some((question) => question.objective === objective)) continue;
        const wrong = `the lesson names objective "${objective}" but asks for it nowhere`;
        findings.push(
          ofLesson(reading, "objectives", wrong, "ask a question about it, or take it off the list"),
        );
      }
      return findings;
    }),
};
