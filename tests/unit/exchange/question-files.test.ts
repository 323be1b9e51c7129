import { itemWords, markdownWords } from "@words/packages";
import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { parse } from "gift-pegjs";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it, vi } from "vitest";
import { moduleSlugs } from "@/lib/content/files";
import { loadModule } from "@/lib/content/load";
import { byChange, changesOf, type FileChange } from "@/lib/exchange/changes";
import { gift } from "@/lib/exchange/gift";
import type { Item, ItemBody } from "@/lib/exchange/item";
import { forElsewhere, itemOf } from "@/lib/exchange/item-of";
import { moodleXml } from "@/lib/exchange/moodle-xml";
import { changesIn, lessonItems, questionFile } from "@/lib/exchange/question-files";
import { gameHead, gameRow } from "@/lib/exchange/quiz-game";
import { takeQuestions } from "@/lib/exchange/take/take-questions";
import { grade } from "@/lib/quiz/grade";
import { plainText } from "@/lib/quiz/plain-text";
import type { Question } from "@/lib/quiz/question";

describe.each(moduleSlugs(process.cwd()))("of the module %s", (slug) => {
  const { module } = loadModule(process.cwd(), slug);
  const questions = module.lessons.flatMap((lesson) => lesson.questions);
  const lessons = lessonItems(module, itemWords);
  const of = (question: Question) => itemOf(question, question.id, itemWords);
  const items = questions.flatMap((question) => {
    const { item } = of(question);
    return item === null ? [] : [{ question, item }];
  });

  /** What a tool gives for an answer, by the rules of the item alone: written without the project's own. */
  function score(item: ItemBody, said: { picked?: number[]; value?: number; options?: string[] }): number {
    if (item.form === "select") {
      const sum = (said.picked ?? []).reduce((total, index) => total + (item.answers[index]?.credit ?? 0), 0);
      return Math.min(1, Math.max(0, sum));
    }
    if (item.form === "number") {
      const { value = Number.NaN } = said;
      return item.answers.find((one) => Math.abs(one.value - value) <= one.within)?.credit ?? 0;
    }
    if (item.form === "match")
      return (
        item.rows.filter(({ option }, index) => said.options?.[index] === option).length / item.rows.length
      );
    throw new Error(item.form);
  }

  describe("a question as an item of another tool", () => {
    it("is there for every question but the guesses, and every change is said", () => {
      for (const question of questions) {
        const { item, changes } = of(question);
        expect(item === null, question.id).toBe(question.kind === "predict");
        if (question.kind !== "choice" && question.kind !== "choices" && question.kind !== "blank")
          expect(changes.length, question.id).toBeGreaterThan(0);
      }
    });

    it("earns what it earns here, for every choice of one or of several; of a passage, as far as all and none of it go", () => {
      for (const { question, item } of items) {
        if (item.form !== "select") continue;
        const parts =
          question.kind === "highlight"
            ? question.ask.sentences
            : question.kind === "choice" || question.kind === "choices"
              ? question.ask.choices
              : [];
        expect(item.answers.length, question.id).toBe(parts.length);
        for (let mask = 1; mask < 2 ** Math.min(parts.length, 10); mask += 1) {
          const picked = parts.flatMap((_, index) => (mask & (1 << index) ? [index] : []));
          if (question.kind === "choice" && picked.length > 1) continue;
          const ids = picked.map((index) => parts[index]?.id ?? "");
          const all = item.answers.every(({ credit }, index) => credit > 0 === picked.includes(index));
          if (question.kind === "highlight") {
            expect(score(item, { picked }) === 1, `${question.id} ${ids}`).toBe(all);
            expect(grade(question, { marked: ids }).score === 1, `${question.id} ${ids}`).toBe(all);
            continue;
          }
          const here =
            question.kind === "choice"
              ? grade(question, { choice: ids[0] ?? null })
              : question.kind === "choices"
                ? grade(question, { choices: ids })
                : null;
          expect(score(item, { picked }), `${question.id} ${ids}`).toBeCloseTo(here?.score ?? -1, 9);
        }
      }
    });

    it("earns what it earns here, for every value on a line and every partner of every row", () => {
      for (const { question, item } of items) {
        if (question.kind === "scale")
          for (let value = question.ask.from; value <= question.ask.to; value += question.ask.step)
            expect(score(item, { value }), `${question.id} ${value}`).toBe(grade(question, { value }).score);
        if (question.kind !== "match" || item.form !== "match") continue;
        const { rows, options } = question.ask;
        fc.assert(
          fc.property(
            fc.array(fc.constantFrom(...options), { minLength: rows.length, maxLength: rows.length }),
            (chosen) => {
              const response = {
                rows: Object.fromEntries(rows.map(({ id }, index) => [id, chosen[index]?.id ?? ""])),
              };
              const said = chosen.map(({ html }) => plainText(html));
              expect(score(item, { options: said })).toBeCloseTo(grade(question, response).score, 9);
            },
          ),
        );
      }
    });

    it("links to official documents and to nothing that is only here", () => {
      for (const { item, question } of items) {
        const hrefs = [...JSON.stringify(item).matchAll(/href=\\?"([^"\\]+)/g)].map(([, href]) => href);
        for (const href of hrefs) expect(href, question.id).toMatch(/^https?:/);
      }
      expect(
        forElsewhere(
          '<a class="term" href="#term-x">the <em>word</em></a> <a class="y" href="https://a.b/">c</a>',
        ),
      ).toBe('the <em>word</em> <a href="https://a.b/">c</a>');
    });
  });

  const xmlReader = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    processEntities: true,
    isArray: (name) => ["question", "answer", "subquestion", "hint"].includes(name),
  });

  describe("Moodle XML", () => {
    const { content, count } = questionFile(module, lessons, "questions.xml", markdownWords);
    const text = String(content);
    const read = xmlReader.parse(text).quiz.question;

    it("is well formed, with a folder a lesson and every item in it", () => {
      expect(XMLValidator.validate(text)).toBe(true);
      const types = read.map((one: { "@_type": string }) => one["@_type"]);
      expect(types.filter((type: string) => type === "category")).toHaveLength(module.lessons.length);
      expect(types).toHaveLength(count + module.lessons.length);
      expect(new Set(read.map((one: { idnumber?: string }) => one.idnumber)).size).toBe(count + 1);
    });

    it("gives only shares of credit that Moodle knows", () => {
      const known = [
        100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5,
        11.11111, 10, 5, 0,
      ];
      for (const [, given] of text.matchAll(/fraction="([^"]+)"/g))
        expect(known).toContain(Math.abs(Number(given)));
    });

    it("keeps any text as it was", () => {
      fc.assert(
        fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (said) => {
          const item: Item = {
            id: "m/q",
            title: said,
            stem: said,
            hints: [],
            after: "",
            sources: "",
            form: "select",
            several: false,
            shuffled: true,
            answers: [{ id: "c", html: `a${said}`, credit: 1, feedback: said }],
          };
          const document = moodleXml([{ folders: [said], items: [item] }]);
          expect(XMLValidator.validate(document)).toBe(true);
        }),
      );
      const odd = "a ]]> b &\u0000 <c>";
      const document = moodleXml([
        {
          folders: ["m"],
          items: [
            {
              id: "m/q",
              title: odd,
              stem: odd,
              hints: [],
              after: "",
              sources: "",
              form: "essay",
              model: odd,
              rubric: [],
            },
          ],
        },
      ]);
      const [, asked] = xmlReader.parse(document).quiz.question;
      expect(asked.questiontext.text).toBe("a ]]> b & <c>");
      expect(asked.name.text).toBe("a ]]> b & <c>");
    });
  });

  /** A question of Moodle XML, read without this project's own code. */
  interface XmlQuestion {
    "@_type": string;
    single?: string;
    generalfeedback: { text: string };
    hint?: { text: string }[];
    answer?: { "@_fraction": string; text: string; feedback: { text: string }; tolerance?: string }[];
    subquestion?: { text: string; answer: { text: string }[] }[];
    graderinfo?: { text: string };
  }

  describe("Moodle XML, read by an independent reader", () => {
    const text = String(questionFile(module, lessons, "questions.xml", markdownWords).content);
    const read: XmlQuestion[] = xmlReader
      .parse(text)
      .quiz.question.filter((one: XmlQuestion) => one["@_type"] !== "category");
    const share = (fraction: string) => Number(fraction) / 100;

    it("has the same keys, shares, reasons, hints and model answers", () => {
      expect(read).toHaveLength(items.length);
      for (const [index, found] of read.entries()) {
        const { item, question } = items[index] ?? {};
        if (item === undefined) throw new Error("no item");
        const name = question?.id;
        expect(found.generalfeedback.text, name).toBe(item.after);
        expect(
          (found.hint ?? []).map((hint) => hint.text),
          name,
        ).toEqual(item.hints);
        const answers = found.answer ?? [];
        if (item.form === "select" || item.form === "text" || item.form === "number") {
          expect(
            answers.map(({ feedback }) => feedback.text),
            name,
          ).toEqual(item.answers.map(({ feedback }) => feedback));
          for (const [at, { credit }] of item.answers.entries())
            expect(share(answers[at]?.["@_fraction"] ?? ""), name).toBeCloseTo(credit, 6);
        }
        if (item.form === "select") {
          expect(found["@_type"]).toBe("multichoice");
          expect(found.single, name).toBe(String(!item.several));
          expect(answers.map((answer) => answer.text)).toEqual(item.answers.map(({ html }) => html));
          // Moodle takes in several right ones only where they make a whole.
          const whole = item.answers.reduce((sum, { credit }) => sum + Math.max(0, credit), 0);
          expect(whole, name).toBeCloseTo(1, 6);
        }
        if (item.form === "number")
          expect(answers.map((answer) => [Number(answer.text), Number(answer.tolerance)])).toEqual(
            item.answers.map(({ value, within }) => [value, within]),
          );
        if (item.form === "match") {
          expect(
            (found.subquestion ?? []).map((row) => [row.text, row.answer[0]?.text]),
            name,
          ).toEqual([
            ...item.rows.map(({ html, option }) => [html, option]),
            ...item.extra.map((option) => ["", option]),
          ]);
          // The column of Moodle that holds what is matched.
          for (const { option } of item.rows) expect(option.length, name).toBeLessThanOrEqual(255);
        }
        if (item.form === "essay") expect(found.graderinfo?.text, name).toContain(item.model);
      }
    });
  });

  describe.each([["questions.xml"], ["questions.gift.txt"]] as const)(
    "%s, taken in by this site's own importer",
    (file) => {
      it("gives every question back, with its right answers and its reasons", () => {
        const taken = takeQuestions(String(questionFile(module, lessons, file, markdownWords).content));
        expect(taken?.questions).toHaveLength(items.length);
        expect(taken?.left.filter(({ loss }) => loss === "kind" || loss === "unreadable")).toEqual([]);
        for (const [index, found] of (taken?.questions ?? []).entries()) {
          const { item, question } = items[index] ?? {};
          if (item === undefined) throw new Error("no item");
          const name = question?.id;
          if (item.form === "select" && found.form === "select") {
            expect(
              found.answers.map(({ right }) => right),
              name,
            ).toEqual(item.answers.map(({ credit }) => credit > 0));
            expect(
              found.answers.map(({ why }) => words(why)),
              name,
            ).toEqual(item.answers.map(({ feedback }) => words(flat(feedback))));
          } else if (item.form === "match" && found.form === "match") {
            expect(
              found.pairs.map(({ right }) => words(right)),
              name,
            ).toEqual(item.rows.map(({ option }) => words(option)));
            expect(found.extra.map(words), name).toEqual(item.extra.map(words));
          } else {
            const form = item.form === "number" ? "text" : item.form;
            expect(found.form, name).toBe(form);
          }
        }
      });
    },
  );

  /** Letters and digits alone: marks of emphasis and spaces differ by form. */
  function words(text: string): string {
    return text
      .normalize("NFKC")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  }

  /** The items of a file as an independent reader of the format finds them. */
  function readGift(text: string) {
    return parse(text).flatMap((found) => (found.type === "Category" ? [] : [found]));
  }

  describe("GIFT", () => {
    const text = String(questionFile(module, lessons, "questions.gift.txt", markdownWords).content);

    it("is read by an independent reader with the same answers, credit and feedback", () => {
      const read = readGift(text);
      expect(read).toHaveLength(items.length);
      read.forEach((found, index) => {
        const { item, question } = items[index] ?? {};
        if (item?.form === "select" && found.type === "MC") {
          expect(
            found.choices.map((choice) => choice.isCorrect || (choice.weight ?? 0) > 0),
            question?.id,
          ).toEqual(item.answers.map(({ credit }) => credit > 0));
          for (const [at, { feedback }] of found.choices.entries())
            expect(feedback?.text ?? "", question?.id).toBe(flat(item.answers[at]?.feedback ?? ""));
        } else if (item?.form === "match" && found.type === "Matching") {
          expect(
            found.matchPairs.map(({ subanswer }) => subanswer),
            question?.id,
          ).toEqual([...item.rows.map(({ option }) => option), ...item.extra]);
        } else {
          expect(found.type, question?.id).toBe(
            item?.form === "number" ? "Numerical" : item?.form === "text" ? "Short" : "Essay",
          );
        }
        if (item?.form === "select" && item.several && found.type === "MC")
          for (const [at, { credit }] of item.answers.entries())
            expect((found.choices[at]?.weight ?? 0) / 100, question?.id).toBeCloseTo(credit, 6);
        if (item !== undefined && item.after !== "" && item.form !== "essay" && found.type !== "Description")
          expect(found.globalFeedback?.text, question?.id).toBe(
            flat(item.after.replace(/<a [^>]*?href="([^"]*)"[^>]*>(.*?)<\/a>/g, "$2 ($1)")),
          );
      });
    });

    it("keeps a text with its own signs in it as it was", () => {
      fc.assert(
        fc.property(fc.stringMatching(/^[a-z~=#{}:\\%>-]{1,20}$/), (said) => {
          const item: Item = {
            id: "m/q",
            title: "t",
            stem: `stem ${said} end`,
            hints: [],
            after: "",
            sources: "",
            form: "select",
            several: false,
            shuffled: true,
            answers: [
              { id: "c", html: `a ${said} b`, credit: 1, feedback: `f ${said} g` },
              { id: "c", html: "other", credit: 0, feedback: "" },
            ],
          };
          const arrowed = said.replaceAll("->", "→");
          const [found] = readGift(gift([{ folders: ["m"], items: [item] }]));
          expect(found?.stem.text).toBe(`stem ${arrowed} end`);
          if (found?.type !== "MC") throw new Error(found?.type);
          expect(found.choices[0]?.text.text).toBe(`a ${arrowed} b`);
          expect(found.choices[0]?.feedback?.text).toBe(`f ${arrowed} g`);
        }),
      );
    });
  });

  function flat(html: string): string {
    return plainText(html.replace(/<\/(?:p|li)>/g, " "))
      .replace(/\s+/g, " ")
      .trim();
  }

  describe("a marked passage in other tools", () => {
    it("has over it whose document it is, and where in it", () => {
      const signed = items.filter(
        ({ question }) => question.kind === "highlight" && question.ask.excerpt !== undefined,
      );
      // The second module marks no document.
      expect(signed.length > 0).toBe(slug === "unreasonable-criticism");
      for (const { question, item } of signed) {
        const sign = question.kind === "highlight" ? question.ask.excerpt : undefined;
        const text = plainText(item.stem);
        expect(text, question.id).toContain(`${sign?.publisher}: ${sign?.label}`);
        expect(text.indexOf(sign?.label ?? ""), question.id).toBeLessThan(text.indexOf(itemWords.passage));
      }
    });
  });

  describe("Markdown", () => {
    it("holds every question with its number and its answer, and no markup", () => {
      const { content, count } = questionFile(module, lessons, "questions.md", markdownWords);
      const text = String(content);
      expect(text.match(/^\*\*\d+\.\d+\*\* /gm)).toHaveLength(count);
      expect(text).not.toMatch(/<[a-z]|&(?:amp|lt|#x)/i);
    });
  });

  describe("the spreadsheet for a quiz on a wall", () => {
    const { content, count } = questionFile(module, lessons, "quiz-game.xlsx", markdownWords);

    it("has the names of the columns where its template has them, and below them what such a quiz can ask", async () => {
      const rows = await readSheet(Buffer.from(content));
      expect(rows[7]?.map((cell) => cell ?? "")).toEqual(["", ...gameHead]);
      expect(rows).toHaveLength(8 + count);
      expect(count).toBeGreaterThan(1);
      for (const [index, row] of rows.slice(8).entries()) {
        const [number, question, ...rest] = row;
        const answers = rest.slice(0, 4).filter((one) => one !== null);
        const [seconds, right] = rest.slice(4);
        expect(number).toBe(index + 1);
        expect(String(question).length).toBeLessThanOrEqual(120);
        expect(answers.length).toBeGreaterThanOrEqual(2);
        for (const answer of answers) expect(String(answer).length).toBeLessThanOrEqual(75);
        // No gap: the answers are the first ones.
        expect(rest.slice(0, answers.length)).toEqual(answers);
        expect([5, 10, 20, 30, 60, 90, 120, 240]).toContain(seconds);
        expect(String(right)).toMatch(/^[1-4](?:,[1-4])*$/);
        for (const place of String(right).split(",")) expect(answers[Number(place) - 1]).toBeDefined();
      }
    });

    it("says of every question that it does not hold that it is left out, and of each that it holds what is lost", () => {
      const changed = new Map(changesIn("quiz-game.xlsx", lessons).map(({ id, changes }) => [id, changes]));
      const left = [...changed.values()].filter((changes) => changes.includes("no-game-question"));
      expect(left.length + count).toBe(items.length);
      for (const { question, item } of items) {
        if (gameRow(item) === null)
          expect(changed.get(question.id), question.id).toEqual(["no-game-question"]);
        else
          expect(changed.get(question.id), question.id).toEqual(
            expect.arrayContaining(["reasons-left-out", "sources-left-out"]),
          );
      }
    });

    it("takes a question up to 120 letters with two to four answers up to 75, and no other", () => {
      const asked = (question: number, answers: number[], right = 1): Item => ({
        id: "m/q",
        title: "",
        stem: "q".repeat(question),
        hints: [],
        after: "",
        sources: "",
        form: "select",
        several: right > 1,
        shuffled: false,
        answers: answers.map((length, index) => ({
          id: String(index),
          html: "a".repeat(length),
          credit: index < right ? 1 / right : 0,
          feedback: "",
        })),
      });
      expect(gameRow(asked(120, [75, 75]))).not.toBeNull();
      expect(gameRow(asked(120, [1, 2, 3, 75], 2))?.[0].at(-1)).toBe("1,2");
      expect(gameRow(asked(120, [1, 2, 3]))?.[0]).toEqual(["q".repeat(120), "a", "aa", "aaa", "", 60, 1]);
      for (const not of [
        asked(121, [1, 2]),
        asked(9, [1, 76]),
        asked(9, [1]),
        asked(9, [1, 2, 3, 4, 5]),
        asked(9, [1, 2], 0),
      ])
        expect(gameRow(not)).toBeNull();
    });

    it("is the same bytes each time it is made", () => {
      vi.useFakeTimers({ now: new Date(2031, 4, 5, 6, 7, 8) });
      const again = questionFile(module, lessons, "quiz-game.xlsx", markdownWords).content;
      vi.useRealTimers();
      expect(Buffer.from(again).equals(Buffer.from(content))).toBe(true);
    });
  });

  describe("what could not be taken along", () => {
    const files = ["questions.xml", "questions.gift.txt", "questions.md", "quiz-game.xlsx"] as const;
    const flatWords = (html: string) =>
      words(plainText(html.replace(/<[^>]*>/g, " ").replaceAll("-&gt;", "→")));

    it.each(files)(
      "is said of every reason, hint, source, point and model answer that %s is without",
      async (file) => {
        const { content } = questionFile(module, lessons, file, markdownWords);
        const text =
          typeof content === "string"
            ? words(
                content
                  .replace(/<!\[CDATA\[|\]\]>/g, " ")
                  .replace(/\\(?=\W)/g, "")
                  .replace(/href="[^"]*"/g, "")
                  .replace(/https?:[^\s)<]+/g, " ")
                  .replace(/<[^>]*>/g, " "),
              )
            : words(JSON.stringify(await readSheet(Buffer.from(content))));
        const said = new Map(changesIn(file, lessons).map(({ id, changes }) => [id, changes]));
        for (const { question, item } of items) {
          const changes = said.get(question.id) ?? [];
          if (changes.includes("no-game-question")) continue;
          const parts: [name: FileChange, html: string[]][] = [
            ["hints-left-out", item.hints],
            ["sources-left-out", [item.sources]],
            [
              "reasons-left-out",
              item.form === "match"
                ? // Where two categories hold, the reasons of each stand by themselves.
                  item.rows.flatMap(({ why, also }) => (also === undefined ? [why] : []))
                : item.form === "essay"
                  ? [item.model]
                  : item.answers.map(({ feedback }) => feedback),
            ],
            ["rubric-left-out", item.form === "essay" ? item.rubric : []],
          ];
          if (file !== "quiz-game.xlsx" && question.refutation !== null)
            expect(text, question.id).toContain(flatWords(question.refutation));
          for (const [change, html] of parts) {
            const isThere = html.every((one) => text.includes(flatWords(one)));
            expect(isThere || changes.includes(change), `${question.id}: ${change}`).toBe(true);
          }
        }
      },
    );

    it("is told with the kind of each question, those of a lesson apart", () => {
      const rows = byChange(changesIn("questions.gift.txt", lessons));
      const hints = rows.find(([change]) => change === "hints-left-out")?.[1] ?? [];
      const kinds = new Map(
        lessons.flatMap(({ asked }) => asked.map(({ number, kind }): [string, string] => [number, kind])),
      );
      expect(hints.length).toBeGreaterThan(1);
      for (const [kind, numbers] of hints) for (const number of numbers) expect(kinds.get(number)).toBe(kind);
      const second = changesOf(rows, [2]);
      expect(
        second
          .flatMap(([, some]) => some.flatMap(([, numbers]) => numbers))
          .every((one) => one.startsWith("2.")),
      ).toBe(true);
      expect(changesOf(rows, [])).toEqual([]);
    });
  });
});
