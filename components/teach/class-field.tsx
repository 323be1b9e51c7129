import { makerWords as words } from "@words/teach";
import { sharedWords } from "@/lib/class/roster";
import type { ClassId, SchoolClass } from "@/lib/class/teacher-record";
import { classPath } from "@/lib/routes";
import { siteHref } from "../ui/site-href";
import { classTitles } from "./class-title";

interface ClassFieldProps {
  classes: SchoolClass[];
  chosen: ClassId[];
  onChoose: (ids: ClassId[]) => void;
  alive: boolean;
}

/** For which classes an assignment is; where there is none, the way to one. */
export function ClassField({ classes, chosen, onChoose, alive }: ClassFieldProps) {
  if (!alive) return null;
  const titleOf = classTitles({ classes });
  const shared = sharedWords(
    classes
      .filter(({ id }) => chosen.includes(id))
      .flatMap(({ id, students }) =>
        students.map((student) => ({ ...student, name: words.nameInClass(student.name, titleOf(id)) })),
      ),
  );
  return (
    <fieldset>
      <legend>{words.forWhich}</legend>
      {classes.length === 0 ? (
        <p className="ui-quiet">
          {words.forNone} <a href={siteHref(classPath())}>{words.makeClass}</a>
        </p>
      ) : (
        classes.map(({ id }) => (
          <label key={id} className="assignment-option">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) => {
                const others = chosen.filter((one) => one !== id);
                onChoose(event.currentTarget.checked ? [...others, id] : others);
              }}
            />
            {titleOf(id)}
          </label>
        ))
      )}
      <div role="status">
        {chosen.length > 1 &&
          shared.map(({ word, names }) => (
            <p key={word} className="ui-notice">
              {words.sharedWord(word, names)}
            </p>
          ))}
      </div>
    </fieldset>
  );
}
