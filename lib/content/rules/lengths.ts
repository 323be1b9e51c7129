import { minutesOf, pace } from "../minutes";
import { citationsIn } from "./citations";
import { countWords } from "./reading";
import { type Finding, inRegister, ofLesson, type Rule } from "./rule";

/** The most words of text between two questions: working memory is short, and so is a phone's screen. */
const longestSegment = 150;

/** A check is all questions, and asks about every lesson. */
const lengths = { lesson: { least: 8, most: 16 }, check: { least: 8, most: 16 } };

export const segmentLength: Rule = {
  name: "segment-length",
  says: `A segment, the text between two questions, has at most ${longestSegment} words.`,
  excusable: true,
  needs: "questions",
  check: ({ lessons }) =>
    lessons.flatMap((reading) =>
      reading.segments.flatMap(({ passages, ends }): Finding[] => {
        const text = passages.filter(({ role }) => role === "text" || role === "excerpt");
        const words = Math.max(countWords(text, "full"), countWords(text, "short"));
        if (words <= longestSegment) return [];
        const until = ends === null ? "at the end" : `before question "${ends.question.id}"`;
        const mend = `cut ${words - longestSegment}, move some into another segment, or ask a question on the way`;
        const [first] = text;
        return [
          {
            file: reading.lesson.file,
            place: first?.node.position?.start,
            about: ends?.question.id ?? reading.lesson.slug,
            wrong: `the segment ${until} has ${words} words`,
            mend,
          },
        ];
      }),
    ),
};

export const segmentEnd: Rule = {
  name: "segment-end",
  says: "Every segment ends in a question.",
  excusable: false,
  needs: "questions",
  check: ({ lessons }) =>
    lessons.flatMap((reading) =>
      reading.segments.flatMap(({ passages, ends }): Finding[] => {
        const [first] = passages;
        if (ends !== null || first === undefined) return [];
        const wrong = "the lesson ends in text that no question asks about";
        const mend = "end with a question, or move the text above the last one";
        return [
          {
            file: reading.lesson.file,
            place: first.node.position?.start,
            about: reading.lesson.slug,
            wrong,
            mend,
          },
        ];
      }),
    ),
};

export const lessonLength: Rule = {
  name: "lesson-length",
  says: `A lesson takes ${lengths.lesson.least} to ${lengths.lesson.most} minutes, a check ${lengths.check.least} to ${lengths.check.most}: reading at ${pace} words a minute, and an answer to every question.`,
  excusable: true,
  needs: "questions",
  check: ({ lessons }) =>
    lessons.flatMap((reading): Finding[] => {
      const { kind, minutes } = reading.lesson;
      const { least, most } = lengths[kind];
      if (minutes < least) {
        const mend = "say more, or join it with another lesson";
        return [ofLesson(reading, "title", `the lesson takes ${minutes} minutes`, mend)];
      }
      if (minutes <= most) return [];
      const over = Math.ceil((minutesOf(reading, "full") - most - 0.49) * pace);
      const mend = `cut about ${over} words of text, choices or reasons, or move a question to another lesson`;
      return [ofLesson(reading, "title", `the lesson takes ${minutes} minutes`, mend)];
    }),
};

/** The share of words of text that a short version leaves out at the least. */
const leastSaved = 0.35;

export const shortSaves: Rule = {
  name: "short-saves",
  says: `A short version leaves out ${leastSaved * 100} % of the words at the least.`,
  excusable: true,
  needs: "questions",
  check: ({ lessons }) =>
    lessons.flatMap((reading): Finding[] => {
      if (reading.lesson.short === null) return [];
      const text = reading.passages.filter(({ role }) => role === "text" || role === "excerpt");
      const [full, short] = [countWords(text, "full"), countWords(text, "short")];
      const saved = 1 - short / full;
      if (saved >= leastSaved) return [];
      const more = Math.ceil(short - full * (1 - leastSaved));
      const wrong = `the short version has ${short} words of ${full}: ${Math.round(saved * 100)} % less`;
      return [ofLesson(reading, "title", wrong, `put ${more} more words into <Full>`)];
    }),
};

export const shortKeeps: Rule = {
  name: "short-keeps",
  says: "What `keeps` of module.yaml lists is cited in the text of a lesson, and in its short version too.",
  excusable: false,
  needs: "registers",
  check: (whole) => {
    const cited = (version: "full" | "short") =>
      whole.lessons.flatMap(({ passages }) =>
        passages
          .filter(({ question, within }) => question === null && (within === "both" || within === version))
          .flatMap((passage) => citationsIn(passage).flatMap(({ facts }) => facts)),
      );
    const [full, short] = [new Set(cited("full")), new Set(cited("short"))];
    return (whole.module.keeps ?? []).flatMap((fact): Finding[] => {
      if (full.has(fact) && short.has(fact)) return [];
      const where = full.has(fact) ? "short" : "full";
      const wrong = `the ${where} text of no lesson cites "${fact}", which keeps: lists`;
      const mend = `cite it there, outside of ${where === "short" ? "<Full>" : "<Short>"}, or take it out of keeps:`;
      return [{ ...inRegister(whole, "module", "keeps"), about: fact, wrong, mend, ofAll: true }];
    });
  },
};
