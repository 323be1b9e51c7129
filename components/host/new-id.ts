/** Never given twice within a record: 48 bits, so that a move link is short. `crypto.randomUUID` is missing where a page is served without https. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return btoa(String.fromCharCode(...bytes));
}
