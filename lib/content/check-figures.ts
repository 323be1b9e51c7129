/// <reference types="mdast-util-mdx" />
import type { Nodes } from "mdast";
import { isDayOrLess } from "./days";
import { citesIn } from "./lesson-tree";
import type { MediaKind } from "./module";
import { didYouMean } from "./nearest";
import type { Place, Report } from "./problem";
import { startOf } from "./question-parts";
import type { Sources } from "./registers";
import { isLanguage } from "./said-in";
import { attribute, hasAttribute, isTag, type Tag } from "./tag";
import { eventsOf, type Timeline } from "./timeline";
import { councilSeats, isMistaken, securityCouncil, type Votes } from "./votes";

/** What stands between paragraphs, each on a line of its own, with the attributes it knows. */
export const figures: Record<string, string[]> = {
  Figure: ["name"],
  Image: ["file", "alt", "by", "licence", "from", "says"],
  Audio: ["file", "captions", "says", "by", "licence", "from"],
  Video: ["file", "captions", "says", "by", "licence", "from"],
  Council: ["vote"],
  Timeline: ["track", "from", "to"],
  Beside: [],
  Excerpt: ["source", "at", "date", "via", "fact", "lang", "dir"],
  Scene: [],
};

/** Those of them that hold text. */
const holders = ["Beside", "Excerpt", "Scene"];

/** Reports a figure that stands where it cannot be seen, or holds what nobody would see. */
export function checkFigurePlace(node: Tag, parent: Nodes | undefined, report: Report): void {
  const name = node.name ?? "";
  const place = startOf(node);
  const around = parent === undefined || parent.type === "root" || isVersion(parent) ? null : parent;
  if (node.type === "mdxJsxTextElement") {
    const mend = holders.includes(name)
      ? `write <${name}> and </${name}> on lines of their own, with a blank line after each`
      : "put it on a line of its own, with a blank line before and after";
    report.add(place, `<${name}> stands inside a line of text`, mend);
  } else if (around !== null) {
    const outer = isTag(around) ? `<${around.name}>` : "a list or a quotation";
    report.add(place, `<${name}> stands inside ${outer}`, "move it out");
  }
  if (holders.includes(name)) {
    if (node.type !== "mdxJsxFlowElement") return;
    if (name === "Beside") checkBeside(node, report);
    else checkParagraphs(node, report);
  } else if (node.children.length > 0)
    report.add(place, `<${name}> holds text, which nobody would see`, `close it at once: <${name} … />`);
}

function isVersion(node: Nodes): boolean {
  return isTag(node) && (node.name === "Full" || node.name === "Short");
}

/** What a picture has to say of itself, and what to write. */
const saidOfImages = {
  alt: "say what is to be seen, for whoever does not see it",
  by: "name who made it",
  licence: 'name the licence, as in licence="CC BY 4.0" or licence="public domain"',
};

/** Reports a picture in a lesson that stands by itself. */
export function refuseImage(place: Place | undefined, report: Report): void {
  const mend = "describe it in words, or link to the page that shows it";
  report.add(place, "a picture in a lesson by itself, which has no files", mend);
}

/**
 * Reports a picture that is not there, or does not say what is to be seen, who made it and why it may be shown.
 *
 * @param images the files that the module brings; null for a lesson by itself
 */
export function checkImage(node: Tag, images: readonly string[] | null, report: Report): void {
  const place = startOf(node);
  const file = attribute(node, "file");
  if (images === null) {
    refuseImage(place, report);
    return;
  }
  if (file === null) {
    if (!hasAttribute(node, "file"))
      report.add(place, "<Image> names no file", 'write file="…" with the name of a file in images/');
  } else if (!images.includes(file)) {
    const mend = images.length === 0 ? "put the picture there" : didYouMean(file, images);
    report.add(place, `picture "${file}" is not in images/`, mend);
  }
  for (const [name, mend] of Object.entries(saidOfImages)) {
    const said = attribute(node, name);
    if (said === null ? !hasAttribute(node, name) : said.trim() === "")
      report.add(place, `<Image> has no ${name}`, `write ${name}="…": ${mend}`);
  }
  const alt = attribute(node, "alt") ?? "";
  if (/^(?:an? |the )?(?:image|photo|picture)s? (?:of|showing)\b/i.test(alt))
    report.add(place, "alt says that a picture is a picture", "begin with what is to be seen");
  else if (alt !== "" && alt === file)
    report.add(place, "alt is the name of a file", `write alt="…": ${saidOfImages.alt}`);
  checkOrigin(node, report);
}

