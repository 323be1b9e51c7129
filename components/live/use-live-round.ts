import { useCallback, useEffect, useRef, useState } from "react";
import type { AskedQuestion } from "@/lib/box/rounds";
import type { RoomText, RoundState, Step } from "@/lib/live/round";
import type { Spread } from "@/lib/live/tally";
import type { Question } from "@/lib/quiz/question";
import { reviewPartPath } from "@/lib/routes";
import { boxSurroundings } from "../box/surroundings";
import { loadPart } from "../review/load-review";
import { ownQuestion } from "./own-asked";
import { useRoomAnswers } from "./use-room-answers";
import { useSaying } from "./use-saying";
import type { RoundHands, WallRound } from "./wall-part";

/** Where the browser keeps the round of this wall. */
const roundKey = "unreasonable-criticism.round";

type WallPart = typeof import("./wall-part");
type TallyPart = typeof import("./tally-part");

interface Parts {
  wall: WallPart;
  tally: TallyPart;
}

export interface LiveRound {
  /** "no": none is under way; "busy": one begins. */
  standing: "no" | "busy" | "failed" | "on" | "ended";
  letters: string;
  /** Of the round's key. */
  x: string;
  /** The question on the wall, as far as it has come; null where phones are asked none. */
  present: RoundState["questions"][string] | null;
  /** How many answered the present asking. */
  answers: number;
  /** How the answers are spread, asking by asking. */
  spread: Spread | null;
  /** What was written to the present question, asking by asking; and what of it the wall shows. */
  texts: RoomText[];
  shown: RoomText[];
  live: boolean;
  /** Whether the page can be loaded again without losing the round. */
  kept: boolean;
  start: () => void;
  end: () => void;
  step: (step: Step) => void;
  /** Lets a text through to the wall, or takes it off. */
  show: (text: RoomText, shows: boolean) => void;
}

