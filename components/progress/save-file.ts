/** Offers a text as a file to save. Nothing is sent anywhere. */
export function saveFile(name: string, text: string, type = "application/json"): void {
  saveBlob(name, new Blob([text], { type }));
}

/** As `saveFile`, for what is not text. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** "progress-2026-11-24.json", by the reader's own calendar. */
export function progressFileName(now: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `progress-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.json`;
}
