import { compile } from "@mdx-js/mdx";
import { footnoteWords } from "@words/lesson";
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { blocksOf, remarkLesson } from "@/lib/content/lesson-tree";
import { markdownPlugins, parseMdx } from "@/lib/content/markdown";
import { isTag } from "@/lib/content/tag";
import { eventsOf } from "@/lib/content/timeline";
import { viewTree } from "@/lib/content/view-tree";
import { build, toldOf } from "./example-module";

/** A rule about one mistake: an author who writes this is told exactly that. The text begins on line 7. */
function refuses(what: string, text: string, ...told: string[]): void {
  it(`refuses ${what}`, () => expect(toldOf(text)).toEqual(told));
}

const article = '> The report said "prosecuted".<Cite source="article" />';
const record = '> It asks for a referral.<Cite source="S/PV.7353" at="p. 3" fact="F8" />';
const beside = `<Beside>\n\n${article}\n\n${record}\n\n</Beside>\n`;

describe("<Image>", () => {
  const image = (rest: string) => `<Image file="chamber.jpg" ${rest} />\n`;
  const said = 'alt="A round table." by="Jane Doe" licence="CC BY 4.0"';

  it("may show a picture of the module that says what is to be seen, who made it and why it may be shown", () => {
    expect(toldOf(image(said))).toEqual([]);
    expect(toldOf(image(`${said} from="https://example.org/" says="The chamber in 2014."`))).toEqual([]);
    expect(toldOf(`<Full>\n\n${image(said)}\n</Full>\n`)).toEqual([]);
  });

  refuses(
    "a picture that is not there",
    `<Image file="chamber.png" ${said} />\n`,
    '7:1  picture "chamber.png" is not in images/ – did you mean "chamber.jpg"?',
  );
  refuses(
    "no file",
    `<Image ${said} />\n`,
    '7:1  <Image> names no file – write file="…" with the name of a file in images/',
  );
  refuses(
    "a picture that says nothing of itself",
    image('alt=""'),
    '7:1  <Image> has no alt – write alt="…": say what is to be seen, for whoever does not see it',
    '7:1  <Image> has no by – write by="…": name who made it',
    '7:1  <Image> has no licence – write licence="…": name the licence, as in licence="CC BY 4.0" or licence="public domain"',
  );
  refuses(
    "a picture that is called one",
    image(said.replace("A round", "Photo of a round")),
    "7:1  alt says that a picture is a picture – begin with what is to be seen",
  );
  refuses(
    "the name of a file for what is to be seen",
    image(said.replace("A round table.", "chamber.jpg")),
    '7:1  alt is the name of a file – write alt="…": say what is to be seen, for whoever does not see it',
  );
  refuses(
    "an origin that is no address",
    image(`${said} from="example.org"`),
    '7:1  from="example.org" is no address – begin it with https://',
  );
  refuses(
    "a place inside a line of text",
    `See <Image file="chamber.jpg" ${said} /> here.\n`,
    "7:5  <Image> stands inside a line of text – put it on a line of its own, with a blank line before and after",
  );
});

