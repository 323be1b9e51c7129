import { planWords as words } from "@words/plan";
import type { Module } from "@/lib/content/module";
import { lessonPath } from "@/lib/routes";
import { TableScroll } from "../ui/table-scroll";

/** What the module assesses of published standards, with the lessons whose scored questions do it. */
export function StandardsTable({ module }: { module: Module }) {
  return (
    <section aria-labelledby="standards">
      <h2 id="standards" tabIndex={-1}>
        {words.standards}
      </h2>
      <p>{words.standardsNote}</p>
      <TableScroll>
        <table className="standards-table">
          <thead>
            <tr>
              <th scope="col">{words.standard}</th>
              <th scope="col">{words.skill}</th>
              <th scope="col">{words.askedIn}</th>
            </tr>
          </thead>
          <tbody>
            {module.standards.map(({ framework, code, skill, objectives, url, note }) => (
              <tr key={`${code} ${skill}`}>
                <th scope="row">
                  {framework},{" "}
                  {code === undefined ? (
                    words.noCode
                  ) : (
                    <>
                      <strong>{code}</strong> (<a href={url}>{words.wording}</a>)
                    </>
                  )}
                </th>
                <td>
                  {skill}
                  {note !== undefined && <p className="ui-quiet">{note}</p>}
                </td>
                <td>
                  <AskedIn module={module} objectives={objectives} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}

function AskedIn({ module, objectives }: { module: Module; objectives: string[] }) {
  const asked = module.lessons.flatMap((lesson) => {
    const count = lesson.questions.filter(
      ({ scored, objective }) => scored && objectives.includes(objective),
    ).length;
    return count === 0 ? [] : [{ lesson, count }];
  });
  return (
    <ul className="asked-in">
      {asked.map(({ lesson, count }) => (
        <li key={lesson.slug}>
          <a href={lessonPath(module.slug, lesson.slug)}>{lesson.title}</a>, {words.questionsFor(count)}
        </li>
      ))}
    </ul>
  );
}
