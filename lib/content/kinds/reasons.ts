import type { Html, Part } from "../../quiz/question";
import type { NamedMisconception } from "../misconception";
import type { Body, ReadItem } from "../question-parts";
import type { WrittenWrong } from "./kind";

/** The reason of an answer; reported where there is none. */
export function reasonOf(item: ReadItem, what: string, body: Body): Html {
  if (item.why === null || item.why === "") {
    body.report.add(
      item.place,
      `${what} does not say why`,
      'add a line below it: "  > why it is right or wrong"',
    );
  }
  return item.why ?? "";
}

/** Reports a misconception at what is right. */
export function refuseAtRight({ place }: NamedMisconception, what: string, { report }: Body): void {
  report.add(place, `${what} is right but names a misconception`, "remove it: only wrong answers have one");
}

/** All parts but the right ones, as wrong answers with a name. */
export function partsBut(parts: readonly Part[], right: readonly string[]): WrittenWrong[] {
  return parts
    .filter(({ id }) => !right.includes(id))
    .map(({ id, html }) => ({ id, name: html.replace(/<[^>]*>/g, "") }));
}
