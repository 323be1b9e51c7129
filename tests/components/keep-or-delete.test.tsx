import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { KeepOrDelete } from "@/components/teach/keep-or-delete";
import { withoutClass } from "@/lib/class/classes";
import { emptyTeacherRecord, noClass, type TeacherRecord } from "@/lib/class/teacher-record";

const full: TeacherRecord = {
  ...emptyTeacherRecord,
  assignments: [{ link: "1ABC", key: null, madeAt: 5, classes: [] }],
  handIns: [{ code: "UCH1000", classId: noClass }],
  classes: [{ id: noClass, name: "", day: "", changedAt: 0, students: [], list: "fox, Ana" }],
};

function show(files: { csv: () => void; excel: () => void } | null = null) {
  const kept = { record: full };
  function Page() {
    const [record, setRecord] = useState(full);
    kept.record = record;
    return (
      <KeepOrDelete
        record={record}
        change={setRecord}
        alive
        save={files === null ? null : { ...files, gradebook: null }}
        without={(now) => withoutClass(now, noClass)}
        onDelete={() => {}}
      />
    );
  }
  render(<Page />);
  return { user: userEvent.setup(), kept };
}

describe("keeping or deleting a class", () => {
  it("deletes everything of the class but the assignments, and brings it back", async () => {
    const { user, kept } = show();
    await user.click(screen.getByRole("button", { name: "Delete the class" }));
    expect(kept.record).toEqual({ ...emptyTeacherRecord, assignments: full.assignments });
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(kept.record).toEqual(full);
  });

  it("offers the table in both forms, where there is somebody in it", async () => {
    const save = { csv: vi.fn(), excel: vi.fn() };
    const { user } = show(save);
    await user.click(screen.getByRole("button", { name: "Save for Excel" }));
    expect(save.excel).toHaveBeenCalledOnce();
    await user.click(screen.getByRole("button", { name: "Save as CSV" }));
    expect(save.csv).toHaveBeenCalledOnce();
  });

  it("offers no table of nobody", () => {
    show();
    expect(screen.getByRole("button", { name: "Save for Excel" })).toBeDisabled();
    expect(screen.getByRole("button", { name: "Save as CSV" })).toBeDisabled();
  });
});
