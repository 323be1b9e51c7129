import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ProgressRecord } from "@/components/progress/progress-record";
import { SealField } from "@/components/teach/seal-field";
import { TeacherBackup } from "@/components/teach/teacher-backup";
import { cryptoSuite } from "@/components/ui/crypto-suite";
import { emptyTeacherRecord } from "@/lib/class/teacher-record";

vi.mock("@/components/ui/crypto-suite", () => ({ cryptoSuite: vi.fn() }));
vi.mock("@/components/progress/record-file", async (original) => ({
  ...(await original<typeof import("@/components/progress/record-file")>()),
  importRecord: () => Promise.reject(new Error("not loaded")),
}));

/** A file that was moved or deleted after it was chosen. */
function goneFile(): File {
  const file = new File(["{}"], "gone.json", { type: "application/json" });
  file.text = () => Promise.reject(new DOMException("gone", "NotReadableError"));
  return file;
}

describe("a press ends in a sentence", () => {
  const user = userEvent.setup();
  beforeEach(() => {
    vi.mocked(cryptoSuite).mockRejectedValue(new Error("not loaded"));
  });

  it("where a backup cannot be read", async () => {
    render(<TeacherBackup level={2} />);
    await user.upload(screen.getByLabelText("Open a backup or key"), goneFile());
    expect(await screen.findByText(/^This did not work/)).toBeInTheDocument();
  });

  it("where a file of progress cannot be read, or what adds it is not loaded", async () => {
    render(<ProgressRecord modules={[]} />);
    const field = screen.getByLabelText("Add from a file");
    await waitFor(() => expect(field).toBeEnabled());
    await user.upload(field, goneFile());
    expect(await screen.findByText(/^It could not be added/)).toBeInTheDocument();
  });

  it("where what makes keys is not loaded", async () => {
    render(
      <SealField
        checked={false}
        onCheck={() => {}}
        plainHttp={false}
        record={emptyTeacherRecord}
        change={() => {}}
      />,
    );
    await user.click(screen.getByRole("button", { name: "Make a key and save it as a file" }));
    expect(await screen.findByText(/could not be loaded/)).toBeInTheDocument();
  });
});
