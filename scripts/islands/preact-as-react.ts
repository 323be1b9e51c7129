/**
 * What the components use of React, made of Preact: no more than that, since Preact's own layer for all of React is two
 * kilobytes on every page. A name that is missing here stops the build. What React gives an element and Preact does not
 * (names of SVG attributes, `defaultValue`, `onFocus` that bubbles) is refused by tests/unit/walls/walls.test.ts.
 */
import { type ComponentChildren, hydrate, options } from "preact";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

export { Component, createElement } from "preact";
export { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";

/** Controls that tell of a change once it is made; others tell of every letter, and React calls that a change as well. */
const tellsAtOnce = /^(?:file|checkbox|radio)$/;

const before = options.vnode;
options.vnode = (vnode) => {
  const { onChange, ...others }: Record<string, unknown> = vnode.props;
  const isField =
    vnode.type === "textarea" || (vnode.type === "input" && !tellsAtOnce.test(String(others.type)));
  if (isField && onChange !== undefined) {
    const props = { children: vnode.props.children, ...others, onInput: onChange };
    vnode.props = props;
  }
  before?.(vnode);
};

/** Wakes server HTML. */
export function hydrateRoot(root: Element, children: ComponentChildren): void {
  hydrate(children, root);
}

/** What a store holds now; drawn again when that changes, also between drawing and subscribing. */
export function useSyncExternalStore<T>(subscribe: (run: () => void) => () => void, read: () => T): T {
  const value = read();
  const drawn = useRef({ value, read });
  const [, drawAgain] = useState({});
  const compare = useCallback(() => {
    if (!Object.is(drawn.current.value, drawn.current.read())) drawAgain({});
  }, []);
  useLayoutEffect(() => {
    drawn.current = { value, read };
    compare();
  });
  useEffect(() => {
    compare();
    return subscribe(compare);
  }, [subscribe, compare]);
  return value;
}

/** What zustand's own hook takes. */
export default { useCallback, useDebugValue: () => {}, useSyncExternalStore };
