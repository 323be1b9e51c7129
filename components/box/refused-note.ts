import { boxHandInWords as words } from "@words/box";
import type { Refusal } from "@/lib/box/protocol";
import { codeIn } from "@/lib/class/letter-code";
import { refusedText } from "./refused-text";

const name = "box-refused";

interface RefusedLetter {
  bytes: Uint8Array<ArrayBuffer>;
  refused?: Refusal;
}

/**
 * Says on whatever page is open that hand-ins which waited were not taken, and gives the codes, which go another way.
 * Drawn without a component: it comes with what sends, which pages load only where something waits.
 *
 * @param drop forgets them
 */
export function showRefused<L extends RefusedLetter>(
  letters: readonly L[],
  drop: (letters: readonly L[]) => Promise<void>,
): void {
  const note = document.createElement("section");
  note.id = name;
  note.className = "ui-notice no-print";
  note.setAttribute("role", "alert");
  for (const letter of letters) {
    const reason = document.createElement("p");
    reason.textContent = `${words.late} ${refusedText(letter.refused ?? "unavailable")}`;
    const label = document.createElement("label");
    label.textContent = words.lateCode;
    const code = document.createElement("textarea");
    code.readOnly = true;
    code.rows = 3;
    code.value = codeIn(letter.bytes) ?? "";
    code.addEventListener("focus", () => code.select());
    label.append(code);
    note.append(reason, label);
  }
  const done = document.createElement("button");
  done.type = "button";
  done.textContent = words.lateDone;
  done.addEventListener("click", () => {
    note.remove();
    document.getElementById("main")?.focus();
    drop(letters).catch(() => {});
  });
  note.append(done);
  document.getElementById(name)?.remove();
  document.getElementById("main")?.prepend(note);
}