/** A live round on the wall: what is said to the room, and what comes back. */
export function useLiveRound(module: string, alive: boolean): LiveRound {
  const [standing, setStanding] = useState<LiveRound["standing"]>("no");
  const [parts, setParts] = useState<Parts | null>(null);
  const [round, setRound] = useState<WallRound | null>(null);
  const [live, setLive] = useState(true);
  const [kept, setKept] = useState(true);
  const [questions, setQuestions] = useState<ReadonlyMap<string, Question>>(new Map());
  /** How often another window counted the letters and cleared them away. */
  const [takenAnew, takeAnew] = useState(0);
  const now = useRef<WallRound | null>(null);
  const hands = useRef<RoundHands | null>(null);
  /** Whether letters are being cleared away. */
  const clearing = useRef(false);

  const keep = useCallback((next: WallRound | null) => {
    now.current = next;
    setRound(next);
    try {
      if (next === null) localStorage.removeItem(roundKey);
      else localStorage.setItem(roundKey, JSON.stringify(next));
      setKept(true);
    } catch {
      // Blocked or full: the round ends with the page, and the wall says so.
      setKept(next === null);
    }
  }, []);

  const load = useCallback(async (): Promise<Parts> => {
    const [wall, tally] = await Promise.all([import("./wall-part"), import("./tally-part")]);
    const loaded = { wall, tally };
    setParts(loaded);
    return loaded;
  }, []);

  const { say, saying } = useSaying(hands, now, setLive);

  const goOn = useCallback(() => {
    if (keptText() === null) return;
    load()
      .then(async ({ wall }) => {
        const kept = wall.readWallRound(keptText());
        if (kept === null || kept.module !== module) return;
        const used = await wall.handsOf(kept, await boxSurroundings());
        if (wall.isLongOver(kept.began, Date.now()) && !(await used.host.isThere())) return keep(null);
        hands.current = used;
        keep(kept);
        setStanding("on");
        say(wall);
      })
      .catch(() => setStanding("failed"));
  }, [module, load, keep, say]);

  // A page that is loaded again goes on with its round.
  useEffect(() => {
    if (alive) goOn();
  }, [alive, goOn]);

  // Another window with this wall leads the same round: two that go on for themselves would count each other's answers.
  useEffect(() => {
    if (!alive) return;
    const follow = async ({ key, newValue }: StorageEvent) => {
      if (key !== roundKey) return;
      if (now.current === null) return goOn();
      const kept = newValue === null ? null : (await load()).wall.readWallRound(newValue);
      const { current: own } = now;
      if (own === null || (kept !== null && kept.letters !== own.letters)) return;
      now.current = kept;
      setRound(kept);
      if (kept === null) setStanding("ended");
      else if (kept.state.countedTo > own.state.countedTo) takeAnew((times) => times + 1);
    };
    addEventListener("storage", follow);
    return () => removeEventListener("storage", follow);
  }, [alive, load, goOn]);

  const { answers, letters, last } = useRoomAnswers(
    round === null ? undefined : `${round.letters} ${takenAnew}`,
    parts?.wall ?? null,
    hands,
    now,
    setLive,
  );

  const present = round === null || parts === null ? null : parts.wall.presentIn(round.state);
  const asked = present?.asked ?? null;
  useQuestions(round?.state.questions ?? {}, questions, setQuestions);

  const question = asked === null ? undefined : questions.get(questionIn(asked));
  const tallies =
    parts === null || round === null || present === null || question === undefined
      ? []
      : present.turns.map((turn) => parts.tally.tallyOfTurn(question, turn, round.state, answers.current));

  /** Counts the letters that are there and clears them away, where there are many: never while they may come, or are not seen. */
  const tidy = (state: RoundState): RoundState => {
    const { current: used } = hands;
    if (used === null || parts === null || !live) return state;
    if (clearing.current || letters.current < used.many) return state;
    const counted = parts.tally.tallyOfEach(state, answers.current, (of) => questions.get(questionIn(of)));
    if (counted === null) return state;
    answers.current = new Map();
    const cleared = letters.current;
    clearing.current = true;
    used.owner
      .clear()
      .then(
        () => {
          letters.current -= cleared;
        },
        // Before the next asking it is tried again.
        () => {},
      )
      .finally(() => {
        clearing.current = false;
      });
    return { ...state, counted, countedTo: last.current };
  };

  return {
    standing,
    letters: round?.letters ?? "",
    x: round?.key.x ?? "",
    present,
    answers: tallies.at(-1)?.answers ?? 0,
    spread:
      question === undefined || parts === null || tallies.length === 0
        ? null
        : parts.tally.spreadOf(question, tallies),
    texts:
      question === undefined || parts === null
        ? []
        : (present?.turns ?? []).flatMap((turn) =>
            parts.tally.textsOfAll(question, turn, answers.current.get(turn) ?? new Map()),
          ),
    shown: round?.state.shown.filter(({ turn }) => present?.turns.includes(turn)) ?? [],
    live,
    kept,
    start() {
      setStanding("busy");
      load()
        .then(async ({ wall }) => {
          const begun = await wall.beginRound(module, await boxSurroundings());
          hands.current = begun.hands;
          keep(begun.round);
          setStanding("on");
        })
        .catch(() => setStanding("failed"));
    },
    end() {
      const { current: used } = hands;
      if (used === null || parts === null) return;
      keep(null);
      saying.current
        .then(() => parts.wall.endRound(used))
        .then(
          () => setStanding("ended"),
          () => setStanding("failed"),
        );
    },
    step(step) {
      const { current: own } = now;
      if (own === null || parts === null) return;
      const asks = step.do === "again" || (step.do === "turn" && step.to !== null);
      const state = parts.wall.roundAfter(asks ? tidy(own.state) : own.state, step);
      if (state === own.state) return;
      keep({ ...own, state });
      say(parts.wall);
    },
    show(text, shows) {
      const { current: own } = now;
      if (own !== null && parts !== null)
        keep({ ...own, state: parts.wall.roundShowing(own.state, text, shows) });
    },
  };
}

function questionIn({ module, lesson, question, rev }: AskedQuestion): string {
  return `${module} ${lesson} ${question} ${rev}`;
}

/**
 * Loads the questions of a lesson once one of them is asked; of the teacher's own, that one. Also those that were asked
 * before the page was loaded again: they are to be counted.
 */
function useQuestions(
  inRound: RoundState["questions"],
  known: ReadonlyMap<string, Question>,
  setKnown: (change: (all: ReadonlyMap<string, Question>) => ReadonlyMap<string, Question>) => void,
): void {
  const unknown = Object.values(inRound).flatMap(({ asked }) =>
    known.has(questionIn(asked)) ? [] : [asked],
  );
  const wanted = useRef(unknown);
  wanted.current = unknown;
  const names = unknown.map(questionIn).join("\n");
  useEffect(() => {
    if (names === "") return;
    for (const asked of wanted.current)
      questionsWith(asked).then(
        (loaded) =>
          setKnown(
            (all) =>
              new Map([
                ...all,
                ...loaded.map((one): [string, Question] => [questionIn({ ...one, question: one.id }), one]),
              ]),
          ),
        () => {},
      );
  }, [names, setKnown]);
}

async function questionsWith(asked: AskedQuestion): Promise<readonly Question[]> {
  if (asked.own === undefined) return loadPart(reviewPartPath(asked.module, asked.lesson));
  const own = await ownQuestion(asked);
  return own === null ? [] : [own];
}

function keptText(): string | null {
  try {
    return localStorage.getItem(roundKey);
  } catch {
    return null;
  }
}
