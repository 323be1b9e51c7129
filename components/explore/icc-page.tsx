import { iccWords as words } from "@words/explore";
import { answersOf, type Case } from "@/lib/content/cases";
import type { Module } from "@/lib/content/module";
import { walk } from "@/lib/icc/walk";
import { Island } from "../island";
import { PageHead } from "../ui/page-head";
import { PageWay } from "./page-way";
import { QuestionWays } from "./question-ways";
import { RoadDrawing } from "./road-drawing";
import { FactSource } from "./timeline-list";

/** The road to the International Criminal Court: to walk, and as four situations walked it. */
export function IccPage({ modules }: { modules: Module[] }) {
  const cases = modules
    .flatMap((module) => Object.entries(module.cases).map(([id, one]) => ({ id, one, module })))
    // Two modules may tell of one situation.
    .filter(({ id }, at, all) => all.findIndex((known) => known.id === id) === at);
  return (
    <>
      <PageHead above={<PageWay />} title={words.title} dek={words.dek} needsScript={words.needsScript}>
        <p className="ui-note">{words.notProof}</p>
      </PageHead>
      <Island
        name="IccRoad"
        props={{ cases: cases.map(({ id, one }) => ({ id, name: one.name, end: walk(answersOf(one)).end })) }}
      />
      <QuestionWays modules={modules} source="Rome Statute" />
      <section aria-labelledby="situations">
        <h2 id="situations">{words.onRecord}</h2>
        <p>{words.onRecordNote}</p>
        <p className="ui-quiet">{words.legend}</p>
        {cases.map(({ id, one, module }) => (
          <CaseRoad key={id} id={id} case={one} module={module} />
        ))}
      </section>
    </>
  );
}

function CaseRoad({ id, case: one, module }: { id: string; case: Case; module: Module }) {
  const { path, end } = walk(answersOf(one));
  return (
    <section className="case-road" aria-labelledby={`case-${id}`}>
      <h3 id={`case-${id}`} tabIndex={-1}>
        {one.name}
      </h3>
      <div className="road-beside">
        <RoadDrawing path={path} end={end} />
        <ol className="road-steps">
          {path.flatMap(({ step, answer }) => {
            const said = one.steps[step];
            if (said === undefined || answer === null) return [];
            return (
              <li key={step}>
                <p>
                  {words.questions[step]} <b>{words.answers[answer]}.</b>
                </p>
                <p>
                  {said.says} {said.fact !== undefined && <FactSource module={module} fact={said.fact} />}
                </p>
              </li>
            );
          })}
        </ol>
      </div>
      <p className="explorer-result">
        {words.ends[end]} {one.beyond}
      </p>
    </section>
  );
}
