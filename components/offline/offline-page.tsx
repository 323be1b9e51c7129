import { offlinePageWords as words } from "@words/offline-page";
import type { Module } from "@/lib/content/module";
import { progressPath } from "@/lib/routes";
import { Island } from "../island";
import { PageHead } from "../ui/page-head";

/** How the pages are kept on a device, and put on its home screen. */
export function OfflinePage({ modules }: { modules: Pick<Module, "slug" | "title">[] }) {
  return (
    <>
      <PageHead title={words.title} dek={words.dek} />
      <div className="page-prose">
        <h2>{words.without}</h2>
      </div>
      <Island name="OfflineLine" props={{ place: "own page", lessons: [], several: modules.length > 1 }} />
      {modules.length > 1 &&
        modules.map(({ slug, title }) => (
          <Island key={slug} name="KeepMore" props={{ module: { slug, title } }} />
        ))}
      <Island name="KeepMore" props={{}} />
      <div className="page-prose">
        <p>{words.newer}</p>
        <h2 id="home-screen">{words.homeScreen}</h2>
        <p>{words.homeScreenNote}</p>
        <h3>{words.apple}</h3>
        <Steps steps={words.appleSteps} />
        <p>{words.appleNote(progressPath)}</p>
        <h3>{words.android}</h3>
        <Steps steps={words.androidSteps} />
        <h3>{words.computer}</h3>
        <p>{words.computerNote}</p>
        <h2>{words.disk}</h2>
        <p>{words.diskNote}</p>
      </div>
    </>
  );
}

function Steps({ steps }: { steps: string[] }) {
  return (
    <ol>
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}
