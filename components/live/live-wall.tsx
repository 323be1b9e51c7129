"use client";

import { liveWallWords as words } from "@words/live";
import { useEffect, useRef, useState } from "react";
import { ownIn } from "@/lib/quiz/only";
import { livePath, onlyMark } from "@/lib/routes";
import { hasBox } from "../box/owner-of";
import { siteRoot } from "../box/site-root";
import type { AskedOnWall } from "../own/own-questions";
import { useAlive } from "../progress/use-progress";
import { Markup } from "../ui/markup";
import { namedOnly } from "../ui/named-only";
import { ScrollFrame } from "../ui/scroll-frame";
import { LiveSpread } from "./live-spread";
import { LiveTexts } from "./live-texts";
import { ownOnWall } from "./own-asked";
import { type LiveRound, useLiveRound } from "./use-live-round";

export interface WallQuestion {
  id: string;
  lesson: string;
  rev: number;
  /** Answered in own words: the wall shows how many came, and what the teacher lets through. */
  written: boolean;
}

interface LiveWallProps {
  module: string;
  questions: WallQuestion[];
}

/** What lies over the question. */
type Opened = "code" | "spread" | "texts" | null;

/** Milliseconds that a question stays on the wall before phones show it: whoever leafs through asks nothing. */
const settling = 500;

/** A live round beside the questions on the wall. Nothing of it shows where the site has no class box. */
export function LiveWall({ module, questions }: LiveWallProps) {
  const alive = useAlive();
  const [offered, offer] = useState(false);
  const round = useLiveRound(module, alive);
  const own = useOwnOnWall();
  const slides = [
    ...questions.map(
      ({ id, lesson, rev, written }): AskedOnWall => ({
        slide: id,
        written,
        asked: { module, lesson, question: id, rev },
      }),
    ),
    ...(own ?? []),
  ];
  const slide = useSlide();
  /** What was opened belongs to the question that was there. */
  const [openedAt, openAt] = useState<{ slide: string; what: Opened }>({ slide: "", what: null });
  const opened = openedAt.slide === slide ? openedAt.what : null;
  const open = (what: Opened) => openAt({ slide, what });
  const isOn = round.standing === "on";
  useEffect(() => {
    if (alive) hasBox().then(offer);
  }, [alive]);
  // What the wall shows is not known before all its questions are.
  useWall(isOn && own !== null, slides, slide, round.step);
  const reading = useTextsWindow(isOn, round);
  if (!offered && !isOn) return null;
  const question = slides.find((one) => one.slide === slide);
  return (
    <div className="live-wall" data-on={isOn ? "" : undefined}>
      {question === undefined ? (
        <section className="live-start" aria-labelledby="live-title">
          <h2 id="live-title">{words.title}</h2>
          {isOn ? <Code round={round} /> : <p>{words.note}</p>}
          {isOn && <p>{words.now}</p>}
          {!round.kept && <p className="ui-error">{words.notKept}</p>}
          <div className="ui-actions">
            {isOn ? (
              <button type="button" onClick={round.end}>
                {words.end}
              </button>
            ) : (
              <button
                type="button"
                className="ui-primary"
                disabled={round.standing === "busy"}
                onClick={round.start}
              >
                {words.start}
              </button>
            )}
          </div>
          <p role="status">{startSaid[round.standing]}</p>
        </section>
      ) : (
        isOn && (
          <>
            {opened === "code" && (
              <div className="live-cover">
                <Code round={round} />
              </div>
            )}
            {opened === "spread" && round.spread !== null && (
              <ScrollFrame className="live-cover">
                <LiveSpread spread={round.spread} shown={round.present?.stage === "reasons"} />
              </ScrollFrame>
            )}
            {opened === "texts" && (
              <ScrollFrame className="live-cover">
                <LiveTexts shown={round.shown} turns={round.present?.turns ?? []} />
              </ScrollFrame>
            )}
            <Strip question={question} round={round} opened={opened} open={open} reading={reading} />
          </>
        )
      )}
    </div>
  );
}

