import { councilVoteWords as words } from "@words/council";
import { doorsOf } from "@/lib/council/play";
import type { Seat } from "@/lib/council/seats";
import { doorClass } from "./door-class";

/** The two doors of Article 27 for the same votes: which this decision comes to, and which of them opens. */
export function CouncilDoors({ seats, procedural }: { seats: readonly Seat[]; procedural: boolean }) {
  const doors = doorsOf(seats, procedural);
  return (
    <svg className="council-doors" viewBox="0 0 320 206" role="img" aria-label={words.doors(doors)}>
      <path className="council-door-floor" d="M8 168H312" />
      <Door kind="procedural" x={84} className={doorClass(doors, "procedural")} />
      <Door kind="other" x={236} className={doorClass(doors, "other")} />
    </svg>
  );
}

/** All that a door can be is drawn; its class says what of it shows. */
function Door({ kind, x, className }: { kind: "procedural" | "other"; x: number; className: string }) {
  const { title, article, needs } = words.door[kind];
  return (
    <g className={className} transform={`translate(${x} 0)`}>
      <text className="council-door-title" y="14">
        {title}
      </text>
      <text y="32">{article}</text>
      <path className="council-door-frame" d="M-38 168V44H38V168" />
      <g className="council-leaf-open">
        <path className="council-door-light" d="M-35 168V47H35V168Z" />
        <path className="council-door-leaf" d="M-35 47L-58 58V180L-35 168Z" />
        <text y="112">{words.doorSays.open}</text>
      </g>
      <g className="council-leaf-too-few">
        <path className="council-door-leaf" d="M-35 47H35V168H-35Z" />
        <DoorText lines={words.doorSays["too-few"]} />
      </g>
      <g className="council-leaf-veto">
        <path className="council-door-leaf" d="M-35 47H35V168H-35Z" />
        <path className="council-door-bar" d="M-46 138H46" />
        <DoorText lines={words.doorSays.veto} />
      </g>
      <path className="council-door-here" d="M0 174L9 184H-9Z" />
      <text y="200">{needs}</text>
    </g>
  );
}

function DoorText({ lines }: { lines: readonly string[] }) {
  return lines.map((line, index) => (
    <text key={line} y={88 + index * 17}>
      {line}
    </text>
  ));
}
