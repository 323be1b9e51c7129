import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, posix, sep } from "node:path";

/** A page of `app/`, with what stands around it. */
export interface AppPage {
  /** From the project's folder, with forward slashes, as all files here. */
  file: string;
  /** The layouts around it, the outermost first. */
  layouts: string[];
  /** Its address as folders write it, as in "learn/[module]"; empty for the home page. */
  route: string;
}

/** The pages of a folder laid out as Next lays it out, in the order of their files; `app/not-found.tsx` is the last. */
export function appPages(root: string): AppPage[] {
  const files = readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" })
    .map((file) => file.split(sep).join("/"))
    .sort();
  const pageOf = (file: string, route: string): AppPage => {
    const layouts: string[] = [];
    for (let folder = posix.dirname(`app/${file}`); folder !== "."; folder = posix.dirname(folder))
      if (existsSync(join(root, folder, "layout.tsx"))) layouts.unshift(`${folder}/layout.tsx`);
    return { file: `app/${file}`, layouts, route };
  };
  const folderOf = (file: string) => dirname(file).replace(/^\.$/, "");
  return [
    ...files.filter((file) => basename(file) === "page.tsx").map((file) => pageOf(file, folderOf(file))),
    ...files.filter((file) => file === "not-found.tsx").map((file) => pageOf(file, "404")),
  ];
}

/** The files of `app/` that are made by code and are no pages, by their names: as in "manifest.webmanifest". */
export function appFiles(root: string): { file: string; route: string }[] {
  return readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" })
    .map((file) => file.split(sep).join("/"))
    .filter((file) => basename(file) === "route.ts")
    .sort()
    .map((file) => ({ file: `app/${file}`, route: dirname(file) }));
}

/**
 * The address of one page.
 *
 * @param params what stands in the place of "[name]"
 * @returns below the built folder, without an ending
 * @throws when a part has no value, or one that cannot be a name
 */
export function addressOf(route: string, params: Readonly<Record<string, string>>): string {
  return route
    .split("/")
    .map((part) => {
      const name = /^\[(\w+)\]$/.exec(part)?.[1];
      if (name === undefined) return part;
      const value = params[name];
      if (value === undefined || !/^[a-z0-9_][a-z0-9_.-]*$/.test(value))
        throw new Error(`app/${route}: “${value}” cannot stand in an address for ${part}`);
      return value;
    })
    .join("/");
}
