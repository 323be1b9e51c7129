import { words } from "@words/figures";
import type { ReactNode } from "react";
import type { Drawing } from "@/lib/content/drawings";
import type { Module } from "@/lib/content/module";
import { BarsDrawing, BarsTable } from "./bars-drawing";
import { DaysDrawing } from "./days-drawing";
import { GridDrawing, GridTable } from "./grid-drawing";
import { MapDrawing } from "./map-drawing";
import { RangeDrawing } from "./range-drawing";
import { RelayDrawing, RelayList } from "./relay-drawing";
import { SentenceDrawing } from "./sentence-drawing";

interface FigureProps {
  drawing: Drawing;
  module: Pick<Module, "facts" | "sources">;
  onPaper: boolean;
}

/** A drawing of figures.yaml: its title, what there is to see, the drawing, the same as text, its sources. */
export function Figure({ drawing, module, onPaper }: FigureProps) {
  const told = textOf(drawing);
  return (
    <figure className="drawn-figure">
      <figcaption>
        <b>{drawing.title}</b> {drawing.says}
      </figcaption>
      {drawn(drawing)}
      {told !== null &&
        (onPaper ? (
          told
        ) : (
          <details>
            <summary>{drawing.kind === "relay" ? words.asList : words.asTable}</summary>
            {told}
          </details>
        ))}
      <p className="drawn-source">
        {drawing.note !== undefined && `${drawing.note} `}
        <SourcesOf facts={drawing.facts} module={module} /> {drawing.kind === "map" && words.outlines}
      </p>
    </figure>
  );
}

function drawn(drawing: Drawing): ReactNode {
  switch (drawing.kind) {
    case "bars":
      return <BarsDrawing drawing={drawing} />;
    case "range":
      return <RangeDrawing drawing={drawing} />;
    case "days":
      return <DaysDrawing drawing={drawing} />;
    case "grid":
      return <GridDrawing drawing={drawing} />;
    case "map":
      return <MapDrawing drawing={drawing} />;
    case "relay":
      return <RelayDrawing drawing={drawing} />;
    case "sentence":
      return <SentenceDrawing drawing={drawing} />;
  }
}

/** The data as text, for drawings that are not text or a list already. */
function textOf(drawing: Drawing): ReactNode {
  if (drawing.kind === "bars") return <BarsTable drawing={drawing} />;
  if (drawing.kind === "grid") return <GridTable drawing={drawing} />;
  return drawing.kind === "relay" ? <RelayList drawing={drawing} /> : null;
}

function SourcesOf({ facts, module }: Pick<FigureProps, "module"> & { facts: string[] }) {
  const ids = [...new Set(facts.flatMap((fact) => module.facts[fact]?.source ?? []))];
  return (
    <>
      {ids.length === 1 ? words.source : words.sources}{" "}
      {ids.map((id, index) => {
        const source = module.sources[id];
        const label = source?.label ?? (source?.kind === "official" ? id : (source?.publisher ?? id));
        return (
          <span key={id}>
            {index > 0 && "; "}
            {source?.url === undefined ? label : <a href={source.url}>{label}</a>}
          </span>
        );
      })}
      .
    </>
  );
}
