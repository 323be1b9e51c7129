import { useRef, useState } from "react";
import { copyText } from "./copy-text";

interface CopyLinkProps {
  /** The whole address. */
  link: string;
  /** Names the field for those who cannot see it. */
  label: string;
  words: { copy: string; copied: string; byHand: string };
}

/** A link to pass on: to be read, and copied by a button or, where the browser forbids that, by hand. */
export function CopyLink({ link, label, words }: CopyLinkProps) {
  const field = useRef<HTMLInputElement>(null);
  const [said, say] = useState("");
  const copy = async () => {
    if (await copyText(link)) return say(words.copied);
    field.current?.select();
    say(words.byHand);
  };
  return (
    <div className="copy-link">
      <input ref={field} type="text" readOnly aria-label={label} value={link} />
      <button type="button" disabled={link === ""} onClick={copy}>
        {words.copy}
      </button>
      <p role="status">{said}</p>
    </div>
  );
}
