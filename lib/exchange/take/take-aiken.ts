import { type TakenAnswer, Taking } from "./taken-question";

/** The right letter; several, which Aiken does not know, as people write them all the same. */
const answerLine =
  /^ANSWERS?[ \t]*:[ \t]*([A-Z](?:(?:[ \t]*[,;&][ \t]*|[ \t]+(?:and[ \t]+)?)[A-Z])*)[ \t]*\.?[ \t]*$/i;
/** What some write below it. */
const reasonLine = /^(?:EXPLANATION|FEEDBACK|REASON|RATIONALE)[ \t]*:[ \t]*(.+)$/i;

/** Whether a text is in Aiken: a line of its own says which answer is right. In small letters too, as people write it. */
export function isAiken(text: string): boolean {
  return text.split("\n").some((line) => answerLine.test(line));
}

/** Reads questions in Aiken (docs.moodle.org/en/Aiken_format): a question, its answers with letters, and ANSWER. */
export function takeAiken(text: string): Taking {
  const taking = new Taking();
  let asked: { line: number; text: string }[] = [];
  let answers: { letter: string; text: string }[] = [];
  let right: string[] | null = null;
  let after = "";
  const end = (line: number) => {
    const prompt = asked.map((one) => one.text).join(" ");
    const read = answers.map(({ letter, text: words }): TakenAnswer => {
      return { text: words, right: right?.includes(letter.toUpperCase()) === true, why: "" };
    });
    const first = asked[0]?.line ?? line;
    const several = (right?.length ?? 0) > 1;
    if (prompt !== "" || read.length > 0)
      taking.add({ line: first, prompt, after, form: "select", several, answers: read });
    asked = [];
    answers = [];
    right = null;
    after = "";
  };
  text.split("\n").forEach((written, index) => {
    const line = index + 1;
    const said = written.trim();
    const answer = /^([A-Z])[.)][ \t]+(.+)$/i.exec(said);
    const named = answerLine.exec(said);
    const reason = reasonLine.exec(said);
    if (right !== null && reason !== null) after = [after, reason[1] ?? ""].join(" ").trim();
    else if (right !== null && said !== "") end(line);
    if (said === "" || reason !== null) return;
    if (named !== null) right = (named[1] ?? "").toUpperCase().split(/[^A-Z]+(?:AND[^A-Z]+)?/);
    else if (answer !== null) answers.push({ letter: answer[1] ?? "", text: answer[2] ?? "" });
    else {
      if (answers.length > 0) end(line);
      asked.push({ line, text: said });
    }
  });
  end(1);
  return taking;
}
