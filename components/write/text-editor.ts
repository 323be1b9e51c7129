/** The editor for lessons, as a part that comes late: a plain field stands in its place until then, and where it does not come. */
import { defaultKeymap, history, historyKeymap, indentLess, insertTab } from "@codemirror/commands";
import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import {
  Decoration,
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import type { Insertion } from "@/lib/own/insert-at";
import type { Cure, Said } from "@/lib/own/reading";

export interface TextEditor {
  text(): string;
  /** Puts another text in its place, as a step that can be undone. */
  setText(text: string): void;
  cursor(): number;
  /** Puts a text at a place, and the cursor behind it. */
  /** All at once, in the order of the text; the cursor comes behind the last. */
  insert(insertions: readonly Insertion[]): void;
  apply(cure: Cure): void;
  goTo(place: number): void;
  show(said: Said[]): void;
  focus(): void;
  end(): void;
}

interface Wishes {
  text: string;
  /** Names the field for those who cannot see it. */
  label: string;
  mend: string;
  /** A change that would make the text longer is refused as a whole. */
  longest: number;
  onChange: (text: string) => void;
  onTooLong: (length: number) => void;
}

/** Signs of Markdown and tags, by what they are; the first that fits holds. */
const signs: [RegExp, string][] = [
  [/<\/?[A-Za-z]\w*|\/?>|(?<=[\s"])[a-z]+(?==")/g, "tag"],
  [/^#{1,6} .*$/gm, "heading"],
  [/^\s*(?:[-*+]|\d+[.)]) (?:\[[ xX]\] )?/gm, "list"],
  [/^\s*>.*$/gm, "quotation"],
  [/\*\*[^*\n]+\*\*/g, "strong"],
];

/** Letters of a line that shows no signs: a line is drawn whole before it is known what of it is in view. */
const longestMarked = 5_000;

function hasLongLine({ viewportLineBlocks }: EditorView): boolean {
  return viewportLineBlocks.some(({ length }) => length > longestMarked);
}

function marked([regexp, name]: [RegExp, string]) {
  const decorator = new MatchDecorator({ regexp, decoration: Decoration.mark({ class: `cm-${name}` }) });
  const all = (view: EditorView) => (hasLongLine(view) ? Decoration.none : decorator.createDeco(view));
  return ViewPlugin.define(
    (view) => ({
      marks: all(view),
      isWhole: !hasLongLine(view),
      update(update: ViewUpdate) {
        const isWhole = !hasLongLine(update.view);
        this.marks = isWhole && this.isWhole ? decorator.updateDeco(update, this.marks) : all(update.view);
        this.isWhole = isWhole;
      },
    }),
    { decorations: ({ marks }) => marks },
  );
}

const looks = EditorView.theme({
  "&": { height: "100%", backgroundColor: "var(--paper)", color: "var(--ink)" },
  "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "-3px" },
  ".cm-scroller": {
    fontFamily: "ui-monospace, 'Cascadia Code', Menlo, Consolas, monospace",
    lineHeight: "1.55",
  },
  ".cm-content": { fontSize: "max(0.85rem, 16px)", padding: "0.6rem 0", caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--accent) 28%, transparent)",
  },
  ".cm-gutters": { backgroundColor: "var(--shade)", color: "var(--soft)", border: "none" },
  ".cm-activeLine, .cm-activeLineGutter": {
    backgroundColor: "color-mix(in srgb, var(--wash) 70%, transparent)",
  },
  ".cm-tag": { color: "var(--accent)" },
  ".cm-heading, .cm-strong": { fontWeight: "700" },
  ".cm-list": { color: "var(--accent)", fontWeight: "700" },
  ".cm-quotation": { color: "var(--soft)" },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy 2px light-dark(#a3262a, #ff9a94)",
    textUnderlineOffset: "3px",
  },
  ".cm-lintRange-info": {
    backgroundImage: "none",
    textDecoration: "underline dotted 2px var(--edge)",
    textUnderlineOffset: "3px",
  },
  ".cm-tooltip": {
    backgroundColor: "var(--paper)",
    color: "var(--ink)",
    border: "1px solid var(--edge)",
    font: "0.85rem/1.45 var(--sans)",
    maxWidth: "min(34rem, 90vw)",
  },
  ".cm-diagnostic": { padding: "0.5rem 0.7rem", borderLeft: "4px solid var(--accent)" },
  ".cm-diagnosticAction": {
    font: "600 0.85rem/1.4 var(--sans)",
    color: "var(--on-accent)",
    backgroundColor: "var(--accent)",
    borderRadius: "2px",
    padding: "0.35rem 0.7rem",
    margin: "0.3rem 0 0",
    display: "block",
  },
});

