import { reportWords as words } from "@words/report";
import { largestFile, type Taken } from "@/lib/intake/taken";
import { readPicture } from "../ui/read-picture";
import type { TextToOpen } from "./use-opened-codes";

export interface TextWithStudent extends TextToOpen {
  /** Whose it may be, by the file's name; null where nothing tells. */
  student: string | null;
  /** Of a picture in which no code was found: what to say of it, unless what it stands in holds a hand-in. */
  trouble?: string;
}

/** Milliseconds of reading after which the page may draw and answer again. */
const longestSlice = 16;

/**
 * The texts of files, and of the QR codes in their pictures.
 *
 * @param headings what tables call the column of names, in the language of the site
 * @param tell is told how far it has come
 * @returns the texts, of a picture without a code an empty one, with files that gave nothing (`troubles`), and what is to be said first (`notes`)
 * @throws when the reader of files cannot be loaded
 */
export async function readFiles(
  files: readonly File[],
  headings: readonly string[],
  tell: (reading: { count: number; source: string }) => void,
): Promise<{ texts: TextWithStudent[]; troubles: string[]; notes: string[] }> {
  const { takeFile, withForeignNames } = await import("./take-files");
  const named = withForeignNames(headings);
  const texts: TextWithStudent[] = [];
  const troubles: string[] = [];
  const notes = new Set<string>();
  let count = 0;
  const draw = async (source: string) => {
    tell({ count, source });
    await new Promise((resume) => setTimeout(resume));
  };
  const takePicture = async ({ source, student, bytes, type }: Extract<Taken, { what: "picture" }>) => {
    const picture = new Blob([new Uint8Array(bytes)], { type });
    const text = await readPicture(picture).catch(() => undefined);
    if (text === undefined) notes.add(words.scanner.notLoaded);
    else if (text !== null) texts.push({ source, student, text });
    else {
      const kind = type.replace("image/", "");
      const trouble = (await isShown(picture))
        ? words.noPicture(source)
        : words.untaken[/heic|avif/.test(kind) ? "photo" : "damaged"](source, kind);
      texts.push({ source, student, text: "", trouble });
    }
  };
  let since = performance.now();
  for (const file of files) {
    if (file.size > largestFile) {
      troubles.push(words.untaken.large(file.name));
      continue;
    }
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) {
      troubles.push(words.untaken.unreadable(file.name));
      continue;
    }
    for (const taken of takeFile(file.name, new Uint8Array(bytes), named)) {
      if (taken.what === "step") count += 1;
      else if (taken.what === "text") texts.push(taken);
      else if (taken.what === "untaken")
        troubles.push(words.untaken[taken.problem](taken.source, taken.kind));
      if (taken.what === "picture") {
        await draw(taken.source);
        await takePicture(taken);
      } else if (performance.now() - since > longestSlice) {
        await draw(taken.source);
        since = performance.now();
      }
    }
  }
  return { texts, troubles, notes: [...notes] };
}

/** Whether the browser can show a picture, which one that is damaged or of a kind unknown to it is not. */
async function isShown(picture: Blob): Promise<boolean> {
  try {
    (await createImageBitmap(picture)).close();
    return true;
  } catch {
    return false;
  }
}
