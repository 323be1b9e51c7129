import { boxHandInWords as words } from "@words/box";
import { type ReactNode, type Ref, useEffect, useState } from "react";
import { nameOfBox } from "@/lib/box/name";
import { letterIn } from "@/lib/class/letter-code";
import { hexOf } from "@/lib/codes/pack";
import { hasWebCrypto } from "@/lib/crypto/web-suite";
import { formatTime } from "@/words/format";
import type { Sending } from "../box/outbox";
import { refusedText } from "../box/refused-text";
import { siteRoot } from "../box/site-root";
import { cryptoSuite } from "../ui/crypto-suite";

interface SentHandInProps {
  /** The sealed code. */
  code: string;
  /** The x of the teacher's key. */
  teacherKey: string;
  line: Ref<HTMLParagraphElement>;
  /** The code, with every other way to pass it on. */
  children: ReactNode;
}

/** A hand-in on its way to the class box: sent at once, or kept on the device until it can be. */
export function SentHandIn({ code, teacherKey, line, children }: SentHandInProps) {
  const [sending, setSending] = useState<Sending | null>(null);
  const [at, setAt] = useState(0);
  useEffect(() => {
    let shows = true;
    send(code, teacherKey, (now) => {
      if (!shows) return;
      setAt(Date.now());
      setSending(now);
    }).catch(() => shows && setSending({ put: "refused", why: "unavailable" }));
    return () => {
      shows = false;
    };
  }, [code, teacherKey]);
  const isRefused = sending?.put === "refused";
  const said = saidOf(sending, at);
  return (
    <>
      <p ref={line} tabIndex={-1} role="status" className="ui-note" key={said}>
        {said}
      </p>
      {!hasWebCrypto() && <p>{words.plainHttp}</p>}
      <details open={isRefused}>
        <summary>{words.otherWay}</summary>
        {children}
      </details>
    </>
  );
}

async function send(code: string, teacherKey: string, onSending: (sending: Sending) => void): Promise<void> {
  const root = siteRoot();
  const bytes = letterIn(code);
  if (root === null || bytes === null) return onSending({ put: "refused", why: "no-box" });
  const [{ handInto }, suite] = await Promise.all([import("../box/outbox"), cryptoSuite()]);
  const id = hexOf(crypto.getRandomValues(new Uint8Array(16)));
  await handInto(root, { id, box: await nameOfBox(teacherKey, suite), bytes }, onSending);
}

function saidOf(sending: Sending | null, at: number): string {
  if (sending === null) return words.sending;
  if (sending.put === "kept") return words.received(formatTime(at));
  if (sending.put === "held") return words.held;
  if (sending.put !== "refused") return words.waiting;
  return refusedText(sending.why);
}
