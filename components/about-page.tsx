import { aboutWords as words } from "@words/about";
import type { Module } from "@/lib/content/module";
import { licencesPath } from "@/lib/routes";
import { formatDate } from "@/words/format";
import { FactSources, SourceLine } from "./lesson/source-list";
import { EachModule } from "./ui/each-module";
import { PageHead } from "./ui/page-head";

const sourceKinds = ["official", "statement", "press"] as const;

/** Sources, method, and where the article and the record differ. */
export function AboutPage({ modules }: { modules: Module[] }) {
  return (
    <>
      <PageHead title={words.title} dek={words.dek}>
        {modules.length === 1 && modules.map((module) => <CheckedOn key={module.slug} module={module} />)}
      </PageHead>
      <div className="page-prose">
        <h2>{words.method}</h2>
        <ul>
          {words.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </div>
      <EachModule modules={modules}>
        {(module, idOf, level) => (
          <>
            {modules.length > 1 && <CheckedOn module={module} />}
            <ModuleSources module={module} idOf={idOf} level={level} />
          </>
        )}
      </EachModule>
      <div className="page-prose">
        <h2>{words.practice}</h2>
        <p>{words.practiceNote}</p>
        <h2>{words.reuse}</h2>
        <p>{words.reuseNote}</p>
        <p>
          <a href={licencesPath}>{words.licences}</a>
        </p>
      </div>
    </>
  );
}

function CheckedOn({ module }: { module: Module }) {
  return <p className="ui-quiet">{words.checkedOn(formatDate(module.updated))}</p>;
}

interface ModuleSourcesProps {
  module: Module;
  idOf: (name: string) => string;
  level: 2 | 3;
}

function ModuleSources({ module, idOf, level }: ModuleSourcesProps) {
  const { article } = module;
  const Title = level === 2 ? "h2" : "h3";
  const Part = level === 2 ? "h3" : "h4";
  return (
    <>
      <div className="page-prose">
        {article !== undefined && (
          <>
            <Title id={idOf("article")}>{words.article}</Title>
            <p>
              {words.articleNote(
                article.outlet,
                article.url === undefined ? article.title : <a href={article.url}>{article.title}</a>,
                formatDate(article.date),
              )}
            </p>
          </>
        )}
        {module.method.length > 0 && (
          <>
            <Title id={idOf("method")}>{words.made}</Title>
            <ul>
              {module.method.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </>
        )}
        {module.corrections.length > 0 && <Title id={idOf("corrections")}>{words.corrections}</Title>}
      </div>
      {module.corrections.length > 0 && (
        <ol className="about-corrections">
          {module.corrections.map(({ article: says, record, facts }) => (
            <li key={says}>
              <p>{says}</p>
              <p>{record}</p>
              <p className="ui-quiet">
                <FactSources module={module} facts={facts} />
              </p>
            </li>
          ))}
        </ol>
      )}
      <div className="page-prose">
        <Title>{words.sources}</Title>
        {sourceKinds
          .filter((kind) => Object.values(module.sources).some((source) => source.kind === kind))
          .map((kind) => (
            <section key={kind}>
              <Part>{words.kinds[kind]}</Part>
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
      </div>
    </>
  );
}
