import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { IslandBoundary } from "@/components/island-boundary";
import { TeacherNotice } from "@/components/teach/teacher-notice";
import { teacherStore, useTeacherRecord } from "@/components/teach/teacher-store";
import { teacherKeys, writeTeacherRecord } from "@/lib/class/teacher-format";
import { emptyTeacherRecord, noClass } from "@/lib/class/teacher-record";

/** A part that cannot show one code. */
function HandIns() {
  const { state } = useTeacherRecord();
  const codes = state.record.handIns.map(({ code }) => code);
  if (codes.includes("<bad>")) throw new Error("What nobody thought of");
  return <p>Shown: {codes.join()}</p>;
}

const saved: Blob[] = [];

beforeEach(() => {
  saved.length = 0;
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    if (blob instanceof Blob) saved.push(blob);
    return "blob:file";
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a part of a teacher's page that cannot be shown", () => {
  it("offers the teacher's record as a file, and is shown without the rows that are the cause", async () => {
    const user = userEvent.setup();
    const record = {
      ...emptyTeacherRecord,
      handIns: ["<good>", "<bad>", "<fine>"].map((code) => ({ code, classId: noClass })),
      savedAt: 7,
    };
    localStorage.setItem(teacherKeys.record, writeTeacherRecord(record));
    teacherStore.load();
    // It throws on what it caught, for the console of a browser.
    vi.spyOn(console, "error").mockImplementation(() => {});
    vi.spyOn(IslandBoundary.prototype, "componentDidCatch").mockImplementation(() => {});
    render(
      <IslandBoundary>
        <HandIns />
      </IslandBoundary>,
    );
    await user.click(screen.getByRole("button", { name: "Save what is here" }));
    expect(JSON.parse((await saved[0]?.text()) ?? "")).toMatchObject(record);
    await user.click(screen.getByRole("button", { name: "Try without the bad rows" }));
    await waitFor(() => expect(screen.getByText("Shown: <good>,<fine>")).toBeInTheDocument(), {
      timeout: 5_000,
    });
    expect(teacherStore.getState().record).toMatchObject({ savedAt: 7 });
    await waitFor(() => expect(teacherStore.takeBroken().join()).toContain("<bad>"));
    expect(screen.getByText("Shown: <good>,<fine>")).toBeInTheDocument();
  });
});

describe("a teacher's record with rows that cannot be read", () => {
  it("is shown without them, and they are named", () => {
    const text = JSON.stringify({
      ...JSON.parse(
        writeTeacherRecord({ ...emptyTeacherRecord, handIns: [{ code: "<good>", classId: noClass }] }),
      ),
      assignments: [{ link: 5 }],
      classes: [7],
    });
    localStorage.setItem(teacherKeys.record, text);
    teacherStore.load();
    render(<TeacherNotice state={teacherStore.getState()} />);
    expect(screen.getByRole("alert")).toHaveTextContent(
      "It was set aside, not deleted. Left out: class 1, assignment 1. Everything else is here.",
    );
    expect(teacherStore.getState().record.handIns).toEqual([{ code: "<good>", classId: noClass }]);
  });
});
