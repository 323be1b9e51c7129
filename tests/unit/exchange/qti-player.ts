/** A small player of QTI 3.0 items, written from the standard and not from the writer: it reads XML and gives a score. */
import { XMLParser } from "fast-xml-parser";

type Node = Record<string, unknown>;
type Value = string[] | null;

const reader = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
});

const nameOf = (node: Node) => Object.keys(node).find((key) => key !== ":@") ?? "";
const childrenOf = (node: Node): Node[] => {
  const inside = node[nameOf(node)];
  return Array.isArray(inside) ? inside : [];
};
const attribute = (node: Node, name: string): string => {
  const all = node[":@"];
  return String(typeof all === "object" && all !== null ? (Reflect.get(all, name) ?? "") : "");
};
export const textOf = (node: Node): string =>
  nameOf(node) === "#text" ? String(node["#text"]) : childrenOf(node).map(textOf).join("");

export interface Played {
  score: number;
  feedback: string[];
}

export class QtiItem {
  readonly #root: Node;
  constructor(xml: string) {
    const root = reader.parse(xml).find((node: Node) => nameOf(node) === "qti-assessment-item");
    if (root === undefined) throw new Error("no item");
    this.#root = root;
  }

  all(name: string, from = this.#root): Node[] {
    return childrenOf(from).flatMap((child) => [
      ...(nameOf(child) === name ? [child] : []),
      ...this.all(name, child),
    ]);
  }

  ids(name: string): string[] {
    return this.all(name).map((node) => attribute(node, "identifier"));
  }

  play(response: string[]): Played {
    const outcomes: Record<string, Value> = Object.fromEntries(
      this.all("qti-outcome-declaration").map((one) => {
        const given = this.all("qti-value", one).map(textOf);
        return [attribute(one, "identifier"), given.length > 0 ? given : null];
      }),
    );
    const [processing] = this.all("qti-response-processing");
    for (const rule of processing === undefined ? [] : childrenOf(processing))
      this.#run(rule, response, outcomes);
    return {
      score: Number(outcomes.SCORE?.[0]),
      feedback: [...(outcomes.FEEDBACK ?? []), ...(outcomes.AFTER ?? [])],
    };
  }

  #run(rule: Node, response: string[], outcomes: Record<string, Value>): void {
    if (nameOf(rule) === "qti-set-outcome-value") {
      const [expression] = childrenOf(rule);
      if (expression !== undefined)
        outcomes[attribute(rule, "identifier")] = this.#value(expression, response, outcomes);
      return;
    }
    if (nameOf(rule) !== "qti-response-condition") throw new Error(nameOf(rule));
    for (const arm of childrenOf(rule)) {
      const [condition, ...then] = childrenOf(arm);
      if (condition === undefined || this.#value(condition, response, outcomes)?.[0] !== "true") continue;
      for (const one of then) this.#run(one, response, outcomes);
      return;
    }
  }

  #value(node: Node, response: string[], outcomes: Record<string, Value>): Value {
    if (nameOf(node) === "qti-base-value") return [textOf(node)];
    const of = childrenOf(node).map((child) => this.#value(child, response, outcomes));
    const numbers = of.map((one) => (one === null ? Number.NaN : Number(one[0])));
    const yes = (holds: boolean): Value => [String(holds)];
    switch (nameOf(node)) {
      case "qti-variable": {
        const name = attribute(node, "identifier");
        return name === "RESPONSE" ? (response.length === 0 ? null : response) : (outcomes[name] ?? null);
      }
      case "qti-correct":
        return this.all("qti-correct-response").flatMap((one) => this.all("qti-value", one).map(textOf));
      case "qti-match":
        return yes(JSON.stringify(of[0]?.toSorted()) === JSON.stringify(of[1]?.toSorted()));
      case "qti-is-null":
        return yes(of[0] === null);
      case "qti-not":
        return yes(of[0]?.[0] !== "true");
      case "qti-container-size":
        return [String(of[0]?.length ?? 0)];
      case "qti-sum":
        return [String(numbers.reduce((a, b) => a + b, 0))];
      case "qti-product":
        return [String(numbers.reduce((a, b) => a * b, 1))];
      case "qti-divide":
        return [String((numbers[0] ?? 0) / (numbers[1] ?? 1))];
      case "qti-and":
        return yes(of.every((one) => one?.[0] === "true"));
      case "qti-gte":
        return yes((numbers[0] ?? Number.NaN) >= (numbers[1] ?? Number.NaN));
      case "qti-lte":
        return yes((numbers[0] ?? Number.NaN) <= (numbers[1] ?? Number.NaN));
      case "qti-lt":
        return yes((numbers[0] ?? Number.NaN) < (numbers[1] ?? Number.NaN));
      case "qti-index": {
        const found = of[0]?.[Number(attribute(node, "n")) - 1];
        return found === undefined ? null : [found];
      }
      case "qti-string-match":
        return yes(of[0]?.[0]?.toLowerCase() === of[1]?.[0]?.toLowerCase());
      case "qti-map-response": {
        const [mapping] = this.all("qti-mapping");
        if (mapping === undefined) throw new Error("no mapping");
        const credits = new Map(
          this.all("qti-map-entry", mapping).map((one) => [
            attribute(one, "map-key"),
            Number(attribute(one, "mapped-value")),
          ]),
        );
        const rest = Number(attribute(mapping, "default-value"));
        const sum = [...new Set(response)].reduce((all, key) => all + (credits.get(key) ?? rest), 0);
        return [
          String(
            Math.min(
              Number(attribute(mapping, "upper-bound")),
              Math.max(Number(attribute(mapping, "lower-bound")), sum),
            ),
          ),
        ];
      }
      default:
        throw new Error(nameOf(node));
    }
  }
}
