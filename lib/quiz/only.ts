/**
 * Some questions of a module by their numbers on paper, as they stand in an address: "3.5,1.2", in the order in which
 * they are to come. A lesson's number alone stands for all of its questions.
 */

/** The numbers that a text names, in its order. */
export function numbersIn(only: string): string[] {
  return only.split(",").filter((number) => /^\d{1,4}(?:\.\d{1,4})?$/.test(number));
}

/**
 * The numbers that are there and are named, in the order of the names, each once.
 *
 * @param all the numbers of every question, in their order
 */
export function onlyOf(all: readonly string[], named: readonly string[]): string[] {
  const found = named.flatMap((name) =>
    all.filter((number) => number === name || number.startsWith(`${name}.`)),
  );
  return [...new Set(found)];
}
