import { siteWords as words } from "@words/site";
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
        {words.name}
      </a>
      <nav aria-label={words.navigation}>
        <a href={progressPath}>{words.progress}</a>
        <a href={aboutPath}>{words.about}</a>
      </nav>
    </header>
  );
}

export function SiteFooter() {
  return (
    <footer className="site-foot">
      <p>{words.promise}</p>
      <p>
        <a href={explorePath}>{words.explore}</a> · <a href={reviewPath}>{words.review}</a> ·{" "}
        <a href={settingsPath}>{words.settings}</a> · <a href={privacyPath}>{words.privacy}</a> ·{" "}
        <a href={aboutPath}>{words.sources}</a> · <a href={teachPath}>{words.teach}</a> · {words.licence}
      </p>
    </footer>
  );
}
