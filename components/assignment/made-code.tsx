import { handInWords as words } from "@words/assignment";
import type { Ref } from "react";
import { reportPath } from "@/lib/routes";
import { saveFile } from "../progress/save-file";
import { copyText } from "../ui/copy-text";
import { pageAddress } from "../ui/page-address";
import { QrPicture } from "../ui/qr-picture";
import { share } from "../ui/share";

/** What was made, and whether it is sealed; where the assignment asks for that and it is not, why. */
export interface Made {
  code: string;
  sealing: "sealed" | "not-asked" | "no-https" | "bad-key";
  turn: number;
  nonce: string;
}

interface MadeCodeProps {
  made: Made;
  /** Of the assignment. */
  title: string;
  heading: Ref<HTMLHeadingElement>;
  say: (text: string) => void;
}

/** Longer texts make a picture that no phone reads. */
const longestQr = 900;

/** A student's code, with every way to pass it on. */
export function MadeCode({ made, title, heading, say }: MadeCodeProps) {
  const { code, sealing, turn, nonce } = made;
  const copy = async (text: string, done: string) => say((await copyText(text)) ? done : words.notCopied);
  return (
    <div className="made-code">
      <h3 ref={heading} tabIndex={-1}>
        {words.codeTitle}
      </h3>
      <p key={`${turn} ${sealing}`}>
        {words.turn(turn)} {words.sealing[sealing]}
      </p>
      <label htmlFor="made-code">{words.codeLabel}</label>
      <textarea id="made-code" readOnly rows={4} value={code} />
      <div className="ui-actions">
        <button type="button" className="ui-primary" onClick={() => copy(code, words.copied)}>
          {words.copy}
        </button>
        {"share" in navigator && (
          <button type="button" onClick={() => share({ text: code })}>
            {words.share}
          </button>
        )}
        <button type="button" onClick={() => copy(pageAddress(reportPath(code)), words.copiedLink)}>
          {words.copyLink}
        </button>
        <button
          type="button"
          onClick={() => {
            saveFile(`hand-in-${nonce}.txt`, words.fileText(title, code), "text/plain");
            say(words.saved);
          }}
        >
          {words.save}
        </button>
      </div>
      <details>
        <summary>{words.showQr}</summary>
        {code.length <= longestQr ? (
          <QrPicture text={code} label={words.qrLabel} />
        ) : (
          <p>{words.tooLongForQr}</p>
        )}
      </details>
    </div>
  );
}
