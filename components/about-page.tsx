import { aboutWords as words } from "@words/about";
import type { Module } from "@/lib/content/module";
import { formatDate } from "@/words/format";
import { SourceLine } from "./lesson/source-list";

const sourceKinds = ["official", "statement", "press"] as const;

/** Sources, method, and where the article and the record differ. */
export function AboutPage({ module }: { module: Module }) {
  const { article } = module;
  return (
    <>
      <header className="page-head">
        <h1>{words.title}</h1>
        <p className="dek">{words.dek}</p>
        <p className="quiet">{words.checkedOn(formatDate(module.updated))}</p>
      </header>
      <div className="prose">
        <h2>{words.method}</h2>
        <ul>
          {words.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        {article !== undefined && (
          <>
            <h2 id="article">{words.article}</h2>
            <p>
              {words.articleNote(
                article.outlet,
                article.url === undefined ? article.title : <a href={article.url}>{article.title}</a>,
                formatDate(article.date),
              )}
            </p>
          </>
        )}
        <h2 id="corrections">{words.corrections}</h2>
      </div>
      <ol className="corrections">
        {module.corrections.map(({ article: says, record, facts }) => (
          <li key={says}>
            <p>{says}</p>
            <p>{record}</p>
            <p className="quiet">
              {[...new Set(facts.map((id) => module.facts[id]?.source))].map((id, index) => {
                const source = id === undefined ? undefined : module.sources[id];
                return id === undefined || source === undefined ? null : (
                  <span key={id}>
                    {index > 0 && "; "}
                    <SourceLine id={id} source={source} />
                  </span>
                );
              })}
            </p>
          </li>
        ))}
      </ol>
      <div className="prose">
        <h2>{words.sources}</h2>
        {sourceKinds.map((kind) => (
          <section key={kind}>
            <h3>{words.kinds[kind]}</h3>
            <ul className="source-list">
              {Object.entries(module.sources)
                .filter(([, source]) => source.kind === kind)
                .map(([id, source]) => (
                  <li key={id}>
                    <SourceLine id={id} source={source} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
        <h2>{words.practice}</h2>
        <p>{words.practiceNote}</p>
        <h2>{words.reuse}</h2>
        <p>{words.reuseNote}</p>
      </div>
    </>
  );
}
