/**
 * The address that was meant where a mail program or a chat wrote the "#" of a link as "%23", once or more often: no host
 * has such a page. The part before it stays as it is.
 *
 * @param path of the page that was asked for, as `location.pathname` gives it
 * @param rest what stood after a "#" all the same
 * @returns path and fragment; null where the address is not of this kind
 */
export function mendedAddress(path: string, rest = ""): string | null {
  const found = /^(.*?)%(?:25)*23(.*)$/is.exec(path);
  if (found === null) return null;
  const [, page = "", fragment = ""] = found;
  return `${page === "" ? "/" : page}#${decoded(fragment)}${rest}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
