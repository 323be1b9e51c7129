import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ClassDesk } from "@/components/teach/class-desk";
import { TeacherBackup } from "@/components/teach/teacher-backup";
import { teacherStore } from "@/components/teach/teacher-store";
import { assignmentId } from "@/lib/assignment/assignment";
import { readKey } from "@/lib/assignment/key-text";
import { givenWords } from "@/lib/class/given-words";
import { teacherKeys, writeTeacherRecord } from "@/lib/class/teacher-format";
import type { SchoolClass, TeacherRecord } from "@/lib/class/teacher-record";
import { webSuite } from "@/lib/crypto/web-suite";
import { assignment, editions, linkOf, rows } from "./small-assignment";

const id = "1".repeat(16);
const student = (name: string, word: string) => ({ name, word, email: "", id: "" });
const school = (change: Partial<SchoolClass> = {}): SchoolClass => ({
  id,
  name: "7b",
  day: "",
  changedAt: 1,
  students: [student("Ana", "heron"), student("이지은", "banjo")],
  list: "",
  ...change,
});
const made = { link: linkOf(), key: null, madeAt: 1, classes: [id] };

const saved: Blob[] = [];
beforeEach(() => {
  saved.length = 0;
  history.replaceState(null, "", "/teach/class");
  // What is saved is no page to go to.
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    if (blob instanceof Blob) saved.push(blob);
    return "blob:file";
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function openDesk(record: Partial<TeacherRecord> = {}, hash = "") {
  const user = userEvent.setup();
  localStorage.setItem(teacherKeys.record, writeTeacherRecord(record));
  teacherStore.load();
  location.hash = hash;
  render(<ClassDesk editions={rows} />);
  await waitFor(() => expect(teacherStore.getState().saving).not.toBe("unread"));
  return user;
}

const kept = () => teacherStore.getState().record;
const paste = async (user: ReturnType<typeof userEvent.setup>, text: string) => {
  await user.click(screen.getByLabelText("Names"));
  await user.paste(text);
};

describe("the page of classes", () => {
  it("makes a class of a pasted column: everyone has a kind word, and the class opens", async () => {
    const user = await openDesk();
    await user.type(screen.getByLabelText("Name of the class"), "7b");
    await paste(user, "Ana\n이지은\nأحمد");
    expect(await screen.findByText("3 students. Each is given a code word.")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Make the class" }));
    // The button is gone: the keyboard goes on at the class.
    await waitFor(() => expect(screen.getByRole("heading", { name: "7b" })).toHaveFocus());
    const words = kept().classes[0]?.students.map(({ word }) => word) ?? [];
    expect(new Set(words).size).toBe(3);
    expect(givenWords).toEqual(expect.arrayContaining(words));
    expect(screen.getByLabelText("Name of أحمد")).toHaveValue("أحمد");
    expect(screen.getByRole("link", { name: "Give an assignment" })).toHaveAttribute(
      "href",
      `/teach/assign#${kept().classes[0]?.id}`,
    );
  });

  it("gives nobody a word that somebody of another class has", async () => {
    const [word = ""] = givenWords;
    const user = await openDesk({ classes: [school({ students: [student("Ana", word)] })] });
    // The first of the list each time.
    vi.spyOn(crypto, "getRandomValues").mockImplementation((array) => array);
    await user.type(screen.getByLabelText("Name of the class"), "7c");
    await paste(user, "Ben");
    await user.click(screen.getByRole("button", { name: "Make the class" }));
    await screen.findByRole("heading", { name: "7c" });
    const [given] = kept().classes[1]?.students ?? [];
    expect(givenWords).toContain(given?.word);
    expect(given?.word).not.toBe(word);
    await user.click(screen.getByRole("button", { name: "New code word for Ben" }));
    expect(kept().classes[1]?.students[0]?.word).not.toBe(word);
  });

  it("leaves out a row that is no student's, says which, and takes it in where it is one", async () => {
    const user = userEvent.setup();
    render(<ClassDesk editions={rows} />);
    await paste(user, "Ana\nBen\nTotal: 2");
    expect(await screen.findByText(/^2 students.*1 line left out/)).toBeInTheDocument();
    const line = screen.getByRole("checkbox", { name: "Line 3: Total: 2" });
    await user.click(line);
    expect(screen.getByText(/^3 students/)).not.toHaveTextContent("left out");
    await user.click(line);
    expect(screen.getByText(/^2 students/)).toBeInTheDocument();
    await user.click(line);
    await user.type(screen.getByLabelText("Name of the class"), "7b");
    await user.click(screen.getByRole("button", { name: "Make the class" }));
    expect(await screen.findByDisplayValue("Total: 2")).toBeInTheDocument();
  });

  it("asks how a list is to be read that may be read in two ways, and takes nothing before", async () => {
    const user = await openDesk();
    await user.click(screen.getByRole("button", { name: "Make the class" }));
    expect(screen.getByLabelText("Name of the class")).toHaveAccessibleDescription("Give the class a name.");
    await user.type(screen.getByLabelText("Name of the class"), "7b");
    await paste(user, "Lee, Ana\nCho, Ben");
    await user.click(screen.getByRole("button", { name: "Make the class" }));
    expect(screen.getByText("Say how the list is to be read.")).toBeInTheDocument();
    expect(kept().classes).toEqual([]);
    await user.click(screen.getByRole("radio", { name: "Names alone, as in “Lee, Ana”" }));
    await user.click(screen.getByRole("button", { name: "Make the class" }));
    await screen.findByRole("heading", { name: "7b" });
    expect(kept().classes[0]?.students.map(({ name }) => name)).toEqual(["Lee, Ana", "Cho, Ben"]);
  });

  it("gives what belongs to no class a name, and its list can be taken over", async () => {
    const user = await openDesk({
      handIns: [{ code: "UCH1", classId: "" }],
      classes: [school({ id: "", name: "", students: [], list: "heron, Ana\nowl, Ben" })],
    });
    const loose = screen.getByRole("region", { name: "Put in for no class" });
    await user.type(within(loose).getByLabelText("Name of the class"), "8a");
    await user.click(within(loose).getByRole("button", { name: "Make it a class" }));
    await screen.findByRole("heading", { name: "8a" });
    expect(kept().handIns[0]?.classId).toBe(kept().classes[0]?.id);
    expect(screen.getByLabelText("Names")).toHaveValue("heron, Ana\nowl, Ben");
    await user.click(screen.getByRole("button", { name: "Add to the class" }));
    await waitFor(() =>
      expect(kept().classes[0]?.students.map(({ word }) => word)).toEqual(["heron", "owl"]),
    );
  });
});

describe("one class", () => {
  it("warns of a code word that two students have, and gives one of them another", async () => {
    const user = await openDesk(
      { classes: [school({ students: [student("Ana", "heron"), student("Ben", "Heron")] })] },
      id,
    );
    expect(await screen.findByText(/“heron” is the code word of Ana and Ben/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "New code word for Ben" }));
    await waitFor(() => expect(screen.queryByText(/is the code word of/)).toBeNull());
    expect(kept().classes[0]?.students[0]?.word).toBe("heron");
    expect(givenWords).toContain(kept().classes[0]?.students[1]?.word);
  });

  it("changes a name and a word in their place, refuses one that is too long, and takes a student out and back", async () => {
    const user = await openDesk({ classes: [school()] }, id);
    const name = await screen.findByLabelText("Name of Ana");
    await user.clear(name);
    await user.type(name, "Ana Lee");
    await user.tab();
    expect(kept().classes[0]?.students[0]?.name).toBe("Ana Lee");
    const word = screen.getByLabelText("Code word of Ana Lee");
    await user.clear(word);
    await user.type(word, "a-word-of-many-letters");
    await user.tab();
    expect(word).toBeInvalid();
    expect(kept().classes[0]?.students[0]?.word).toBe("a-word-of-many-l");
    await user.click(screen.getByRole("button", { name: "Take 이지은 out" }));
    expect(kept().classes[0]?.students).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(kept().classes[0]?.students.map(({ name: kept }) => kept)).toEqual(["Ana Lee", "이지은"]);
  });

  it("has slips with name, word, code and picture for each of its assignments, and a list with the key", async () => {
    const key = await webSuite.createKeys();
    const sealed = { ...made, link: linkOf({ key: key.x }), key };
    const assigned = assignmentId(assignment, editions);
    const user = await openDesk({ classes: [school()], assignments: [sealed] }, id);
    const slips = await screen.findByRole("link", { name: "Slips to cut: Class 10b" });
    expect(slips).toHaveAttribute("href", `/teach/class#${id}/slips/${assigned}`);
    location.hash = `${id}/slips/${assigned}`;
    await screen.findByRole("heading", { name: "Slips for 7b: Class 10b" });
    const items = screen.getAllByRole("listitem");
    expect(items).toHaveLength(2);
    expect(items[1]).toHaveTextContent(/이지은.*banjo/);
    expect(within(items[0] ?? document.body).getByRole("img")).toHaveAccessibleName(
      "The assignment of Ana as a QR code",
    );
    location.hash = `${id}/list/${assigned}`;
    await user.click(await screen.findByRole("checkbox", { name: "Print the key on it too" }));
    const sheet = screen.getByRole("region", { name: /The key: keep this sheet/ });
    expect(readKey(sheet.textContent ?? "")).toEqual(key);
    const print = vi.fn();
    Object.assign(window, { print });
    await user.click(screen.getByRole("button", { name: "Print" }));
    expect(print).toHaveBeenCalledOnce();
    expect(kept().keys).toMatchObject([{ key, savedAt: expect.any(Number) }]);
  });

  it("is deleted with its names and hand-ins, and its assignments stay", async () => {
    const user = await openDesk(
      { classes: [school()], assignments: [made], handIns: [{ code: "UCH1", classId: id }] },
      id,
    );
    await user.click(await screen.findByRole("button", { name: "Delete this class" }));
    expect(kept()).toMatchObject({ classes: [], handIns: [], assignments: [made] });
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(kept()).toMatchObject({ classes: [{ name: "7b" }], handIns: [{ classId: id }] });
  });
});

describe("the backup of everything", () => {
  const openBackup = async (record: Partial<TeacherRecord>) => {
    const user = userEvent.setup();
    localStorage.setItem(teacherKeys.record, writeTeacherRecord(record));
    teacherStore.load();
    render(<TeacherBackup level={2} />);
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "Save everything as a file" })).toBeEnabled(),
    );
    return user;
  };
  const fileOf = (text: string) => new File([text], "classes.json", { type: "application/json" });
  // Making a key of a passphrase takes its time, as it should.
  const slow = { timeout: 20_000 };
  const other = school({ id: "2".repeat(16), name: "8a", students: [] });

  it("is one file that is merged with what is there, and says when it was saved", async () => {
    const user = await openBackup({ classes: [school()], assignments: [made] });
    expect(screen.getByText("Not saved yet.")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Save everything as a file" }));
    expect(await screen.findByText(/^Last saved: /)).toBeInTheDocument();
    const text = (await saved[0]?.text()) ?? "";
    teacherStore.change((record) => ({ ...record, classes: [other], assignments: [] }));
    await user.upload(screen.getByLabelText("Open a backup or key"), fileOf(text));
    expect(await screen.findByText("Opened. New here: 1 class, 1 assignment.")).toBeInTheDocument();
    expect(kept().classes.map(({ name }) => name)).toEqual(["8a", "7b"]);
  });

  it("is locked with a passphrase, and opens with that one only; nothing changes before", {
    timeout: 60_000,
  }, async () => {
    const user = await openBackup({ classes: [school()] });
    await user.type(screen.getByLabelText("Passphrase (optional)"), "blue kite");
    await user.click(screen.getByRole("button", { name: "Save everything as a file" }));
    await screen.findByText(/^Last saved: /, {}, slow);
    const text = (await saved[0]?.text()) ?? "";
    expect(text).not.toContain("Ana");
    teacherStore.change((record) => ({ ...record, classes: [other] }));
    await user.upload(screen.getByLabelText("Open a backup or key"), fileOf(text));
    const typed = await screen.findByLabelText("Passphrase of the file", {}, slow);
    await user.type(typed, "green kite");
    await user.click(screen.getByRole("button", { name: "Open it" }));
    expect(await screen.findByText(/This is not the passphrase/, {}, slow)).toBeInTheDocument();
    expect(kept().classes).toHaveLength(1);
    await user.clear(typed);
    await user.type(typed, "blue kite");
    await user.click(screen.getByRole("button", { name: "Open it" }));
    expect(await screen.findByText("Opened. New here: 1 class.", {}, slow)).toBeInTheDocument();
    expect(kept().classes).toHaveLength(2);
  });

  it("says of a damaged, a newer and a foreign file what it is, and changes nothing", async () => {
    const user = await openBackup({ classes: [school()] });
    const before = kept();
    const whole = writeTeacherRecord({ classes: [other] });
    for (const [text, said] of [
      [whole.slice(0, -9), /The file is damaged/],
      [whole.replace('"version":2', '"version":9'), /A newer version/],
      ["Hello", /This is no backup/],
    ] as const) {
      await user.upload(screen.getByLabelText("Open a backup or key"), fileOf(text));
      expect(await screen.findByText(said)).toBeInTheDocument();
    }
    expect(kept()).toEqual(before);
  });
});
