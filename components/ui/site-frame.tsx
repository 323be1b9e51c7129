import { siteWords as words } from "@words/site";
import {
  aboutPath,
  explorePath,
  homePath,
  lessonsPath,
  offlinePath,
  privacyPath,
  progressPath,
  reviewPath,
  settingsPath,
  teachPath,
  writePath,
} from "@/lib/routes";
import { headerMenu } from "../header-menu";

/**
 * The same on every page. Where the links do not fit beside the name, they are a menu that the browser itself opens and
 * closes; a browser that knows no such menu shows them in a line. The build says which link is current.
 */
export function SiteHeader() {
  return (
    <header className="site-head">
      <div className="site-bar">
        <a className="site-name" href={homePath}>
          {words.name}
        </a>
        <button type="button" className="site-menu-button" popoverTarget={headerMenu}>
          {words.menu}
        </button>
        <nav id={headerMenu} className="site-menu" popover="auto" aria-label={words.navigation}>
          <a href={lessonsPath}>{words.lessons}</a>
          <a href={explorePath}>{words.explore}</a>
          <a href={reviewPath}>
            {words.review} <span className="site-due" data-due="" />
          </a>
          <a href={progressPath}>{words.progress}</a>
          <a href={teachPath} className="site-teach">
            {words.teach}
          </a>
        </nav>
      </div>
    </header>
  );
}

export function SiteFooter() {
  return (
    <footer className="site-foot">
      <p>{words.promise}</p>
      <p>
        <a href={aboutPath}>{words.sources}</a> · <a href={settingsPath}>{words.settings}</a> ·{" "}
        <a href={privacyPath}>{words.privacy}</a> · <a href={offlinePath}>{words.offline}</a> ·{" "}
        <a href={writePath}>{words.write}</a> · {words.licence}
      </p>
    </footer>
  );
}
