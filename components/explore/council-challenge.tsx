import { challengeWords as words } from "@words/explore";
import { type Challenge, guesses } from "@/lib/content/challenges";
import type { TableVote } from "@/lib/content/votes";
import { formatDate } from "@/words/format";
import { councilSays } from "./council-says";
import { VoteSource } from "./vote-source";

interface CouncilChallengeProps {
  challenges: readonly Challenge[];
  /** The votes that the challenges are. */
  votes: readonly TableVote[];
}

/**
 * Set-ups from the record: guess first, then open what happened. It needs no script: the choice is a radio, the answer a
 * `details` that the styles show once there is a guess.
 */
export function CouncilChallenge({ challenges, votes }: CouncilChallengeProps) {
  const list = (some: readonly Challenge[]) => (
    <ol className="council-guesses">
      {some.map((challenge) => (
        <li key={challenge.id}>
          <GuessForm challenge={challenge} vote={votes.find(({ id }) => id === challenge.vote) ?? null} />
        </li>
      ))}
    </ol>
  );
  const more = challenges.slice(atOnce);
  return (
    <>
      {list(challenges.slice(0, atOnce))}
      {more.length > 0 && (
        <details className="council-more">
          <summary>{words.more(more.length)}</summary>
          {list(more)}
        </details>
      )}
    </>
  );
}

/** How many stand open: a game, not a form. */
const atOnce = 5;

function GuessForm({ challenge, vote }: { challenge: Challenge; vote: TableVote | null }) {
  const { id, day, question, procedural, backers, holds, after, source } = challenge;
  return (
    <form autoComplete="off">
      <h3>
        {question}, {formatDate(day)}
      </h3>
      <p>{vote === null ? words.backed(backers) : words.votes(vote.seats)}</p>
      <p>{procedural ? words.isProcedural : words.isOther}</p>
      <fieldset className="plain-choices">
        <legend>{words.guess}</legend>
        {guesses.map((guess) => (
          <label key={guess}>
            <input
              type="radio"
              name={`guess-${id}`}
              className={guess === holds ? "council-as-it-was" : undefined}
            />
            <span>{words.guesses[guess]}</span>
          </label>
        ))}
      </fieldset>
      <details>
        <summary>{words.see}</summary>
        <p className="explorer-result">
          {vote === null ? words.notHeld : councilSays(vote.seats, procedural, "past")} {after}
        </p>
        <p className="council-guess-right">{words.asGuessed}</p>
        <p className="council-guess-other">{words.otherThanGuessed}</p>
        <p>
          <VoteSource source={source} />
        </p>
        {vote !== null && (
          <p className="figure-way">
            <a href={`#vote=${vote.id}`}>{words.turn}</a>
          </p>
        )}
      </details>
    </form>
  );
}
