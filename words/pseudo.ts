/**
 * A language nobody speaks, made from the English words: longer, accented and written from right to left. A page that
 * shows it well will show most languages well, and what still reads as plain English does not stand in a catalogue.
 * The name, `qps`, is in the range that BCP 47 leaves to private use.
 */
import type { Language } from "./language";

export const pseudoLanguage: Language = { tag: "qps", formats: "en-GB", direction: "rtl" };

const plain = "AEIOUYaeiouyCcNnSsZz";
const accented = "ÀÉÎÖÛÝàéîöûýÇçÑñŠšŽž";

/** A text, or a catalogue with all its texts and functions, in the pseudo-language. Markup, numbers and links stay. */
export function pseudo<Words>(words: Words): Words;
export function pseudo(words: unknown): unknown {
  if (typeof words === "string") return pseudoText(words);
  if (typeof words === "function") return (...given: unknown[]) => pseudo(Reflect.apply(words, null, given));
  if (Array.isArray(words)) return words.map((one) => pseudo(one));
  if (typeof words !== "object" || words === null || words instanceof RegExp) return words;
  // An element says what its children say; its tag and its other properties are no words. React is not asked, since a
  // part that is loaded late must not bring it along.
  if ("$$typeof" in words && "props" in words) return { ...words, props: saidProps(words.props) };
  return Object.fromEntries(Object.entries(words).map(([name, one]) => [name, pseudo(one)]));
}

function saidProps(props: unknown): unknown {
  if (typeof props !== "object" || props === null || !("children" in props)) return props;
  return { ...props, children: pseudo(props.children) };
}

/** Letters get accents, and what is long enough to be said grows by about a third, as German and Finnish do. */
function pseudoText(text: string): string {
  // What functions of a catalogue are given may be a text that has been here already.
  if (/[àéîöûý]/.test(text)) return text;
  const letters = text.replace(/<[^>]*>|&\w+;|https?:\S+|[A-Za-z]/g, (found) => {
    const at = found.length === 1 ? plain.indexOf(found) : -1;
    return accented[at] ?? found;
  });
  const words = text.split(" ").length;
  return /\p{L}{2}/u.test(text)
    ? `${letters} ${Array(Math.ceil(words / 3))
        .fill("ööö")
        .join(" ")}`
    : letters;
}
