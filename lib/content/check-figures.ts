/// <reference types="mdast-util-mdx" />
import type { Nodes } from "mdast";
import { citesIn } from "./lesson-tree";
import { didYouMean } from "./nearest";
import type { Report } from "./problem";
import { startOf } from "./question-parts";
import { attribute, hasAttribute, isTag, type Tag } from "./tag";
import { dayPattern, eventsOf, type Timeline } from "./timeline";
import { councilSeats, securityCouncil, type Votes } from "./votes";

/** What stands between paragraphs, each on a line of its own, with the attributes it knows. */
export const figures: Record<string, string[]> = {
  Council: ["vote"],
  Timeline: ["track", "from", "to"],
  Beside: [],
};

/** Reports a figure that stands where it cannot be seen, or holds what nobody would see. */
export function checkFigurePlace(node: Tag, parent: Nodes | undefined, report: Report): void {
  const name = node.name ?? "";
  const place = startOf(node);
  const around = parent === undefined || parent.type === "root" || isVersion(parent) ? null : parent;
  if (node.type === "mdxJsxTextElement") {
    const mend =
      name === "Beside"
        ? "write <Beside> and </Beside> on lines of their own, with a blank line after each"
        : "put it on a line of its own, with a blank line before and after";
    report.add(place, `<${name}> stands inside a line of text`, mend);
  } else if (around !== null) {
    const outer = isTag(around) ? `<${around.name}>` : "a list or a quotation";
    report.add(place, `<${name}> stands inside ${outer}`, "move it out");
  }
  if (name === "Beside") {
    if (node.type === "mdxJsxFlowElement") checkBeside(node, report);
  } else if (node.children.length > 0)
    report.add(place, `<${name}> holds text, which nobody would see`, `close it at once: <${name} … />`);
}

function isVersion(node: Nodes): boolean {
  return isTag(node) && (node.name === "Full" || node.name === "Short");
}

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
  else if (councilSeats(vote) === null) {
    const why = vote.body === securityCouncil ? "has no figures" : `is one of the ${vote.body}`;
    report.add(place, `vote "${id}" cannot be drawn: it ${why}`, `use one of: ${drawn.join(", ")}`);
  }
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
    if (date === null || dayPattern.test(date)) continue;
    report.add(place, `${name}="${date}" is not a date`, `write it like ${name}="2014-02-17"`);
    return;
  }
  if (eventsOf(timeline, { track, from: attribute(node, "from"), to: attribute(node, "to") }).length === 0)
    report.add(place, "<Timeline> shows no event", "name another track, or other dates");
}
