/** Which saved file answers an address when there is no server to ask. */

/**
 * The file that answers an address, looked for in the order in which a static host looks: the name itself, with
 * ".html", as a folder with an index. What stands after "?" names no other page here and is left out.
 *
 * @param address a whole address
 * @param scope the whole address of the site's root, with "/" at its end
 * @param has whether a file of that name, relative to the root, is saved
 * @returns the file's name, or null where none answers or the address is outside the site
 */
export function savedFile(address: string, scope: string, has: (file: string) => boolean): string | null {
  const [bare = ""] = address.split(/[?#]/);
  if (!bare.startsWith(scope) && `${bare}/` !== scope) return null;
  const name = decoded(bare.slice(scope.length)).replace(/\/+$/, "");
  const names = name === "" ? ["index.html"] : [name, `${name}.html`, `${name}/index.html`];
  return names.find(has) ?? null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray "%": no file is named so.
    return path;
  }
}

/**
 * The 404 page is shown at any depth, so its links start at the host's root. Where the site stands in a folder, they
 * have to start there.
 *
 * @param folder the path of the site's root, with "/" at both ends
 */
export function linksFrom(folder: string, html: string): string {
  return html.replace(/( (?:href|src)=")\/(?!\/)/g, `$1${folder}`);
}

/** The module whose page or questions a file holds, or what a lesson of it is given later; undefined for all others. */
export function moduleOfFile(file: string): string | undefined {
  return /^(?:assets\/)?(?:learn|review)\/([^/]+?)(?:\.html$|\/)/.exec(file)?.[1];
}