const startSaid: Record<LiveRound["standing"], string> = {
  no: "",
  busy: words.starting,
  failed: words.failed,
  on: "",
  ended: words.ended,
};

interface StripProps {
  question: AskedOnWall;
  round: LiveRound;
  opened: Opened;
  open: (what: Opened) => void;
  reading: Reading;
}

/** Under the question: where phones go, how many have answered, and what comes next. */
function Strip({ question, round, opened, open, reading }: StripProps) {
  const { present, live, step } = round;
  const { asked } = question;
  const isPresent = present?.asked.question === asked.question && present.asked.module === asked.module;
  const stage = isPresent ? present.stage : null;
  const asking = present?.turns.length ?? 1;
  const result = question.written ? "texts" : "spread";
  return (
    <section className="live-strip" aria-label={words.title}>
      <p className="live-where">
        {addressShown()} <b>{spaced(round.letters)}</b>
      </p>
      <p role="status" className="live-count">
        {stage === null ? "" : words.answers(round.answers, asking)}
        {!live && <span className="ui-error"> {words.away}</span>}
        {!round.kept && <span className="ui-error"> {words.notKept}</span>}
        {reading.isBlocked && <span className="ui-error"> {words.blocked}</span>}
      </p>
      <div className="live-steps">
        {stage === null && (
          <button
            type="button"
            className="ui-primary live-late"
            onClick={() => step({ do: "turn", to: asked })}
          >
            {words.askHere}
          </button>
        )}
        {stage === "ask" && (
          <button type="button" className="ui-primary" onClick={() => step({ do: "stop" })}>
            {words.stop}
          </button>
        )}
        {(stage === "talk" || stage === "reasons") && (
          <button
            type="button"
            className="ui-primary"
            aria-expanded={opened === result}
            onClick={() => open(opened === result ? null : result)}
          >
            {opened === result ? hides[result] : shows[result]}
          </button>
        )}
        {question.written && stage !== null && (
          <button type="button" onClick={reading.open}>
            {words.readTexts}
          </button>
        )}
        {stage === "talk" && (
          <>
            <button
              type="button"
              onClick={() => {
                open(null);
                step({ do: "again" });
              }}
            >
              {words.again}
            </button>
            <button type="button" onClick={() => step({ do: "resume" })}>
              {words.resume}
            </button>
          </>
        )}
        <button
          type="button"
          aria-expanded={opened === "code"}
          onClick={() => open(opened === "code" ? null : "code")}
        >
          {opened === "code" ? words.hideCode : words.showCode}
        </button>
      </div>
    </section>
  );
}

const shows = { spread: words.spread, texts: words.showTexts };
const hides = { spread: words.hideSpread, texts: words.hideTexts };

/** The window in which a teacher reads what the room wrote. */
interface Reading {
  open: () => void;
  /** The browser opened none. */
  isBlocked: boolean;
}

type DrawTexts = ReturnType<typeof import("./texts-window").textsWindow>;

function useTextsWindow(isOn: boolean, round: LiveRound): Reading {
  const [isBlocked, block] = useState(false);
  const [draw, setDraw] = useState<{ texts: DrawTexts } | null>(null);
  const opened = useRef<Window | null>(null);
  const showNow = useRef(round.show);
  showNow.current = round.show;
  useEffect(() => {
    draw?.texts({ texts: round.texts, shown: round.shown, turns: round.present?.turns ?? [] });
  });
  useEffect(() => {
    if (!isOn) return;
    const close = () => opened.current?.close();
    addEventListener("pagehide", close);
    return () => {
      removeEventListener("pagehide", close);
      close();
      setDraw(null);
    };
  }, [isOn]);
  return {
    isBlocked,
    open() {
      if (opened.current?.closed === false) return opened.current.focus();
      // At once: later, a browser takes it for something that nobody asked for.
      const made = window.open("", "", "popup,width=560,height=760");
      opened.current = made;
      block(made === null);
      if (made !== null)
        import("./texts-window").then(
          ({ textsWindow }) =>
            setDraw({ texts: textsWindow(made, (text, isShown) => showNow.current(text, isShown)) }),
          () => made.close(),
        );
    },
  };
}

