const mark = "data-composing";

/** Marks the field in which a word is being put together, as for Chinese or on most phones: kept by the head's script. */
export function markComposing(): void {
  for (const step of ["start", "end"]) {
    addEventListener(`composition${step}`, ({ target }) => {
      if (target instanceof Element) target.toggleAttribute(mark, step === "start");
    });
  }
}

/**
 * Setting the value of a field ends the word that is being put together in it, so that its letters stand there twice.
 *
 * @param run runs once that word is done
 * @returns whether a word is being put together in the root
 */
export function isComposedFirst(root: Element, run: () => void): boolean {
  const field = root.querySelector(`[${mark}]`);
  // After the field's own events of the press that ends the word.
  field?.addEventListener("compositionend", () => setTimeout(run));
  return field !== null;
}
