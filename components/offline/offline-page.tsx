import { progressPath } from "@/lib/routes";
import { Island } from "../island";

/** How the pages are kept on a device, and put on its home screen. */
export function OfflinePage() {
  return (
    <>
      <header className="page-head">
        <h1>Keep it on this device</h1>
        <p className="dek">
          After one visit every page of this site opens without a connection: on a bus, in flight mode, in a
          room without a signal. Questions are checked on the device, so answering works too.
        </p>
      </header>
      <div className="prose">
        <h2>Without a connection</h2>
      </div>
      <Island name="OfflineLine" props={{ place: "own page", lessons: [] }} />
      <div className="prose">
        <p>
          When the lessons are changed, the newer version is fetched while you read, and begins when you say
          so or when you next open the site. Your answers stay.
        </p>
        <h2 id="home-screen">On the home screen</h2>
        <p>You can also open the lessons from the home screen, like an app. Nothing else is installed.</p>
        <h3>iPhone and iPad</h3>
        <ol>
          <li>Open this site in Safari.</li>
          <li>Tap the Share button, a square with an arrow that points up.</li>
          <li>Choose “Add to Home Screen”, then “Add”.</li>
          <li>
            Open it once from the home screen while you are connected, so that the pages are saved there.
          </li>
        </ol>
        <p>
          There the home screen has a record of its own. If you have answered questions in Safari, take them
          along: <a href={progressPath}>Your progress</a> tells how.
        </p>
        <h3>Android</h3>
        <ol>
          <li>Open the menu of the browser, three dots or three lines.</li>
          <li>Choose “Add to home screen” or “Install”.</li>
        </ol>
        <h3>Computer</h3>
        <p>
          In Chrome and Edge: the sign with an arrow or a plus at the end of the address, or “Install” in the
          menu. In Safari on a Mac: File, then “Add to Dock”.
        </p>
        <h2>From a disk</h2>
        <p>
          A copy of the whole site in a folder, on a disk or a stick, works without a server. Open its file
          “index.html”. Answers are then kept apart from those given here.
        </p>
      </div>
    </>
  );
}