describe("<Audio> and <Video>", () => {
  const said = 'says="A hearing." by="Jane Doe" licence="CC BY 4.0"';
  const audio = `<Audio file="hearing.mp3" captions="hearing.vtt" ${said} />\n`;
  const video = `<Video file="vote.mp4" captions="vote.vtt" ${said} />\n`;

  it("may play sound and films of the module that come with their words, their maker and their licence", () => {
    for (const tag of [audio, video]) {
      expect(toldOf(tag)).toEqual([]);
      expect(toldOf(tag.replace(" />", ' from="https://example.org/" />'))).toEqual([]);
      expect(toldOf(`<Full>\n\n${tag}\n</Full>\n`)).toEqual([]);
    }
  });

  refuses(
    "no captions",
    audio.replace(' captions="hearing.vtt"', ""),
    '7:1  <Audio> names no captions – write captions="….vtt" with a file in media/: every word, for whoever does not hear it',
  );
  refuses(
    "no file",
    video.replace(' file="vote.mp4"', ""),
    '7:1  <Video> names no file – write file="…" with the name of a file in media/',
  );
  refuses(
    "a file of another origin",
    video.replace("vote.mp4", "https://example.org/vote.mp4"),
    '7:1  file="https://example.org/vote.mp4" is loaded from elsewhere – put the file into media/ of the module, or link to the page that plays it',
  );
  refuses(
    "a file that is not there",
    audio.replace("hearing.mp3", "hearings.mp3"),
    '7:1  file "hearings.mp3" is not in media/ – did you mean "hearing.mp3"?',
  );
  refuses(
    "a film as a sound, and captions as a file",
    `${audio.replace("hearing.mp3", "vote.mp4")}\n${video.replace("vote.mp4", "vote.vtt")}`,
    '7:1  file "vote.mp4" is a film, not a sound – play it with <Video>',
    '9:1  file "vote.vtt" is captions, not a film – name it with captions="…"',
  );
  refuses(
    "one that says nothing of itself",
    '<Audio file="hearing.mp3" captions="hearing.vtt" says="" />\n',
    '7:1  <Audio> has no says – write says="…": say what it is, for whoever does not play it',
    '7:1  <Audio> has no by – write by="…": name who made it',
    '7:1  <Audio> has no licence – write licence="…": name the licence, as in licence="CC BY 4.0" or licence="public domain"',
  );
  refuses(
    "an origin that is no address",
    audio.replace(" />", ' from="example.org" />'),
    '7:1  from="example.org" is no address – begin it with https://',
  );
  refuses(
    "a place inside a line of text",
    `Hear ${audio.trim()} here.\n`,
    "7:6  <Audio> stands inside a line of text – put it on a line of its own, with a blank line before and after",
  );
});

describe("<Council>", () => {
  it("may show a vote whose members are known, also in one version of a lesson", () => {
    expect(toldOf('<Council vote="2014-12-22" />\n')).toEqual([]);
    expect(toldOf('<Full>\n\n<Council vote="2014-12-22" />\n\n</Full>\n')).toEqual([]);
  });

  refuses(
    "a vote that does not exist",
    '<Council vote="2014-12-23" />\n',
    '7:1  vote "2014-12-23" is not in votes.yaml – did you mean "2014-12-22"?',
  );
  refuses("no vote", "<Council />\n", '7:1  <Council> names no vote – write <Council vote="2014-12-22" />');
  refuses(
    "a vote without figures",
    '<Council vote="2016-12-09" />\n',
    '7:1  vote "2016-12-09" cannot be drawn: it has no figures – use one of: 2014-12-22',
  );
  refuses(
    "a vote of another body",
    '<Council vote="2014-12-18" />\n',
    '7:1  vote "2014-12-18" cannot be drawn: it is one of the General Assembly – use one of: 2014-12-22',
  );
  refuses(
    "a place inside a line of text",
    'See <Council vote="2014-12-22" /> here.\n',
    "7:5  <Council> stands inside a line of text – put it on a line of its own, with a blank line before and after",
  );
  refuses(
    "a place inside a list",
    '- One.\n\n  <Council vote="2014-12-22" />\n',
    "9:3  <Council> stands inside a list or a quotation – move it out",
  );
  refuses(
    "text inside",
    '<Council vote="2014-12-22">\n\nText.\n\n</Council>\n',
    "7:1  <Council> holds text, which nobody would see – close it at once: <Council … />",
  );
  refuses(
    "an attribute it does not know",
    '<Council vote="2014-12-22" meeting="7353" />\n',
    '7:1  <Council> does not know "meeting" – use one of: vote',
  );
});

describe("<Timeline>", () => {
  it.each(["<Timeline />", '<Timeline track="council" from="2014" to="2014-12-22" />'])(
    "may be %s",
    (tag) => {
      expect(toldOf(`${tag}\n`)).toEqual([]);
    },
  );

  refuses(
    "an unknown track",
    '<Timeline track="counsel" />\n',
    '7:1  track "counsel" is not in timeline.yaml – did you mean "council"?',
  );
  refuses(
    "a date that is none",
    '<Timeline from="May 2014" />\n',
    '7:1  from="May 2014" is not a date – write it like from="2014-02-17"',
  );
  refuses(
    "a range without an event",
    '<Timeline from="2015" />\n',
    "7:1  <Timeline> shows no event – name another track, or other dates",
  );
});

