import { Taking as Found, lineCounter, type TakenAnswer, type Taking, wordsOfHtml } from "./taken-question";

/** A sign of GIFT that is meant as itself: kept aside as one letter of the private area while its text is taken apart. */
const escapes = "~=#{}:\\";
const aside = 0xe000;

/** Reads questions in GIFT (docs.moodle.org/en/GIFT_format). */
export function takeGift(text: string): Taking {
  const taking = new Found();
  const lineOf = lineCounter(text);
  let at = 0;
  for (const block of text.split(/(\n[ \t]*\n)/)) {
    const start = at + (/\S/.exec(block)?.index ?? 0);
    at += block.length;
    const lines = block.split("\n").filter((line) => !/^\s*\/\//.test(line));
    const found = lines.filter((line) => !/^\s*\$CATEGORY:/.test(line)).join("\n");
    const line = lineOf(start);
    if (found.length < lines.join("\n").length) taking.lose(line, "settings", lines.join(" "));
    if (found.trim() !== "") takeBlock(found, line, taking);
  }
  return taking;
}

function takeBlock(written: string, line: number, taking: Taking): Taking {
  const held = [...escapes].reduce(
    (all, sign, index) => all.replaceAll(`\\${sign}`, String.fromCharCode(aside + index)),
    written.replace(/\\n/g, " "),
  );
  let rest = held;
  let at = line;
  for (let next = endOfFirst(rest); next > 0; next = endOfFirst(rest)) {
    takeOne(rest.slice(0, next), at, taking);
    at += rest.slice(0, next).split("\n").length;
    rest = rest.slice(next + 1);
  }
  return takeOne(rest, at, taking);
}

/** Where the line ends in which the first question does, if another one stands below it without a line between; else -1. */
function endOfFirst(held: string): number {
  const end = held.indexOf("}", held.indexOf("{"));
  const line = end < 0 ? -1 : held.indexOf("\n", end);
  const next = held.indexOf("{", end);
  return line >= 0 && line < next ? line : -1;
}

function takeOne(held: string, line: number, taking: Taking): Taking {
  const plain = (piece: string) => {
    const shown = [...escapes].reduce(
      (all, sign, index) => all.replaceAll(String.fromCharCode(aside + index), sign),
      piece.replace(/^\s*\[(?:html|moodle|plain|markdown)\]/, ""),
    );
    return wordsOfHtml(shown, (loss) =>
      taking.lose(
        line,
        loss,
        wordsOfHtml(shown, () => {}),
      ),
    );
  };
  const body = held.replace(/^\s*::[^:]*(?::[^:]+)*::/, "");
  const begin = body.indexOf("{");
  const end = body.indexOf("}", begin);
  if (begin < 0 || end < 0) return taking.lose(line, begin < 0 ? "kind" : "unreadable", plain(body));
  const rest = body.slice(end + 1);
  if (rest.includes("{")) return taking.lose(line, "kind", plain(body));
  const behind = plain(rest);
  const before = plain(body.slice(0, begin));
  const prompt = behind === "" ? before : `${before} ____ ${behind}`;
  const [inner = "", general = ""] = body.slice(begin + 1, end).split("####");
  const common = { line, prompt, after: plain(general) };
  const answer = inner.trim();
  const truth = /^(T|TRUE|F|FALSE)(?:#([^#]*))?(?:#([^#]*))?$/i.exec(answer);
  if (answer === "") return taking.add({ ...common, form: "essay", model: common.after });
  if (truth !== null) {
    const [, said = "", wrong = "", right = ""] = truth;
    const holds = said.toUpperCase().startsWith("T");
    const why = (isRight: boolean) => plain(isRight ? right : wrong);
    const answers = [true, false].map((one): TakenAnswer => {
      return { text: one ? "True" : "False", right: one === holds, why: why(one === holds) };
    });
    return taking.add({ ...common, form: "select", several: false, answers });
  }
  if (answer.startsWith("#")) return takeNumber(answer.slice(1), common, taking, plain);
  const pieces = answer.split(/(?=[=~])/).filter((piece) => /^[=~]/.test(piece));
  const read = pieces.map((piece) => {
    const [, sign = "", percent, rest = ""] = /^([=~])\s*(?:%(-?[\d.]+)%)?([\s\S]*)$/.exec(piece) ?? [];
    const [words = "", ...why] = rest.split("#");
    const credit = percent === undefined ? (sign === "=" ? 100 : 0) : Number(percent);
    return {
      sign,
      credit,
      text: plain(words),
      raw: words,
      why: plain(why.join("#")),
    };
  });
  if (read.length > 0 && read.every(({ sign, raw }) => sign === "=" && raw.includes("->"))) {
    const rows = read.map(({ raw }) => {
      const [left = "", right = ""] = raw.split("->");
      return { left: plain(left), right: plain(right) };
    });
    const pairs = rows.filter(({ left }) => left !== "");
    const extra = rows.filter(({ left }) => left === "").map(({ right }) => right);
    return taking.add({ ...common, form: "match", pairs, extra });
  }
  // Beside a whole right answer, one that earns a part is half right: only without it may several be chosen.
  const several = read.some(({ credit }) => credit > 0) && read.every(({ sign }) => sign === "~");
  const answers = read.map(({ text, why, credit }): TakenAnswer => {
    return { text, why, right: several ? credit > 0 : credit >= 100 };
  });
  if (!several && read.some(({ credit }) => credit > 0 && credit < 100)) taking.lose(line, "credit", prompt);
  const isText = read.every(({ sign }) => sign === "=");
  return taking.add(
    isText ? { ...common, form: "text", answers } : { ...common, form: "select", several, answers },
  );
}

function takeNumber(
  written: string,
  common: { line: number; prompt: string; after: string },
  taking: Taking,
  plain: (piece: string) => string,
): Taking {
  // Behind a tilde stands what is said to any other number.
  const [right = "", ...others] = written.split("~");
  if (others.some((other) => plain(other.replace(/^[^#]*#?/, "")) !== ""))
    taking.lose(common.line, "feedback", common.prompt);
  const pieces = right.includes("=") ? right.split("=").filter((piece) => piece.trim() !== "") : [right];
  const answers = pieces.map((piece): TakenAnswer => {
    const [number = "", ...why] = piece.replace(/^\s*%[\d.]+%/, "").split("#");
    const range = /^\s*(-?[\d.]+)\.\.(-?[\d.]+)\s*$/.exec(number);
    const [value = "", off] = number.split(":");
    if (range !== null || (off !== undefined && Number(off) > 0))
      taking.lose(common.line, "tolerance", common.prompt);
    const middle = range === null ? value.trim() : String((Number(range[1]) + Number(range[2])) / 2);
    return { text: middle, right: true, why: plain(why.join("#")) };
  });
  if (/%(?!100%)[\d.]+%/.test(written)) taking.lose(common.line, "credit", common.prompt);
  return taking.add({ ...common, form: "text", answers });
}
