/** How often a property is tried: so often in a test, many times as often where `npm run torture` says so. */
export function times(count: number): number {
  return Math.round(count * Number(process.env.TEST_TIMES ?? 1));
}
