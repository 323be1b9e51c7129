"use client";

import { councilWords as words } from "@words/explore";
import { type FormEvent, useRef, useState } from "react";
import type { TableVote } from "@/lib/content/votes";
import { decide, type Position, positions } from "@/lib/council/decide";
import { type Seat, seatsInAgreement } from "@/lib/council/seats";
import { formatSetup, parseSetup, patterns, type Setup, samePositions } from "@/lib/council/setup";
import { formatDate } from "@/words/format";
import { useAlive } from "../progress/use-progress";
import { CopyLink } from "../ui/copy-link";
import { CouncilDrawing } from "./council-drawing";
import { councilSays } from "./council-says";
import { CouncilTable } from "./council-table";
import { useFragment } from "./use-fragment";
import { VoteSource } from "./vote-source";

const guesses = ["passes", "too-few", "veto"] as const;
type Guess = (typeof guesses)[number];
const patternNames = Object.keys(patterns).filter(isPattern);

function isPattern(name: string): name is keyof typeof patterns {
  return Object.hasOwn(patterns, name);
}

/** Set up a vote of the Security Council, say what you expect, see what Article 27 makes of it. */
export function CouncilExplorer({ votes }: { votes: TableVote[] }) {
  const alive = useAlive();
  const [setup, setSetup] = useState<Setup>(patterns["one-no"]);
  const [chosen, choose] = useState("pattern/one-no");
  const [guess, setGuess] = useState<Guess | null>(null);
  const [seen, setSeen] = useState(false);
  const [atOnce, setAtOnce] = useState(false);
  const [said, say] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);

  const voteOf = (id: string | null) => votes.find((one) => one.id === id) ?? null;
  const vote = voteOf(setup.vote);
  const seats = seatsOfSetup(setup, vote);
  const decision = decide(seats, setup.procedural);
  const happened: Guess = decision.passes ? "passes" : decision.rule === "veto" ? "veto" : "too-few";
  const shows = seen || atOnce;

  const put = (next: Setup, name: string) => {
    setSetup(next);
    setGuess(null);
    setSeen(false);
    say(atOnce ? "" : words.loaded(name));
  };
  const link = useFragment(formatSetup(setup, recordOf(vote)), (fragment) => {
    const read = parseSetup(fragment, (id) => recordOf(voteOf(id)));
    if (!read.ok) return say(words.problems[read.problem]);
    put(read.setup, nameOf(voteOf(read.setup.vote)));
    choose(read.setup.vote === null ? "" : `vote/${read.setup.vote}`);
    heading.current?.focus();
  });

  const change = (changed: (before: Setup) => Setup) => {
    setSetup(changed);
    setSeen(false);
    setGuess(null);
    say("");
  };
  const load = (event: FormEvent) => {
    event.preventDefault();
    const [kind, name = ""] = chosen.split("/");
    if (kind === "pattern" && isPattern(name)) put(patterns[name], words.patterns[name]);
    const record = recordOf(voteOf(name));
    if (record !== null) put(record, nameOf(voteOf(name)));
  };
  const see = (event: FormEvent) => {
    event.preventDefault();
    if (guess === null) return say(words.guessFirst);
    say("");
    setSeen(true);
  };

  return (
    <section className="explorer" aria-labelledby="set-up">
      <h2 id="set-up" tabIndex={-1} ref={heading}>
        {words.setUp}
      </h2>
      <form className="explorer-load" onSubmit={load} autoComplete="off">
        <label htmlFor="begin-with">{words.load}</label>
        <select id="begin-with" value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
          {chosen === "" && <option value="">{words.ownSetup}</option>}
          <optgroup label={words.toTry}>
            {patternNames.map((name) => (
              <option key={name} value={`pattern/${name}`}>
                {words.patterns[name]}
              </option>
            ))}
          </optgroup>
          <optgroup label={words.onRecord}>
            {votes.map((one) => (
              <option key={one.id} value={`vote/${one.id}`}>
                {nameOf(one)}
              </option>
            ))}
          </optgroup>
        </select>
        <button type="submit" disabled={!alive}>
          {words.loadButton}
        </button>
      </form>
      <CouncilDrawing seats={seats} />
      <p className="ui-quiet">{words.legend}</p>
      {vote !== null && (
        <p className="ui-quiet">
          {standing(setup, vote)} <VoteSource source={vote.source} />
        </p>
      )}
      <CouncilTable seats={seats} />
      <form onSubmit={(event) => event.preventDefault()} autoComplete="off">
        <fieldset className="plain-choices">
          <legend>{words.kind}</legend>
          {([true, false] as const).map((procedural) => (
            <label key={String(procedural)}>
              <input
                type="radio"
                name="kind"
                checked={setup.procedural === procedural}
                onChange={() => change((before) => ({ ...before, procedural }))}
              />
              <span>{procedural ? words.kinds.procedural : words.kinds.other}</span>
            </label>
          ))}
        </fieldset>
        <details className="seat-by-seat">
          <summary>{words.oneByOne}</summary>
          <div className="seat-rows">
            {seats.map((seat, index) => (
              <SeatRow
                key={seatName(seat, index)}
                seat={seat}
                index={index}
                onChange={(position) =>
                  change((before) => ({
                    ...before,
                    positions: before.positions.map((old, at) => (at === index ? position : old)),
                  }))
                }
              />
            ))}
          </div>
        </details>
      </form>
      <form onSubmit={see} autoComplete="off">
        {!atOnce && (
          <>
            <fieldset className="plain-choices">
              <legend>{words.expect}</legend>
              {guesses.map((one) => (
                <label key={one}>
                  <input
                    type="radio"
                    name="expected"
                    checked={guess === one}
                    onChange={() => {
                      setGuess(one);
                      setSeen(false);
                    }}
                  />
                  <span>{words.guesses[one]}</span>
                </label>
              ))}
            </fieldset>
            <div className="ui-actions">
              <button type="submit" className="ui-primary" disabled={!alive}>
                {words.see}
              </button>
            </div>
          </>
        )}
        <div role="status" className="explorer-says">
          {said !== "" && <p>{said}</p>}
          {shows && <p className="explorer-result">{councilSays(seats, setup.procedural, "now")}</p>}
          {seen && guess !== null && (
            <p>{guess === happened ? words.asExpected : words.otherThanExpected(words.guesses[guess])}</p>
          )}
        </div>
        <label className="explorer-option">
          <input
            type="checkbox"
            checked={atOnce}
            onChange={(event) => setAtOnce(event.currentTarget.checked)}
          />
          <span>{words.atOnce}</span>
        </label>
        <p className="ui-quiet">{words.notKept}</p>
      </form>
      <h3>{words.link}</h3>
      <CopyLink
        link={link}
        label={words.link}
        words={{ copy: words.copy, copied: words.copied, byHand: words.copyByHand }}
      />
    </section>
  );
}

