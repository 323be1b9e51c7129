import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { strToU8, zipSync } from "fflate";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ClassReport } from "@/components/teach/class-report";
import { teacherStore } from "@/components/teach/teacher-store";
import { assignmentId } from "@/lib/assignment/assignment";
import { type HandIn, writeHandIn } from "@/lib/assignment/hand-in";
import { sealHandIn } from "@/lib/assignment/seal";
import { teacherKeys, writeTeacherRecord } from "@/lib/class/teacher-format";
import { webSuite } from "@/lib/crypto/web-suite";
import { moduleId } from "@/lib/quiz/names";
import { assignment, editions, lessons, linkOf, rows } from "./small-assignment";

// There is no canvas here: no picture has a code.
vi.mock("@/components/ui/read-picture", async (importOriginal) => ({
  ...(await importOriginal<typeof import("@/components/ui/read-picture")>()),
  readPicture: async () => null,
}));

beforeEach(() => history.replaceState(null, "", "/teach/report"));

async function openPage() {
  const user = userEvent.setup();
  const reported = lessons.map(({ slug, title, questions }, at) => ({
    module: moduleId("module"),
    slug,
    title,
    number: at + 1,
    questions,
    labels: Object.fromEntries(questions.map(({ id }) => [id, `Prompt of ${id}?`])),
    misconceptions: { agenda: { blocked: "A no stops every decision." } },
  }));
  const modules = [
    {
      slug: moduleId("module"),
      title: "The module",
      lessons: reported,
      objectives: { objective: "Say what a no stops." },
    },
  ];
  render(<ClassReport modules={modules} editions={rows} />);
  await waitFor(() => expect(screen.getByRole("button", { name: "Add" })).toBeEnabled());
  return user;
}

const id = assignmentId(assignment, editions);
const handIn = (nonce: number, change: Partial<HandIn> = {}): HandIn => ({
  edition: assignment.edition,
  assignment: id,
  lessons: ["veto"],
  nonce: String(nonce),
  turn: 1,
  codeWord: `fox-${nonce}`,
  answers: { agenda: { response: { choice: "blocked" }, first: "wrong", end: "open", confidence: "sure" } },
  texts: {},
  ...change,
});
const codeOf = (nonce: number, change: Partial<HandIn> = {}) => writeHandIn(handIn(nonce, change), editions);

async function add(user: ReturnType<typeof userEvent.setup>, text: string) {
  await user.click(screen.getByLabelText("Text with hand-ins"));
  await user.paste(text);
  await user.click(screen.getByRole("button", { name: "Add" }));
}

