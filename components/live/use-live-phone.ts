import { useCallback, useEffect, useRef, useState } from "react";
import type { RoundNews } from "@/lib/box/rounds";
import { hexOf } from "@/lib/codes/pack";
import type { PhoneRound, PhoneShows } from "@/lib/live/phone";
import type { Question } from "@/lib/quiz/question";
import { reviewPartPath } from "@/lib/routes";
import { keepRound, keptRound } from "../box/kept-round";
import { hasBox } from "../box/owner-of";
import { boxSurroundings } from "../box/surroundings";
import { loadPart } from "../review/load-review";
import { ownQuestion } from "./own-asked";

/** What a link from the wall leads with: letters, and the key of a picture. */
const codeForm = /^[A-Z]{6}(?:-[0-9a-f]{64})?$/;

/** How joining stands. */
export type Joining = "none" | "finding" | "in" | "no-letters" | "not-found" | "no-box" | "failed" | "over";

/** How the answer of this asking stands; null where none was given. */
export type LiveSending = "sending" | "waiting" | "sent" | "refused" | null;

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
  const [loaded, setLoaded] = useState<{ of: string; question: LivePhone["question"] } | null>(null);
  const [sending, setSending] = useState<LiveSending>(null);
  const [live, setLive] = useState(true);
  /** As it is at this moment: news and presses come at any time. */
  const now = useRef<PhoneRound | null>(null);

  const keep = useCallback((next: PhoneRound | null) => {
    now.current = next;
    setRound(next);
    keepRound(next === null ? null : JSON.stringify(next));
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
  useEffect(() => {
    if (part === null || letters === "") return;
    const leaving = new AbortController();
    let seen = new AbortController();
    let heardAny = false;
    let place: ReturnType<Part["placeOfRound"]> | undefined;
    const follow = async (signal: AbortSignal) => {
      try {
        const surroundings = await boxSurroundings();
        place ??= part.placeOfRound(letters, surroundings.suite);
        await part.followRound(
          await place,
          now.current?.x ?? null,
          surroundings,
          ({ news: said, x }) => {
            heardAny = true;
            if (now.current !== null && now.current.x !== x) keep({ ...now.current, x });
            setJoining("in");
            setNews(said);
          },
          setLive,
          signal,
        );
      } catch (error) {
        if (signal.aborted) return;
        const { current: before } = now;
        const isOver = heardAny || before?.x !== null;
        keep(null);
        setNews(null);
        // The round of another day: nobody waits for it.
        if (before !== null && !heardAny && part.isLongOver(before.joined, Date.now())) setJoining("none");
        else if (!(error instanceof part.BoxRefusal)) setJoining("failed");
        else if (isOver) setJoining("over");
        else setJoining((await hasBox()) ? "not-found" : "no-box");
      }
    };
    // A phone that sleeps needs no connection; when it wakes it asks what is said now.
    const look = () => {
      seen.abort();
      seen = new AbortController();
      if (!document.hidden) follow(seen.signal);
    };
    document.addEventListener("visibilitychange", look, { signal: leaving.signal });
    setJoining("finding");
    look();
    return () => {
      leaving.abort();
      seen.abort();
    };
  }, [part, letters, keep]);

  const shows = part === null || news === null || round === null ? null : part.phoneShows(news, round);
  const asked = news === null || news.now === "wait" ? null : news.asked;
  const name = asked === null ? "" : `${asked.module}/${asked.lesson}/${asked.question} ${asked.rev}`;
  const askedNow = useRef(asked);
  askedNow.current = asked;
  useEffect(() => {
    const { current: wanted } = askedNow;
    if (name === "" || wanted === null) return;
    let isWanted = true;
    const ask = async () => {
      if (wanted.own !== undefined) return (await ownQuestion(wanted)) ?? "missing";
      const all = await loadPart(reviewPartPath(wanted.module, wanted.lesson));
      return all.find(({ id, rev }) => id === wanted.question && rev === wanted.rev) ?? "missing";
    };
    ask()
      .catch(() => "missing" as const)
      .then((found) => isWanted && setLoaded({ of: name, question: found }));
    return () => {
      isWanted = false;
    };
  }, [name]);

  // An answer goes on its way while its question is asked, also where the page was closed meanwhile.
  const turn = news?.now === "ask" ? news.turn : 0;
  const pending = round?.pending?.turn === turn;
  useEffect(() => {
    setSending(null);
    const { current: own } = now;
    if (turn === 0 || part === null || own === null) return;
    if (!pending) return setSending(own.sent.some((one) => one.turn === turn) ? "sent" : null);
    const { x, phone, pending: left } = own;
    if (x === null || left === null) return;
    const leaving = new AbortController();
    setSending("sending");
    boxSurroundings()
      .then((surroundings) =>
        part.sendAnswer(
          { x, phone, turn, response: left.response },
          surroundings,
          () => setSending("waiting"),
          leaving.signal,
        ),
      )
      .catch(() => false)
      .then((isKept) => {
        if (isKept === null || leaving.signal.aborted || now.current === null) return;
        keep({ ...now.current, pending: null });
        setSending(isKept ? "sent" : "refused");
      });
    return () => leaving.abort();
  }, [turn, pending, part, keep]);

  return {
    joining,
    letters,
    shows,
    // Never the one before, also not for the moment until this one is there.
    question: loaded?.of === name ? loaded.question : null,
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
