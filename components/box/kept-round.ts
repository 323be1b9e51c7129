/** Where the browser keeps which live round this device is in. */
const phoneKey = "unreasonable-criticism.live";

/** What is kept; null where that is nothing, or storage is blocked. */
export function keptRound(): string | null {
  try {
    return localStorage.getItem(phoneKey);
  } catch {
    return null;
  }
}

/** Keeps a round, or with null forgets it: the next learner on this device is another phone to the room. */
export function keepRound(text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(phoneKey);
    else localStorage.setItem(phoneKey, text);
  } catch {
    // Blocked: this page alone knows of the round.
  }
}
