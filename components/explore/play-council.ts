import { councilVoteWords as words } from "@words/council";
import { type Position, permanentMembers, positions } from "@/lib/council/decide";
import { doorsOf, seatAfterKey, turned } from "@/lib/council/play";
import type { Seat } from "@/lib/council/seats";
import { councilSays } from "./council-says";
import { tallyOf } from "./council-tally";
import { doorClass } from "./door-class";

/**
 * Brings the figure of a vote to life: its seats become buttons that turn, and doors, tally and sentence follow. What
 * was drawn on the server is kept and changed, so nothing moves at the first touch.
 *
 * @param figure as `CouncilFigure` draws it
 * @param touched the seat that was tapped, which turns at once; null where the reader came by the button
 */
export function playCouncil(figure: Element, touched: Element | null): void {
  const board = figure.querySelector(".council-board");
  if (board === null || board.getAttribute("role") !== "img") return;
  const faces = [...board.children];
  const votes = faces.map(positionOf);
  const buttons = faces.map(asButton);
  board.replaceChildren(...buttons);
  board.setAttribute("role", "toolbar");
  board.setAttribute("aria-label", words.seats);
  for (const still of figure.querySelectorAll(".council-votes, .council-play")) still.remove();

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
    tell(figure, votes, procedural, words.turned(nameOf(button), position));
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

function positionOf(face: Element): Position {
  return positions.find((position) => face.classList.contains(`is-${position}`)) ?? "absent";
}

function asButton(face: Element): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  const number = Number((face.textContent ?? "").slice(1));
  // A number alone is no name.
  if (number > 0) button.setAttribute("aria-label", words.elected(number));
  button.append(...[...face.childNodes].map((node) => node.cloneNode(true)));
  return button;
}

function nameOf(seat: HTMLButtonElement): string {
  return seat.getAttribute("aria-label") ?? (seat.textContent ?? "").slice(1);
}

function show(button: HTMLButtonElement, position: Position): void {
  button.className = `council-seat is-${position}`;
  button.setAttribute("aria-description", words.positions[position]);
  const mark = button.querySelector(".council-seat-mark");
  if (mark !== null) mark.textContent = words.signs[position];
}

function tell(figure: Element, votes: readonly Position[], procedural: boolean, turnedTo: string): void {
  const seats: Seat[] = votes.map((position, index) => {
    const name = permanentMembers[index] ?? null;
    return { name, permanent: name !== null, position };
  });
  const doors = doorsOf(seats, procedural);
  const [first, second] = figure.querySelectorAll(".council-door");
  first?.setAttribute("class", doorClass(doors, "procedural"));
  second?.setAttribute("class", doorClass(doors, "other"));
  figure.querySelector(".council-doors")?.setAttribute("aria-label", words.doors(doors));
  const tally = figure.querySelector(".council-tally");
  if (tally !== null) tally.textContent = tallyOf(seats);
  const says = figure.querySelector(".explorer-says");
  if (says === null) return;
  const line = document.createElement("p");
  line.className = "explorer-result";
  const bold = document.createElement("b");
  bold.textContent = `${turnedTo} `;
  line.append(bold, councilSays(seats, procedural, "now"));
  says.replaceChildren(line);
}
