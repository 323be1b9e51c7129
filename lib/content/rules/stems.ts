import { kindContents } from "../kinds/kinds";
import { sentencesIn } from "./reading";
import { type Finding, inPassage, type Rule } from "./rule";

const negative =
  /\b(?:not|except|never|neither|nor|least|cannot|incorrect|wrong|untrue|false)\b|\w+n['’]t\b/i;

export const negativeStem: Rule = {
  name: "negative-stem",
  says: "No question asks for what is not so.",
  excusable: true,
  check: ({ lessons }) =>
    lessons.flatMap((reading) =>
      reading.asked.flatMap(({ question, passages }): Finding[] => {
        if (!kindContents[question.kind].promptAsks) return [];
        const sentences = passages
          .filter(({ role }) => role === "prompt")
          .flatMap((passage) => sentencesIn(passage).map((sentence) => ({ ...sentence, passage })));
        const asking = sentences.filter(({ text }) => text.endsWith("?"));
        return (asking.length > 0 ? asking : sentences.slice(-1)).flatMap(
          ({ text, index, passage }): Finding[] => {
            const found = negative.exec(text);
            if (found === null) return [];
            const at = index + passage.text.slice(index).search(new RegExp(`\\b${found[0]}`));
            const wrong = `"${question.id}" asks with "${found[0]}"`;
            return [
              inPassage(
                reading,
                passage,
                at,
                wrong,
                "ask for what is so: a reader in a hurry misses the word",
              ),
            ];
          },
        );
      }),
    ),
};
