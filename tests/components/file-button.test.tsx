import { readdirSync, readFileSync } from "node:fs";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { FileButton } from "@/components/ui/file-button";

it("is a field for files named by its button, and takes the same file once more", async () => {
  const onFiles = vi.fn(async () => {});
  render(<FileButton label="Open a file" accept=".txt" onFiles={onFiles} />);
  const field = screen.getByLabelText<HTMLInputElement>("Open a file");
  const file = new File(["one"], "one.txt");
  const user = userEvent.setup();
  await user.upload(field, file);
  expect(onFiles).toHaveBeenLastCalledWith([file]);
  await vi.waitFor(() => expect(field.value).toBe(""));
  await user.upload(field, file);
  expect(onFiles).toHaveBeenCalledTimes(2);
});

it("is the only way by which files are chosen", () => {
  const views = readdirSync("components", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".tsx"),
  );
  const bare = views.filter((name) => readFileSync(`components/${name}`, "utf8").includes('type="file"'));
  expect(bare).toEqual(["ui/file-button.tsx"]);
});
