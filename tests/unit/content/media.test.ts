import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkModule, loadModule } from "@/lib/content/load";
import { formatProblem } from "@/lib/content/problem";
import { wordsOfCaptions } from "@/lib/content/web-vtt";
import { mediaFiles } from "@/scripts/pages/media-files";
import { twoModules } from "./two-modules";

const captions = `WEBVTT

NOTE Made for a test.

1
00:01.000 --> 00:04.000 align:start
<v The chair>Will you tell
the truth?

01:00:05.000 --> 01:00:06.500
<i>Yes</i> &amp; I do.
`;
const mp3 = Buffer.from("ID3\x04\0\0\0\0\0\0\0\0\0", "latin1");
const mp4 = Buffer.from("\0\0\0\x18ftypisom\0\0\0\0", "latin1");

describe("the words of captions", () => {
  it("are what is said, in order, with who speaks, and without times, marks and notes", () => {
    const said = ["The chair: Will you tell the truth?", "Yes & I do."];
    expect(wordsOfCaptions(captions)).toEqual(said);
    expect(wordsOfCaptions(`\uFEFF${captions.replaceAll("\n", "\r\n")}`)).toEqual(said);
  });

  it("are nothing for a text that is no WebVTT, or says nothing", () => {
    for (const text of [
      "",
      "WEBVTT",
      "WEBVTTX\n\n00:01.000 --> 00:02.000\nA",
      captions.replace("WEBVTT", "1"),
    ])
      expect(wordsOfCaptions(text)).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => void wordsOfCaptions(`WEBVTT\n\n${text}`)));
  });
});

describe("sound and films of a module", () => {
  const tag =
    '<Audio file="hearing.mp3" captions="hearing.vtt" says="A hearing." by="Jane Doe" licence="CC BY 4.0" />';

  function withMedia(files: Record<string, string | Uint8Array>, shown = tag) {
    const { root, change } = twoModules();
    change("one/01-count-the-votes.mdx", (text) => text.replace("## Who sits", `${shown}\n\n## Who sits`));
    mkdirSync(join(root, "lessons/one/media"));
    for (const [name, content] of Object.entries(files))
      writeFileSync(join(root, "lessons/one/media", name), content);
    return root;
  }
  const told = (root: string) =>
    checkModule(root, "one").problems.map((problem) => formatProblem(problem).replace("lessons/one/", ""));

  it("are named after what is in them, and come to the pages as they are", () => {
    const root = withMedia({ "hearing.mp3": mp3, "hearing.vtt": captions });
    expect(told(root)).toEqual([]);
    const { module } = loadModule(root, "one");
    expect(module.media["hearing.mp3"]).toEqual({
      kind: "sound",
      path: expect.stringMatching(/^\/learn\/one\/media\/hearing-[0-9a-f]{8}\.mp3$/),
      words: [],
    });
    expect(module.media["hearing.vtt"]?.words).toHaveLength(2);
    const made = [...mediaFiles(root, [module])];
    expect(made.map(({ file }) => `/${file}`)).toEqual(Object.values(module.media).map(({ path }) => path));
    expect(made[0]?.content).toEqual(mp3);
  });

  it.each([
    [
      "an unknown form",
      "hearing.ogg",
      Buffer.from("OggS............"),
      "no sound, film or captions that every browser knows – save it as MP3 or M4A (sound), MP4 or WebM (film), or WebVTT (.vtt, the words to both)",
    ],
    [
      "a file that is not what its name says",
      "hearing.m4a",
      mp3,
      "no sound, film or captions that every browser knows – save it as MP3 or M4A (sound), MP4 or WebM (film), or WebVTT (.vtt, the words to both)",
    ],
    [
      "a name that cannot be an address",
      "The Hearing.mp3",
      mp3,
      "the file's name cannot be an address – name it like hearing-2013.mp3",
    ],
    [
      "one too large",
      "vote.mp4",
      Buffer.concat([mp4, Buffer.alloc(20_400_000)]),
      "the file has 20 MB – cut it or save it smaller, under 20 MB, or link to a page that plays it",
    ],
    [
      "captions that cannot be read",
      "hearing.vtt",
      "1\n00:00:01,000 --> 00:00:02,000\nYes.\n",
      "no captions that a browser can read – begin with a line WEBVTT; then, after an empty line, 00:01.000 --> 00:04.000 and below it what is said",
    ],
    [
      "a sound that nobody hears",
      "vote.mp3",
      mp3,
      "no lesson uses this file – play it with <Audio>, or take it out",
    ],
    [
      "a film that nobody sees",
      "vote.mp4",
      mp4,
      "no lesson uses this file – play it with <Video>, or take it out",
    ],
    [
      "captions of nothing",
      "vote.vtt",
      captions,
      'no lesson uses this file – name it with captions="…" of <Audio> or <Video>, or take it out',
    ],
  ])("are told of: %s", (_, name, content, sentence) => {
    expect(told(withMedia({ [name]: content }, ""))).toEqual([`media/${name}:1:1  ${sentence}`]);
  });

  it("are told of where a lesson plays what is not there", () => {
    expect(told(withMedia({}))).toEqual([
      expect.stringMatching(/file "hearing.mp3" is not in media\/ – put the file there$/),
      expect.stringMatching(/captions "hearing.vtt" is not in media\/ – put the file there$/),
    ]);
  });
});