/** The page that something was taken from. */
function checkOrigin(node: Tag, report: Report): void {
  const from = attribute(node, "from");
  if (from !== null && !/^https?:\/\//.test(from))
    report.add(startOf(node), `from="${from}" is no address`, "begin it with https://");
}

/** The tags that play something, by what they play. */
const players = {
  Audio: {
    kind: "sound",
    what: "a sound",
    instead: "say in words what is heard, or link to the page that plays it",
  },
  Video: {
    kind: "film",
    what: "a film",
    instead: "say in words what is seen and heard, or link to the page that plays it",
  },
} as const;

function isPlayer(name: string | null): name is keyof typeof players {
  return name !== null && Object.hasOwn(players, name);
}

/** What sound and a film have to say of themselves, and what to write. */
const saidOfMedia = {
  says: "say what it is, for whoever does not play it",
  by: saidOfImages.by,
  licence: saidOfImages.licence,
};

/**
 * Reports sound or a film that is not there, comes from elsewhere, or goes without its words, its maker or its licence.
 *
 * @param media what the files are that the module brings; null for a lesson by itself
 */
export function checkMedia(
  node: Tag,
  media: Readonly<Record<string, MediaKind>> | null,
  report: Report,
): void {
  if (!isPlayer(node.name)) return;
  const place = startOf(node);
  const { kind, what, instead } = players[node.name];
  if (media === null) {
    report.add(place, `${what} in a lesson by itself, which has no files`, instead);
    return;
  }
  checkMediaFile(node, "file", kind, media, report);
  checkMediaFile(node, "captions", "captions", media, report);
  for (const [name, mend] of Object.entries(saidOfMedia)) {
    const said = attribute(node, name);
    if (said === null ? !hasAttribute(node, name) : said.trim() === "")
      report.add(place, `<${node.name}> has no ${name}`, `write ${name}="…": ${mend}`);
  }
  checkOrigin(node, report);
}

function checkMediaFile(
  node: Tag,
  name: "file" | "captions",
  kind: MediaKind,
  media: Readonly<Record<string, MediaKind>>,
  report: Report,
): void {
  const place = startOf(node);
  const file = attribute(node, name);
  const known = Object.keys(media).filter((one) => media[one] === kind);
  if (file === null) {
    if (hasAttribute(node, name)) return;
    const mend =
      name === "file"
        ? 'write file="…" with the name of a file in media/'
        : 'write captions="….vtt" with a file in media/: every word, for whoever does not hear it';
    report.add(place, `<${node.name}> names no ${name}`, mend);
  } else if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(file)) {
    const mend = "put the file into media/ of the module, or link to the page that plays it";
    report.add(place, `${name}="${file}" is loaded from elsewhere`, mend);
  } else if (media[file] === undefined) {
    const mend = known.length === 0 ? "put the file there" : didYouMean(file, known);
    report.add(place, `${name} "${file}" is not in media/`, mend);
  } else if (media[file] !== kind) {
    const mends = {
      sound: "play it with <Audio>",
      film: "play it with <Video>",
      captions: 'name it with captions="…"',
    };
    report.add(place, `${name} "${file}" is ${nounOf[media[file]]}, not ${nounOf[kind]}`, mends[media[file]]);
  }
}

const nounOf: Readonly<Record<MediaKind, string>> = {
  sound: "a sound",
  film: "a film",
  captions: "captions",
};

/** Passages of sources side by side: two or more quotations, each with the note that says where it is from. */
function checkBeside(node: Tag, report: Report): void {
  const passages = node.children.filter(({ type }) => type === "blockquote");
  const stray = node.children.find(({ type }) => type !== "blockquote");
  if (stray !== undefined) {
    const mend =
      "write each passage as a quotation, every line of it with > before it; all else stands outside";
    report.add(startOf(stray), "something other than a quotation stands inside <Beside>", mend);
  } else if (passages.length < 2) {
    const mend = "write two quotations with a blank line between them";
    report.add(startOf(node), `<Beside> holds ${passages.length === 0 ? "no passage" : "one passage"}`, mend);
  }
  for (const passage of passages) {
    if (citesIn(passage).length === 0)
      report.add(
        startOf(passage),
        "a passage inside <Beside> has no source",
        'end it with <Cite source="…" />',
      );
  }
}

/** An excerpt and a scene are paragraphs, and nothing else; an excerpt may be one question about its sentences instead. */
function checkParagraphs(node: Tag, report: Report): void {
  const [only] = node.children;
  const isAsked =
    node.children.length === 1 && only !== undefined && isTag(only) && only.name === "Highlight";
  if (node.name === "Excerpt" && isAsked) return;
  const stray = node.children.find(({ type }) => type !== "paragraph");
  if (stray !== undefined)
    report.add(
      startOf(stray),
      `something other than a paragraph stands inside <${node.name}>`,
      "write plain paragraphs there; all else stands outside",
    );
  else if (node.children.length === 0)
    report.add(
      startOf(node),
      `<${node.name}> is empty`,
      `write its text between <${node.name}> and </${node.name}>`,
    );
}

