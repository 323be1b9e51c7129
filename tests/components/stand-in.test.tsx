import { act, render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { standInCall, standInObject, standInView } from "@/components/ui/stand-in";

describe("what stands in for a part that comes later", () => {
  it("shows nothing, then the part with what it is told by then, wherever it stands", () => {
    const [Part, come] = standInView<{ of: string }>();
    const { container, rerender } = render(<Part of="first" />);
    expect(container.textContent).toBe("");
    rerender(<Part of="second" />);
    act(() => come(({ of }) => <b>{of}</b>));
    expect(container.textContent).toBe("second");
    rerender(<Part of="third" />);
    expect(container.textContent).toBe("third");
    expect(render(<Part of="another" />).container.textContent).toBe("another");
  });

  it("draws nothing any more that has gone when the part comes", () => {
    const [Part, come] = standInView();
    const { container, unmount } = render(<Part />);
    unmount();
    act(() => come(() => <b>late</b>));
    expect(container.textContent).toBe("");
  });

  it("does what it is told once the part is there, in order, and answers", async () => {
    const [ask, come] = standInCall<[number], string>();
    const early = [ask(1), ask(2)];
    const done: number[] = [];
    come((number) => {
      done.push(number);
      return `no. ${number}`;
    });
    expect(await Promise.all([...early, ask(3)])).toEqual(["no. 1", "no. 2", "no. 3"]);
    expect(done).toEqual([1, 2, 3]);
  });

  it("makes an object that can do what it is for once the part is there, each by what it was made of", () => {
    const [make, come] = standInObject<[number], { twice: () => number }>();
    const [one, other] = [make(1), make(2)];
    come((number) => ({ twice: () => 2 * number }));
    expect([one.twice(), other.twice()]).toEqual([2, 4]);
  });
});
