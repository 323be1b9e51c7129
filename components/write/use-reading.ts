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

const nothing: Read = { reading: null, page: null, problem: null };

/**
 * What a text is as a lesson, a moment after it changed.
 *
 * @param id of the draft whose text it is: of another one nothing was read yet
 */
export function useReading(id: string | null, text: string | null): Read {
  const [read, setRead] = useState<Read>(nothing);
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
  const begun = useRef<string | null>(null);
  useEffect(() => {
    if (text === null) return;
    const isAnother = begun.current !== id;
    begun.current = id;
    if (isAnother) {
      setRead(nothing);
      // At once, so that what is being read of the other one is not told any more.
      reader.current?.read(text);
      return;
    }
    const later = setTimeout(() => reader.current?.read(text), pause);
    return () => clearTimeout(later);
  }, [id, text]);
  return read;
}
