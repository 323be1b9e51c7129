import { act, render } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { surviveTranslation } from "@/components/ui/survive-translation";

let show: (content: ReactNode) => void = () => {};

function Said({ first }: { first: ReactNode }) {
  const [content, setContent] = useState(first);
  show = setContent;
  return <p>{content}</p>;
}

/** As a browser does it: two elements around each text, the text itself gone. */
function translate(root: Node): void {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (!(text instanceof Text) || text.data.trim() === "") continue;
    if (text.parentElement?.tagName !== "FONT") found.push(text);
  }
  for (const text of found) {
    const outer = document.createElement("font");
    const inner = document.createElement("font");
    inner.textContent = `‹${text.data}›`;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

/** What watches the page is told after the task. */
const told = () => new Promise((resolve) => setTimeout(resolve));

describe("a text that a browser has translated", () => {
  let root: HTMLElement = document.body;
  const start = async (first: ReactNode) => {
    root = render(<Said first={first} />).container;
    surviveTranslation([root]);
    translate(root);
    await told();
  };
  const change = async (content: ReactNode) => {
    act(() => show(content));
    await told();
  };

  beforeEach(() => {
    document.body.replaceChildren();
  });

  it("shows its translation", async () => {
    await start(<>{0} of 5</>);
    expect(root.textContent).toBe("‹0›‹ of 5›");
  });

  it("shows what it says now, once that has changed, and leaves the rest translated", async () => {
    await start(<>{0} of 5</>);
    await change(<>{1} of 5</>);
    expect(root.textContent).toBe("1‹ of 5›");
    translate(root);
    await told();
    await change(<>{2} of 5</>);
    expect(root.textContent).toBe("2‹ of 5›");
  });

  it("goes when there is nothing to say", async () => {
    await start(<>{"Saved"} on this device</>);
    await change(<>{null} on this device</>);
    expect(root.textContent).toBe("‹ on this device›");
  });

  it("stays before what comes after it, and after what comes before it", async () => {
    await start(<>Middle</>);
    await change(
      <>
        Middle<b>After</b>
      </>,
    );
    expect(root.textContent).toMatch(/^(?:Middle|‹Middle›)After$/);
    await change(
      <>
        <i>Before</i>
        Middle<b>After</b>
      </>,
    );
    expect(root.textContent).toMatch(/^Before(?:Middle|‹Middle›)After$/);
  });

  it("gives way to another element", async () => {
    await start("Wrong");
    await change(<strong>Right</strong>);
    expect(root.textContent).toBe("Right");
  });

  it("has its own words again when the reader asks for the original", async () => {
    await start("Council");
    for (const font of root.querySelectorAll("p > font")) font.remove();
    await told();
    expect(root.textContent).toBe("Council");
  });
});