describe("eventsOf", () => {
  const event = (date: string, track: string, until?: string) => ({
    date,
    track,
    says: date,
    fact: "F8",
    ...(until === undefined ? {} : { until }),
  });
  const timeline = {
    tracks: { a: "A", b: "B" },
    events: [event("2013-08-20", "a", "2013-10-31"), event("2014", "b"), event("2014-12-22", "a")],
  };
  const none = { track: null, from: null, to: null };

  it.each([
    [none, 3],
    [{ ...none, track: "a" }, 2],
    [{ ...none, from: "2013-10-01" }, 3],
    [{ ...none, from: "2013-11" }, 2],
    [{ ...none, to: "2013" }, 1],
    [{ ...none, from: "2014", to: "2014" }, 2],
  ])("shows of %o so many events: %i", (range, count) => {
    expect(eventsOf(timeline, range)).toHaveLength(count);
  });
});

describe("<Beside>", () => {
  it("holds two passages, each with its source", () => expect(toldOf(beside)).toEqual([]));

  it("may hold three", () => {
    expect(toldOf(`<Beside>\n\n${article}\n\n${record}\n\n${article}\n\n</Beside>\n`)).toEqual([]);
  });

  it("numbers its passages among the blocks, so that a question can look back to one", () => {
    const { lesson } = build(`First.\n\n${beside}\nLast.\n`);
    expect(blocksOf(parseMdx(lesson.source)).map(({ id, node }) => [id, node.type])).toEqual([
      ["p-1", "paragraph"],
      ["p-2", "blockquote"],
      ["p-3", "blockquote"],
      ["p-4", "paragraph"],
    ]);
    expect(lesson.notes.map(({ source }) => source)).toEqual(["article", "S/PV.7353"]);
  });

  it("names the source above each passage on the page, and keeps the way back with it", async () => {
    const found: { name: string | null; attributes: string[]; children: (string | null)[] }[] = [];
    const collect = () => (tree: Root) => {
      visit(tree, (node) => {
        if (!isTag(node) || node.name !== "Passage") return;
        found.push({
          name: node.name,
          attributes: node.attributes.map((one) => ("name" in one ? `${one.name}=${one.value}` : "")),
          children: node.children.map((child) => (isTag(child) ? child.name : child.type)),
        });
      });
    };
    const lesson = () => remarkLesson({ waysBack: { "p-1": [{ id: "q", number: 1 }] }, idPrefix: "" });
    await compile(build(beside).lesson.source, { remarkPlugins: [...markdownPlugins, lesson, collect] });
    expect(found).toEqual([
      { name: "Passage", attributes: ["source=article"], children: ["blockquote", "Back"] },
      { name: "Passage", attributes: ["source=S/PV.7353", "at=p. 3"], children: ["blockquote"] },
    ]);
  });

  refuses(
    "one passage alone",
    `<Beside>\n\n${article}\n\n</Beside>\n`,
    "7:1  <Beside> holds one passage – write two quotations with a blank line between them",
  );
  refuses(
    "two passages that run together",
    `<Beside>\n\n${article}\n>\n${record}\n\n</Beside>\n`,
    "7:1  <Beside> holds one passage – write two quotations with a blank line between them",
  );
  refuses(
    "nothing inside",
    "<Beside>\n\n</Beside>\n",
    "7:1  <Beside> holds no passage – write two quotations with a blank line between them",
  );
  refuses(
    "a passage without its source",
    `<Beside>\n\n> The report said so.\n\n${record}\n\n</Beside>\n`,
    '9:1  a passage inside <Beside> has no source – end it with <Cite source="…" />',
  );
  refuses(
    "text that is no quotation",
    `<Beside>\n\nThe article:\n\n${article}\n\n${record}\n\n</Beside>\n`,
    "9:1  something other than a quotation stands inside <Beside> – write each passage as a quotation, every line of it with > before it; all else stands outside",
  );
  refuses(
    "a place inside a line",
    "<Beside>Text.</Beside>\n",
    "7:1  <Beside> stands inside a line of text – write <Beside> and </Beside> on lines of their own, with a blank line after each",
  );
});

const excerptTag = '<Excerpt source="S/PV.7353" at="p. 3" date="2014-12-22" fact="F8">';
const excerpt = `${excerptTag}\n\nThe item is **on the agenda**.\n\n</Excerpt>\n`;

