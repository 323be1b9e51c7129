import { join } from "node:path";
import type { Plugin } from "esbuild";

interface LaterPart {
  file: string;
  name: string;
  standIn: "standInView" | "standInCall" | "standInObject";
  /** Of what would load a part of its own: that part, which the rest brings along. */
  loads?: string;
}

/**
 * What is inside of that which wakes at once, and is shown only after an answer, or when something fails, or is done when
 * everything is alive. The first half of a script has a stand-in for each (components/ui/stand-in.tsx), and the rest brings it.
 */
const parts: LaterPart[] = [
  { file: "components/quiz/question-footer.tsx", name: "QuestionFooter", standIn: "standInView" },
  { file: "components/quiz/confidence-field.tsx", name: "ConfidenceField", standIn: "standInView" },
  { file: "components/failed-island.tsx", name: "FailedIsland", standIn: "standInView" },
  { file: "components/review/due-now.ts", name: "dueNow", standIn: "standInCall" },
  { file: "components/site-awake.ts", name: "siteAwake", standIn: "standInCall" },
  {
    file: "components/ui/load-one-press.ts",
    name: "loadOnePress",
    standIn: "standInCall",
    loads: "components/ui/one-press.ts",
  },
  {
    file: "components/progress/load-journal.ts",
    name: "loadJournal",
    standIn: "standInCall",
    loads: "components/progress/journal-part.ts",
  },
  { file: "lib/record/recover.ts", name: "recover", standIn: "standInCall" },
  { file: "lib/record/rare-deeds.ts", name: "rareDeeds", standIn: "standInObject" },
];

/** Before the name of such a file: the file itself. */
const itself = "itself:";

const pathOf = (file: string) => `./${file.replace(/\.tsx?$/, "")}`;

/** Code that puts the parts in their places. */
export const joinLaterParts = parts
  .map(
    ({ file, name, loads }) => `import { come as come${name} } from "${pathOf(file)}";
${
  loads === undefined
    ? `import { ${name} } from "${itself}${pathOf(file)}";`
    : `import * as part${name} from "${pathOf(loads)}";
const ${name} = () => part${name};`
}
come${name}(${name});`,
  )
  .join("\n");

/** Puts the stand-ins in the place of the parts, for whatever imports them. */
export function standIns(root: string): Plugin {
  const namespace = "stand-in";
  const byPath = new Map(parts.map((part) => [join(root, part.file), part]));
  const names = parts.map(({ file }) => pathOf(file).split("/").at(-1)).join("|");
  return {
    name: "stand-ins",
    setup({ onResolve, onLoad, resolve }) {
      const filter = new RegExp(`(?:^|/)(?:${names})$`);
      onResolve({ filter }, async ({ path, kind, resolveDir, pluginData }) => {
        if (pluginData === "asked") return undefined;
        const found = await resolve(path.replace(itself, ""), { kind, resolveDir, pluginData: "asked" });
        return path.startsWith(itself) || !byPath.has(found.path) ? found : { path: found.path, namespace };
      });
      onLoad({ filter: /./, namespace }, ({ path }) => {
        const { name, standIn } = byPath.get(path) ?? {};
        return {
          contents: `import { ${standIn} } from "./components/ui/stand-in";
export const [${name}, come] = ${standIn}();`,
          resolveDir: root,
          loader: "ts",
        };
      });
    },
  };
}
