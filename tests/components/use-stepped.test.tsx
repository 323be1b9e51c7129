import { render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { useStepped } from "@/components/ui/use-stepped";

afterEach(() => void vi.restoreAllMocks());

/** A device on which each look at the clock finds the time of a page's turn over. */
function slowDevice(): void {
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => {
    now += 100;
    return now;
  });
}

function Sum({ of }: { of: readonly number[] }) {
  return <p>{useStepped(useSumOf(of), 0)}</p>;
}

const works = new Map<readonly number[], () => Generator<undefined, number>>();

function useSumOf(numbers: readonly number[]): () => Generator<undefined, number> {
  const work = works.get(numbers) ?? (() => summed(numbers));
  works.set(numbers, work);
  return work;
}

function* summed(numbers: readonly number[]): Generator<undefined, number> {
  let sum = 0;
  for (const number of numbers) {
    sum += number;
    yield;
  }
  return sum;
}

describe("what is worked out in steps", () => {
  it("is there at the first drawing, however slow the device: it has to be what the server drew", () => {
    slowDevice();
    const first: string[] = [];
    function Watched() {
      const sum = useStepped(useSumOf(few), 0);
      first.push(String(sum));
      return <p>{sum}</p>;
    }
    render(<Watched />);
    expect(first[0]).toBe("6");
  });

  it("shows what was there before while more is worked out, and then that", async () => {
    const { rerender } = render(<Sum of={few} />);
    slowDevice();
    rerender(<Sum of={many} />);
    expect(screen.getByText("6")).toBeVisible();
    vi.restoreAllMocks();
    expect(await screen.findByText("60")).toBeVisible();
  });
});

const few = [1, 2, 3];
const many = [10, 20, 30];
