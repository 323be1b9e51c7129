import { parse } from "node:path";
import { build } from "esbuild";
import { Features, transform } from "lightningcss";
import { nameOf } from "../islands/script";
import { minifyStyles } from "../islands/styles";

/** The oldest browsers that get styles as they are written, in the form of lightningcss: those of Next. */
const targets = {
  chrome: 111 << 16,
  edge: 111 << 16,
  firefox: 111 << 16,
  safari: (16 << 16) | (4 << 8),
};

/** The statement of a sheet that says in which order its layers win. */
const layerOrder = /^@layer [^{;]+;\n/m;

/**
 * A style sheet with all that it imports, in words that older browsers know.
 *
 * @param file from the project's folder
 * @returns its text, and its name below the built folder
 */
export async function styleSheet(root: string, file: string): Promise<{ file: string; text: string }> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    write: false,
    logLevel: "error",
  });
  const whole = outputFiles[0]?.text ?? "";
  // lightningcss would take the first layer out of the order, which the parts of a sheet (splitStyles) must each begin with.
  const [order = ""] = layerOrder.exec(whole) ?? [];
  const code = Buffer.from(whole.replace(layerOrder, ""));
  const older = transform({ filename: file, code, targets, include: Features.MediaRangeSyntax });
  const text = minifyStyles(order + Buffer.from(older.code).toString("utf8"));
  return { file: nameOf(parse(file).name, text, "css"), text };
}
