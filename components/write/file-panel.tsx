import { writeWords as words } from "@words/write";
import { useState } from "react";
import { longestDraft } from "@/lib/own/drafts";
import { unpackLesson } from "@/lib/own/lesson-code";
import { longestZip, unzip, zip } from "@/lib/own/unzip";
import { askBeside } from "../own/ask-beside";
import { saveBlob, saveFile } from "../progress/save-file";
import { FileButton } from "../ui/file-button";
import { fileNameOf } from "./file-name";
import type { Imported } from "./import-questions";

type Problem = keyof typeof words.problems;

/** What a file holds: lessons, questions of another tool, or why neither. */
type Found = { texts: string[] } | Imported | { problem: Problem };

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
      setFound({ problem: "noLesson" });
    }
  };
  const open = async (file: File) => {
    const inFile = await foundIn(file).catch((): Found => ({ problem: "unread" }));
    setFound(inFile);
    if ("problem" in inFile) return;
    const texts = "texts" in inFile ? inFile.texts : [inFile.text];
    for (const one of [...texts].reverse()) onOpen(one);
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
        {"done" in found && <p>{found.done}</p>}
      </div>
      {"left" in found && found.left.length > 0 && (
        <details open>
          <summary>{words.left(found.left.length)}</summary>
          <ul>
            {found.left.map((line) => (
              <li key={line}>{line}</li>
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
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { problem: "notText" };
  }
  const passed = unpackLesson(text);
  if (passed.ok) return { texts: [passed.text] };
  const imported = /^\uFEFF?---\r?\n/.test(text) ? null : await imports([text], file.name);
  if (imported !== null) return imported;
  return text.length > longestDraft ? { problem: "large" } : { texts: [text] };
}

async function inFolder(files: Record<string, string>, name: string): Promise<Found> {
  const { address, readFolder } = await import("../own/lesson-reader");
  const read = await askBeside(address, { folder: files }, readFolder);
  if (read === "slow") return { problem: "slow" };
  if (read.texts.length > 0) return read;
  const items = Object.entries(files).flatMap(([path, text]) => (path.endsWith(".xml") ? [text] : []));
  return (await imports(items, name)) ?? { problem: "noLesson" };
}

async function imports(
  texts: readonly string[],
  file: string,
): Promise<Imported | { problem: "slow" } | null> {
  const { address, answerImport } = await import("./import-questions");
  const read = await askBeside(address, { texts, file }, answerImport);
  return read === "slow" ? { problem: "slow" } : read.imported;
}
