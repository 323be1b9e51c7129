/** A drawing of what was measured at several sizes: text in, text out. */

/** One line of the drawing: what was measured, and the value at each size. */
export interface Curve {
  name: string;
  /** As many as there are sizes. */
  values: readonly number[];
}

const width = 640;
const height = 360;
const left = 56;
const right = 180;
const top = 24;
const bottom = 40;
const colours = ["#1f5fa8", "#a8461f", "#2f7d3b", "#7a3d9c", "#8a6d00", "#00727a", "#5c5c5c"];

/**
 * The curves over sizes, both in steps of ten, as an SVG. Each has its name at its end, so that nothing depends on its
 * colour.
 *
 * @param sizes from the smallest on
 */
export function drawCurves(
  title: string,
  sizes: readonly number[],
  curves: readonly Curve[],
  { unit, axis } = { unit: "ms", axis: "attempts in the record" },
): string {
  const all = curves.flatMap(({ values }) => values).map(atLeastOne);
  const highest = Math.ceil(Math.log10(Math.max(10, ...all)));
  const [first = 1, last = 1] = [sizes[0], sizes.at(-1)];
  const x = (size: number) =>
    round(left + ((width - left - right) * Math.log(size / first)) / (Math.log(last / first) || 1));
  const y = (value: number) =>
    round(height - bottom - ((height - top - bottom) * Math.log10(atLeastOne(value))) / highest);
  const lines = Array.from({ length: highest + 1 }, (_, power) => 10 ** power);
  const names = placed(curves.map(({ values }) => y(values.at(-1) ?? 1)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="11">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...lines.flatMap((value) => [
      `<line x1="${left}" x2="${width - right}" y1="${y(value)}" y2="${y(value)}" stroke="#ddd"/>`,
      `<text x="${left - 6}" y="${y(value) + 4}" text-anchor="end">${inGroups(value)} ${unit}</text>`,
    ]),
    ...sizes.map(
      (size) =>
        `<text x="${x(size)}" y="${height - bottom + 18}" text-anchor="middle">${inGroups(size)}</text>`,
    ),
    `<text x="${round((left + width - right) / 2)}" y="${height - 6}" text-anchor="middle">${axis}</text>`,
    ...curves.flatMap(({ name, values }, index) => {
      const colour = colours[index % colours.length];
      const points = values.map((value, at) => `${x(sizes[at] ?? first)},${y(value)}`).join(" ");
      return [
        `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="2"/>`,
        `<text x="${width - right + 8}" y="${(names[index] ?? 0) + 4}" fill="${colour}">${escaped(name)}</text>`,
      ];
    }),
    "</svg>",
    "",
  ].join("\n");
}

/** Heights at which names can stand without one over another, in their order. */
export function placed(heights: readonly number[], apart = 14): number[] {
  const places = heights.map(() => 0);
  let lowest = Number.NEGATIVE_INFINITY;
  for (const { index, height } of heights
    .map((height, index) => ({ index, height }))
    .sort((a, b) => a.height - b.height)) {
    lowest = Math.max(height, lowest + apart);
    places[index] = lowest;
  }
  return places;
}

const atLeastOne = (value: number) => Math.max(1, value);
const round = (number: number) => Math.round(number * 10) / 10;
const inGroups = (number: number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
