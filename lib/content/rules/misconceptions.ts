import { askingOf } from "../../quiz/asking";
import type { Kind, QuestionOf } from "../../quiz/question";
import type { WrittenWrong } from "../kinds/kind";
import { kindContents } from "../kinds/kinds";
import type { Asked, LessonReading } from "./reading";
import { type Finding, firstWords, inModuleFile, type Rule } from "./rule";

/** The wrong answers an author wrote out: what a learner can pick and be wrong with. */
function wrongAnswers<K extends Kind>(question: QuestionOf<K>): WrittenWrong[] {
  return kindContents[question.kind].wrongAnswers(question);
}

function placeOfAnswer({ asked }: { asked: Asked }, name: string) {
  const bare = (text: string) => text.replace(/\W+/g, "");
  const passage = asked.passages.find(({ role, text }) => role === "part" && bare(text) === bare(name));
  return passage?.node.position?.start ?? asked.place;
}

export const misconceptions: Rule = {
  name: "misconceptions",
  says: "Every wrong answer names the misconception it reveals, and every misconception is revealed by one.",
  excusable: false,
  needs: "registers",
  check: (whole) => {
    const { module, lessons } = whole;
    const missing = lessons.flatMap((reading: LessonReading) =>
      reading.asked.flatMap((asked): Finding[] => {
        const { question } = asked;
        if (askingOf(question) === "after") return [];
        const named = reading.lesson.misconceptions[question.id] ?? {};
        return wrongAnswers(question).flatMap(({ id, name }): Finding[] => {
          if (Object.hasOwn(named, id)) return [];
          const wrong = `wrong answer "${firstWords(name)}" of "${question.id}" names no misconception`;
          const mend = 'end its reason with "(misconception: id)", an id of misconceptions: in module.yaml';
          const place = placeOfAnswer({ asked }, name);
          return [{ file: reading.lesson.file, place, about: question.id, wrong, mend }];
        });
      }),
    );
    const revealed = new Set(
      lessons.flatMap(({ lesson }) =>
        Object.values(lesson.misconceptions).flatMap((named) => Object.values(named)),
      ),
    );
    const unused = Object.keys(module.misconceptions).filter((id) => !revealed.has(id));
    return [
      ...missing,
      ...unused.map((id) => ({
        ...inModuleFile(whole, id),
        about: id,
        wrong: `no wrong answer reveals misconception "${id}"`,
        mend: "name it in the reason of one, or take it off the list",
      })),
    ];
  },
};
