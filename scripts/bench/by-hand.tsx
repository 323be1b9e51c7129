/**
 * Writes bench/by-hand/index.html: the lesson as someone would type it who uses no framework. Style and script beside
 * it are typed by hand; only the words are filled in from the lesson, so that they never fall behind it.
 */
import { evaluate } from "@mdx-js/mdx";
import { kindWords } from "@words/kinds";
import { lessonPageWords, words as lessonWords } from "@words/lesson";
import { words as footerWords } from "@words/question-footer";
import { instructions, words } from "@words/quiz";
import type { ReactNode } from "react";
import * as runtime from "react/jsx-runtime";
import { renderToStaticMarkup } from "react-dom/server";
import { figureTags } from "../../components/explore/figure-tags";
import { GlossaryList } from "../../components/lesson/glossary-list";
import { SourceList } from "../../components/lesson/source-list";
import { ExcerptFrame } from "../../components/quiz/excerpt-frame";
import { SiteFooter, SiteHeader } from "../../components/ui/site-frame";
import { remarkLesson } from "../../lib/content/lesson-tree";
import { markdownPlugins } from "../../lib/content/markdown";
import type { Lesson, Module } from "../../lib/content/module";
import { termIn } from "../../lib/content/registers";
import { termId } from "../../lib/content/review-cards";
import { askingOf } from "../../lib/quiz/asking";
import { shownOrder, shuffledAway } from "../../lib/quiz/order";
import { plainText } from "../../lib/quiz/plain-text";
import type { Kind, Part, Question, QuestionOf } from "../../lib/quiz/question";

const lessonOptions: Parameters<typeof remarkLesson>[0] = { waysBack: {}, idPrefix: "" };

