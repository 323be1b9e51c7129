import { reportWords as words } from "@words/report";
import type { ClassReport, QuestionRow } from "@/lib/class/report";
import { paperNumber } from "@/lib/quiz/paper";
import { lessonPath } from "@/lib/routes";
import { Markup } from "../ui/markup";
import { siteHref } from "../ui/site-href";
import { TableScroll } from "../ui/table-scroll";

interface ClassSummaryProps {
  report: ClassReport;
  module: string;
  /** What a learner can do: by the objective's id. */
  objectives: Record<string, string>;
}

/** How many wrong answers are listed first. */
const mostListed = 5;

/** What a class did not understand, and every question in one table. */
export function ClassSummary({ report, module, objectives }: ClassSummaryProps) {
  const wrong = report.questions
    .flatMap((row) => row.wrong.map((choice) => ({ row, choice })))
    .sort((a, b) => b.choice.count - a.choice.count)
    .slice(0, mostListed);
  const sure = report.questions
    .filter(({ sureAndWrong }) => sureAndWrong > 0)
    .sort((a, b) => b.sureAndWrong - a.sureAndWrong)
    .slice(0, mostListed);
  const placeOf = ({ slug, path }: QuestionRow["lesson"], anchor: string) =>
    siteHref(path ?? lessonPath(module, slug, anchor));
  const passage = ({ question, lesson }: QuestionRow) => placeOf(lesson, question.look?.full ?? question.id);
  const toQuestion = (row: QuestionRow) => (
    <a href={placeOf(row.lesson, row.question.id)}>
      {paperNumber(row.lesson.number, row.number - 1)} {row.lesson.labels[row.question.id]}
    </a>
  );
  return (
    <>
      <section aria-labelledby="talk" className="report-section">
        <h2 id="talk">{words.talkTitle}</h2>
        <p className="ui-quiet">{words.talkNote}</p>
        <ol className="reteach-list">
          {report.objectives.map(({ objective, share, answers, worst }) => (
            <li key={objective}>
              <b>{objectives[objective] ?? objective}</b>
              <p>
                {words.objectiveShare(share, answers)}. <a href={passage(worst)}>{words.reteach}</a>
              </p>
              <p className="ui-quiet">
                {words.hardest} {toQuestion(worst)}
              </p>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="wrong" className="report-section">
        <h2 id="wrong">{words.wrongTitle}</h2>
        {wrong.length === 0 ? (
          <p>{words.noWrong}</p>
        ) : (
          <>
            <p className="ui-quiet">{words.wrongNote}</p>
            <ol className="reteach-list">
              {wrong.map(({ row, choice }) => (
                <li key={`${row.key} ${choice.html}`}>
                  <b>{words.wrongCount(choice.count, row.answered)}</b>: “
                  <Markup html={choice.html} as="span" />”
                  {choice.misconception !== null && (
                    <p>
                      {words.misconception} <i>{choice.misconception}</i>
                    </p>
                  )}
                  {choice.why !== null && (
                    <div>
                      {words.whyWrong} <Markup html={choice.why} />
                    </div>
                  )}
                  <p className="ui-quiet">{toQuestion(row)}</p>
                </li>
              ))}
            </ol>
          </>
        )}
      </section>
      {sure.length > 0 && (
        <section aria-labelledby="sure" className="report-section">
          <h2 id="sure">{words.sureTitle}</h2>
          <p className="ui-quiet">{words.sureNote}</p>
          <ol className="reteach-list">
            {sure.map((row) => (
              <li key={row.key}>
                <b>{words.sureCount(row.sureAndWrong)}</b>: {toQuestion(row)}
              </li>
            ))}
          </ol>
        </section>
      )}
      <section aria-labelledby="by-question" className="report-section">
        <h2 id="by-question">{words.questionsTitle}</h2>
        <TableScroll>
          <table className="report-heat">
            <thead>
              <tr>
                <th scope="col">{words.question}</th>
                <th scope="col">{words.right}</th>
                <th scope="col">{words.answered}</th>
                <th scope="col">{words.later}</th>
                <th scope="col">{words.missed}</th>
                <th scope="col">{words.open}</th>
                <th scope="col">{words.sure}</th>
              </tr>
            </thead>
            <tbody>
              {report.questions.map((row) => (
                <tr key={row.key}>
                  <th scope="row">{toQuestion(row)}</th>
                  <td className={heatOf(row)}>{words.rightShare(row.right, row.answered)}</td>
                  <td>{row.answered}</td>
                  <td>{row.later}</td>
                  <td>{row.missed}</td>
                  <td>{row.open}</td>
                  <td>{row.sureAndWrong}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      </section>
    </>
  );
}

/** Four steps of shade; the number in the cell says the same. */
function heatOf({ right, answered }: QuestionRow): string | undefined {
  return answered === 0 ? undefined : `report-heat-${Math.min(3, Math.floor((1 - right / answered) * 4))}`;
}