/** Reports a passage of a document that does not say which document, or on which day. */
export function checkExcerpt(node: Tag, sources: Sources, report: Report): void {
  const place = startOf(node);
  const id = attribute(node, "source");
  const date = attribute(node, "date");
  const cite = citesIn(node)[0];
  if (id === null) {
    if (!hasAttribute(node, "source"))
      report.add(place, "<Excerpt> has no source", 'write source="…" with an id of sources.yaml');
  } else if (!Object.hasOwn(sources, id)) {
    report.add(place, `source "${id}" is not in sources.yaml`, didYouMean(id, Object.keys(sources)));
  } else if (date === null && sources[id]?.date === undefined) {
    report.add(
      place,
      `source "${id}" has no date`,
      'write date="2014-02-17" on the excerpt, or date: in sources.yaml',
    );
  }
  if (date !== null && !isDayOrLess(date))
    report.add(place, `date="${date}" is not a date`, 'write it like date="2014-02-17"');
  checkLanguage(node, report);
  if (cite !== undefined)
    report.add(
      startOf(cite),
      "<Cite> stands inside <Excerpt>",
      "the tag is the note: give it source, at and fact",
    );
}

/** The language of a passage, by its code, and which way it runs. */
function checkLanguage(node: Tag, report: Report): void {
  const place = startOf(node);
  const lang = attribute(node, "lang");
  const dir = attribute(node, "dir");
  if (lang !== null && !isLanguage(lang)) {
    const mend = 'write it like lang="ar", lang="ko" or lang="zh-Hant"';
    report.add(place, `lang="${lang}" is not the code of a language`, mend);
  }
  if (dir === null) return;
  if (dir !== "ltr" && dir !== "rtl") {
    const mend =
      'write dir="rtl" for words that run from right to left, or leave it out: the language says it';
    report.add(place, `dir="${dir}" is neither ltr nor rtl`, mend);
  } else if (lang === null && !hasAttribute(node, "lang"))
    report.add(place, "<Excerpt> has dir and no lang", 'say which language it is in, like lang="ar"');
}

/** Reports a vote that cannot be drawn. */
export function checkCouncil(node: Tag, votes: Votes, report: Report): void {
  const place = startOf(node);
  const id = attribute(node, "vote");
  if (id === null) {
    if (!hasAttribute(node, "vote"))
      report.add(place, "<Council> names no vote", 'write <Council vote="2014-12-22" />');
    return;
  }
  const vote = Object.hasOwn(votes, id) ? votes[id] : undefined;
  const drawn = Object.keys(votes).filter((name) => {
    const one = votes[name];
    return one !== undefined && councilSeats(one) !== null;
  });
  if (vote === undefined)
    report.add(place, `vote "${id}" is not in votes.yaml`, didYouMean(id, Object.keys(votes)));
  else if (councilSeats(vote) === null && !isMistaken(vote)) {
    const why = vote.body === securityCouncil ? "has no figures" : `is one of the ${vote.body}`;
    report.add(place, `vote "${id}" cannot be drawn: it ${why}`, `use one of: ${drawn.join(", ")}`);
  }
}

/** Reports a drawing that figures.yaml does not have. */
export function checkDrawn(node: Tag, drawings: readonly string[], report: Report): void {
  const name = attribute(node, "name");
  if (name === null) {
    if (!hasAttribute(node, "name"))
      report.add(startOf(node), "<Figure> has no name", 'write name="…" with an id of figures.yaml');
  } else if (!drawings.includes(name))
    report.add(startOf(node), `drawing "${name}" is not in figures.yaml`, didYouMean(name, drawings));
}

/** Reports a timeline that would show nothing. */
export function checkTimelineTag(node: Tag, timeline: Timeline, report: Report): void {
  const place = startOf(node);
  const tracks = Object.keys(timeline.tracks);
  const track = attribute(node, "track");
  if (track !== null && !tracks.includes(track)) {
    report.add(place, `track "${track}" is not in timeline.yaml`, didYouMean(track, tracks));
    return;
  }
  for (const name of ["from", "to"]) {
    const date = attribute(node, name);
    if (date === null || isDayOrLess(date)) continue;
    report.add(place, `${name}="${date}" is not a date`, `write it like ${name}="2014-02-17"`);
    return;
  }
  if (eventsOf(timeline, { track, from: attribute(node, "from"), to: attribute(node, "to") }).length === 0)
    report.add(place, "<Timeline> shows no event", "name another track, or other dates");
}
