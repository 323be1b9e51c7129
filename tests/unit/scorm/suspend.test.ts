import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moduleSlugs } from "@/lib/content/files";
import { loadModule } from "@/lib/content/load";
import { type Attempt, emptyProgress, merge, type Progress } from "@/lib/progress/progress";
import { questionKey } from "@/lib/quiz/names";
import type { Question } from "@/lib/quiz/question";
import { keyResponse } from "@/lib/quiz/response";
import { asWritten, resume, suspend } from "@/lib/scorm/suspend";
import { arbitraryProgress } from "../progress/arbitrary-progress";

describe.each(moduleSlugs(process.cwd()))("of the module %s", (slug) => {
  const { module } = loadModule(process.cwd(), slug);
  const room = 4096;
  const about = (name: string) => ({ module: name, edition: 1, attempt: "AAECAwQF", asks: () => true });

  /** Numbers as chance gives them, so that they cannot be packed. */
  function chance(seed: number, count: number, below: number): number[] {
    let state = 1 + seed * 7_919;
    return Array.from({ length: count }, () => {
      state = (state * 48_271 + 11) % 2_147_483_647;
      return Math.floor((state / 2_147_483_647) * below);
    });
  }

  const words =
    "the report says that nobody could see it because a country kept them out so what they had was told by people who left and satellites show camps while the other side calls this lies and gives no proof of its own but asks for talks instead of courts which I find weak".split(
      " ",
    );

  /** Fifty words of somebody's own, never the same ones twice. */
  const written = (seed: number) =>
    `${chance(seed, 50, words.length)
      .map((at) => words[at])
      .join(" ")}.`;

  /** A lesson as full as a class leaves it: every question answered twice, and an answer to each begun. */
  function fullRecord(questions: readonly Question[], own?: string): Progress {
    let at = Date.UTC(2026, 10, 29, 9);
    let id = 0;
    const responseTo = (question: Question) => {
      const given =
        question.kind === "explain" ? { text: own ?? written(id), met: [] } : keyResponse(question);
      return JSON.parse(JSON.stringify(given));
    };
    const attempts = [1, 2].flatMap((round) =>
      questions.map((question): Attempt => {
        at += 37_000 + 911 * id;
        id += 1;
        return {
          id: btoa(String.fromCharCode(...chance(id, 6, 256))),
          question: questionKey(question),
          rev: question.rev,
          round,
          kind: question.kind,
          response: responseTo(question),
          verdict: question.scored ? (round === 1 ? "partly" : "right") : "noted",
          score: question.scored ? (round === 1 ? 1 / 3 : 1) : 0,
          confidence: "think",
          hints: 0,
          at,
          where: "lesson",
        };
      }),
    );
    const drafts = Object.fromEntries(
      questions.map((question) => {
        id += 1;
        const [key, response] = [questionKey(question), responseTo(question)];
        return [key, { question: key, rev: question.rev, round: 3, response, hints: 0, at: at + id }];
      }),
    );
    return merge(emptyProgress, { ...emptyProgress, attempts, drafts });
  }

  /** An answer of another one. */
  function renamed(attempt: Attempt): Attempt {
    return { ...attempt, id: `x${attempt.id}` };
  }

  describe("a record in what a platform keeps of a lesson", () => {
    it("comes back as it was, but for digits of a score that make no difference", () => {
      fc.assert(
        fc.property(arbitraryProgress, (progress) => {
          const rounded = {
            ...progress,
            attempts: progress.attempts.map((one) => ({ ...one, score: Number(one.score.toFixed(4)) })),
          };
          const { text, left } = suspend(progress, about("m"), 1_000_000);
          expect(left).toEqual([]);
          expect(resume(text, "m")).toEqual({
            ok: true,
            progress: rounded,
            attempt: "AAECAwQF",
            isWhole: true,
          });
        }),
      );
    });

    it.each(moduleSlugs(process.cwd()))(
      "has room for every lesson of %s with each question answered twice and an answer begun",
      (of) => {
        const { module } = loadModule(process.cwd(), of);
        const lengths = module.lessons.map(({ slug, questions }) => {
          const progress = fullRecord(questions);
          const { text, left } = suspend(progress, about(module.slug), room);
          expect(left, slug).toEqual([]);
          expect(text.length, slug).toBeLessThanOrEqual(room);
          const back = resume(text, module.slug);
          expect(back.ok && back.progress.attempts.length, slug).toBe(2 * questions.length);
          return text.length;
        });
        expect(Math.min(...lengths)).toBeGreaterThan(500);
      },
    );

    it("leaves out own words that have no room, longest first, and says whose", () => {
      const lesson = module.lessons.find(({ questions }) => questions.some(({ kind }) => kind === "explain"));
      const questions = lesson?.questions ?? [];
      // Letters that cannot be packed.
      let seed = 1;
      const noise = Array.from({ length: 3000 }, () => {
        seed = (seed * 48_271) % 2_147_483_647;
        return String.fromCharCode(0x4e00 + (seed % 20_000));
      }).join("");
      const progress = fullRecord(questions, noise);
      const { text, left } = suspend(progress, about(module.slug), room);
      expect(text.length).toBeLessThanOrEqual(room);
      expect(left.length).toBeGreaterThan(0);
      const back = resume(text, module.slug);
      expect(back.ok && back.progress.attempts.map(({ id, score }) => [id, score.toFixed(3)])).toEqual(
        progress.attempts.map(({ id, score }) => [id, score.toFixed(3)]),
      );
    });

    it("says so where nothing that could go makes room", () => {
      const [first] = module.lessons;
      expect(suspend(fullRecord(first?.questions ?? []), about(module.slug), 20).fits).toBe(false);
    });

    it("lets answers to questions of another lesson go first where there is no room", () => {
      const [one, two] = module.lessons;
      const others = fullRecord(two?.questions ?? []);
      const both = merge(fullRecord(one?.questions ?? []), {
        ...others,
        attempts: others.attempts.map(renamed),
      });
      const asks = (key: string) => one?.questions.some((question) => questionKey(question) === key) ?? false;
      const alone = suspend(fullRecord(one?.questions ?? []), about(module.slug), room).text;
      const { text, fits, left } = suspend(both, { ...about(module.slug), asks }, alone.length + 50);
      expect([fits, left]).toEqual([true, []]);
      const back = resume(text, module.slug);
      expect(back.ok && new Set(back.progress.attempts.map(({ question }) => asks(question)))).toEqual(
        new Set([true]),
      );
    });

    it("reads nothing as an empty record, writes over what is nobody's, and never over what is newer", () => {
      const empty = { ok: true, progress: emptyProgress, attempt: "" };
      for (const text of ["", " \r\n", "null", "undefined"])
        expect(resume(text, "m"), text).toEqual({ ...empty, isWhole: true });
      for (const text of ["page=3", "{}", "UC1.", "UC1.AAAA", "UC1.!!"])
        expect(resume(text, "m"), text).toEqual({ ...empty, isWhole: false });
      for (const text of ["UC2.AAAA", "UC9.", "UC12.%2B"])
        expect(resume(text, "m"), text).toEqual({ ok: false });
      fc.assert(
        fc.property(fc.string(), (text) => {
          const read = resume(`UC1.${text}`, "m");
          expect(read.ok && read.progress).toEqual(emptyProgress);
        }),
      );
    });

    it("reads what a platform has wrapped, or written for a page or an address", () => {
      const progress = fullRecord(module.lessons[0]?.questions ?? []);
      const { text } = suspend(progress, about(module.slug), room);
      expect(text).toMatch(/[+]/);
      const ways = [
        text.replace(/(.{76})/g, "$1\r\n"),
        `${text}\r\n`,
        text.replaceAll("+", " "),
        encodeURIComponent(text),
        text.replaceAll("+", "&#43;").replaceAll("/", "&#x2F;").replaceAll("=", "&#061;"),
      ];
      for (const way of ways) {
        expect(asWritten(way), way.slice(0, 90)).toBe(text);
        expect(resume(way, module.slug)).toEqual(resume(text, module.slug));
      }
    });

    it("reads of a text that was cut or damaged the answers before that place, and says that it is not whole", () => {
      const progress = fullRecord(module.lessons[0]?.questions ?? []);
      const { text } = suspend(progress, about(module.slug), room);
      const all = resume(text, module.slug);
      const ids = progress.attempts.map(({ id }) => id);
      let most = 0;
      // Every place of four letters of base64, at each of its four; the last hundred one by one.
      const lengths = Array.from({ length: text.length }, (_, length) => length).filter(
        (length) => length >= "UC1.".length && (length % 5 === 0 || length > text.length - 100),
      );
      for (const length of lengths) {
        const read = resume(text.slice(0, length), module.slug);
        if (!read.ok) throw new Error("not read");
        // The sum at the end is not looked at, so the last letters may be missing without harm.
        if (read.isWhole) expect(read).toEqual(all);
        const found = read.progress.attempts.map(({ id }) => id);
        expect(found.join()).toBe(ids.slice(0, found.length).join());
        most = Math.max(most, found.length);
      }
      expect(most).toBeGreaterThan(ids.length * 0.8);
    });

    it("reads for ever what a package of today left", () => {
      const today =
        "UC1.izbViVYqBFpUoBSrEx1tALNbSQdJUaJSrY6BjqGOobmlARzoKDk6ujo7lge6KQGlQNLGsSAjDIE6oQ4tzldISywCaoZrNARisCqlHJCdusZAvTA5I7hcMTBESpR0QEGGkDYGS8cCAA==";
      const back = resume(today, "m");
      expect(back.ok && back.progress).toEqual({
        attempts: [
          {
            id: "AAECAwQF",
            question: "m/q",
            rev: 2,
            round: 1,
            kind: "choice",
            response: { choice: "a" },
            verdict: "right",
            score: 1,
            confidence: "sure",
            hints: 1,
            at: 1_790_000_000_000,
            where: "lesson",
          },
        ],
        drafts: {
          "m/p": {
            question: "m/p",
            rev: 1,
            round: 1,
            response: { text: "so far" },
            hints: 0,
            at: 1_790_000_001_000,
          },
        },
        places: { "m/l": { lesson: "m/l", anchor: "p-3", at: 1_790_000_002_000 } },
        settings: { short: { value: true, at: 1_790_000_003_000 } },
      });
    });
  });
});
