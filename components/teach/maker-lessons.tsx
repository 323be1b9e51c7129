import { makerWords as words } from "@words/teach";
import type { ViewedLesson } from "@/components/assignment/assignment-view";
import type { ModuleId } from "@/lib/quiz/names";

export interface MakerLesson extends ViewedLesson {
  objectives: string[];
}

export interface MakerModule {
  slug: ModuleId;
  title: string;
  lessons: MakerLesson[];
}

interface MakerLessonsProps {
  modules: MakerModule[];
  module: MakerModule;
  /** Slugs. */
  chosen: string[];
  /** Whether no lesson was chosen when the link was asked for. */
  faulty: boolean;
  onModule: (slug: string) => void;
  onLessons: (slugs: string[]) => void;
}

/** Which lessons, with what each is for; of several modules first which one: an assignment is of one module. */
export function MakerLessons({ modules, module, chosen, faulty, onModule, onLessons }: MakerLessonsProps) {
  const minutes = module.lessons
    .filter(({ slug }) => chosen.includes(slug))
    .reduce((sum, lesson) => sum + lesson.minutes, 0);
  return (
    <>
      {modules.length > 1 && (
        <label className="assignment-field">
          {words.module}
          <select value={module.slug} onChange={(event) => onModule(event.currentTarget.value)}>
            {modules.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <fieldset aria-describedby={faulty ? "maker-lessons-error" : undefined}>
        <legend>{words.lessons}</legend>
        {module.lessons.map((lesson, index) => (
          <LessonOption
            key={`${module.slug} ${lesson.slug}`}
            id={index === 0 ? "maker-lessons" : undefined}
            lesson={lesson}
            checked={chosen.includes(lesson.slug)}
            onCheck={(checked) => {
              const rest = chosen.filter((slug) => slug !== lesson.slug);
              onLessons(checked ? [...rest, lesson.slug] : rest);
            }}
          />
        ))}
        <p className="ui-quiet">{words.sum(chosen.length, minutes)}</p>
        {faulty && (
          <p className="ui-error" id="maker-lessons-error">
            {words.chooseLesson}
          </p>
        )}
      </fieldset>
    </>
  );
}

interface LessonOptionProps {
  id: string | undefined;
  lesson: MakerLesson;
  checked: boolean;
  onCheck: (checked: boolean) => void;
}

function LessonOption({ id, lesson, checked, onCheck }: LessonOptionProps) {
  return (
    <div>
      <label className="assignment-option">
        <input
          id={id}
          type="checkbox"
          checked={checked}
          onChange={(event) => onCheck(event.currentTarget.checked)}
        />
        <span>
          {lesson.title}{" "}
          <span className="ui-quiet">
            {words.lesson(lesson.minutes, lesson.short, lesson.questions.length)}
          </span>
        </span>
      </label>
      {checked && (
        <div className="ui-quiet maker-objectives">
          <p>{words.objectives}</p>
          <ul>
            {lesson.objectives.map((objective) => (
              <li key={objective}>{objective}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
