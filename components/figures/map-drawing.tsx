import { words } from "@words/figures";
import { scaleLinear } from "d3-scale";
import type { Geometry, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import near from "world-atlas/countries-50m.json";
import far from "world-atlas/countries-110m.json";
import type { DrawingOf } from "@/lib/content/drawings";
import { Numbered } from "./days-drawing";

type MapOf = DrawingOf<"map">;
interface Frame {
  west: number;
  south: number;
  east: number;
  north: number;
}

const width = 340;
const world: Frame = { west: -130, south: 5, east: 160, north: 72 };

/** A flat map: so many units a degree, narrower by the cosine of its middle, as on maps of one region. */
function projection({ west, south, east, north }: Frame) {
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const height = (width * (north - south)) / ((east - west) * squeeze);
  const x = scaleLinear([west, east], [0, width]);
  const y = scaleLinear([north, south], [0, height]);
  return { height, at: ([lon = 0, lat = 0]: readonly number[]): [number, number] => [x(lon), y(lat)] };
}

type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

function isAtlas(read: unknown): read is Atlas {
  return typeof read === "object" && read !== null && "objects" in read && "arcs" in read;
}

function outlinesOf(atlas: unknown): { land: Geometry[]; countries: { id: string; geometry: Geometry }[] } {
  if (!isAtlas(atlas)) return { land: [], countries: [] };
  const { land, countries } = atlas.objects;
  return {
    land: feature(atlas, land).features.map(({ geometry }) => geometry),
    countries: feature(atlas, countries).features.map(({ id, geometry }) => ({ id: String(id), geometry })),
  };
}

/** Points nearer to each other than this, in units of the drawing, cannot be told apart on a phone. */
const nearest = 2;
/** How far an outline may go on outside of its frame. */
const margin = 6;

/**
 * Outlines as far as they touch a frame, drawn no finer than can be seen: what lies outside is drawn along the edge, and
 * is not on the page.
 */
function outline(geometry: Geometry, { height, at }: ReturnType<typeof projection>): string {
  const rings: Position[][] =
    geometry.type === "Polygon"
      ? geometry.coordinates
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates.flat()
        : [];
  return rings.map((ring) => pathOf(unbroken(ring).map(at), height)).join("");
}

/** A ring that goes on beyond the 180th degree, and does not jump to the other edge of the world there. */
function unbroken(ring: Position[]): Position[] {
  let turn = 0;
  return ring.map(([lon = 0, lat = 0], index) => {
    const [before = lon] = ring[index - 1] ?? [];
    if (lon - before > 180) turn -= 360;
    if (before - lon > 180) turn += 360;
    return [lon + turn, lat];
  });
}

function pathOf(ring: [number, number][], height: number): string {
  const isSeen = ([x, y]: [number, number]) => x > 0 && x < width && y > 0 && y < height;
  if (!ring.some(isSeen)) return "";
  const kept: [number, number][] = [];
  for (const [x, y] of ring) {
    const point: [number, number] = [
      Math.round(Math.min(width + margin, Math.max(-margin, x))),
      Math.round(Math.min(height + margin, Math.max(-margin, y))),
    ];
    const last = kept.at(-1);
    if (last !== undefined && Math.hypot(point[0] - last[0], point[1] - last[1]) < nearest) continue;
    if (last !== undefined && isOnLine(kept.at(-2), last, point)) kept.pop();
    kept.push(point);
  }
  if (kept.length < 5) return "";
  // Each point as the way from the one before: small whole numbers, of which a page holds many in few bytes.
  const steps = kept.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = kept[index] ?? [0, 0];
    return `${x - fromX} ${y - fromY}`;
  });
  const [[x, y] = [0, 0]] = kept;
  return `M${x} ${y}l${steps.join(" ").replaceAll(" -", "-")}z`;
}

/** Whether the middle one of three points changes nothing, as along the edge of a map. */
function isOnLine(a: [number, number] | undefined, b: [number, number], c: [number, number]): boolean {
  return a !== undefined && (b[0] - a[0]) * (c[1] - b[1]) === (b[1] - a[1]) * (c[0] - b[0]);
}

function Panel({
  frame,
  atlas,
  drawing,
  named,
}: {
  frame: Frame;
  atlas: unknown;
  drawing: MapOf;
  named: boolean;
}) {
  const projected = projection(frame);
  const { height, at } = projected;
  const { land, countries } = outlinesOf(atlas);
  const own = countries.find(({ id }) => id === drawing.country.number);
  const inFrame = ([lon = 0, lat = 0]: number[]) =>
    lon > frame.west && lon < frame.east && lat > frame.south && lat < frame.north;
  const [x, y] = at(drawing.country.at);
  return (
    <svg className="drawing is-map" viewBox={`0 0 ${width} ${height.toFixed(0)}`} aria-hidden="true">
      <path className="drawing-land" d={land.map((geometry) => outline(geometry, projected)).join("")} />
      {own !== undefined && <path className="drawing-closed" d={outline(own.geometry, projected)} />}
      {named && (
        <>
          <text x={x} y={y} className="drawing-middle is-strong drawing-halo">
            {drawing.country.name}
          </text>
          <text x={x} y={y + 15} className="drawing-middle drawing-halo">
            {words.noVisit}
          </text>
        </>
      )}
      {drawing.places.map((place, index) => {
        if (!inFrame(place.at) || (!named && isNear(drawing, place.at))) return null;
        const [px, py] = at(place.at);
        return <Numbered key={place.name} x={px} y={py} number={index + 1} />;
      })}
      {!named && (
        <rect
          className="drawing-frame"
          x={at([drawing.near.west, drawing.near.north])[0]}
          y={at([drawing.near.west, drawing.near.north])[1]}
          width={at([drawing.near.east, 0])[0] - at([drawing.near.west, 0])[0]}
          height={at([0, drawing.near.south])[1] - at([0, drawing.near.north])[1]}
        />
      )}
    </svg>
  );
}

function isNear({ near: frame }: MapOf, [lon = 0, lat = 0]: number[]): boolean {
  return lon > frame.west && lon < frame.east && lat > frame.south && lat < frame.north;
}

/** The country and what is near it, below that the world; the places are numbered, and the list tells them in words. */
export function MapDrawing({ drawing }: { drawing: MapOf }) {
  return (
    <>
      <Panel frame={drawing.near} atlas={near} drawing={drawing} named />
      <Panel frame={world} atlas={far} drawing={drawing} named={false} />
      <ol className="drawn-list">
        {drawing.places.map(({ name, says }) => (
          <li key={name}>
            <b>{name}.</b> {says}
          </li>
        ))}
      </ol>
    </>
  );
}