/** The page as text, a block a line. */
export async function byHandPage(module: Module, lesson: Lesson): Promise<string> {
  const { default: Text } = await evaluate(lesson.source, {
    ...runtime,
    remarkPlugins: [...markdownPlugins, [remarkLesson, lessonOptions]],
  });
  const { questions } = lesson;
  const tags = {
    ...figureTags(module),
    Question: ({ id }: { id: string }) => {
      const index = questions.findIndex((question) => question.id === id);
      const question = questions[index];
      return question && <QuestionForm question={question} number={index + 1} total={questions.length} />;
    },
    Cite: ({ n, first }: { n: string; first?: string }) => (
      <sup>
        <a href={`#note-${n}`} id={first && `cite-${n}`} aria-label={`Source ${n}`}>
          {n}
        </a>
      </sup>
    ),
    Term: ({ of, children }: { of?: string; children: ReactNode }) => {
      const written = of ?? String(children);
      return <a href={`#${termId(termIn(module.glossary, written) ?? written)}`}>{children}</a>;
    },
    Full: ({ children }: { children: ReactNode }) => <div className="in-full">{children}</div>,
    Short: ({ children }: { children: ReactNode }) => <div className="in-short">{children}</div>,
  };
  const page = (
    <html lang="en">
      {/* biome-ignore lint/style/noHeadElement: this page is none of Next's. */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{lesson.title}</title>
        <meta name="description" content={lesson.summary} />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="style.css" />
        <script defer src="script.js" />
      </head>
      <body id="top">
        <SiteHeader />
        <main>
          <h1>{lesson.title}</h1>
          <p>{lesson.summary}</p>
          <p className="count">
            <span id="count">{`0 of ${questions.length} answered`}</span>{" "}
            <progress id="progress" max={questions.length} value="0" aria-hidden="true" />
          </p>
          <h2>{lessonPageWords.before}</h2>
          <p>{lesson.note}</p>
          {lesson.short !== null && <Versions full={lesson.minutes} short={lesson.short} />}
          <noscript>
            <p>{lessonPageWords.needsScript}</p>
          </noscript>
          <article>
            <Text components={tags} />
          </article>
          <h2 id="the-end">{lessonPageWords.end}</h2>
          <p id="finished" hidden>
            {lessonWords.finished(lesson.title)}
          </p>
          <SourceList lesson={lesson} sources={module.sources} />
          <GlossaryList terms={lesson.terms} glossary={module.glossary} />
        </main>
        <SiteFooter />
      </body>
    </html>
  );
  return `<!doctype html>\n${tidy(renderToStaticMarkup(page))}\n`;
}

/** Without ids that nothing leads to and without React's classes, each block on a line of its own. */
function tidy(html: string): string {
  const targets = new Set([...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id));
  return html
    .replace(/ id="(p-\d+)" tabindex="-1"/g, (_, id: string) => (targets.has(id) ? ` id="${id}"` : ""))
    .replace(/=""(?=[ />])/g, "")
    .replace(/<\/(?:p|li|ol|ul|h[1-4]|div|section|form|fieldset|legend|label|tr|title|head)>\n?/g, "$&\n")
    .replace(/\n+/g, "\n")
    .trim();
}

function Versions({ full, short }: { full: number; short: number }) {
  return (
    <fieldset>
      <legend>{lessonWords.versions}</legend>
      <label>
        <input type="radio" name="version" defaultChecked />
        {lessonWords.fullVersion(full)}
      </label>
      <label>
        <input type="radio" name="version" id="short-version" />
        {lessonWords.shortVersion(short)}
      </label>
    </fieldset>
  );
}

function QuestionForm({ question, number, total }: { question: Question; number: number; total: number }) {
  const { id, kind, look, see } = question;
  const asking = askingOf(question);
  return (
    <section
      id={id}
      data-question={id}
      data-kind={kind}
      data-phase={asking === "once" ? undefined : asking}
      data-tries={question.tries}
    >
      <form autoComplete="off" noValidate>
        <p className="number">
          <a href={`#${id}`}>{words.question(number, total)}</a>
        </p>
        <fieldset>
          <legend>
            <Markup html={question.prompt} />
          </legend>
          <p className="question-instruction">{instructions[kind]}</p>
          {controlsOf(question)}
        </fieldset>
        {question.hints.map((hint) => (
          <details key={hint}>
            <summary>Hint</summary>
            <Markup html={hint} />
          </details>
        ))}
        <p className="ui-actions">
          <button type="submit" disabled>
            {asking === "before" ? words.note : words.check}
          </button>{" "}
          <button type="button" data-show="" hidden>
            {words.showAnswer}
          </button>{" "}
          <button type="button" data-anew="" hidden>
            {footerWords.asNew}
          </button>
        </p>
        <div role="status" />
        {see.length > 0 && (
          <p data-settled="" hidden>
            {footerWords.settledBy}{" "}
            {see.map(({ label, at, url }, index) => {
              const text = at === undefined ? label : `${label}, ${at}`;
              return (
                <span key={text}>
                  {index > 0 && "; "}
                  {url === null ? text : <a href={url}>{text}</a>}
                </span>
              );
            })}
          </p>
        )}
        {look !== null && (
          <p>
            <a href={`#${look.full}`}>{words.lookAgain}</a>
          </p>
        )}
      </form>
    </section>
  );
}

/** Only kinds that a measured lesson asks need a row. */
const controls: { [K in Kind]?: (question: QuestionOf<K>) => ReactNode } = {
  choice: ({ id, ask, key }) => <Picks id={id} type="radio" {...ask} right={[key.right]} why={key.why} />,
  predict: ({ id, ask, key }) => <Picks id={id} type="radio" {...ask} right={[key.right]} why={key.why} />,
  choices: ({ id, ask, key }) => <Picks id={id} type="checkbox" {...ask} {...key} />,
  highlight: ({ id, ask: { sentences, excerpt }, key }) => {
    const picks = <Picks id={id} type="checkbox" choices={sentences} order="written" {...key} />;
    return excerpt === undefined ? picks : <ExcerptFrame excerpt={excerpt}>{picks}</ExcerptFrame>;
  },
  blank: ({ ask, key }) => (
    <div data-part="">
      <Markup html={ask.before} as="span" />{" "}
      <input
        name="gap"
        aria-label={kindWords.yourAnswer}
        inputMode={ask.numeric ? "numeric" : undefined}
        data-right={key.accepted.join("|").toLowerCase()}
      />{" "}
      <Markup html={ask.after} as="span" />
      {key.known.map(({ answer, why }) => (
        <Why key={answer} html={why} answer={answer.toLowerCase()} />
      ))}
      <Why html={key.why} />
    </div>
  ),
  order: ({ id, module, ask, key }) => (
    <>
      <p className="question-instruction">{ask.first}</p>
      <ol>
        {shuffledAway(key.right, key.right, `${module}/${id}`).map((thing) => (
          <li key={thing} data-part="" data-place={key.right.indexOf(thing)}>
            <input type="hidden" name="order" value={thing} />
            <Markup html={htmlOf(ask.things, thing)} as="span" />{" "}
            <button type="button" data-move="-1" aria-label={kindWords.moveUp(textOf(ask.things, thing))}>
              ↑
            </button>{" "}
            <button type="button" data-move="1" aria-label={kindWords.moveDown(textOf(ask.things, thing))}>
              ↓
            </button>
            <Why html={key.why[thing]} />
          </li>
        ))}
      </ol>
      <p className="question-instruction">{ask.last}</p>
    </>
  ),
  match: ({ id, ask, key }) => (
    <ul>
      {ask.rows.map((row) => (
        <li key={row.id} data-part="">
          <label>
            <Markup html={row.html} as="span" />
            <select name={row.id} data-right={key.right[row.id]}>
              <option value="">{kindWords.choose}</option>
              {shownOrder(ask.options, "shuffled", id).map((option) => (
                <option key={option.id} value={option.id}>
                  {plainText(option.html)}
                </option>
              ))}
            </select>
          </label>
          <RightAnswer>{textOf(ask.options, key.right[row.id])}</RightAnswer>
          <Why html={key.why[row.id]} />
        </li>
      ))}
    </ul>
  ),
  sort: ({ id, ask, key }) => (
    <ul>
      {ask.statements.map((statement) => {
        const right = key.right[statement.id] ?? {};
        return (
          <li key={statement.id} data-part="">
            <fieldset>
              <legend>
                <Markup html={statement.html} as="span" />
              </legend>
              {ask.categories.map((category) => (
                <label key={category.id}>
                  <input
                    type="radio"
                    name={`${id}-${statement.id}`}
                    value={category.id}
                    data-right={Object.hasOwn(right, category.id) ? "" : undefined}
                  />
                  <Markup html={category.html} as="span" />
                </label>
              ))}
            </fieldset>
            <RightAnswer>
              {Object.keys(right)
                .map((category) => textOf(ask.categories, category))
                .join(" / ")}
            </RightAnswer>
            <Why html={Object.values(right).join(" ")} />
          </li>
        );
      })}
    </ul>
  ),
  explain: ({ ask, key }) => (
    <>
      <label>
        {kindWords.ownText} <textarea name="text" rows={5} />
      </label>
      <div data-settled="" hidden>
        <h4>{kindWords.modelAnswer}</h4>
        <Markup html={key.model} />
        <p>{kindWords.selfCheck}</p>
        {ask.rubric.map((point) => (
          <label key={point.id}>
            <input type="checkbox" name="met" value={point.id} />
            <Markup html={point.html} as="span" />
          </label>
        ))}
      </div>
    </>
  ),
};

function controlsOf<K extends Kind>(question: QuestionOf<K>): ReactNode {
  const control: ((question: QuestionOf<K>) => ReactNode) | undefined = controls[question.kind];
  if (control === undefined) throw new Error(`bench/by-hand has no control for "${question.kind}" yet`);
  return control(question);
}

interface PicksProps {
  id: string;
  type: "radio" | "checkbox";
  choices: Part[];
  order: "shuffled" | "written";
  right: string[];
  why: Record<string, string>;
}

function Picks({ id, type, choices, order, right, why }: PicksProps) {
  return (
    <ul>
      {shownOrder(choices, order, id).map((choice) => (
        <li key={choice.id} data-part="">
          <label>
            <input
              type={type}
              name={id}
              value={choice.id}
              data-right={right.includes(choice.id) ? "" : undefined}
            />
            <Markup html={choice.html} as="span" />
          </label>
          <Why html={why[choice.id]} />
        </li>
      ))}
    </ul>
  );
}

function Why({ html, answer }: { html: string | undefined; answer?: string }) {
  return html === undefined || html === "" ? null : (
    <div data-why={answer ?? ""} hidden dangerouslySetInnerHTML={{ __html: html }} />
  );
}

function RightAnswer({ children }: { children: string }) {
  return (
    <p data-correction="" hidden>
      {kindWords.rightAnswer}: {children}
    </p>
  );
}

function Markup({ html, as: As = "div" }: { html: string; as?: "div" | "span" }) {
  return <As dangerouslySetInnerHTML={{ __html: html }} />;
}

function htmlOf(parts: Part[], id: string | undefined): string {
  return parts.find((part) => part.id === id)?.html ?? "";
}

function textOf(parts: Part[], id: string | undefined): string {
  return plainText(htmlOf(parts, id));
}
