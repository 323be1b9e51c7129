import { councilVoteWords as words } from "@words/council";
import { type Position, permanentMembers, positions } from "@/lib/council/decide";
import { doorsOf, seatAfterKey, turned } from "@/lib/council/play";
import type { Seat } from "@/lib/council/seats";
import { type CouncilRow, councilRows } from "./council-rows";
import { councilSays } from "./council-says";
import { tallyOf } from "./council-tally";
import { doorClass } from "./door-class";

/**
 * Brings the figure of a vote to life: its seats become buttons that turn, and doors, tally, sentence and table follow.
 * What was drawn on the server is kept and changed, so nothing moves at the first touch; a button brings it back.
 *
 * @param figure as `CouncilFigure` draws it
 * @param touched the seat that was tapped, which turns at once; null where the reader came by the button
 */
export function playCouncil(figure: Element, touched: Element | null): void {
  const board = figure.querySelector(".council-board");
  if (board === null || board.getAttribute("role") !== "img") return;
  const asItWas = [...figure.cloneNode(true).childNodes];
  const faces = [...board.children];
  const votes = faces.map(positionOf);
  const members = faces.map(
    (face) => face.querySelector(".council-seat-member")?.textContent?.trim() || null,
  );
  const buttons = faces.map(asButton);
  board.replaceChildren(...buttons);
  board.setAttribute("role", "toolbar");
  board.setAttribute("aria-label", words.seats);
  letBack(figure, asItWas);

  const procedural = figure.querySelector(".council-door.is-here") === figure.querySelector(".council-door");
  const stop = (at: number) => {
    buttons.forEach((button, index) => {
      button.tabIndex = index === at ? 0 : -1;
    });
  };
  const turn = (at: number) => {
    const [button, before] = [buttons[at], votes[at]];
    if (button === undefined || before === undefined) return;
    const position = turned(before);
    votes[at] = position;
    stop(at);
    show(button, position);
    const seats = votes.map((position, index): Seat => {
      const name = permanentMembers[index] ?? null;
      return { name: name ?? members[index] ?? null, permanent: name !== null, position };
    });
    tell(figure, seats, procedural, words.turned(nameOf(button), position));
  };
  buttons.forEach((button, at) => {
    const position = votes[at];
    if (position !== undefined) show(button, position);
    button.addEventListener("click", () => turn(at));
    button.addEventListener("keydown", (event) => {
      const to = seatAfterKey(event.key, at, buttons.length);
      if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      stop(to);
      buttons[to]?.focus();
    });
  });
  stop(0);
  const at = faces.findIndex((face) => touched !== null && face.contains(touched));
  buttons[Math.max(at, 0)]?.focus();
  if (at >= 0) turn(at);
}

/** The button that led here leads back: to the figure as it was drawn, which can be played with again. */
function letBack(figure: Element, asItWas: readonly Node[]): void {
  const button = figure.querySelector<HTMLButtonElement>(".council-play button");
  if (button === null) return;
  button.textContent = words.asItWas;
  button.addEventListener("click", () => {
    figure.replaceChildren(...asItWas);
    figure.querySelector<HTMLElement>(".council-play button")?.focus();
  });
}

function positionOf(face: Element): Position {
  return positions.find((position) => face.classList.contains(`is-${position}`)) ?? "absent";
}

function asButton(face: Element): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  const number = Number(nameOf(face));
  // A number alone is no name.
  if (number > 0) button.setAttribute("aria-label", words.elected(number));
  button.append(...[...face.childNodes].map((node) => node.cloneNode(true)));
  return button;
}

/** Without the sign of its vote, which a translator may have made longer. */
function nameOf(seat: Element): string {
  return seat.getAttribute("aria-label") ?? seat.querySelector(".council-seat-name")?.textContent ?? "";
}

function show(button: HTMLButtonElement, position: Position): void {
  button.className = `council-seat is-${position}`;
  button.setAttribute("aria-description", words.positions[position]);
  const mark = button.querySelector(".council-seat-mark");
  if (mark !== null) mark.textContent = words.signs[position];
}

function tell(figure: Element, seats: readonly Seat[], procedural: boolean, turnedTo: string): void {
  const doors = doorsOf(seats, procedural);
  const [first, second] = figure.querySelectorAll(".council-door");
  first?.setAttribute("class", doorClass(doors, "procedural"));
  second?.setAttribute("class", doorClass(doors, "other"));
  figure.querySelector(".council-doors")?.setAttribute("aria-label", words.doors(doors));
  const tally = figure.querySelector(".council-tally");
  if (tally !== null) tally.textContent = tallyOf(seats);
  figure.querySelector(".council-votes tbody")?.replaceChildren(...councilRows(seats).map(asRow));
  const says = figure.querySelector(".explorer-says");
  if (says === null) return;
  const line = withText("p", "");
  line.className = "explorer-result";
  line.append(withText("b", `${turnedTo} `), councilSays(seats, procedural, "now"));
  says.replaceChildren(line);
}

function asRow({ head, members }: CouncilRow): HTMLElement {
  const row = document.createElement("tr");
  const name = withText("th", head);
  name.setAttribute("scope", "row");
  row.append(name, withText("td", members));
  return row;
}

function withText(tag: "p" | "b" | "th" | "td", text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
