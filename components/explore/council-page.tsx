import { challengeWords, vetoWords, councilWords as words } from "@words/explore";
import { challengesOf } from "@/lib/content/challenges";
import type { Module } from "@/lib/content/module";
import { vetoesOf } from "@/lib/content/vetoes";
import { countOf, dayOf, securityCouncil, sourceOf, tableVotes, type Vote } from "@/lib/content/votes";
import { formatDate } from "@/words/format";
import { Island } from "../island";
import { PageHead } from "../ui/page-head";
import { CouncilChallenge } from "./council-challenge";
import { PageWay } from "./page-way";
import { QuestionWays } from "./question-ways";
import { FactSources } from "./timeline-list";
import { VetoTable } from "./veto-table";
import { VoteSource } from "./vote-source";

/** The Council explorer, for whoever wants to try before they read; then the rule it follows, and every vote on record. */
export function CouncilPage({ modules }: { modules: Module[] }) {
  const onTable = modules
    .flatMap(tableVotes)
    // Two modules may tell of one vote.
    .filter(({ id }, at, all) => all.findIndex((vote) => vote.id === id) === at);
  const votes = modules
    .flatMap((module) => Object.entries(module.votes).map(([id, vote]) => ({ id, vote, module })))
    .filter(({ id }, at, all) => all.findIndex((vote) => vote.id === id) === at)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const drawn = votes.filter(({ id }) => onTable.some((vote) => vote.id === id));
  const short = votes.filter(({ vote }) => vote.body === securityCouncil && countOf(vote) === null);
  const elsewhere = votes.filter(({ vote }) => vote.body !== securityCouncil);
  const challenges = modules
    .flatMap(challengesOf)
    .filter(({ id }, at, all) => all.findIndex((one) => one.id === id) === at);
  const settled = modules.find(({ charter }) => charter !== undefined);
  const withVetoes = modules.filter(({ vetoes }) => vetoes !== null);
  return (
    <>
      <PageHead above={<PageWay />} title={words.title} dek={words.dek} />
      <noscript>
        <p className="ui-note">{words.needsScript}</p>
      </noscript>
      <Island name="CouncilExplorer" props={{ votes: onTable }} />
      <section aria-labelledby="rule">
        <h2 id="rule">{words.rule}</h2>
        <ol>
          {words.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ol>
        {settled?.charter !== undefined && (
          <p className="ui-quiet">
            {words.ruleSource} <FactSources module={settled} facts={settled.charter.rule} />.{" "}
            {words.practiceSource} <FactSources module={settled} facts={settled.charter.practice} />.
          </p>
        )}
      </section>
      {challenges.length > 0 && (
        <section aria-labelledby="guesses">
          <h2 id="guesses">{challengeWords.title}</h2>
          <p>{challengeWords.note}</p>
          <CouncilChallenge challenges={challenges} votes={onTable} />
        </section>
      )}
      {withVetoes.map((module, at) => (
        <VetoSection key={module.slug} module={module} id={at === 0 ? "vetoes" : `${module.slug}-vetoes`} />
      ))}
      <QuestionWays modules={modules} source="UN Charter" />
      <section aria-labelledby="on-record">
        <h2 id="on-record">{words.onRecord}</h2>
        <p>{words.onRecordNote}</p>
        <VoteList votes={drawn} canLoad />
        <h3>{words.shortOnRecord}</h3>
        <p>{words.shortNote}</p>
        <VoteList votes={short} />
        <h3>{words.elsewhere}</h3>
        <p>{words.elsewhereNote}</p>
        <VoteList votes={elsewhere} />
      </section>
    </>
  );
}

/** The vetoes on record in a module, where it has a list of them. */
function VetoSection({ module, id }: { module: Module; id: string }) {
  const { vetoes, sources } = module;
  const list = sources[vetoes?.source ?? ""];
  if (vetoes === null || list === undefined) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{vetoWords.title}</h2>
      <p>
        {vetoWords.note} {vetoes.later}
      </p>
      <p className="ui-quiet">
        {vetoWords.source} {list.url === undefined ? list.title : <a href={list.url}>{list.title}</a>}.
      </p>
      <VetoTable vetoes={vetoesOf(module)} />
    </section>
  );
}

interface VoteListProps {
  votes: { id: string; vote: Vote; module: Module }[];
  /** Whether each can be put on the table. */
  canLoad?: boolean;
}

function VoteList({ votes, canLoad = false }: VoteListProps) {
  return (
    <ul className="vote-list">
      {votes.map(({ id, vote, module }) => {
        const source = sourceOf(vote, module.sources);
        const who = words.who(vote.named);
        const kind = vote.procedural === undefined ? null : vote.procedural;
        return (
          <li key={id}>
            <p>
              <b>
                <time dateTime={dayOf(id)}>{formatDate(dayOf(id))}.</time>
              </b>{" "}
              {vote.question}
              {vote.body === securityCouncil ? "." : `. ${vote.body}.`}
            </p>
            <p>
              {words.result(countOf(vote) ?? String(vote.count), vote.adopted)}{" "}
              {kind !== null && `${kind ? words.procedural : words.notProcedural}. `}
              {who !== "" && `${who}. `}
              <VoteSource source={source} />
            </p>
            {canLoad && (
              <p className="figure-way">
                <a href={`#vote=${id}`}>{words.putOnTable}</a>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
