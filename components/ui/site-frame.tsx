import {
  aboutPath,
  explorePath,
  homePath,
  privacyPath,
  progressPath,
  reviewPath,
  settingsPath,
  teachPath,
} from "@/lib/routes";

export function SiteHeader() {
  return (
    <header className="site-head">
      <a className="site-name" href={homePath}>
        Unreasonable Criticism?
      </a>
      <nav aria-label="Site">
        <a href={progressPath}>Progress</a>
        <a href={aboutPath}>About</a>
      </nav>
    </header>
  );
}

export function SiteFooter() {
  return (
    <footer className="site-foot">
      <p>Your answers stay on this device. There are no accounts, and nothing is sent anywhere.</p>
      <p>
        <a href={explorePath}>Explore</a> · <a href={reviewPath}>Review</a> ·{" "}
        <a href={settingsPath}>Text size and colours</a> · <a href={privacyPath}>What is stored</a> ·{" "}
        <a href={aboutPath}>Sources and method</a> · <a href={teachPath}>For teachers</a> · Text CC BY 4.0,
        code MIT
      </p>
    </footer>
  );
}
