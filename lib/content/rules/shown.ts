import { excerptsIn } from "./excerpts";
import { countWords, type LessonReading, type Passage, sentencesIn } from "./reading";
import { type Finding, inPassage, ofLesson, type Rule } from "./rule";

const scene = { fewest: 3, most: 5 };

/** The scenes of a lesson, each with its paragraphs. */
export function scenesIn({ passages }: LessonReading): Passage[][] {
  const scenes: Passage[][] = [];
  passages.forEach((passage, index) => {
    if (passage.setApart !== "Scene") return;
    if (passages[index - 1]?.setApart === "Scene") scenes.at(-1)?.push(passage);
    else scenes.push([passage]);
  });
  return scenes;
}

export const lessonShows: Rule = {
  name: "lesson-shows",
  says: "A lesson has a figure (a drawing, a vote or a timeline) and, from the second one on, an excerpt of a document.",
  excusable: true,
  needs: "lesson",
  check: ({ lessons }) =>
    lessons.flatMap((reading): Finding[] => {
      const { lesson } = reading;
      if (lesson.kind === "check") return [];
      const noFigure = ofLesson(
        reading,
        "title",
        "the lesson has no figure",
        "draw one of figures.yaml, a vote or a timeline",
      );
      const mend = "set a passage of a document apart with <Excerpt>";
      const noExcerpt = ofLesson(reading, "title", "the lesson has no excerpt of a document", mend);
      return [
        ...(lesson.shows.length === 0 ? [noFigure] : []),
        ...(lesson.number > 1 && excerptsIn(reading).length === 0 ? [noExcerpt] : []),
      ];
    }),
};

export const opensWithScene: Rule = {
  name: "opens-with-scene",
  says: `A lesson opens with a scene of ${scene.fewest} to ${scene.most} sentences, in which somebody does something.`,
  excusable: true,
  needs: "lesson",
  check: ({ lessons }) =>
    lessons.flatMap((reading): Finding[] => {
      if (reading.lesson.kind === "check") return [];
      const [first] = reading.passages;
      const [opening] = scenesIn(reading);
      if (first === undefined || opening === undefined || !opening.includes(first)) {
        const mend = "begin with <Scene>: three to five sentences of somebody doing something";
        return [ofLesson(reading, "title", "the lesson does not open with a scene", mend)];
      }
      const sentences = opening.flatMap(sentencesIn).length;
      if (sentences >= scene.fewest && sentences <= scene.most) return [];
      const wrong = `the scene has ${sentences} sentences of ${countWords(opening, "full")} words`;
      return [inPassage(reading, first, 0, wrong, `write ${scene.fewest} to ${scene.most}`)];
    }),
};
