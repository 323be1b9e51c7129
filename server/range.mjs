/**
 * Which part of a file a `Range` header asks for, as RFC 9110, 14.1 and 14.2 have it.
 *
 * @param {string | undefined} header
 * @param {number} size of the file, in bytes
 * @returns {{ start: number, end: number } | "whole" | "none"} the first and the last byte; "whole" where the header is
 * missing, is not understood or asks for several parts, all of which a server may answer with everything; "none" where
 * no byte is as it asks
 */
export function rangeOf(header, size) {
  const set = /^bytes=(.*)$/i.exec(header ?? "")?.[1];
  if (set === undefined) return "whole";
  const specs = set
    .split(",")
    .map((spec) => spec.trim())
    .filter((spec) => spec !== "");
  const ranges = specs.map((spec) => oneRange(spec, size));
  if (ranges.length === 0 || ranges.includes("invalid")) return "whole";
  const satisfiable = ranges.filter((range) => typeof range === "object");
  if (satisfiable.length === 0) return "none";
  return satisfiable.length === 1 ? satisfiable[0] : "whole";
}

function oneRange(spec, size) {
  const [, first, last] = /^(\d*)-(\d*)$/.exec(spec) ?? [];
  if (first === undefined || (first === "" && last === "")) return "invalid";
  if (first === "") {
    const length = Math.min(Number(last), size);
    return length === 0 ? "none" : { start: size - length, end: size - 1 };
  }
  // As text: a number may be longer than any that is counted with.
  if (last !== "" && BigInt(last) < BigInt(first)) return "invalid";
  if (Number(first) >= size) return "none";
  return { start: Number(first), end: last === "" ? size - 1 : Math.min(Number(last), size - 1) };
}