/**
 * Puts an editor into an element. It stands in a shadow of it, where its styles may be added by script: the policy of the
 * pages allows no style elements.
 */
export function startEditor(host: HTMLElement, wishes: Wishes): TextEditor {
  const { text, label, mend, longest, onChange, onTooLong } = wishes;
  const isRefused = (brought: DataTransfer | null, { state }: EditorView) => {
    const { length } = brought?.getData("text/plain") ?? "";
    const { from, to } = state.selection.main;
    const made = state.doc.length - (to - from) + length;
    if (length === 0 || made <= longest) return false;
    onTooLong(made);
    return true;
  };
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  root.replaceChildren();
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        EditorView.lineWrapping,
        EditorState.tabSize.of(2),
        keymap.of([{ key: "Tab", run: insertTwo, shift: indentLess }, ...defaultKeymap, ...historyKeymap]),
        EditorView.domEventHandlers({
          keyup(event, editor) {
            if (event.key === "Escape") editor.setTabFocusMode(true);
          },
          blur: (_event, editor) => editor.setTabFocusMode(false),
          // Before it is taken apart into lines, which takes seconds where there are millions.
          paste: ({ clipboardData }, editor) => isRefused(clipboardData, editor),
          drop: ({ dataTransfer }, editor) => isRefused(dataTransfer, editor),
        }),
        EditorView.contentAttributes.of({
          "aria-label": label,
          spellcheck: "true",
          lang: "en",
          tabindex: "0",
        }),
        EditorState.changeFilter.of(({ newDoc, startState }) => {
          if (newDoc.length <= longest || newDoc.length <= startState.doc.length) return true;
          onTooLong(newDoc.length);
          return false;
        }),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (!docChanged) return;
          view.setTabFocusMode(false);
          onChange(state.doc.toString());
        }),
        ...signs.map(marked),
        looks,
      ],
    }),
  });

  return {
    text: () => view.state.doc.toString(),
    setText(next) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
    },
    cursor: () => view.state.selection.main.head,
    insert(insertions) {
      const changes = view.state.changes(
        insertions.map(({ at, text: insert, cut = 0 }) => ({ from: at, to: at + cut, insert })),
      );
      const last = insertions.at(-1);
      const end = last === undefined ? 0 : changes.mapPos(last.at, 1) - last.text.length;
      view.dispatch({
        changes,
        selection: { anchor: end + (last?.text.trimEnd().length ?? 0) },
        scrollIntoView: true,
        userEvent: "input",
      });
      view.focus();
    },
    apply({ from, to, text: insert }) {
      view.dispatch({ changes: { from, to, insert }, selection: { anchor: from }, scrollIntoView: true });
    },
    goTo(place) {
      const anchor = Math.min(place, view.state.doc.length);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
      view.focus();
    },
    show(said) {
      const { length } = view.state.doc;
      const found = said
        .filter(({ to }) => to <= length)
        .map((one): Diagnostic => {
          const { from, to, wrong, rule, cure } = one;
          const apply = (editor: EditorView) => {
            if (cure !== null)
              editor.dispatch({ changes: { from: cure.from, to: cure.to, insert: cure.text } });
          };
          return {
            from,
            to,
            severity: rule === null ? "error" : "info",
            message: `${wrong} – ${one.mend}`,
            ...(cure === null ? {} : { actions: [{ name: mend, apply }] }),
          };
        });
      view.dispatch(setDiagnostics(view.state, found));
    },
    focus: () => view.focus(),
    end: () => view.destroy(),
  };
}

/** Two spaces: what stands under a line of a list belongs to it. Over several lines, as the editor does it by itself. */
function insertTwo(view: EditorView): boolean {
  if (!view.state.selection.main.empty) return insertTab(view);
  view.dispatch(view.state.replaceSelection("  "), { userEvent: "input" });
  return true;
}
