/** What an element becomes in a late part, which draws none: what it is made of, to be looked into. */
export function createElement(type: unknown, props: object | null, ...children: unknown[]) {
  return { type, props: { ...props, children } };
}

export function jsx(type: unknown, props: unknown) {
  return { type, props };
}

export const jsxs = jsx;
export const Fragment = Symbol("Fragment");
