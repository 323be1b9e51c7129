import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { LessonImage } from "@/components/figures/lesson-image";

const image = { path: "/learn/m/images/table-0123abcd", width: 1200, height: 675 };
const said = { alt: "A round table.", by: "Jane Doe", licence: "CC BY 4.0" };

it("keeps the room of a picture and says what is to be seen, who made it and under which licence", () => {
  render(
    <LessonImage
      {...said}
      image={image}
      from="https://example.org/table"
      says="The chamber."
      onPaper={false}
    />,
  );
  const shown = screen.getByRole("img", { name: "A round table." });
  expect(shown).toHaveAttribute("width", "1200");
  expect(shown).toHaveAttribute("height", "675");
  expect(shown).toHaveAttribute("loading", "lazy");
  expect(screen.getByRole("figure")).toHaveTextContent("The chamber.");
  expect(screen.getByRole("link", { name: "Picture: Jane Doe, CC BY 4.0." })).toHaveAttribute(
    "href",
    "https://example.org/table",
  );
});

it("is there at once on paper", () => {
  render(<LessonImage {...said} image={image} onPaper />);
  expect(screen.getByRole("img")).toHaveAttribute("loading", "eager");
  expect(screen.queryByRole("link")).toBeNull();
});

it("is the file itself while the lesson is being written", () => {
  const { container } = render(
    <LessonImage {...said} image={{ ...image, original: "data:image/png;base64,AA==" }} onPaper={false} />,
  );
  expect(screen.getByRole("img")).toHaveAttribute("src", "data:image/png;base64,AA==");
  expect(container.querySelector("source")).toBeNull();
});
