// @vitest-environment happy-dom
/** The items of QTI in a player that is not this project's own: qti-components of Citolab (GPL, for this test only). */
import "@citolab/qti-components/qti-elements";
import "@citolab/qti-components/qti-item";
import "@citolab/qti-components/qti-processing";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { moduleSlugs } from "@/lib/content/files";
import { loadModule } from "@/lib/content/load";
import { type QtiCase, qtiCases } from "./qti-cases";

describe.each(moduleSlugs(process.cwd()))("of the module %s", (slug) => {
  const { module } = loadModule(process.cwd(), slug);
  const cases = qtiCases(module);

  beforeAll(() => {
    // It says every step that it takes.
    vi.spyOn(console, "debug").mockImplementation(() => {});
  });

  interface Player extends Element {
    updateComplete: Promise<unknown>;
    variables: { identifier: string; value: string | string[] | null }[];
    updateResponseVariable: (identifier: string, said: string | string[]) => void;
    processResponse: () => void;
  }

  /** The player wants what is around an element on the page before it, and the parts of a declaration with it. */
  function put(node: Element, into: Element): Element {
    const made = document.createElement(node.tagName.toLowerCase());
    for (const { name, value } of node.attributes) made.setAttribute(name, value);
    const isWhole = /declaration$/.test(made.localName);
    if (!isWhole) into.append(made);
    for (const child of node.childNodes) {
      if (child instanceof Element) put(child, made);
      else made.append(child.textContent ?? "");
    }
    if (isWhole) into.append(made);
    return made;
  }

  async function open(xml: string): Promise<Player> {
    const page = new DOMParser().parseFromString(
      // HTML has no empty tags of names that it does not know.
      xml.replace(/<\?xml.*?\?>\s*/, "").replace(/<(qti-[\w-]+)([^<>]*)\/>/g, "<$1$2></$1>"),
      "text/html",
    );
    const [item] = page.getElementsByTagName("qti-assessment-item");
    if (item === undefined) throw new Error("no item");
    const player = put(item, document.body);
    if (!isPlayer(player)) throw new Error("no player");
    await player.updateComplete;
    return player;
  }

  function isPlayer(element: Element): element is Player {
    return "processResponse" in element && "variables" in element;
  }

  function answer(player: Player, { kind }: QtiCase, said: string[]) {
    const isOne = kind === "choice" || kind === "scale" || kind === "blank";
    player.updateResponseVariable("RESPONSE", isOne ? (said[0] ?? "") : said);
    player.processResponse();
    const value = (name: string) => player.variables.find(({ identifier }) => identifier === name)?.value;
    return { score: Number(value("SCORE")), told: [value("FEEDBACK"), value("AFTER")].flat() };
  }

  describe("an item of QTI in an independent player", () => {
    it("earns what it earns here, for twenty answers to every question and its key, and says what belongs to it", async () => {
      const differences: object[] = [];
      for (const one of cases) {
        const player = await open(one.xml);
        for (const { said, score } of one.answers) {
          const there = answer(player, one, said);
          // It tells a score with three decimals.
          if (Math.abs(there.score - score) > 0.0006)
            differences.push({ question: one.question, said, score, there: there.score });
          if (one.kind === "choice") expect(there.told[0], one.question).toBe(said[0]);
          if (one.xml.includes('identifier="after"')) expect(there.told, one.question).toContain("after");
        }
        player.remove();
      }
      expect(differences).toEqual([]);
      expect(new Set(cases.map(({ kind }) => kind)).size).toBe(8);
    });
  });
});