interface SeatRowProps {
  seat: Seat;
  index: number;
  onChange: (position: Position) => void;
}

function SeatRow({ seat, index, onChange }: SeatRowProps) {
  return (
    <fieldset className="seat-row">
      <legend>
        {seatName(seat, index)} {seat.permanent && <span className="ui-quiet">({words.permanent})</span>}
      </legend>
      {positions.map((position) => (
        <label key={position}>
          <input
            type="radio"
            name={`seat-${index}`}
            checked={seat.position === position}
            onChange={() => onChange(position)}
          />
          <span>{words.rows[position]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The elected members have the numbers of the drawing. */
function seatName({ name, permanent }: Seat, index: number): string {
  const number = index - 4;
  if (permanent) return name ?? "";
  return name === null ? words.electedMember(number) : `${number} ${name}`;
}

function seatsOfSetup(setup: Setup, vote: TableVote | null): Seat[] {
  const members = vote?.seats ?? seatsInAgreement("for");
  return members.map((seat, index) => ({ ...seat, position: setup.positions[index] ?? seat.position }));
}

function recordOf(vote: TableVote | null): Setup | null {
  if (vote === null) return null;
  return {
    vote: vote.id,
    procedural: vote.procedural,
    positions: vote.seats.map(({ position }) => position),
  };
}

function nameOf(vote: TableVote | null): string {
  return vote === null ? words.ownSetup : `${formatDate(vote.day)}: ${vote.question}`;
}

function standing(setup: Setup, vote: TableVote): string {
  const record = recordOf(vote);
  const isRecord = record !== null && samePositions(record, setup) && record.procedural === setup.procedural;
  const date = formatDate(vote.day);
  return isRecord ? `${words.onRecordAs(date)} ${vote.question}.` : words.changedFrom(date);
}
