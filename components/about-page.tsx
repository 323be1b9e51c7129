import type { Module } from "@/lib/content/module";
import type { Source } from "@/lib/content/registers";
import { formatDate } from "@/words/format";
import { SourceLine } from "./lesson/source-list";

const kinds: { kind: Source["kind"]; title: string }[] = [
  { kind: "official", title: "Official documents" },
  { kind: "statement", title: "Statements by governments" },
  { kind: "press", title: "Press reports" },
];

/** Sources, method, and where the article and the record differ. */
export function AboutPage({ module }: { module: Module }) {
  const { article } = module;
  return (
    <>
      <header className="page-head">
        <h1>Sources and method</h1>
        <p className="dek">
          The module starts from one news article and goes to the documents behind it. This page says which
          documents, how they were used, and where the article and the record differ.
        </p>
        <p className="quiet">Last checked against the record on {formatDate(module.updated)}.</p>
      </header>
      <div className="prose">
        <h2>Method</h2>
        <ul>
          <li>
            A lesson states only what was read in a source. Numbered notes name the document and the place in
            it.
          </li>
          <li>
            Findings are the commission’s, and are called findings. Denials and opinions carry the speaker and
            the date.
          </li>
          <li>Where sources differ, or where something could not be found, the lesson says so.</li>
          <li>Questions on which informed people disagree are never scored by the side taken.</li>
          <li>
            Some parts of the United Nations report were read in translation. They are paraphrased, not
            quoted. The links lead to the official text.
          </li>
          <li>The lessons name grave crimes. They do not describe them, and show no images.</li>
        </ul>
        {article !== undefined && (
          <>
            <h2 id="article">The article</h2>
            <p>
              {article.outlet},{" "}
              {article.url === undefined ? article.title : <a href={article.url}>{article.title}</a>},{" "}
              {formatDate(article.date)}. It is summarised here, and quoted a few words at a time, so that it
              can be checked.
            </p>
          </>
        )}
        <h2 id="corrections">Where the article and the record differ</h2>
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
        <h2>All sources</h2>
        {kinds.map(({ kind, title }) => (
          <section key={kind}>
            <h3>{title}</h3>
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
        <h2>Practice, not an exam</h2>
        <p>
          Answers are checked on this device, so the right answers are in the page and can be found. The
          module is for learning and talking about what one has learned, not for marks that matter.
        </p>
        <h2>Use it, change it</h2>
        <p>The lessons may be used and changed under CC BY 4.0, the code under the MIT licence.</p>
      </div>
    </>
  );
}
