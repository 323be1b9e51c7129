/**
 * Copies a text. Where a page is served without https browsers offer the older way only.
 *
 * @returns false where neither works: then the text has to be marked and copied by hand
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyMarked(text);
  }
}

function copyMarked(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.className = "off-screen";
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  let copied = false;
  try {
    copied = document.execCommand("copy");
  } catch {
    // Said by the result.
  }
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
