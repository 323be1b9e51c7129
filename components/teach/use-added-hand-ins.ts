import { reportWords as words } from "@words/report";
import { useEffect, useRef, useState } from "react";
import { mergeTeacherRecords, readTeacherRecord, type TeacherRecord } from "@/lib/class/teacher-record";
import { readPicture } from "../ui/read-picture";
import type { CodeProblem, OpenedCodes } from "./use-opened-codes";

interface NamedText {
  source: string;
  text: string;
}

/** Ways to put hand-ins into the record, and what came of the last one. */
export interface AddedHandIns {
  /** What stands in the field for pasting. */
  pasted: string;
  paste: (text: string) => void;
  addPasted: () => Promise<void>;
  addText: (source: string, text: string) => Promise<void>;
  addFiles: (files: readonly File[]) => Promise<void>;
  said: string;
  say: (text: string) => void;
  problems: CodeProblem[];
  /** Empties the field and forgets the problems. */
  forget: () => void;
}

/** Adds hand-ins from pasted text, files, pictures, the camera and once from the address; keys from their files. */
export function useAddedHandIns(
  record: TeacherRecord,
  change: (fn: (record: TeacherRecord) => TeacherRecord) => void,
  alive: boolean,
  openAll: OpenedCodes["openAll"],
): AddedHandIns {
  const [pasted, paste] = useState("");
  const [said, say] = useState("");
  const [problems, setProblems] = useState<CodeProblem[]>([]);

  /** @returns whether every hand-in that was found could be read */
  const add = async (texts: readonly NamedText[]) => {
    const { found, kept, refused } = await openAll(texts);
    const known = new Set(record.handIns);
    const fresh = [...new Set(kept)].filter((code) => !known.has(code));
    if (fresh.length > 0)
      change((now) => mergeTeacherRecords(now, { ...now, handIns: [...now.handIns, ...fresh] }));
    setProblems(refused);
    say(found === 0 ? words.nothingFound : words.added(fresh.length, new Set(kept).size - fresh.length));
    return found > 0 && refused.length === 0;
  };
  const addText = async (source: string, text: string) => {
    await add([{ source, text }]);
  };
  const addFiles = async (files: readonly File[]) => {
    const texts: NamedText[] = [];
    const troubles: string[] = [];
    for (const file of files) {
      if (file.type.startsWith("image/")) {
        const text = await readPicture(file).catch(() => undefined);
        if (text === undefined) troubles.push(words.scanner.notLoaded);
        else if (text === null) troubles.push(words.noPicture(file.name));
        else texts.push({ source: file.name, text });
        continue;
      }
      const text = await file.text();
      if (!text.includes('"unreasonable-criticism-teacher"')) {
        texts.push({ source: file.name, text });
        continue;
      }
      const read = readTeacherRecord(text);
      if (read.ok) change((now) => mergeTeacherRecords(now, read.record));
      troubles.push(read.ok ? words.keyAdded : words.badKeyFile(file.name));
    }
    if (texts.length > 0) await add(texts);
    if (troubles.length > 0) say(troubles.join(" "));
  };
  const addPasted = async () => {
    // What could not be read stays in the field, to be looked at.
    if (await add([{ source: words.pasted, text: pasted }])) paste("");
  };

  // A hand-in that came as a link: once, and then out of the address.
  const addFromLink = useRef(addText);
  addFromLink.current = addText;
  useEffect(() => {
    if (!alive || location.hash.length < 2) return;
    const text = location.hash.slice(1);
    history.replaceState(null, "", location.pathname + location.search);
    addFromLink.current(words.pasted, text);
  }, [alive]);

  return {
    pasted,
    paste,
    addPasted,
    addText,
    addFiles,
    said,
    say,
    problems,
    forget: () => {
      setProblems([]);
      paste("");
    },
  };
}
