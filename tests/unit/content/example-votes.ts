import type { Timeline } from "@/lib/content/timeline";
import type { Vote, Votes } from "@/lib/content/votes";

const agenda: Vote = {
  body: "Security Council",
  question: "An agenda",
  procedural: true,
  count: { for: 11, against: 2, abstain: 2, absent: 0 },
  named: { for: [], against: ["China", "Russia"], abstain: ["Chad", "Nigeria"], absent: [] },
  adopted: true,
  source: "S/PV.7353",
  facts: ["F8"],
};
const noNames = { for: [], against: [], abstain: [], absent: [] };

/** One vote that can be drawn, one of another body, one without figures. */
export const votes: Votes = {
  "2014-12-22": agenda,
  "2014-12-18": { ...agenda, body: "General Assembly", procedural: undefined, named: noNames },
  "2016-12-09": { ...agenda, count: "not verified", named: noNames },
};

export const timeline: Timeline = {
  tracks: { council: "Security Council", china: "China" },
  events: [{ date: "2014-12-22", track: "council", says: "The agenda.", fact: "F8" }],
};
