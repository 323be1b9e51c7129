import { createElement, type ReactNode } from "react";
import { prerender } from "react-dom/static";
import {
  type Content,
  contentOf,
  inTurn,
  type KeptBytes,
  keptBytes,
  keptLater,
  keptWhileSeen,
} from "../../lib/content/kept";
import { addressOf } from "./app-files";
import type { App } from "./bundle-app";
import { documentHead } from "./document-head";
import { styleSheet } from "./style-sheets";

export interface Made {
  /** Below the built folder, with forward slashes. */
  file: string;
  content: string | Uint8Array;
}

/**
 * Every file that `app/` makes: its style sheets, its pages and what its routes give. What was drawn by an earlier build of
 * the same code comes from there, unless a part of a lesson that it looked at has changed.
 *
 * @throws the first error of a page, with its address
 */
export async function* drawPages(
  root: string,
  app: App,
): AsyncGenerator<{ file: string; content: string | Content }> {
  const sheets = new Map<string, string>();
  for (const style of new Set(app.pages.flatMap(({ styles }) => styles))) {
    const { file, text } = await keptLater("style-sheet", [style], () => styleSheet(root, style));
    sheets.set(style, `/${file}`);
    yield { file, content: text };
  }
  const files: { file: string; lesson: string; make: () => Promise<KeptBytes> }[] = [];
  for (const { page, code, layouts, styles } of app.pages) {
    const links = styles.map((style) => sheets.get(style) ?? "");
    for (const params of (await code.generateStaticParams?.()) ?? [{}]) {
      const address = addressOf(page.route, params);
      const file = `${address === "" ? "index" : address}.html`;
      const draw = async () => {
        const given = () => ({ params: Promise.resolve(params) });
        const own = code.metadata ?? (await code.generateMetadata?.(given())) ?? {};
        const [viewport] = layouts.flatMap((layout) => layout.viewport ?? []);
        const head = documentHead(
          [
            ...layouts.flatMap(({ metadata }) => metadata ?? []),
            ...(address === "404" ? [noIndex] : []),
            own,
          ],
          viewport ?? {},
          links,
        );
        const tree = layouts.reduceRight<ReactNode>(
          (children, layout) => createElement(layout.default, null, children),
          createElement(code.default, given()),
        );
        return keptBytes(new TextEncoder().encode(withHead(await markupOf(tree, file), head, file)));
      };
      const { module = "", lesson = "" } = params;
      files.push({
        file,
        lesson: lesson === "" ? "" : `${module}/${lesson}`,
        make: () => keptWhileSeen("page", [file, ...links], app.seen, draw),
      });
    }
  }
  for (const { route, code } of app.files) {
    for (const params of (await code.generateStaticParams?.()) ?? [{}]) {
      const file = addressOf(route, params);
      const fetched = async () => {
        const response = await code.GET(new Request(`https://build.invalid/${file}`), {
          params: Promise.resolve(params),
        });
        if (!response.ok) throw new Error(`app/${route} answers ${response.status} for ${file}`);
        return keptBytes(new Uint8Array(await response.arrayBuffer()));
      };
      files.push({ file, lesson: "", make: () => keptWhileSeen("file", [file], app.seen, fetched) });
    }
  }
  // What is drawn of one lesson comes together, since its text is parsed once for that.
  files.sort((a, b) => (a.lesson === b.lesson ? 0 : a.lesson < b.lesson ? -1 : 1));
  for (const { file, make } of inTurn(files)) yield { file, content: contentOf(await make()) };
}

/** What Next says of the page for addresses that are not there. */
const noIndex = { robots: { index: false } };

async function markupOf(tree: ReactNode, file: string): Promise<string> {
  const errors: unknown[] = [];
  const { prelude } = await prerender(tree, { onError: (error) => void errors.push(error) });
  const text = await new Response(prelude).text();
  if (errors.length > 0) throw new Error(`out/${file} could not be drawn`, { cause: errors[0] });
  return text;
}

function withHead(markup: string, head: string, file: string): string {
  const whole = markup.replace("<head></head>", () => `<head>${head}</head>`);
  if (whole === markup) throw new Error(`out/${file} has no place for a head`);
  return whole;
}
