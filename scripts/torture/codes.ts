/** Codes and links as mails, filters, chats and phones hand them on: what keeps the meaning opens, what does not stays shut. */
import { tally } from "../../tests/unit/codes/many-changes";
import type { Section } from "./section";

export const codes: Section = {
  name: "codes",
  run: async ({ seed, effort }) => {
    const tries = 100 * effort;
    const keeps = await tally("keeps", tries, seed);
    const loses = await tally("loses", tries, seed + 1);
    return [
      {
        what: "hand-ins, links and typed codes changed on their way",
        tries,
        faults: [
          ...keeps.lost.map((how) => `not opened: ${how}`),
          ...keeps.wrong.map((how) => `opened as something else: ${how}`),
        ],
      },
      {
        what: "the same with a letter wrong, missing or moved",
        tries,
        faults: loses.wrong.map((how) => `opened as something else: ${how}`),
      },
    ];
  },
};
