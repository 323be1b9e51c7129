import { words } from "@words/review";
import type { ReviewModule } from "@/lib/content/review-cards";
import { readSetting, settings } from "@/lib/progress/settings";
import { writeSetting } from "@/lib/progress/write-setting";
import { progressStore } from "../progress/progress-store";
import { useProgress } from "../progress/use-progress";

/** The words of the glossary, to have them asked too. Each choice is a setting, so two devices come to hold both's. */
export function TermChoices({ terms }: { terms: ReviewModule["terms"] }) {
  const progress = useProgress((all) => all.record);
  const isChosen = (setting: string) => readSetting(progress, settings.termAsked(setting));
  const toggle = (setting: string) => {
    const asked = settings.termAsked(setting);
    progressStore.change((all) => writeSetting(all, asked, !readSetting(all, asked), Date.now()));
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
