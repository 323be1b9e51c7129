import { words } from "@words/settings";
import { Island } from "../island";

/** How the pages look on this device. */
export function SettingsPage() {
  return (
    <>
      <header className="page-head">
        <h1>{words.title}</h1>
        <p className="dek">{words.dek}</p>
      </header>
      <noscript>
        <p className="note">{words.needsScript}</p>
      </noscript>
      <Island name="ReadingSettings" props={{}} />
      <section className="prose" aria-labelledby="aloud">
        <h2 id="aloud">{words.aloud}</h2>
        <p>{words.aloudNote}</p>
      </section>
    </>
  );
}
