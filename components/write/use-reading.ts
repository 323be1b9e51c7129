import { useEffect, useRef, useState } from "react";
import type { OwnPage, Reading } from "@/lib/own/reading";
import { type Reader, type ReadProblem, startReader } from "../own/start-reader";

/** In milliseconds after the last letter. */
const pause = 350;

export interface Read {
  /** The last text that was read. */
  reading: Reading | null;
  /** The last of them that was a lesson. */
  page: OwnPage | null;
  problem: ReadProblem | null;
}

/** What a text is as a lesson, a moment after it changed. */
export function useReading(text: string | null): Read {
  const [read, setRead] = useState<Read>({ reading: null, page: null, problem: null });
  const reader = useRef<Reader | null>(null);
  useEffect(() => {
    reader.current = startReader((found) =>
      setRead((before) =>
        typeof found === "string"
          ? { ...before, problem: found }
          : { reading: found, page: found.page ?? before.page, problem: null },
      ),
    );
    return () => reader.current?.stop();
  }, []);
  const begun = useRef(false);
  useEffect(() => {
    if (text === null) return;
    const later = setTimeout(() => reader.current?.read(text), begun.current ? pause : 0);
    begun.current = true;
    return () => clearTimeout(later);
  }, [text]);
  return read;
}
