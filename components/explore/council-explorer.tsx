"use client";

import { councilVoteWords } from "@words/council";
import { councilWords as words } from "@words/explore";
import { type FormEvent, useRef, useState } from "react";
import type { TableVote } from "@/lib/content/votes";
import { type Position, positions } from "@/lib/council/decide";
import { turned } from "@/lib/council/play";
import { type Seat, seatsInAgreement } from "@/lib/council/seats";
import { formatSetup, parseSetup, patterns, type Setup, samePositions } from "@/lib/council/setup";
import { formatDate } from "@/words/format";
import { useAlive } from "../progress/use-progress";
import { CopyLink } from "../ui/copy-link";
import { CouncilDoors } from "./council-doors";
import { councilSays } from "./council-says";
import { CouncilTable } from "./council-table";
import { tallyOf } from "./council-tally";
import { LiveBoard } from "./live-board";
import { useFragment } from "./use-fragment";
import { VoteSource } from "./vote-source";

const patternNames = Object.keys(patterns).filter(isPattern);

function isPattern(name: string): name is keyof typeof patterns {
  return Object.hasOwn(patterns, name);
}

/** A vote of the Security Council to play with: tap a seat, and see at once what Article 27 makes of it. */
export function CouncilExplorer({ votes }: { votes: TableVote[] }) {
  const alive = useAlive();
  const [setup, setSetup] = useState<Setup>(patterns["one-no"]);
  const [chosen, choose] = useState("pattern/one-no");
  const [said, say] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);

  const voteOf = (id: string | null) => votes.find((one) => one.id === id) ?? null;
  const vote = voteOf(setup.vote);
  const seats = seatsOfSetup(setup, vote);

  const put = (next: Setup, name: string) => {
    setSetup(next);
    say(words.loaded(name));
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
    say("");
  };
  const setSeat = (seat: number, position: Position) =>
    change((before) => ({
      ...before,
      positions: before.positions.map((old, at) => (at === seat ? position : old)),
    }));
  const turn = (index: number) => {
    const seat = seats[index];
    if (seat === undefined) return;
    const position = turned(seat.position);
    setSeat(index, position);
    say(councilVoteWords.turned(seatName(seat, index), position));
  };
  const load = (event: FormEvent) => {
    event.preventDefault();
    const [kind, name = ""] = chosen.split("/");
    if (kind === "pattern" && isPattern(name)) put(patterns[name], words.patterns[name]);
    const record = recordOf(voteOf(name));
    if (record !== null) put(record, nameOf(voteOf(name)));
  };

  return (
    <section className="explorer" aria-labelledby="set-up">
      <h2 id="set-up" tabIndex={-1} ref={heading}>
        {words.setUp}
      </h2>
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
      </form>
      <div className="council-scene">
        <div>
          <LiveBoard seats={seats} onTurn={turn} />
          <p className="council-tally">{tallyOf(seats)}</p>
        </div>
        <CouncilDoors seats={seats} procedural={setup.procedural} />
      </div>
      <div role="status" className="explorer-says">
        <p className="explorer-result">
          {said !== "" && <b>{said} </b>}
          <span>{councilSays(seats, setup.procedural, "now")}</span>
        </p>
      </div>
      {vote !== null && (
        <p className="ui-quiet">
          {standing(setup, vote)} <VoteSource source={vote.source} />
        </p>
      )}
      <p className="ui-quiet">{words.tap}</p>
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
      <form onSubmit={(event) => event.preventDefault()} autoComplete="off">
        <details className="seat-by-seat">
          <summary>{words.oneByOne}</summary>
          <div className="seat-rows">
            {seats.map((seat, index) => (
              <SeatRow
                key={seatName(seat, index)}
                seat={seat}
                index={index}
                onChange={(position) => setSeat(index, position)}
              />
            ))}
          </div>
        </details>
      </form>
      <CouncilTable seats={seats} />
      <p className="ui-quiet">{words.notKept}</p>
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
        {seatName(seat, index)}{" "}
        {seat.permanent && <span className="ui-quiet">({councilVoteWords.permanent})</span>}
      </legend>
      {positions.map((position) => (
        <label key={position}>
          <input
            type="radio"
            name={`seat-${index}`}
            checked={seat.position === position}
            onChange={() => onChange(position)}
          />
          <span>{councilVoteWords.rows[position]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The elected members have the numbers of the drawing. */
function seatName({ name, permanent }: Seat, index: number): string {
  const number = index - 4;
  if (permanent) return name ?? "";
  return name === null ? councilVoteWords.elected(number) : `${number} ${name}`;
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
