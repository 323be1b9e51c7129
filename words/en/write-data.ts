import type { TopEntries } from "@/lib/own/at-top";

const charter = `title: Charter of the United Nations
label: UN Charter
publisher: United Nations
kind: official
date: 1945-06-26
url: https://www.un.org/en/about-us/un-charter/full-text`;

const record = `title: Record of the 7353rd meeting of the Security Council
publisher: UN Security Council
kind: official
date: 2014-12-22
url: https://docs.un.org/en/S/PV.7353`;

const release = `title: Security Council refers situation in Darfur, Sudan, to Prosecutor of International Criminal Court
publisher: UN press service
kind: official
date: 2005-03-31
url: https://press.un.org/en/2005/sc8351.doc.htm`;

const agendaVote = `says: "On 22 December 2014 the Council adopted its agenda with the item on the DPRK by 11 votes to 2 (China, Russia), with 2 abstentions (Chad, Nigeria)."
source: S/PV.7353
status: verified`;

/** By its tag, what an example of write-examples.ts draws: for the lists at the top of the lesson. */
export const dataOf: Readonly<Record<string, TopEntries>> = {
  Figure: {
    sources: { "un-charter": charter },
    facts: {
      "council-seats": `says: "The Council has fifteen members: five are permanent; ten are elected for two years."
source: un-charter
at: Article 23
status: verified`,
    },
    figures: {
      seats: `kind: bars
title: The seats of the Security Council.
says: Five members are permanent, and twice as many are elected.
unit: members
rows:
  - { label: Permanent, values: [5] }
  - { label: Elected, values: [10] }
facts: [council-seats]`,
    },
  },
  Council: {
    sources: { "S/PV.7353": record },
    facts: {
      "agenda-vote": agendaVote,
      "agenda-yes": `says: "On 22 December 2014 the eleven in favour were Argentina, Australia, Chile, France, Jordan, Lithuania, Luxembourg, the Republic of Korea, Rwanda, the United Kingdom and the United States."
source: S/PV.7353
status: verified`,
    },
    votes: {
      "2014-12-22": `body: Security Council
question: An agenda with the situation in the DPRK on it
procedural: true
count: { for: 11, against: 2, abstain: 2 }
named:
  for: [Argentina, Australia, Chile, France, Jordan, Lithuania, Luxembourg, Republic of Korea, Rwanda, United Kingdom, United States]
  against: [China, Russia]
  abstain: [Chad, Nigeria]
adopted: true
source: S/PV.7353
facts: [agenda-vote, agenda-yes]`,
    },
  },
  Timeline: {
    sources: { "SC/8351": release, "S/PV.7353": record },
    facts: {
      "darfur-vote": `says: "The Council referred Darfur on 31 March 2005 by 11 votes to none, with 4 abstentions (Algeria, Brazil, China, United States)."
source: SC/8351
status: verified`,
      "agenda-vote": agendaVote,
    },
    timeline: {
      tracks: "council: Security Council",
      events: `- { date: 2005-03-31, track: council, says: "Darfur is referred to the International Criminal Court: 11 yes, 4 abstain.", fact: darfur-vote }
- { date: 2014-12-22, track: council, says: "The situation in the DPRK goes on the agenda: 11 yes, 2 no, 2 abstain.", fact: agenda-vote }`,
    },
  },
};
