import { expect, it } from "vitest";
import { markdown, toldOf } from "./example-module";

/** A rule about one mistake: an author who writes this is told exactly that. The text begins on line 7. */
export function refuses(what: string, text: string, ...told: string[]): void {
  it(`refuses ${what}`, () => expect(toldOf(text)).toEqual(told));
}

/** The answers of `choice`. */
export const answers = markdown`
  - [ ] It was blocked.
    > Nine votes were enough.
  - [x] It went on the agenda.
    > Eleven voted for it.
`;

/** A choice without a mistake but for its attributes. */
export const choice = (attributes: string) =>
  `<Choice ${attributes}>\nWhat happened?\n\n${answers}</Choice>\n`;
/** What a question needs beside its id. */
export const common = 'objective="procedural-votes" see="S/PV.7353"';
export const anyChoice = (id: string) => choice(`id="${id}" ${common}`);

/** A choice with markup in it, as `build` reads it. */
export const writtenChoice = markdown`
  <Choice id="agenda" ${common}>
  China voted *against*. What happened?

  - [ ] The item was "blocked".
    > Nine votes were enough.
  - [x] It went on the **agenda**.
    > Eleven voted for it.
    >
    > Nine are enough.
  </Choice>
`;
