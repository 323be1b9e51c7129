/** Letters: a field takes seconds to draw many more, so a longer text is read as it is pasted, and not shown. */
export const longestShown = 100_000;

interface Paste {
  clipboardData: Pick<DataTransfer, "getData"> | null;
  preventDefault: () => void;
}

/**
 * What a field does with a paste.
 *
 * @param take is given a text that is too long to be shown
 */
export function onLongPaste(take: (text: string) => void): (event: Paste) => void {
  return (event) => {
    const text = event.clipboardData?.getData("text") ?? "";
    if (text.length <= longestShown) return;
    event.preventDefault();
    take(text);
  };
}
