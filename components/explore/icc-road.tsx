"use client";

import { councilWords, iccWords as words } from "@words/explore";
import { useRef, useState } from "react";
import { type Answers, type End, formatWalk, parseWalk, walk } from "@/lib/icc/walk";
import { useAlive } from "../progress/use-progress";
import { CopyLink } from "../ui/copy-link";
import { RoadDrawing } from "./road-drawing";
import { useFragment } from "./use-fragment";

/** A situation of the record, as far as a walk is compared with it. */
export interface KnownCase {
  id: string;
  name: string;
  end: End;
}

/** The road to the Court, walked step by step: the next question stands below the answer to the last. */
export function IccRoad({ cases }: { cases: KnownCase[] }) {
  const alive = useAlive();
  const [situation, choose] = useState<string | null>(null);
  const [answers, setAnswers] = useState<Answers>({});
  const [problem, setProblem] = useState("");
  const [touched, touch] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { path, end } = walk(answers);
  const known = cases.find(({ id }) => id === situation) ?? null;
  const asked = path.at(-1)?.step;

  const link = useFragment(formatWalk(situation, answers), (fragment) => {
    const read = parseWalk(
      fragment,
      cases.map(({ id }) => id),
    );
    if (!read.ok) return setProblem(words.problems[read.problem]);
    choose(read.situation);
    setAnswers(read.answers);
    setProblem("");
    heading.current?.focus();
  });

  const begin = (id: string | null) => {
    choose(id);
    setAnswers({});
    touch(false);
    setProblem("");
  };

  return (
    <section className="explorer explorer-walk" aria-labelledby="walk">
      <h2 id="walk" tabIndex={-1} ref={heading}>
        {words.walk}
      </h2>
      <form onSubmit={(event) => event.preventDefault()} autoComplete="off">
        <fieldset className="plain-choices">
          <legend>{words.which}</legend>
          {[null, ...cases].map((one) => (
            <label key={one?.id ?? ""}>
              <input
                type="radio"
                name="situation"
                checked={situation === (one?.id ?? null)}
                onChange={() => begin(one?.id ?? null)}
              />
              <span>{one?.name ?? words.ownCase}</span>
            </label>
          ))}
        </fieldset>
        <div className="road-beside">
          <RoadDrawing path={path} end={end} />
          <ol className="road-steps">
            {path.map(({ step, answer }) => (
              <li key={step}>
                <fieldset className="plain-choices">
                  <legend>
                    {words.questions[step]} <span className="ui-quiet">{words.rules[step]}</span>
                  </legend>
                  {(["yes", "no"] as const).map((one) => (
                    <label key={one}>
                      <input
                        type="radio"
                        name={`step-${step}`}
                        // A step that the record leaves open leads on like a no.
                        checked={answer === one || (one === "no" && answer === "open")}
                        onChange={() => {
                          setAnswers((before) => ({ ...before, [step]: one }));
                          touch(true);
                          setProblem("");
                        }}
                      />
                      <span>{words.answers[one]}</span>
                    </label>
                  ))}
                </fieldset>
              </li>
            ))}
          </ol>
        </div>
        <div role="status" className="explorer-says">
          {problem !== "" && <p>{problem}</p>}
          {end === "waiting" && touched && asked !== undefined && <p>{words.next(words.questions[asked])}</p>}
          {end !== "waiting" && <p className="explorer-result">{words.ends[end]}</p>}
          {end !== "waiting" && known !== null && (
            <p>
              {known.end === end || (known.end === "waiting" && (end === "opened" || end === "not-opened"))
                ? words.sameAsRecord(known.name)
                : words.otherThanRecord(known.name, words.ends[known.end])}
            </p>
          )}
        </div>
        {known !== null && end !== "waiting" && (
          <p className="figure-way">
            <a href={`#case-${known.id}`}>{words.toRecord}</a>
          </p>
        )}
        <div className="ui-actions">
          <button
            type="button"
            disabled={!alive}
            onClick={() => {
              begin(situation);
              heading.current?.focus();
            }}
          >
            {words.again}
          </button>
        </div>
        <p className="ui-quiet">{councilWords.notKept}</p>
      </form>
      <h3>{words.link}</h3>
      <CopyLink
        link={link}
        label={words.link}
        words={{ copy: councilWords.copy, copied: councilWords.copied, byHand: councilWords.copyByHand }}
      />
    </section>
  );
}
