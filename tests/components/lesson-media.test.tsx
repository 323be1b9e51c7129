import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { LessonMedia } from "@/components/figures/lesson-media";
import type { Media } from "@/lib/content/module";

const sound: Media = { kind: "sound", path: "/learn/m/media/hearing-0123abcd.mp3", words: [] };
const film: Media = { kind: "film", path: "/learn/m/media/vote-0123abcd.mp4", words: [] };
const captions: Media = {
  kind: "captions",
  path: "/learn/m/media/hearing-0123abcd.vtt",
  words: ["The chair: Will you tell the truth?", "Yes, I do."],
};
const said = { captions, says: "A hearing.", by: "Jane Doe", licence: "CC BY 4.0" };

it("plays sound by the browser's own controls, loads it when it is played, and has its words below", () => {
  render(<LessonMedia {...said} media={sound} from="https://example.org/hearing" onPaper={false} />);
  const player = screen.getByLabelText("A hearing.");
  expect(player.tagName).toBe("AUDIO");
  expect(player).toHaveAttribute("controls");
  expect(player).toHaveAttribute("preload", "none");
  expect(screen.getByText("What is said").closest("details")).toHaveTextContent("Yes, I do.");
  expect(
    screen.getByText("To play it, a connection is needed. The words are here without one."),
  ).toBeVisible();
  expect(screen.getByRole("link", { name: "Sound: Jane Doe, CC BY 4.0." })).toHaveAttribute(
    "href",
    "https://example.org/hearing",
  );
});

it("shows a film with its captions, and loads no more of it than its size", () => {
  const { container } = render(<LessonMedia {...said} media={film} onPaper={false} />);
  const player = screen.getByLabelText("A hearing.");
  expect(player.tagName).toBe("VIDEO");
  expect(player).toHaveAttribute("preload", "metadata");
  const track = container.querySelector("track");
  expect(track).toHaveAttribute("src", captions.path);
  expect(track).toHaveAttribute("kind", "captions");
  expect(track).toHaveAttribute("default");
});

it("is on paper what it says, its words and where it was taken from", () => {
  const { container } = render(
    <LessonMedia {...said} media={film} from="https://example.org/vote" onPaper />,
  );
  expect(container.querySelector("video, details")).toBeNull();
  expect(screen.getByRole("figure")).toHaveTextContent(
    "A hearing.The chair: Will you tell the truth?Yes, I do.Film: Jane Doe, CC BY 4.0. https://example.org/vote",
  );
});
