import type { StorageLike } from "@/lib/record/shelf";

/** A storage that tabs share in a test, with the ways it fails in browsers. */
export class MemoryStorage implements StorageLike {
  readonly texts = new Map<string, string>();
  full = false;
  blocked = false;
  writes = 0;

  getItem(key: string): string | null {
    this.refuse();
    return this.texts.get(key) ?? null;
  }

  setItem(key: string, text: string): void {
    this.refuse();
    if (this.full) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    this.writes += 1;
    this.texts.set(key, text);
  }

  removeItem(key: string): void {
    this.refuse();
    this.texts.delete(key);
  }

  private refuse() {
    if (this.blocked) throw new DOMException("Access is denied.", "SecurityError");
  }
}
