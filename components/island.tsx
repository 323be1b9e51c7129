import { createElement, type FunctionComponent } from "react";
import * as islands from "./islands";
import { propsMark } from "./props-mark";

type Islands = typeof islands;
type PropsOf<N extends keyof Islands> = Parameters<Islands[N]>[0];

/** The islands by name, each with its own props. */
const components: { [N in keyof Islands]: FunctionComponent<PropsOf<N>> } = islands;

/**
 * The only door to client code. On the server it renders the component and leaves beside it what the script needs to
 * wake it up again; the built page has no other script (docs/decisions.md, "Islands").
 *
 * @throws when the props would not survive JSON: the build then names the island and the prop
 */
export function Island<N extends keyof Islands>({ name, props }: { name: N; props: PropsOf<N> }) {
  const lost = lostInJson(props, "props");
  if (lost !== null)
    throw new Error(`components/islands.ts: <Island name="${name}">: ${lost} does not survive JSON`);
  const json = JSON.stringify(props);
  return (
    <div data-island={name} data-props={json} data-props-mark={propsMark(json)}>
      {createElement(components[name], props)}
    </div>
  );
}

/** The path of the first value that JSON would drop or change, or null. */
export function lostInJson(value: unknown, path: string): string | null {
  if (value === null || typeof value === "string" || typeof value === "boolean") return null;
  if (typeof value === "number") return Number.isFinite(value) ? null : `${path} (${value})`;
  if (typeof value !== "object") return `${path} (${typeof value})`;
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) {
    return `${path} (${value.constructor?.name ?? "object"})`;
  }
  for (const [key, inner] of Object.entries(value)) {
    const lost = lostInJson(inner, `${path}.${key}`);
    if (lost !== null) return lost;
  }
  return null;
}
