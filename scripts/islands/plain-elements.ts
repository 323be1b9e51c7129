/** What an element becomes in a late part, which draws none: what it is made of, to be looked into. */
export function createElement(type: unknown, props: object | null, ...children: unknown[]) {
  // As React has it: one child is no list, and components ask whether it is text.
  if (children.length === 0) return { type, props: { ...props } };
  return { type, props: { ...props, children: children.length === 1 ? children[0] : children } };
}

export function jsx(type: unknown, props: unknown) {
  return { type, props };
}

export const jsxs = jsx;
export const Fragment = Symbol("Fragment");