/** How a phone gets into the round. */
function Code({ round: { letters, x } }: { round: LiveRound }) {
  const [picture, setPicture] = useState("");
  const root = siteRoot();
  const link = root === null ? "" : root + livePath(`${letters}-${x}`);
  useEffect(() => {
    import("../ui/qr-picture").then(({ qrSvg }) => setPicture(qrSvg(link))).catch(() => setPicture(""));
  }, [link]);
  return (
    <div className="live-code">
      <div>
        <p>
          {words.goTo} <b className="live-address">{addressShown()}</b>
        </p>
        <p className="live-large" role="img" aria-label={words.lettersAre(letters.split("").join(" "))}>
          {spaced(letters)}
        </p>
        <p>{words.orScan}</p>
        {isOnlyHere() && <p className="ui-error">{words.localhost}</p>}
      </div>
      {picture !== "" && (
        <figure className="live-qr" role="img" aria-label={words.qr}>
          <Markup html={picture} />
        </figure>
      )}
    </div>
  );
}

function addressShown(): string {
  return `${(siteRoot() ?? "").replace(/^https?:\/\//, "")}${livePath()}`;
}

/** Whether the page is open at an address that no other device has. */
function isOnlyHere(): boolean {
  return /^(?:localhost|127\.|\[::1\])/.test(location.host);
}

function spaced(letters: string): string {
  return `${letters.slice(0, 3)} ${letters.slice(3)}`;
}

/** The id of the question in the address. */
function useSlide(): string {
  const [slide, setSlide] = useState("");
  useEffect(() => {
    const look = () => setSlide(decodeURIComponent(location.hash.slice(1)));
    look();
    addEventListener("hashchange", look);
    return () => removeEventListener("hashchange", look);
  }, []);
  return slide;
}

/** The questions of the teacher's own that the address brought along; null while they are being read. */
function useOwnOnWall(): AskedOnWall[] | null {
  const [own, setOwn] = useState<AskedOnWall[] | null>(null);
  useEffect(() => {
    let stays = true;
    const code = ownIn(namedOnly(onlyMark) ?? "");
    if (code === null) setOwn([]);
    else ownOnWall(code).then((read) => stays && setOwn(read));
    return () => {
      stays = false;
    };
  }, []);
  return own;
}

/** What the wall does leads the round: it turns to a question, or opens its answer. */
function useWall(
  isOn: boolean,
  slides: readonly AskedOnWall[],
  slide: string,
  step: LiveRound["step"],
): void {
  const stepNow = useRef(step);
  stepNow.current = step;
  const known = useRef(slides);
  known.current = slides;
  const hasTurned = useRef(false);
  useEffect(() => {
    if (!isOn) return;
    const to = known.current.find((one) => one.slide === slide)?.asked ?? null;
    // A window that opens at the list turned away from nothing: another one may be asking.
    if (to === null && !hasTurned.current) return;
    hasTurned.current = true;
    const timer = setTimeout(() => stepNow.current({ do: "turn", to }), settling);
    return () => clearTimeout(timer);
  }, [isOn, slide]);
  useEffect(() => {
    if (!isOn) return;
    // A disclosure tells nobody but itself.
    const onToggle = ({ target }: Event) => {
      if (
        target instanceof HTMLDetailsElement &&
        target.open &&
        target.closest(".projector-slide")?.id === slide
      )
        stepNow.current({ do: "reasons" });
    };
    document.addEventListener("toggle", onToggle, { capture: true });
    return () => document.removeEventListener("toggle", onToggle, { capture: true });
  }, [isOn, slide]);
}
