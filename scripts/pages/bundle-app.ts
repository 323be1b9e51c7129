import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import type { Metadata, Viewport } from "next";
import type { ComponentType, ReactNode } from "react";
import * as v from "valibot";
import { keptLater, type Watch } from "../../lib/content/kept";
import type { Module } from "../../lib/content/module";
import { words } from "../run.mjs";
import { type AppPage, appFiles, appPages } from "./app-files";

type Params = Record<string, string>;

/** What a page of `app/` may export, as Next has it. */
export interface PageModule {
  default: ComponentType<{ params: Promise<Params> }>;
  generateStaticParams?: () => Params[] | Promise<Params[]>;
  metadata?: Metadata;
  generateMetadata?: (of: { params: Promise<Params> }) => Promise<Metadata>;
}

export interface LayoutModule {
  default: ComponentType<{ children: ReactNode }>;
  metadata?: Metadata;
  viewport?: Viewport;
}

export interface FileModule {
  GET: (request: Request, of: { params: Promise<Params> }) => Response | Promise<Response>;
  generateStaticParams?: () => Params[] | Promise<Params[]>;
}

/** That it is one, its main export tells; the rest is held by the types of `next`. */
const exporting = <M>(name: string) =>
  v.custom<M>((given) => v.is(v.looseObject({ [name]: v.function() }), { ...Object(given) }));
const pageModule = exporting<PageModule>("default");
const layoutModule = exporting<LayoutModule>("default");
const fileModule = exporting<FileModule>("GET");
const site = v.object({
  seen: v.custom<Watch>((given) => v.is(v.looseObject({ lineOf: v.function() }), given)),
  getModules: v.custom<() => Module[]>((given) => v.is(v.function(), given)),
});

/** All of `app/` as one program, and what its pages are painted with. */
export interface App {
  pages: { page: AppPage; code: PageModule; layouts: LayoutModule[]; styles: string[] }[];
  files: { file: string; route: string; code: FileModule }[];
  /** Through what its pages look at lessons. */
  seen: Watch;
  /** The modules that they are drawn from. */
  modules: () => Module[];
}

/** Stands for next/navigation, of which a page that is only drawn once needs one thing. */
const navigation: Plugin = {
  name: "navigation",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^next\// }, ({ path, importer }) =>
      path === "next/navigation"
        ? { path, namespace: "navigation" }
        : { errors: [{ text: `${importer} takes ${path}, which nothing stands for while pages are built` }] },
    );
    onLoad({ filter: /./, namespace: "navigation" }, () => ({
      contents: 'export function notFound() { throw new Error("a page that was asked for is not there"); }',
    }));
  },
};

/** Takes data of packages as all versions of Node do: by `import`, each wants other words. */
function dataFor(root: string): Plugin {
  const from = JSON.stringify(join(root, "package.json"));
  return {
    name: "data",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^[^./].*\.json$/ }, ({ path }) => ({ path, namespace: "data" }));
      onLoad({ filter: /./, namespace: "data" }, ({ path }) => ({
        contents: `import { createRequire } from "node:module";
export default createRequire(${from})(${JSON.stringify(path)});`,
      }));
    },
  };
}

/**
 * Puts all pages into one program and loads it.
 *
 * @param root the project's folder
 * @param file where the program is written: somewhere below the project, so that it finds the packages
 */
export async function bundleApp(root: string, file: string): Promise<App> {
  const pages = appPages(root);
  const files = appFiles(root);
  const layouts = [...new Set(pages.flatMap((page) => page.layouts))];
  const modules = [...pages.map((page) => page.file), ...layouts, ...files.map((one) => one.file)];
  const names = new Map(modules.map((module, index) => [module, `module${index}`]));
  const { text, imports } = await keptLater("app", modules, () => bundleModules(root, names));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const stylesOf = (module: string) => (imports[module] ?? []).filter((path) => path.endsWith(".css"));
  const program: Record<string, unknown> = await import(pathToFileURL(file).href);
  const codeOf = <S extends v.GenericSchema>(schema: S, module: string) =>
    v.parse(schema, program[names.get(module) ?? ""], {
      message: `${module} exports no page, layout or file`,
    });
  const { seen, getModules } = v.parse(site, program.site);
  return {
    pages: pages.map((page) => ({
      page,
      code: codeOf(pageModule, page.file),
      layouts: page.layouts.map((layout) => codeOf(layoutModule, layout)),
      styles: [...new Set([...page.layouts, page.file].flatMap(stylesOf))],
    })),
    files: files.map((one) => ({ ...one, code: codeOf(fileModule, one.file) })),
    seen,
    modules: getModules,
  };
}

/**
 * @param names by their files: under what names their exports stand
 * @returns the program, and what each file of the project imports
 */
async function bundleModules(
  root: string,
  names: ReadonlyMap<string, string>,
): Promise<{ text: string; imports: Record<string, string[]> }> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    stdin: {
      contents: [...names, ["lib/content/site.ts", "site"] as const]
        .map(([module, name]) => `export * as ${name} from "./${module.replace(/\.tsx?$/, "")}";`)
        .join("\n"),
      resolveDir: root,
      loader: "ts",
    },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.9",
    packages: "external",
    jsx: "automatic",
    alias: { "@words": words },
    loader: { ".css": "empty" },
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [navigation, dataFor(root)],
    write: false,
    metafile: true,
    logLevel: "error",
  });
  return {
    text: outputFiles[0]?.text ?? "",
    imports: Object.fromEntries(
      Object.entries(metafile.inputs).map(([name, { imports }]) => [name, imports.map(({ path }) => path)]),
    ),
  };
}
