import { siteFile } from "./site-href";

const loading = new Map<string, Promise<HTMLScriptElement>>();

/**
 * Loads a script of the site, each once. Where it brought nothing it was another answer: a network that wants its users to sign in
 * first gives one of its own pages for everything, and browsers call that loaded.
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
    const settle = () => {
      if ("exported" in script || script.dataset.json) return resolve(script);
      loading.delete(path);
      script.remove();
      reject(new Error(`${path} could not be loaded`));
    };
    script.onload = settle;
    script.onerror = settle;
  });
  script.src = siteFile(path);
  document.head.append(script);
  loading.set(path, loaded);
  return loaded;
}
