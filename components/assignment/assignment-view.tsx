import { words } from "@words/assignment";
import type { ReactNode } from "react";
import { askedAmong } from "@/lib/assignment/asked";
import type { Assignment } from "@/lib/assignment/assignment";
import { offsetName, ownOffset } from "@/lib/assignment/due";
import { withOwnPlaced } from "@/lib/assignment/own-asked";
import { ownNumber } from "@/lib/quiz/only";
import { paperNumber } from "@/lib/quiz/paper";
import { formatClock } from "@/words/format";

/** A lesson of an assignment, as its page lists it. */
export interface ViewedLesson {
  slug: string;
  title: string;
  minutes: number;
  /** Null where there is no short version. */
  short: number | null;
  /** As on paper. */
  number: number;
  questions: { id: string; label: string }[];
}

/** A question that an assignment asks, by its number as on paper. */
export interface ViewedQuestion {
  id: string;
  label: string;
  number: string;
  /** Its slug. */
  lesson: string;
}

interface AssignmentViewProps {
  assignment: Assignment;
  /** Null where the lesson is gone. */
  lessons: (ViewedLesson | null)[];
  heading: 1 | 2 | 3;
  /** What stands below a lesson: how far one is, and the way in. */
  below?: (lesson: ViewedLesson) => ReactNode;
  /** What stands for a question where the assignment says which ones it asks; left out: its words. */
  way?: (question: ViewedQuestion) => ReactNode;
}

/** An assignment as students see it: what, by when, how. */
export function AssignmentView({ assignment, lessons: given, heading, below, way }: AssignmentViewProps) {
  const Title: "h1" | "h2" | "h3" = `h${heading}`;
  const Part: "h2" | "h3" | "h4" = heading === 1 ? "h2" : heading === 2 ? "h3" : "h4";
  const {
    title,
    instructions,
    tries,
    reasons,
    confidence,
    short,
    key,
    collects,
    asksTime = false,
  } = assignment;
  // Whoever is to begin with the teacher's own questions finds them first here too.
  const isFirst = (lesson: ViewedLesson | null) =>
    lesson?.number === ownNumber && assignment.own?.places?.includes(0) === true;
  const lessons = [...given.filter(isFirst), ...given.filter((lesson) => !isFirst(lesson))];
  return (
    <div className="assignment-view">
      <Title className="assignment-title">{title === "" ? words.untitled : title}</Title>
      {instructions !== "" && <p className="ui-dek">{instructions}</p>}
      <Part>{words.dueTitle}</Part>
      <DueLines assignment={assignment} />
      <Part>{words.lessonsTitle}</Part>
      <ol className="assignment-lessons">
        {lessons.map((lesson, index) =>
          lesson === null ? (
            <li key={`gone-${index}`}>{words.missingLesson}</li>
          ) : (
            <li key={lesson.slug}>
              <b>{lesson.title}</b>{" "}
              <span className="ui-quiet">
                {words.lesson(lesson.minutes, short ? lesson.short : null)}
                {lesson.number === ownNumber && words.ownLesson}
              </span>
              {below?.(lesson)}
            </li>
          ),
        )}
      </ol>
      <AskedQuestions assignment={assignment} lessons={lessons} title={Part} way={way} />
      <Part>{words.howTitle}</Part>
      <ul className="assignment-rules">
        {reasons === "at-once" && <li>{words.tries(tries)}</li>}
        <li>{reasons === "at-once" ? words.atOnce : words.atEnd}</li>
        {confidence && <li>{words.confidence}</li>}
        {lessons.some((lesson) => lesson === null || lesson.short !== null) && (
          <li>{short ? words.shortAllowed : words.shortNot}</li>
        )}
        {asksTime && <li>{words.asksTime}</li>}
        <li>{collects ? words.collects : key === null ? words.notSealed : words.sealed}</li>
      </ul>
    </div>
  );
}

/** Which questions are asked, in their order, where the assignment says so. */
function AskedQuestions({
  assignment,
  lessons,
  title: Part,
  way,
}: Pick<AssignmentViewProps, "assignment" | "lessons" | "way"> & { title: "h2" | "h3" | "h4" }) {
  if (assignment.asked === undefined) return null;
  const viewedOf = (lesson: ViewedLesson | null) =>
    lesson?.questions.map((one, at) => viewed(lesson, one, at)) ?? [];
  const all = lessons.flatMap(viewedOf);
  // Whoever adds questions of their own asks all of them.
  const own = lessons.filter((lesson) => lesson?.number === ownNumber).flatMap(viewedOf);
  const asked = withOwnPlaced(askedAmong(assignment, all), own, assignment.own ?? {});
  return (
    <>
      <Part>{words.askedTitle}</Part>
      <p>{words.askedNote(asked.length, all.length)}</p>
      <ol className="assignment-asked">
        {asked.map((question) => (
          <li key={question.id}>
            <span className="answer-number">{question.number}</span> {way?.(question) ?? question.label}
          </li>
        ))}
      </ol>
    </>
  );
}

function viewed(
  lesson: ViewedLesson,
  { id, label }: ViewedLesson["questions"][number],
  at: number,
): ViewedQuestion {
  return { id, label, number: paperNumber(lesson.number, at), lesson: lesson.slug };
}

/** The due time; on both clocks where the teacher's and the reader's differ at that moment. */
function DueLines({ assignment: { due } }: { assignment: Assignment }) {
  if (due === null) return <p>{words.noDate}</p>;
  const own = ownOffset(due.at);
  const there = formatClock(due.at, due.offset);
  const zone = offsetName(due.offset);
  return (
    <>
      {own === due.offset ? (
        <p>{words.due(there, zone)}</p>
      ) : (
        <ul className="assignment-due">
          <li>{words.dueThere(there, zone)}</li>
          <li>{words.dueHere(formatClock(due.at, own), offsetName(own))}</li>
        </ul>
      )}
      <p className="ui-quiet">{words.advice}</p>
    </>
  );
}