describe("the class report", () => {
  it("names the most chosen wrong answer, its misconception, who was sure, and the passage to read again", async () => {
    const user = await openPage();
    await add(user, `Ana: ${codeOf(1)}\nBen: ${codeOf(2)} and again ${codeOf(2)}`);
    expect(await screen.findByText("Added 2 hand-ins.")).toBeInTheDocument();
    const wrong = await screen.findByRole("region", { name: "Most common wrong answers" });
    expect(within(wrong).getByText("2 of 2")).toBeInTheDocument();
    expect(wrong).toHaveTextContent("A no stops every decision.");
    expect(screen.getByText("2 students were sure")).toBeInTheDocument();
    const talk = screen.getByRole("region", { name: "What to come back to" });
    expect(within(talk).getByText("Say what a no stops.")).toBeInTheDocument();
    expect(talk).toHaveTextContent("0% of 2 answers right at the first try.");
    expect(within(talk).getByRole("link", { name: "Read this passage together" })).toHaveAttribute(
      "href",
      "/learn/module/veto#agenda",
    );
  });

  it("has everybody in it where hand-ins are added while those that were kept are still being opened", async () => {
    const kept = Array.from({ length: 1_000 }, (_, at) => ({ code: codeOf(at), classId: "" }));
    localStorage.setItem(teacherKeys.record, writeTeacherRecord({ handIns: kept }));
    teacherStore.load();
    await openPage();
    expect(await screen.findByRole("progressbar")).toBeInTheDocument();
    expect(screen.queryByText(/nothing to report yet/)).toBeNull();
    const more = { code: codeOf(1_000), classId: "" };
    act(() => void teacherStore.change((now) => ({ ...now, handIns: [...now.handIns, more] })));
    expect(await screen.findByText("1001 students.", undefined, { timeout: 20_000 })).toBeInTheDocument();
  });

  it("keeps its fields where they are as another tab adds the first hand-in", async () => {
    await openPage();
    const list = screen.getByLabelText("Code words and names");
    act(() => void teacherStore.change((now) => ({ ...now, handIns: [{ code: codeOf(1), classId: "" }] })));
    expect(list).toBeInTheDocument();
    expect(await screen.findByText("1 student.")).toBeInTheDocument();
    expect(screen.getByLabelText("Code words and names")).toBe(list);
  });

  it("shows so many of those who are missing as can be looked over, and more with each press", async () => {
    const names = Array.from({ length: 250 }, (_, at) => `wolf-${at}, Name ${at}`).join("\n");
    const list = `Code word, Name\n${names}`;
    const classes = [{ id: "", name: "", day: "", changedAt: 0, students: [], list }];
    localStorage.setItem(
      teacherKeys.record,
      writeTeacherRecord({ classes, handIns: [{ code: codeOf(1), classId: "" }] }),
    );
    teacherStore.load();
    const user = await openPage();
    expect(await screen.findByRole("heading", { name: "Missing: 250" })).toBeInTheDocument();
    const missing = () => screen.getAllByText(/^Name \d+$/).length;
    expect(missing()).toBe(100);
    await user.click(screen.getByRole("button", { name: "Show 100 more" }));
    await user.click(screen.getByRole("button", { name: "Show 50 more" }));
    expect(missing()).toBe(250);
  });

  it("reads a text too long for the field as it is pasted, without showing it", async () => {
    const user = await openPage();
    const field = screen.getByLabelText("Text with hand-ins");
    await user.click(field);
    await user.paste(`${"One more line of a long chat.\n".repeat(4_000)}${codeOf(1)}`);
    expect(await screen.findByText("Added 1 hand-in.")).toBeInTheDocument();
    expect(field).toHaveValue("");
  });

  it("lists what cannot be read with its place and what to do, and leaves it in the field", async () => {
    const user = await openPage();
    const wrong = codeOf(2).replace(/.$/, (last) => (last === "0" ? "G" : "0"));
    await add(user, `${codeOf(1)}\n\n${codeOf(3).slice(0, -5)}\n${wrong}`);
    await screen.findByText("Added 1 hand-in.");
    const items = screen.getAllByRole("listitem").map(({ textContent }) => textContent ?? "");
    expect(items.some((text) => /Pasted text, line 3.*end of the code is missing/.test(text))).toBe(true);
    expect(items.some((text) => /Pasted text, line 4.*wrong or missing/.test(text))).toBe(true);
    expect(screen.getByLabelText<HTMLTextAreaElement>("Text with hand-ins").value).not.toBe("");
  });

  it("says so where no hand-in is found", async () => {
    const user = await openPage();
    await add(user, "Hello, here is my homework");
    expect(await screen.findByText(/No hand-in was found/)).toBeInTheDocument();
  });

  it("opens sealed hand-ins once the key is there", async () => {
    const key = await webSuite.createKeys();
    const link = linkOf({ key: key.x });
    const user = await openPage();
    await add(user, (await sealHandIn(handIn(1), key.x, editions)) ?? "");
    expect(await screen.findByText(/sealed to a key that is not in this browser/)).toBeInTheDocument();
    const file = new File(
      [writeTeacherRecord({ assignments: [{ link, key, madeAt: 1, classes: [] }] })],
      "key.json",
      {
        type: "application/json",
      },
    );
    await user.upload(screen.getByLabelText("Choose files"), file);
    expect(await screen.findByText("1 student.")).toBeInTheDocument();
    expect(screen.queryByText(/sealed to a key/)).toBeNull();
  });

  it("joins names in this browser, says who is missing, and counts papers", async () => {
    const user = await openPage();
    await add(user, codeOf(1));
    await screen.findByText("1 student.");
    await user.type(screen.getByLabelText("Code words and names"), "Fox 1, Ana{Enter}owl, Cem");
    expect(await screen.findByRole("heading", { name: "Missing: 1" })).toBeInTheDocument();
    expect(await screen.findAllByRole("rowheader", { name: "Ana" })).not.toHaveLength(0);
    await user.type(screen.getByLabelText("Answers typed in from paper"), "owl: 1=Q{Enter}owl: 1=A");
    expect(await screen.findByText("Everyone on the list has handed in.")).toBeInTheDocument();
    expect(screen.getByText(/there is no “Q” here/)).toBeInTheDocument();
    expect(screen.getByText("2 students.")).toBeInTheDocument();
  });

  it("takes a platform's download, suggests the names it tells, and names what it could not read", async () => {
    const user = await openPage();
    const zip = zipSync({
      "Essay/Ruiz, Ana_12_assignsubmission_file_/work.txt": strToU8(codeOf(1)),
      "Essay/Ruiz, Ana_12_assignsubmission_onlinetext_/onlinetext.html": strToU8("<p>See my file</p>"),
      "Essay/Ben Oz_13_assignsubmission_file_/old.doc": new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
      "Essay/Cem Al_14_assignsubmission_file_/poem.txt": strToU8("The fog comes on little cat feet."),
    });
    await user.upload(screen.getByLabelText("Choose files"), new File([new Uint8Array(zip)], "all.zip"));
    expect(await screen.findByText("Added 1 hand-in.")).toBeInTheDocument();
    expect(screen.getByText(/Ben Oz.*old\.doc: this is an old Office file/)).toBeInTheDocument();
    // Of Ana something else was read; of Cem nothing.
    expect(screen.getByText(/Cem Al.*poem\.txt: this was read, and no hand-in is in it/)).toBeInTheDocument();
    expect(screen.queryByText(/onlinetext\.html/)).toBeNull();
    await user.click(screen.getByRole("button", { name: "Add to the list of names" }));
    expect(screen.getByLabelText("Code words and names")).toHaveValue('fox-1, "Ruiz, Ana"');
    expect(screen.queryByRole("button", { name: "Add to the list of names" })).toBeNull();
  });

  it("names a picture without a code, unless the document or mail around it holds the hand-in", async () => {
    const user = await openPage();
    const sign = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
    const document = zipSync({
      "word/document.xml": strToU8(`<w:p><w:t>${codeOf(1)}</w:t></w:p>`),
      "word/media/sign.png": sign,
    });
    const mail = [
      'Content-Type: multipart/mixed; boundary="x"',
      "Mime-Version: 1.0",
      "",
      "--x",
      "",
      codeOf(2),
      "--x",
      'Content-Type: image/png; name="school.png"',
      "Content-Transfer-Encoding: base64",
      "",
      "iVBORw0KGgo=",
      "--x--",
    ].join("\n");
    await user.upload(screen.getByLabelText("Choose files"), [
      new File([new Uint8Array(document)], "work.docx"),
      new File([mail], "mail.eml"),
      new File([sign], "selfie.png", { type: "image/png" }),
    ]);
    expect(await screen.findByText("Added 2 hand-ins.")).toBeInTheDocument();
    expect(screen.getByText(/^selfie\.png:/)).toBeInTheDocument();
    expect(screen.queryByText(/^work\.docx:|^mail\.eml:/)).toBeNull();
  });

  it("says of files that give nothing that nothing is new, and no longer what came before", async () => {
    const user = await openPage();
    const files = screen.getByLabelText("Choose files");
    await user.upload(files, new File([codeOf(1)], "Ana Ruiz - Essay.txt"));
    expect(await screen.findByText("Added 1 hand-in.")).toBeInTheDocument();
    expect(screen.getByText("The names of the files suggest 1 name for your list")).toBeInTheDocument();
    await user.upload(files, new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])], "old.docx"));
    expect(await screen.findByText("No new hand-in.")).toBeInTheDocument();
    expect(screen.queryByText("Added 1 hand-in.")).toBeNull();
    expect(screen.queryByText(/suggest 1 name/)).toBeNull();
  });

  it("keeps the class over a reload, deletes it with one press, and undoes that", async () => {
    const user = await openPage();
    await add(user, codeOf(1));
    await screen.findByText("1 student.");
    expect(localStorage.getItem("unreasonable-criticism.teacher")).toContain(codeOf(1));
    await user.click(screen.getByRole("button", { name: "Delete the class" }));
    expect(screen.getByText(/nothing to report yet/)).toBeInTheDocument();
    expect(localStorage.getItem("unreasonable-criticism.teacher")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByText("1 student.")).toBeInTheDocument();
  });

  it("takes a hand-in from a link once, and out of the address", async () => {
    history.replaceState(null, "", `/teach/report#${codeOf(5)}`);
    await openPage();
    expect(await screen.findByText("1 student.")).toBeInTheDocument();
    expect(location.hash).toBe("");
  });

  it("lists two students of one device, each with a note", async () => {
    const user = await openPage();
    await add(user, `${codeOf(1)} ${codeOf(1, { codeWord: "owl", turn: 2 })}`);
    expect(await screen.findByText("2 students.")).toBeInTheDocument();
    const shared = await screen.findAllByRole("cell", { name: "same device as another code word" });
    expect(shared).toHaveLength(2);
  });

  it("asks where the code words of a list stand before it calls anyone missing", async () => {
    const user = await openPage();
    await add(user, codeOf(1));
    await screen.findByText("1 student.");
    const list = screen.getByLabelText("Code words and names");
    await user.type(list, "Ana, elk{Enter}Ben, owl");
    const question = await screen.findByRole("group", {
      name: "Where do the code words stand in your list?",
    });
    expect(screen.queryByRole("heading", { name: /Missing/ })).toBeNull();
    await user.click(within(question).getByRole("button", { name: "Column 2, as in “elk”" }));
    expect(list).toHaveValue("Code word, Name\nelk, Ana\nowl, Ben");
    expect(screen.getByRole("heading", { name: "Missing: 2" })).toBeInTheDocument();
  });

  it("warns of a code word that is listed twice", async () => {
    const user = await openPage();
    await add(user, codeOf(1));
    await user.type(screen.getByLabelText("Code words and names"), "fox-1, Ana{Enter}Fox 1, Ben");
    expect(await screen.findByText(/more than once: fox-1/)).toBeInTheDocument();
    expect(await screen.findAllByRole("rowheader", { name: "Ana / Ben" })).not.toHaveLength(0);
  });

  it("says what is reported on, joins two rows of one person, and takes them apart", async () => {
    const user = await openPage();
    await add(user, `${codeOf(1)} ${codeOf(2)}`);
    await screen.findByText("2 students.");
    expect(
      screen.getByRole("heading", { level: 2, name: /^Assignment .*, made in another browser$/ }),
    ).toBeVisible();
    const cards = await screen.findAllByText(/1 of \d answered, 0 right first time/);
    await user.click(cards[1] ?? document.body);
    await user.selectOptions(await screen.findByLabelText("This is the same person as"), "fox-1");
    await user.click(screen.getByRole("button", { name: "Join the rows" }));
    expect(await screen.findByText("1 student.")).toBeInTheDocument();
    expect(await screen.findByRole("cell", { name: "with the answers of fox-2" })).toBeInTheDocument();
    await user.click(screen.getByText(/1 of \d answered, 0 right first time/));
    await user.click(await screen.findByRole("button", { name: "Take fox-2 out of this row again" }));
    expect(await screen.findByText("2 students.")).toBeInTheDocument();
  });

  it("opens at the class whose page led to it, and stays there over a reload", async () => {
    const [one, two] = ["1".repeat(16), "2".repeat(16)];
    const school = (of: string, name: string, word: string) => ({
      ...{ id: of, name, day: "", changedAt: 1, list: "" },
      students: [{ word, name: `${name} student`, email: "", id: "" }],
    });
    localStorage.setItem(
      teacherKeys.record,
      writeTeacherRecord({
        classes: [school(one, "7a", "fox-1"), school(two, "7b", "fox-1")],
        assignments: [{ link: linkOf(), key: null, madeAt: 1, classes: [one, two] }],
        handIns: [{ code: codeOf(1), classId: one }],
      }),
    );
    teacherStore.load();
    history.replaceState(null, "", `/teach/report#class=${two}`);
    const user = await openPage();
    const chosen = () => screen.getByRole("combobox", { name: "Class" });
    expect(chosen()).toHaveDisplayValue(/^7b/);
    await user.selectOptions(chosen(), one);
    expect(location.hash).toBe(`#class=${one}`);
    // Both lists have the word: the teacher says whose the hand-in is.
    await user.click(await screen.findByRole("button", { name: "fox-1: put it into 7b" }));
    expect(screen.getByText(/nothing to report yet/)).toBeInTheDocument();
    await user.selectOptions(chosen(), two);
    expect(await screen.findByText("1 student.")).toBeInTheDocument();
    expect(await screen.findAllByRole("rowheader", { name: "7b student" })).not.toHaveLength(0);
  });

  it("says in which class a hand-in counts that was added while another one was looked at", async () => {
    const [one, two] = ["1".repeat(16), "2".repeat(16)];
    const school = (id: string, name: string) => ({
      id,
      name,
      day: "",
      changedAt: 1,
      list: "",
      students: [],
    });
    localStorage.setItem(
      teacherKeys.record,
      writeTeacherRecord({
        classes: [school(one, "7a"), school(two, "7b")],
        assignments: [{ link: linkOf(), key: null, madeAt: 1, classes: [one] }],
        handIns: [{ code: codeOf(2, { assignment: "9", lessons: ["response"] }), classId: two }],
      }),
    );
    teacherStore.load();
    history.replaceState(null, "", `/teach/report#class=${two}`);
    const user = await openPage();
    await add(user, codeOf(1));
    expect(await screen.findByText(/^1 of them counts in “7a”/)).toBeInTheDocument();
    await user.selectOptions(screen.getByRole("combobox", { name: "Class" }), one);
    expect(screen.queryByText(/^1 of them counts/)).toBeNull();
  });

  it("tells two classes of one name apart wherever it names them", async () => {
    const [one, two] = ["1".repeat(16), "2".repeat(16)];
    const school = { name: "7b", day: "", changedAt: 1, list: "", students: [] };
    localStorage.setItem(
      teacherKeys.record,
      writeTeacherRecord({
        classes: [
          { ...school, id: one },
          { ...school, id: two },
        ],
        assignments: [{ link: linkOf(), key: null, madeAt: 1, classes: [one] }],
      }),
    );
    teacherStore.load();
    history.replaceState(null, "", `/teach/report#class=${two}`);
    const user = await openPage();
    await add(user, codeOf(1));
    expect(await screen.findByText(/^1 of them counts in “7b no. 1”/)).toBeInTheDocument();
    const choice = screen.getByRole("combobox", { name: "Class" });
    expect(
      within(choice)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(["7b no. 1 (1)", "7b no. 2"]);
    await user.selectOptions(choice, one);
    expect(await screen.findByRole("heading", { name: /: 7b no. 1$/ })).toBeInTheDocument();
  });

  it("says who is missing of an assignment that nobody handed in yet", async () => {
    const ana = { word: "heron", name: "Ana Ruiz", email: "", id: "" };
    const id = "1".repeat(16);
    const school = { id, name: "7a", day: "", changedAt: 1, list: "", students: [ana] };
    const made = { link: linkOf(), key: null, madeAt: 1, classes: [id] };
    localStorage.setItem(teacherKeys.record, writeTeacherRecord({ classes: [school], assignments: [made] }));
    teacherStore.load();
    await openPage();
    expect(await screen.findByRole("heading", { name: "Missing: 1" })).toBeInTheDocument();
    expect(screen.getByText("Ana Ruiz")).toBeInTheDocument();
  });

  it("adds nobody a second time whose file came under another word than the list has", async () => {
    const ana = { word: "heron", name: "Ana Ruiz", email: "", id: "" };
    const school = { id: "1".repeat(16), name: "7a", day: "", changedAt: 1, list: "", students: [ana] };
    localStorage.setItem(teacherKeys.record, writeTeacherRecord({ classes: [school] }));
    teacherStore.load();
    const user = await openPage();
    const file = new File([codeOf(1)], "Ana Ruiz - Essay.txt", { type: "text/plain" });
    await user.upload(screen.getByLabelText("Choose files"), file);
    expect(await screen.findByText(/Ana Ruiz has “heron” in your list/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Add to the list of names" })).toBeNull();
  });

  it("brings the only row back that was taken out", async () => {
    const user = await openPage();
    await add(user, codeOf(1));
    await user.click(await screen.findByText("fox-1", { selector: "summary b" }));
    await user.click(await screen.findByRole("button", { name: "Take this row out" }));
    await user.click(await screen.findByRole("button", { name: "Bring back" }));
    expect(await screen.findByText("1 student.")).toBeInTheDocument();
  });

  it("keeps two assignments apart", async () => {
    const user = await openPage();
    await add(user, `${codeOf(1)} ${codeOf(2)} ${codeOf(3, { assignment: "9", lessons: ["response"] })}`);
    expect(await screen.findByText("2 students.")).toBeInTheDocument();
    await user.selectOptions(screen.getByLabelText("Assignment"), " module 9");
    expect(screen.getByText("1 student.")).toBeInTheDocument();
  });
});
