import { type TakenAnswer, Taking } from "./taken-question";

/** Whether a text is in Aiken: a line of its own says which answer is right. In small letters too, as people write it. */
export function isAiken(text: string): boolean {
  return /^ANSWER[ \t]*:[ \t]*[A-Z][ \t]*$/im.test(text);
}

/** Reads questions in Aiken (docs.moodle.org/en/Aiken_format): a question, its answers with letters, and ANSWER. */
export function takeAiken(text: string): Taking {
  const taking = new Taking();
  let asked: { line: number; text: string }[] = [];
  let answers: { letter: string; text: string }[] = [];
  const end = (right: string | null, line: number) => {
    const prompt = asked.map((one) => one.text).join(" ");
    const read = answers.map(({ letter, text: words }): TakenAnswer => {
      return { text: words, right: letter.toUpperCase() === right?.toUpperCase(), why: "" };
    });
    const first = asked[0]?.line ?? line;
    if (prompt !== "" || read.length > 0)
      taking.add({ line: first, prompt, after: "", form: "select", several: false, answers: read });
    asked = [];
    answers = [];
  };
  text.split(/\r?\n/).forEach((written, index) => {
    const line = index + 1;
    const said = written.trim();
    const answer = /^([A-Z])[.)][ \t]+(.+)$/i.exec(said);
    const right = /^ANSWER[ \t]*:[ \t]*([A-Z])$/i.exec(said);
    if (right !== null) end(right[1] ?? "", line);
    else if (answer !== null) answers.push({ letter: answer[1] ?? "", text: answer[2] ?? "" });
    else if (said !== "") {
      if (answers.length > 0) end(null, line);
      asked.push({ line, text: said });
    }
  });
  end(null, 1);
  return taking;
}
