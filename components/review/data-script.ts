/**
 * Data as a script that hands it to its own element, where `loadData` finds it. Unlike a fetch it works in a folder on a
 * disk, and the policy of the pages lets in scripts of the site only.
 */
export function dataScript(data: unknown): Response {
  const text = JSON.stringify(JSON.stringify(data))
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
  return new Response(`document.currentScript.dataset.json=${text};\n`, {
    headers: { "Content-Type": "text/javascript; charset=utf-8" },
  });
}