describe("<Excerpt>", () => {
  const asked = `${excerptTag}\n\n<Highlight id="who" objective="procedural-votes" see="S/PV.7353">\nWhat came of it?\n\n> The item was read. **It is on the agenda.**\n\n1. It was only read.\n2. There it is.\n</Highlight>\n\n</Excerpt>\n`;

  it("is a passage of a document, also in one version of a lesson", () => {
    expect(toldOf(excerpt)).toEqual([]);
    expect(toldOf(`<Short>\n\n${excerpt}\n</Short>\n`)).toEqual([]);
  });

  it("is its own note", () => {
    const { lesson } = build(`First.<Cite source="article" />\n\n${excerpt}`);
    expect(lesson.notes).toEqual([
      { number: 1, source: "article", at: null },
      { number: 2, source: "S/PV.7353", at: "p. 3" },
    ]);
  });

  it("is a block that a question can look back to, as it cites what settles it", () => {
    const question = `<Choice id="who" objective="procedural-votes" see="S/PV.7353 p. 3">\nWhat happened?\n\n- [x] This.\n  > So.\n- [ ] That.\n  > No. (misconception: veto-always-blocks)\n</Choice>\n`;
    const { lesson } = build(`First.\n\n${excerpt}\nBetween.\n\n${question}`);
    expect(lesson.questions[0]?.look).toEqual({ full: "p-2", short: "p-2" });
  });

  it("says on the page which document, which place and day, and that words are marked", async () => {
    const found: string[][] = [];
    const collect = () => (tree: Root) => {
      visit(tree, (node) => {
        if (!isTag(node) || node.name !== "Excerpt") return;
        found.push(node.attributes.map((one) => ("name" in one ? `${one.name}=${one.value}` : "")));
      });
    };
    const lesson = () => remarkLesson({ waysBack: {}, idPrefix: "" });
    await compile(build(excerpt).lesson.source, { remarkPlugins: [...markdownPlugins, lesson, collect] });
    expect(found).toEqual([["source=S/PV.7353", "at=p. 3", "date=2014-12-22", "marked=yes"]]);
  });

  it.each([
    ['lang="ar"', "ar", "rtl"],
    ['lang="ko"', "ko", "ltr"],
    ['lang="he-IL"', "he-IL", "rtl"],
    ['lang="ug-Cyrl"', "ug-Cyrl", "ltr"],
    ['lang="en" dir="rtl"', "en", "rtl"],
  ])("says its language, and by it which way it runs: %s", (said, lang, dir) => {
    const inIt = (text: string) => text.replace('fact="F8"', `fact="F8" ${said}`);
    expect(toldOf(inIt(excerpt))).toEqual([]);
    const way = { waysBack: {}, idPrefix: "", footnotes: footnoteWords };
    const drawn = viewTree(build(inIt(excerpt)).lesson.source, way);
    const [place] = drawn.filter((node) => typeof node !== "string");
    expect(place).toMatchObject({ tag: "Excerpt", props: { lang, dir } });
    const question = build(inIt(asked)).lesson.questions[0];
    expect(question?.kind === "highlight" ? question.ask.excerpt : null).toMatchObject({ dir });
    expect(question?.kind === "highlight" ? question.ask.excerpt : null).not.toHaveProperty("lang");
    // Where its sentences stand by themselves, as in the tools that questions go to, each says it.
    expect(question?.kind === "highlight" ? question.ask.sentences[0]?.html : null).toBe(
      `<span lang="${lang}" dir="${dir}">The item was read.</span>`,
    );
  });

  it("holds a question about its sentences, which knows the document", () => {
    expect(toldOf(asked)).toEqual([]);
    const { lesson } = build(asked);
    const [question] = lesson.questions;
    expect(question?.kind === "highlight" && question.ask.excerpt).toEqual({
      publisher: "UN Security Council",
      label: "S/PV.7353",
      at: "p. 3",
      date: "2014-12-22",
      via: null,
    });
    expect(question?.ask).toHaveProperty("sentences.length", 2);
    expect(lesson.notes).toEqual([{ number: 1, source: "S/PV.7353", at: "p. 3" }]);
  });

  it("leaves of a question's excerpt the place that the note leads back to, and draws no second passage", async () => {
    const names: string[] = [];
    const ids: unknown[] = [];
    const collect = () => (tree: Root) => {
      visit(tree, (node) => {
        if (!isTag(node)) return;
        names.push(node.name ?? "");
        for (const one of node.attributes) if ("name" in one && one.name === "id") ids.push(one.value);
      });
    };
    const lesson = () => remarkLesson({ waysBack: {}, idPrefix: "" });
    await compile(build(asked).lesson.source, { remarkPlugins: [...markdownPlugins, lesson, collect] });
    expect(names).toEqual(["div", "Question"]);
    expect(ids).toEqual(["cite-1", "who"]);
  });

  it("is asked about in both versions or not at all", () => {
    expect(toldOf(`<Full>\n\n${asked}\n</Full>\n`)).toEqual([
      "11:1  <Highlight> stands inside <Full> – move it outside <Full> and <Short>, so that both versions ask it",
    ]);
  });

  refuses(
    "a question beside its text",
    `${excerptTag}\n\nText.\n\n${asked.slice(excerptTag.length + 2)}`,
    "11:1  something other than a paragraph stands inside <Excerpt> – write plain paragraphs there; all else stands outside",
  );
  refuses(
    "no source",
    '<Excerpt date="2014">\n\nText.\n\n</Excerpt>\n',
    '7:1  <Excerpt> has no source – write source="…" with an id of sources.yaml',
  );
  refuses(
    "an unknown source",
    '<Excerpt source="S/PV.7354" date="2014">\n\nText.\n\n</Excerpt>\n',
    '7:1  source "S/PV.7354" is not in sources.yaml – did you mean "S/PV.7353"?',
  );
  refuses(
    "an unknown fact",
    '<Excerpt source="S/PV.7353" date="2014" fact="F88">\n\nText.\n\n</Excerpt>\n',
    '7:1  fact "F88" is not in facts.yaml – did you mean "F8"?',
  );
  refuses(
    "a document without a day",
    '<Excerpt source="S/PV.7353">\n\nText.\n\n</Excerpt>\n',
    '7:1  source "S/PV.7353" has no date – write date="2014-02-17" on the excerpt, or date: in sources.yaml',
  );
  refuses(
    "a date that is none",
    '<Excerpt source="S/PV.7353" date="May 2014">\n\nText.\n\n</Excerpt>\n',
    '7:1  date="May 2014" is not a date – write it like date="2014-02-17"',
  );
  refuses(
    "a language that is none",
    excerpt.replace('fact="F8"', 'fact="F8" lang="arabic"'),
    '7:1  lang="arabic" is not the code of a language – write it like lang="ar", lang="ko" or lang="zh-Hant"',
  );
  refuses(
    "a language that is no code",
    excerpt.replace('fact="F8"', 'fact="F8" lang=""'),
    '7:1  lang="" is not the code of a language – write it like lang="ar", lang="ko" or lang="zh-Hant"',
  );
  refuses(
    "a direction that is none",
    excerpt.replace('fact="F8"', 'fact="F8" lang="ar" dir="right"'),
    '7:1  dir="right" is neither ltr nor rtl – write dir="rtl" for words that run from right to left, or leave it out: the language says it',
  );
  refuses(
    "a direction without a language",
    excerpt.replace('fact="F8"', 'fact="F8" dir="rtl"'),
    '7:1  <Excerpt> has dir and no lang – say which language it is in, like lang="ar"',
  );
  refuses(
    "a note inside",
    `${excerptTag}\n\nText.<Cite source="article" />\n\n</Excerpt>\n`,
    "9:6  <Cite> stands inside <Excerpt> – the tag is the note: give it source, at and fact",
  );
  refuses(
    "anything but paragraphs",
    `${excerptTag}\n\n> Text.\n\n</Excerpt>\n`,
    "9:1  something other than a paragraph stands inside <Excerpt> – write plain paragraphs there; all else stands outside",
  );
  refuses(
    "nothing inside",
    `${excerptTag}\n\n</Excerpt>\n`,
    "7:1  <Excerpt> is empty – write its text between <Excerpt> and </Excerpt>",
  );
});

describe("<Scene>", () => {
  it("holds paragraphs with their notes", () => {
    expect(toldOf('<Scene>\n\nA man sits down.<Cite source="article" />\n\n</Scene>\n')).toEqual([]);
  });

  refuses(
    "a list",
    "<Scene>\n\n- A man sits down.\n\n</Scene>\n",
    "9:1  something other than a paragraph stands inside <Scene> – write plain paragraphs there; all else stands outside",
  );
});
