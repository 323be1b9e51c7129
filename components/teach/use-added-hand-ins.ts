import { reportWords as words } from "@words/report";
import { useEffect, useRef, useState } from "react";
import type { ListedStudent } from "@/lib/class/name-list";
import { readTeacherRecord, teacherFormat } from "@/lib/class/teacher-format";
import { type ClassId, mergeTeacherRecords, type TeacherRecord } from "@/lib/class/teacher-record";
import { reportClassMark } from "@/lib/routes";
import { readFiles, type TextWithStudent } from "./read-files";
import type { CodeProblem, OpenedCodes } from "./use-opened-codes";

/** Ways to put hand-ins into the record, and what came of the last one. */
export interface AddedHandIns {
  /** What stands in the field for pasting. */
  pasted: string;
  paste: (text: string) => void;
  addPasted: () => Promise<void>;
  /** Tells whether every hand-in that was found could be read. */
  addText: (source: string, text: string) => Promise<boolean>;
  /** Of a class box: added without a word, and each once. */
  addCodes: (codes: readonly string[]) => Promise<void>;
  addFiles: (files: readonly File[]) => Promise<void>;
  said: string;
  say: (text: string) => void;
  problems: CodeProblem[];
  /** Files of which nothing could be read, each with what to do. */
  untaken: string[];
  /** Null while no files are being read. */
  reading: { count: number; source: string } | null;
  /** Names that the files of the last addition had, by the code words in them: the teacher decides. */
  suggested: ListedStudent[];
  /** The codes of the last addition that were new, as kept. */
  fresh: readonly string[];
  /** Empties the field and forgets the problems. */
  forget: () => void;
}

/**
 * Adds hand-ins from pasted text, files, pictures, the camera and once from the address; keys from their files.
 *
 * @param classId the class that is looked at
 */
export function useAddedHandIns(
  record: TeacherRecord,
  change: (fn: (record: TeacherRecord) => TeacherRecord) => void,
  alive: boolean,
  classId: ClassId,
  openAll: OpenedCodes["openAll"],
): AddedHandIns {
  const [pasted, paste] = useState("");
  const [said, say] = useState("");
  const [problems, setProblems] = useState<CodeProblem[]>([]);
  const [untaken, setUntaken] = useState<string[]>([]);
  const [suggested, suggest] = useState<ListedStudent[]>([]);
  const [fresh, setFresh] = useState<readonly string[]>([]);
  const [reading, setReading] = useState<AddedHandIns["reading"]>(null);

  /** @returns how many were found, whether every one could be read, what to say of it, and of texts in which there was none */
  const add = async (texts: readonly TextWithStudent[]) => {
    const { found, kept, refused, codeWords } = await openAll(texts);
    const known = new Set(record.handIns.map(({ code }) => code));
    const news = [...new Set(kept)].filter((code) => !known.has(code));
    setFresh(news);
    const rows = news.map((code) => ({ code, classId }));
    if (rows.length > 0) change((now) => mergeTeacherRecords(now, { ...now, handIns: rows }));
    setProblems(refused);
    setUntaken([]);
    suggest(
      texts.flatMap(({ student }, at) => {
        const [codeWord = "", ...others] = [...new Set(codeWords.get(at))];
        return student === null || codeWord === "" || others.length > 0 ? [] : [{ codeWord, name: student }];
      }),
    );
    return {
      found,
      whole: found > 0 && refused.length === 0,
      came: words.added(news.length, new Set(kept).size - news.length),
      without: withoutHandIn(texts, codeWords),
    };
  };
  const addText = async (source: string, text: string) => {
    const { found, whole, came } = await add([{ source, text, student: null }]);
    say(found === 0 ? words.nothingFound : came);
    return whole;
  };
  const addCodes = async (codes: readonly string[]) => {
    const { opens } = await openAll([{ source: "", text: codes.join("\n") }]);
    // The record leaves out those that it has. What this key does not open is nobody's hand-in.
    const rows = opens.map((code) => ({ code, classId }));
    if (rows.length > 0) change((now) => mergeTeacherRecords(now, { ...now, handIns: rows }));
  };
  const addFiles = async (files: readonly File[]) => {
    setReading({ count: 0, source: files[0]?.name ?? "" });
    try {
      const { texts, troubles, notes } = await readFiles(files, words.listHeadings.name, setReading);
      for (const text of texts.filter(({ text: said }) => said.includes(teacherFormat))) {
        const read = readTeacherRecord(text.text);
        if (read.ok) change((now) => mergeTeacherRecords(now, read.record));
        notes.push(read.ok ? words.keyAdded : words.badKeyFile(text.source));
      }
      const { found, came, without } = await add(texts.filter(({ text }) => !text.includes(teacherFormat)));
      setUntaken([...troubles, ...without]);
      say([...notes, ...(found === 0 && notes.length > 0 ? [] : [came])].join(" "));
    } catch {
      say(words.readerNotLoaded);
    } finally {
      setReading(null);
    }
  };
  const addPasted = async () => {
    // What could not be read stays in the field, to be looked at.
    if (await addText(words.pasted, pasted)) paste("");
  };

  // A hand-in that came as a link: once, and then out of the address.
  const addFromLink = useRef(addText);
  addFromLink.current = addText;
  useEffect(() => {
    if (!alive || location.hash.length < 2) return;
    const text = location.hash.slice(1);
    if (text.startsWith(reportClassMark)) return;
    history.replaceState(null, "", location.pathname + location.search);
    addFromLink.current(words.pasted, text);
  }, [alive]);

  return {
    pasted,
    paste,
    addPasted,
    addText,
    addCodes,
    addFiles,
    said,
    say,
    problems,
    untaken,
    reading,
    suggested,
    fresh,
    forget: () => {
      setProblems([]);
      setUntaken([]);
      suggest([]);
      paste("");
    },
  };
}

/**
 * What to say of the sources in which nothing was found; nothing of those of a student of whom another one held something,
 * nor of pictures in a document or mail that did, as a school's sign.
 */
function withoutHandIn(
  texts: readonly TextWithStudent[],
  found: ReadonlyMap<number, readonly string[]>,
): string[] {
  const holding = texts.filter((_, at) => found.has(at));
  const sources = new Set(holding.map(({ source }) => source));
  const students = new Set(holding.flatMap(({ student }) => student ?? []));
  const isBeside = ({ source, student, trouble }: TextWithStudent) =>
    sources.has(source) ||
    (student !== null && students.has(student)) ||
    (student === null && trouble !== undefined && sources.has(source.slice(0, source.lastIndexOf(": "))));
  const empty = texts.filter((text) => !isBeside(text));
  return [...new Set(empty.map(({ source, trouble }) => trouble ?? words.untaken["no-hand-in"](source)))];
}
