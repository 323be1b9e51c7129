import { countWords, type LessonReading, type Passage } from "./reading";
import { type Finding, ofLesson, type Rule } from "./rule";

/** The most words of text between two questions: working memory is short, and so is a phone's screen. */
const longestSegment = 150;

/**
 * Words a minute: a careful pace. Adults read English non-fiction at 238 on average (Brysbaert, Journal of Memory and
 * Language 109, 2019); students who read to answer are slower.
 */
export const pace = 200;

/** Seconds to decide on an answer, beside reading it. */
export const secondsToDecide = 6;

/** A check is all questions, and asks about every lesson. */
const lengths = { lesson: { least: 5, most: 7 }, check: { least: 5, most: 10 } };

/** What everybody reads who answers: hints, refutations and model answers come on top, and only on request. */
const read: readonly Passage["role"][] = ["text", "excerpt", "heading", "prompt", "part", "reason"];

/** How long a lesson takes, in minutes, by `pace` and `secondsToDecide`. */
export function minutesOf({ passages, asked }: LessonReading, version: "full" | "short"): number {
  const words = countWords(
    passages.filter(({ role }) => read.includes(role)),
    version,
  );
  return words / pace + (asked.length * secondsToDecide) / 60;
}

export const segmentLength: Rule = {
  name: "segment-length",
  says: `A segment, the text between two questions, has at most ${longestSegment} words.`,
  excusable: true,
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
  says: "A lesson takes 5 to 7 minutes, a check 5 to 10, and the front matter says how many.",
  excusable: true,
  check: ({ lessons }) =>
    lessons.flatMap((reading) => {
      const { lesson } = reading;
      const { least, most } = lengths[lesson.kind];
      const findings: Finding[] = [];
      const full = Math.round(minutesOf(reading, "full"));
      if (full < least)
        findings.push(
          ofLesson(
            reading,
            "minutes",
            `the lesson takes ${full} minutes`,
            "say more, or join it with another lesson",
          ),
        );
      if (full > most) {
        const over = Math.ceil((minutesOf(reading, "full") - most - 0.49) * pace);
        const mend = `cut about ${over} words of text, choices or reasons, or move a question to another lesson`;
        findings.push(ofLesson(reading, "minutes", `the lesson takes ${full} minutes`, mend));
      }
      if (lesson.minutes !== full) {
        const wrong = `minutes is ${lesson.minutes}, but at ${pace} words a minute the lesson takes ${full}`;
        findings.push(ofLesson(reading, "minutes", wrong, `write minutes: ${full}`));
      }
      const short = Math.round(minutesOf(reading, "short"));
      if (lesson.short !== undefined && lesson.short !== short) {
        const wrong = `short is ${lesson.short}, but at ${pace} words a minute the short version takes ${short}`;
        findings.push(ofLesson(reading, "short", wrong, `write short: ${short}`));
      }
      return findings;
    }),
};
