import { writeWords as words } from "@words/write";
import { useState } from "react";
import { textOf } from "@/lib/intake/text-of";
import { longestDraft } from "@/lib/own/drafts";
import { lessonPrefix, unpackLesson } from "@/lib/own/lesson-code";
import { longestZip, unzip, zip } from "@/lib/own/unzip";
import { askBeside } from "../own/ask-beside";
import { saveBlob, saveFile } from "../progress/save-file";
import { FileButton } from "../ui/file-button";
import { problemOfCode } from "./code-problem";
import { fileNameOf } from "./file-name";
import type { Imported } from "./import-questions";

type Problem = keyof typeof words.problems;

/** What a file holds: lessons, questions of another tool, or why neither. */
type Found = { texts: string[] } | Imported | { problem: Problem } | { told: string };

/** A lesson as a file of its own or as the folder of a module, saved and opened; and questions of other tools. */
export function FilePanel({ text, onOpen }: { text: string; onOpen: (text: string) => void }) {
  const [found, setFound] = useState<Found>({ texts: [] });
  const saveZip = async () => {
    try {
      const { folderOf } = await import("../own/lesson-reader");
      const name = fileNameOf(text, "").slice(0, -1);
      const packed = zip(folderOf(text, name, new Date().toISOString().slice(0, 10)));
      saveBlob(`${name}.zip`, new Blob([packed], { type: "application/zip" }));
    } catch {
      setFound({ told: words.noFolder });
    }
  };
  const open = async (file: File) => {
    const inFile = await foundIn(file).catch((): Found => ({ problem: "unread" }));
    setFound(inFile);
    if ("texts" in inFile) for (const one of [...inFile.texts].reverse()) onOpen(one);
  };
  return (
    <section className="write-panel">
      <p className="ui-actions">
        <button type="button" onClick={() => saveFile(fileNameOf(text, "md"), text, "text/markdown")}>
          {words.saveMd}
        </button>
        <button type="button" onClick={saveZip}>
          {words.saveZip}
        </button>
      </p>
      <FileButton
        label={words.openFile}
        accept=".md,.mdx,.zip,.lesson,.txt,.gift,.xml,.csv,.tsv"
        onFiles={([file]) => open(file)}
      />
      <p className="ui-quiet">{words.openNote}</p>
      <div role="status">
        {"problem" in found && <p>{words.problems[found.problem]}</p>}
        {"told" in found && <p>{found.told}</p>}
        {"done" in found && <p>{found.done}</p>}
      </div>
      {"left" in found && found.left.length > 0 && (
        <details open>
          <summary>{words.left(found.left.length)}</summary>
          <ul>
            {found.left.map((line, at) => (
              <li key={`${at} ${line}`}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

async function foundIn(file: File): Promise<Found> {
  if (file.size > longestZip) return { problem: "large" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) return { problem: "empty" };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const unzipped = unzip(bytes);
    return unzipped.ok ? inFolder(unzipped.files, file.name) : unzipped;
  }
  const text = textOf(bytes);
  if (isNoText(text)) return { problem: "office" };
  const passed = unpackLesson(text);
  if (passed.ok) return { texts: [passed.text] };
  if (text.trimStart().startsWith(lessonPrefix.slice(0, -1)))
    return { problem: problemOfCode[passed.problem] };
  const isLesson = /^\uFEFF?---\r?\n/.test(text);
  const imported = isLesson ? null : await imports({ [file.name]: text }, file.name);
  if (imported !== null) return imported;
  if (!isLesson && !/\.(?:md|mdx|markdown|txt)$/i.test(file.name)) return { problem: "noQuestions" };
  return text.length > longestDraft ? { problem: "large" } : { texts: [text] };
}

/** Files of other programs hold signs that no text has. */
function isNoText(text: string): boolean {
  return text.startsWith("%PDF-") || /(?![\t\n\r\f])\p{Cc}/u.test(text.slice(0, 100_000));
}

async function inFolder(files: Record<string, string>, name: string): Promise<Found> {
  // How word processors and spreadsheets pack what they write.
  if (Object.keys(files).some((path) => /^\[Content_Types\]\.xml$|^META-INF\/manifest\.xml$/.test(path)))
    return { problem: "office" };
  const { address, readFolder } = await import("../own/lesson-reader");
  const read = await askBeside(address, { folder: files }, readFolder);
  if (read === "slow") return { problem: "slow" };
  if (read.unread !== null) return { told: words.unread(read.unread) };
  if (read.texts.length > 0) return read;
  const items = Object.entries(files).filter(([path]) => path.endsWith(".xml"));
  return (await imports(Object.fromEntries(items), name)) ?? { problem: "noLesson" };
}

async function imports(
  files: Record<string, string>,
  file: string,
): Promise<Imported | { problem: "slow" } | null> {
  const { address, answerImport } = await import("./import-questions");
  const read = await askBeside(address, { files, file }, answerImport);
  return read === "slow" ? { problem: "slow" } : read.imported;
}
