/**
 * What a room wrote, in a window of the teacher's own: the wall shows of it what is ticked here, one by one. Drawn without
 * a component, since it stands in another window; loaded once it is opened.
 */
import { liveTextsWords as words } from "@words/live";
import type { RoomText } from "@/lib/live/round";

export interface TextsDrawn {
  texts: readonly RoomText[];
  shown: readonly RoomText[];
  /** The askings of the question, in their order. */
  turns: readonly number[];
}

const nameOf = ({ turn, phone, text }: RoomText) => `${turn} ${phone} ${text}`;

/**
 * @param opened an empty window of this site
 * @param show lets a text through, or takes it off
 * @returns what draws it anew; what stands there already stays, with the focus that it has
 */
export function textsWindow(
  opened: Window,
  show: (text: RoomText, shows: boolean) => void,
): (drawn: TextsDrawn) => void {
  const { document: there } = opened;
  there.title = words.title;
  for (const { name, value } of document.documentElement.attributes)
    there.documentElement.setAttribute(name, value);
  for (const style of document.querySelectorAll("link[rel=stylesheet], style"))
    there.head.append(there.importNode(style, true));
  const add = <K extends keyof HTMLElementTagNameMap>(into: Element, tag: K, text = "") => {
    const made = there.createElement(tag);
    made.textContent = text;
    into.append(made);
    return made;
  };
  const main = add(there.body, "main");
  main.className = "live-read";
  add(main, "h1", words.title);
  add(main, "p", words.alone);
  const count = add(main, "p");
  count.setAttribute("role", "status");
  const list = add(main, "ul");
  const rows = new Map<string, { row: HTMLLIElement; asking: HTMLElement; box: HTMLInputElement }>();
  /** What was ticked or unticked and does not stand on the wall yet: what is drawn meanwhile may not undo it. */
  const asked = new Map<string, boolean>();

  const rowOf = (text: RoomText) => {
    const row = add(list, "li");
    const asking = add(row, "p");
    const said = add(row, "p", text.text);
    said.className = "live-text";
    said.dir = "auto";
    const label = add(row, "label");
    const box = add(label, "input");
    box.type = "checkbox";
    box.addEventListener("change", () => {
      asked.set(nameOf(text), box.checked);
      show(text, box.checked);
    });
    label.append(` ${words.onWall}`);
    return { row, asking, box };
  };

  return ({ texts, shown, turns }) => {
    const onWall = new Set(shown.map(nameOf));
    const here = new Set(texts.map(nameOf));
    const said = texts.length === 0 ? words.none : words.count(texts.length);
    if (count.textContent !== said) count.textContent = said;
    for (const [name, { row }] of rows)
      if (!here.has(name)) {
        row.remove();
        rows.delete(name);
      }
    for (const text of texts) {
      const name = nameOf(text);
      const known = rows.get(name) ?? rowOf(text);
      rows.set(name, known);
      // What was the only asking is the first one once it is asked again.
      known.asking.hidden = turns.length === 1;
      known.asking.textContent = words.asking(turns.indexOf(text.turn) + 1, turns.length);
      if (asked.get(name) === onWall.has(name)) asked.delete(name);
      known.box.checked = asked.get(name) ?? onWall.has(name);
    }
  };
}
