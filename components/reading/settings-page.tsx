import { words } from "@words/settings";
import { Island } from "../island";
import { PageHead } from "../ui/page-head";

/** How the pages look on this device. */
export function SettingsPage() {
  return (
    <>
      <PageHead title={words.title} dek={words.dek} needsScript={words.needsScript} />
      <Island name="ReadingSettings" props={{}} />
      <section className="page-prose" aria-labelledby="aloud">
        <h2 id="aloud">{words.aloud}</h2>
        <p>{words.aloudNote}</p>
      </section>
    </>
  );
}
