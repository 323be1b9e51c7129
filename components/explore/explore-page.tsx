import { exploreWords as words } from "@words/explore";
import type { Module } from "@/lib/content/module";
import { aboutPath, councilPath, iccPath, modulePath, timelinePath } from "@/lib/routes";

const parts = [
  { path: councilPath(), ...words.parts.council },
  { path: iccPath(), ...words.parts.icc },
  { path: timelinePath, ...words.parts.timeline },
  { path: `${aboutPath}#corrections`, ...words.parts.record },
];

/** What there is beside the lessons. */
export function ExplorePage({ module }: { module: Module }) {
  return (
    <>
      <header className="page-head">
        <h1>{words.title}</h1>
        <p className="dek">{words.dek}</p>
      </header>
      <ul className="part-list">
        {parts.map(({ path, name, summary }) => (
          <li key={path}>
            <h2>
              <a href={path}>{name}</a>
            </h2>
            <p>{summary}</p>
          </li>
        ))}
      </ul>
      <p>
        {words.lessons} <a href={modulePath(module.slug)}>{module.title}</a>
      </p>
    </>
  );
}
