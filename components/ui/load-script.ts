import { siteFile } from "./site-href";

const loading = new Map<string, Promise<HTMLScriptElement>>();

/**
 * Loads a script of the site, each once.
 *
 * @param path from the site's root
 * @returns its element, on which it leaves what it brought
 * @throws when it cannot be loaded; the next call then tries again
 */
export function loadScript(path: string): Promise<HTMLScriptElement> {
  const known = loading.get(path);
  if (known !== undefined) return known;
  const script = document.createElement("script");
  const loaded = new Promise<HTMLScriptElement>((resolve, reject) => {
    script.addEventListener("load", () => resolve(script));
    script.addEventListener("error", () => {
      loading.delete(path);
      script.remove();
      reject(new Error(`${path} could not be loaded`));
    });
  });
  script.src = siteFile(path);
  document.head.append(script);
  loading.set(path, loaded);
  return loaded;
}
