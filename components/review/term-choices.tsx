import { words } from "@words/review";
import type { ReviewModule } from "@/lib/content/review-cards";
import { saveSetting } from "@/lib/progress/progress";
import { progressStore } from "../progress/progress-store";
import { useProgress } from "../progress/use-progress";

/** The words of the glossary, to have them asked too. Each choice is a setting, so two devices come to hold both's. */
export function TermChoices({ terms }: { terms: ReviewModule["terms"] }) {
  const settings = useProgress((all) => all.progress.settings);
  const isChosen = (setting: string) => settings[setting]?.value === true;
  const toggle = (setting: string) => {
    progressStore.change((all) =>
      saveSetting(all, setting, { value: all.settings[setting]?.value !== true, at: Date.now() }),
    );
  };
  return (
    <section className="review-words" aria-labelledby="words">
      <h2 id="words">{words.terms}</h2>
      <p>{words.termsNote}</p>
      <details>
        <summary>
          {words.termsAdded(terms.filter(({ setting }) => isChosen(setting)).length, terms.length)}
        </summary>
        <ul>
          {terms.map(({ term, setting }) => (
            <li key={setting}>
              <label>
                <input type="checkbox" checked={isChosen(setting)} onChange={() => toggle(setting)} />
                {term}
              </label>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
