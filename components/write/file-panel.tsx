import { writeWords as words } from "@words/write";
import { useState } from "react";
import { longestDraft } from "@/lib/own/drafts";
import { unpackLesson } from "@/lib/own/lesson-code";
import { longestZip, unzip, zip } from "@/lib/own/unzip";
import { saveBlob, saveFile } from "../progress/save-file";
import { fileNameOf } from "./file-name";

type Problem = keyof typeof words.problems;

/** A lesson as a file of its own or as the folder of a module, saved and opened. */
export function FilePanel({ text, onOpen }: { text: string; onOpen: (text: string) => void }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const saveZip = async () => {
    try {
      const { folderOf } = await import("../own/lesson-reader");
      const name = fileNameOf(text, "").slice(0, -1);
      const packed = zip(folderOf(text, name, new Date().toISOString().slice(0, 10)));
      saveBlob(`${name}.zip`, new Blob([packed], { type: "application/zip" }));
      setProblem(null);
    } catch {
      setProblem("noLesson");
    }
  };
  const open = async (file: File) => {
    const found = await textsOf(file);
    if (typeof found === "string") return setProblem(found);
    setProblem(null);
    for (const one of [...found].reverse()) onOpen(one);
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
      <p>
        <label>
          {words.openFile}
          <input
            type="file"
            accept=".md,.mdx,.zip,.lesson,.txt"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file !== undefined) open(file);
            }}
          />
        </label>
      </p>
      <p role="status">{problem !== null && words.problems[problem]}</p>
    </section>
  );
}

/** The lessons in a file, or why there is none. */
async function textsOf(file: File): Promise<string[] | Problem> {
  if (file.size > longestZip) return "large";
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) return "empty";
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const unzipped = unzip(bytes);
    if (!unzipped.ok) return unzipped.problem;
    try {
      const { textsOfFolder } = await import("../own/lesson-reader");
      const texts = textsOfFolder(unzipped.files);
      return texts.length === 0 ? "noLesson" : texts;
    } catch {
      return "noLesson";
    }
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "notText";
  }
  const passed = unpackLesson(text);
  if (passed.ok) return [passed.text];
  return text.length > longestDraft ? "large" : [text];
}
