/** The class of the round: who they are, what each answers, and how each hands in. All of it from one seed. */
import { type Course, courseOf, type Given, type OwnQuestion, wrongFor } from "./own-marking";

/** "page": answers in the real pages, in a browser of its own. */
export type Way =
  | {
      by: "page";
      sends: "chat" | "link" | "file" | "picture" | "twice" | "two devices" | "typed code" | "mail";
    }
  | {
      by: "function";
      sends: "folders" | "mailbox" | "table" | "paper" | "shared device" | "cut short" | "nothing";
    };

export interface RoundStudent {
  name: string;
  email: string;
  /** Empty: the page gives one. */
  word: string;
  way: Way;
  /** By question id; without those that are skipped. */
  answers: Map<string, Given[]>;
  courses: Map<string, Course>;
}

const names = [
  "Ana Silva",
  "Ben Okafor",
  "이지은",
  "أحمد منصور",
  "Maximiliane-Friederike von Hohenstein",
  "O’Neil, Sean",
  "Nguyễn Thị Ánh",
  "Zoë Müller",
  "Søren Ærø",
  "張偉",
  "Иван Петров",
  "=Sum Test",
  "Leila Haddad",
  "Çağla Yılmaz",
  "José Ángel",
  "Þórunn Jónsdóttir",
  "Priya Raman",
  "佐藤 花子",
  "Kwame Mensah",
  "Łukasz Wójcik",
  "Ελένη Παππά",
  "Noam Levi",
  "Fatou Diop",
  "D’Angelo “Dee” Reed",
  "Mei-Ling Tan",
  "Ravi Kumar",
  "Sara Lindqvist",
  "Tomás Ó Briain",
  "Uma Devi",
  "Viktor Novák",
  "Wanjiru Kamau",
  "Xu Yifei",
  "Yusuf Demir",
  "Zofia Kowal",
  "Ada King",
  "Bo Li",
];

const pages = [
  "chat",
  "chat",
  "chat",
  "link",
  "file",
  "picture",
  "twice",
  "two devices",
  "typed code",
  "mail",
] as const;
const others = [
  ...Array.from({ length: 10 }, () => "folders" as const),
  ...Array.from({ length: 5 }, () => "mailbox" as const),
  ...Array.from({ length: 3 }, () => "table" as const),
  ...Array.from({ length: 3 }, () => "paper" as const),
  "shared device",
  "shared device",
  "cut short",
  "nothing",
  "nothing",
] as const;

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The thirty-six. */
export function studentsOf(
  questions: readonly OwnQuestion[],
  tries: number,
  chance: () => number,
): RoundStudent[] {
  return names.map((name, at): RoundStudent => {
    const [sends, other] = [pages[at], others[at - pages.length]];
    const way: Way =
      sends === undefined ? { by: "function", sends: other ?? "nothing" } : { by: "page", sends };
    const answers = new Map<string, Given[]>();
    const isPaper = way.sends === "paper";
    for (const question of questions) {
      const lot = chance();
      const wrong = () => wrongFor(question, chance);
      // An answer that was not right is not given again.
      const another = (before: Given): Given => {
        for (let go = 0; go < 50; go += 1) {
          const given = wrong();
          if (given.join() !== before.join()) return given;
        }
        return question.right;
      };
      if (question.kind === "explain") {
        if (lot < 0.6 && !isPaper)
          answers.set(question.id, [[`Own words of ${at}, with a “sign” & a <tag>.`]]);
      } else if (lot < 0.5) answers.set(question.id, [question.right]);
      else if (lot < 0.65) answers.set(question.id, isPaper ? [wrong()] : [wrong(), question.right]);
      else if (lot < 0.78) answers.set(question.id, isPaper ? [wrong()] : pairOf(wrong(), another));
      else if (lot < 0.88) answers.set(question.id, [wrong()]);
    }
    // Who hands in has something to hand in.
    const [first] = questions;
    if (answers.size === 0 && first !== undefined) answers.set(first.id, [first.right]);
    const courses = new Map(
      questions.flatMap((question) => {
        const given = answers.get(question.id);
        return given === undefined
          ? []
          : [[question.id, courseOf(question, given, isPaper ? 1 : tries)] as const];
      }),
    );
    return {
      name,
      email: `student${at}@example.org`,
      word: at % 6 === 5 ? "" : `word-${String(at).padStart(2, "0")}`,
      way,
      answers,
      courses,
    };
  });
}

function pairOf(first: Given, another: (before: Given) => Given): Given[] {
  return [first, another(first)];
}
