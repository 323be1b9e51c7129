import { exploreWords as words } from "@words/explore";
import type { Module } from "@/lib/content/module";
import { aboutPath, councilPath, iccPath, modulePath, timelinePath } from "@/lib/routes";
import { PageHead } from "../ui/page-head";

/** The parts that the modules fill. */
function partsOf(modules: Module[]) {
  const corrected = modules.findIndex(({ corrections }) => corrections.length > 0);
  const corrections = corrected > 0 ? `${modules[corrected]?.slug}-corrections` : "corrections";
  return [
    { path: councilPath(), ...words.parts.council },
    { path: iccPath(), ...words.parts.icc },
    { path: timelinePath, ...words.parts.timeline },
    ...(corrected < 0 ? [] : [{ path: `${aboutPath}#${corrections}`, ...words.parts.record }]),
  ];
}

/** What there is beside the lessons. */
export function ExplorePage({ modules }: { modules: Module[] }) {
  return (
    <>
      <PageHead title={words.title} dek={words.dek} />
      <ul className="part-list">
        {partsOf(modules).map(({ path, name, summary }) => (
          <li key={path}>
            <h2>
              <a href={path}>{name}</a>
            </h2>
            <p>{summary}</p>
          </li>
        ))}
      </ul>
      <p>
        {words.lessons}{" "}
        {modules.map(({ slug, title }, index) => (
          <span key={slug}>
            {index > 0 && ", "}
            <a href={modulePath(slug)}>{title}</a>
          </span>
        ))}
      </p>
    </>
  );
}
