import { useCallback, useEffect, useRef, useState } from "react";
import type { RoundNews } from "@/lib/box/rounds";
import { hexOf } from "@/lib/codes/pack";
import type { PhoneRound, PhoneShows } from "@/lib/live/phone";
import type { Question } from "@/lib/quiz/question";
import { keepRound, keptRound } from "../box/kept-round";
import { useAskedQuestion } from "./use-asked-question";
import { type Joining, useHeardRound } from "./use-heard-round";
import { type LiveSending, useSending } from "./use-sending";

/** What a link from the wall leads with: letters, and the key of a picture. */
const codeForm = /^[A-Z]{6}(?:-[0-9a-f]{64})?$/;

export interface LivePhone {
  joining: Joining;
  /** Empty where the phone is in no round. */
  letters: string;
  shows: PhoneShows | null;
  /** The question that is asked: null while it loads, "missing" where it is not there. */
  question: Question | "missing" | null;
  sending: LiveSending;
  /** Whether there is a connection. */
  live: boolean;
  join: (typed: string) => void;
  leave: () => void;
  send: (response: unknown) => void;
}

type Part = typeof import("./phone-part");

/** A phone in a live round: what it hears, what it shows, and how its answer gets there. */
export function useLivePhone(alive: boolean): LivePhone {
  const [part, setPart] = useState<Part | null>(null);
  const [joining, setJoining] = useState<Joining>("none");
  const [round, setRound] = useState<PhoneRound | null>(null);
  const [news, setNews] = useState<RoundNews | null>(null);
  const [live, setLive] = useState(true);
  /** As it is at this moment: news and presses come at any time. */
  const now = useRef<PhoneRound | null>(null);

  const keep = useCallback((next: PhoneRound | null) => {
    now.current = next;
    setRound(next);
    keepRound(next === null ? null : JSON.stringify(next));
  }, []);

  const rest = useCallback(() => {
    now.current = null;
    setRound(null);
  }, []);

  const enter = async (typed: string, comesBack: boolean) => {
    setJoining("finding");
    try {
      const loaded = await import("./phone-part");
      setPart(loaded);
      const [first = "", x = ""] = typed.trim().split(/[-.](?=[0-9a-f]{64}$)/);
      const letters = loaded.readRoundLetters(first);
      const kept = loaded.readPhoneRound(keptRound());
      if (comesBack && typed === "") {
        if (kept === null) return setJoining("none");
        return keep(kept);
      }
      if (letters === null) return setJoining("no-letters");
      const known = x === "" ? null : x;
      if (kept !== null && kept.letters === letters && (known === null || kept.x === known))
        return keep(kept);
      keep({
        letters,
        x: known,
        phone: hexOf(crypto.getRandomValues(new Uint8Array(16))),
        sent: [],
        pending: null,
        joined: Date.now(),
      });
    } catch {
      setJoining("failed");
    }
  };
  const enterNow = useRef(enter);
  enterNow.current = enter;

  // A link from the wall leads into a round; a page that was closed comes back to the one it was in.
  useEffect(() => {
    if (!alive) return;
    const fromAddress = () => {
      // A question on this page has an address of its own.
      const [code = ""] = codeForm.exec(location.hash.slice(1)) ?? [];
      if (code !== "") history.replaceState(null, "", location.pathname);
      if (code !== "" || (now.current === null && keptRound() !== null)) enterNow.current(code, true);
    };
    fromAddress();
    addEventListener("hashchange", fromAddress);
    return () => removeEventListener("hashchange", fromAddress);
  }, [alive]);

  const letters = round?.letters ?? "";
  useHeardRound(part, letters, { now, keep, rest, setJoining, setNews, setLive });

  const shows = part === null || news === null || round === null ? null : part.phoneShows(news, round);
  const asked = news === null || news.now === "wait" ? null : news.asked;
  const question = useAskedQuestion(asked);

  // An answer goes on its way while its question is asked, also where the page was closed meanwhile.
  const turn = news?.now === "ask" ? news.turn : 0;
  const pending = round?.pending?.turn === turn;
  const sending = useSending(part, turn, pending, now, keep);

  return {
    joining,
    letters,
    shows,
    question,
    sending,
    live,
    join: (typed) => {
      enter(typed, false);
    },
    leave: () => {
      keep(null);
      setNews(null);
      setJoining("none");
    },
    send: (response) => {
      if (now.current === null || shows?.shows !== "ask") return;
      const { turn: present, asked: of } = shows;
      keep({
        ...now.current,
        sent: [...now.current.sent, { turn: present, question: of.question }],
        pending: { turn: present, response },
      });
    },
  };
}
