import { brotli } from "../bytes";
import type { Script } from "./script";

/** A file's share of a script: packed, a file weighs nothing by itself. */
export interface Share {
  file: string;
  letters: number;
  "about br": number;
}

/** Where the bytes of a script go, most first. */
export function sharesOf({ text, files }: Pick<Script, "text" | "files">): Share[] {
  const whole = brotli(Buffer.from(text));
  return [...files]
    .sort(([, a], [, b]) => b - a)
    .map(([file, letters]) => ({
      file,
      letters,
      "about br": Math.round((whole * letters) / text.length),
    }));
}

/** The same by folder, packages by their names. */
export function sharesByRoom(script: Pick<Script, "text" | "files">): Share[] {
  const rooms = new Map<string, number>();
  for (const [file, letters] of script.files) {
    const [, room = "what joins them"] =
      /^(?:node_modules\/)?((?:components|lib|words|@[^/]+)\/[^/]+(?=\/)|[^/:]+(?=\/))/.exec(file) ?? [];
    rooms.set(room, (rooms.get(room) ?? 0) + letters);
  }
  return sharesOf({ text: script.text, files: rooms });
}
