import { councilWords as words } from "@words/explore";
import { words as figureWords } from "@words/figures";
import type { TableVote } from "@/lib/content/votes";
import { councilPath } from "@/lib/routes";
import { formatDate } from "@/words/format";
import { CouncilBoard } from "./council-board";
import { CouncilDoors } from "./council-doors";
import { councilSays } from "./council-says";
import { CouncilTable } from "./council-table";
import { tallyOf } from "./council-tally";
import { VoteSource } from "./vote-source";

/**
 * A vote of the Security Council in a lesson: the seats, the doors, what happened, the table. It needs no script; where
 * there is one, `useLiveCouncil` lets the reader turn the votes.
 */
export function CouncilFigure({ vote, onPaper = false }: { vote: TableVote; onPaper?: boolean }) {
  const { id, day, question, procedural, seats, source } = vote;
  return (
    <figure className="council-figure">
      <figcaption>
        <b>{question}.</b> {words.when(formatDate(day))} {procedural ? words.procedural : words.notProcedural}
        .
      </figcaption>
      <div className="council-scene">
        <div>
          <CouncilBoard seats={seats} />
          <p className="council-tally">{tallyOf(seats)}</p>
        </div>
        <CouncilDoors seats={seats} procedural={procedural} />
      </div>
      {/* At once below what is tapped: on a phone the rest is out of the window. */}
      {!onPaper && <div role="status" className="explorer-says" />}
      <p className="ui-quiet">{words.legend}</p>
      <p>
        {councilSays(seats, procedural, "past")} <VoteSource source={source} />
      </p>
      {onPaper ? (
        <CouncilTable seats={seats} />
      ) : (
        <details>
          <summary>{figureWords.asTable}</summary>
          <CouncilTable seats={seats} />
        </details>
      )}
      {seats.some(({ name }) => name === null) && <p className="ui-quiet">{words.unnamed}</p>}
      {!onPaper && (
        <p className="council-play">
          <button type="button" hidden>
            {words.playHere}
          </button>
        </p>
      )}
      {!onPaper && (
        <p className="figure-way">
          <a href={councilPath(`vote=${id}`)}>{words.change}</a>
        </p>
      )}
    </figure>
  );
}
