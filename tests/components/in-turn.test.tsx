import { act, fireEvent, render, screen } from "@testing-library/react";
import { type ReactNode, useLayoutEffect } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { InTurn } from "@/components/ui/in-turn";

/** What stood on the page each time that a part was drawn. */
const seen: (string | null)[] = [];

function Part({ name }: { name: string }) {
  useLayoutEffect(() => void seen.push(document.body.textContent));
  return <p>{name}</p>;
}

beforeEach(() => void seen.splice(0));

const partsOf = (...names: string[]) => names.map((name) => <Part key={name} name={name} />);
const texts = () => screen.getAllByText(/./, { selector: "p" }).map(({ textContent }) => textContent);

describe("what is drawn in turn", () => {
  it("comes part by part from the top, each drawn once", () => {
    render(<InTurn parts={partsOf("one", "two", "three")} />);
    expect(texts()).toEqual(["one", "two", "three"]);
    expect(seen).toEqual(["one", "onetwo", "onetwothree"]);
  });

  it("draws only what is another, in its place", () => {
    const [one, two, three] = partsOf("one", "two", "three");
    const { rerender } = render(<InTurn parts={[one, two, three]} />);
    seen.splice(0);
    rerender(<InTurn parts={[one, ...partsOf("2"), three]} />);
    expect(texts()).toEqual(["one", "2", "three"]);
    expect(seen).toEqual(["one2three"]);
  });

  it("leaves a place empty where there is nothing, and fills it later", () => {
    const [one, three] = partsOf("one", "three");
    const { rerender } = render(<InTurn parts={[one, null, three]} />);
    expect(texts()).toEqual(["one", "three"]);
    rerender(<InTurn parts={[one, ...partsOf("two"), three]} />);
    expect(texts()).toEqual(["one", "two", "three"]);
  });

  it("is whole where it is printed before anything is painted, parts inside of others too", () => {
    function Printed({ parts }: { parts: ReactNode[] }) {
      useLayoutEffect(() => void dispatchEvent(new Event("beforeprint")), []);
      return <InTurn parts={parts} />;
    }
    const inner = <InTurn key="inner" parts={partsOf("two", "three")} />;
    render(<Printed parts={[...partsOf("one"), inner]} />);
    expect(seen).toEqual(["one", "onetwothree", "onetwothree"]);
  });

  it("draws all of it without waiting for a frame once it is printed", () => {
    const { rerender } = render(<InTurn parts={partsOf("one", "two")} />);
    act(() => void fireEvent(window, new Event("beforeprint")));
    seen.splice(0);
    rerender(<InTurn parts={partsOf("1", "2")} />);
    expect(seen).toEqual(["12", "12"]);
  });
});
