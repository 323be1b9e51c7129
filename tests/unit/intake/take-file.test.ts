import fc from "fast-check";
import { strToU8, zipSync, zlibSync } from "fflate";
import { describe, expect, it } from "vitest";
import { toXlsx } from "@/lib/class/xlsx";
import { type TakeLimits, takeFile } from "@/lib/intake/take-file";

const headings = ["name", "first name"];
const take = (name: string, bytes: Uint8Array | string, limits?: TakeLimits) =>
  [...takeFile(name, typeof bytes === "string" ? strToU8(bytes) : bytes, headings, limits)].flatMap(
    (taken) => (taken.what === "step" ? [] : [taken]),
  );
const told = (name: string, bytes: Uint8Array | string) =>
  take(name, bytes).map((taken) => [
    taken.student,
    taken.what === "text" ? taken.text : taken.what === "untaken" ? taken.problem : taken.type,
  ]);
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);

describe("takeFile", () => {
  it("tells whose a file is by the ways platforms name it", () => {
    const zip = zipSync({
      "hw/Ana Ruiz_12_assignsubmission_file_/a.txt": strToU8("1"),
      "hw/ozben_LATE_44_55_b.txt": strToU8("2"),
      "hw/이지은/Version 1/c.txt": strToU8("3"),
      "hw/Cem Al - Essay.txt": strToU8("4"),
      "hw/__MACOSX/._a.txt": strToU8("5"),
      "hw/plain.txt": strToU8("6"),
    });
    expect(told("all.zip", zip)).toEqual([
      ["Ana Ruiz", "1"],
      ["ozben", "2"],
      ["이지은", "3"],
      ["Cem Al", "4"],
      [null, "6"],
    ]);
  });

  it("takes no folder for a student that stands in those of several, and no number in place of a name", () => {
    const zip = zipSync({
      "Submitted files/Ana Ruiz/Veto issue/Version 1/a.txt": strToU8("1"),
      "Submitted files/이지은/Veto issue/Version 2/b.txt": strToU8("2"),
      "Submitted files/Cem Al/Veto issue/c.txt": strToU8("3"),
      "Submitted files/Participant_77_assignsubmission_file_/d.txt": strToU8("4"),
    });
    expect(told("teams.zip", zip).map(([student]) => student)).toEqual([
      "Ana Ruiz",
      "이지은",
      "Cem Al",
      null,
    ]);
  });

  it("takes of a folder that says more the name alone", () => {
    const zip = zipSync({
      "1234-5678 - Hana Ito-Berg - Nov 29, 2026 1005 PM/a.txt": strToU8("1"),
      "2345-5678 - Ivo Novák - 29. Nov. 2026 2207/a.txt": strToU8("2"),
      "Vetoes/Lang, Mia(mlang)/Submission attachment(s)/a.txt": strToU8("3"),
    });
    expect(told("all.zip", zip).map(([student]) => student)).toEqual([
      "Hana Ito-Berg",
      "Ivo Novák",
      "Lang, Mia",
    ]);
    const alone = zipSync({ "Lang, Mia(mlang)/Submission attachment(s)/a.txt": strToU8("3") });
    expect(told("all.zip", alone).map(([student]) => student)).toEqual(["Lang, Mia"]);
  });

  it("takes a file's own name for a student's where it is written like one", () => {
    const nameIn = (file: string) => told(file, "1")[0]?.[0];
    expect(["Ana Ruiz.txt", "Ruiz, Ana.txt", "O’Neil_Seán.docx.txt", "이지은.txt"].map(nameIn)).toEqual([
      "Ana Ruiz",
      "Ruiz, Ana",
      "O’Neil Seán",
      "이지은",
    ]);
    for (const file of [
      "hand-in.txt",
      "IMG_1234.txt",
      "Answers.txt",
      "my answers.txt",
      "Copy of Veto - 1.txt",
    ])
      expect(nameIn(file)).toBeNull();
  });

  it("joins what Word parts by tags, and takes the pictures of a document", () => {
    const docx = zipSync({
      "word/document.xml": strToU8(
        "<w:p><w:r><w:t>UCH2</w:t></w:r><w:r><w:t>AB&amp;</w:t></w:r></w:p><w:p><w:t>end</w:t></w:p>",
      ),
      "word/media/image1.png": png,
    });
    const [text, picture] = told("a.docx", docx);
    expect(text?.[1]?.trim().split(/\s+/)).toEqual(["UCH2AB&", "end"]);
    expect(picture?.[1]).toBe("image/png");
    const odt = zipSync({
      "META-INF/manifest.xml": strToU8("<m/>"),
      "content.xml": strToU8("<text:p>UCH2<text:span>AB</text:span></text:p>"),
    });
    expect(told("a.odt", odt)[0]?.[1]?.trim()).toBe("UCH2AB");
  });

  it("takes a table row by row where a heading names the students", () => {
    const rows = [
      ["Name", "Answer"],
      ["O’Neil, Ana", "UCH2A"],
    ];
    const expected = [["O’Neil, Ana", "O’Neil, Ana\tUCH2A"]];
    expect(told("t.xlsx", toXlsx(rows, "Sheet"))).toEqual(expected);
    expect(told("t.csv", 'Name;Answer\r\n"O’Neil, Ana";UCH2A')).toEqual(expected);
    expect(take("t.csv", "Name,Answer\nAna,1")[0]).toMatchObject({ line: 2 });
    expect(told("t.csv", 'Name,Answer\n"Wolf, Pia ""the first""","UCH2\nAB"\n"""Bo"" Li",""')).toEqual([
      ['Wolf, Pia "the first"', 'Wolf, Pia "the first"\tUCH2\nAB'],
      ['"Bo" Li', '"Bo" Li\t'],
    ]);
  });

  it("takes mails and mailboxes apart, with who wrote them", () => {
    const mail = [
      "From: =?utf-8?B?QW5hIFJ1w616?= <a@b.example>",
      'Content-Type: multipart/mixed; boundary="x"',
      "",
      "--x",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "UCH2=",
      "AB=3D",
      "--x",
      'Content-Disposition: attachment; filename="p.png"',
      "Content-Transfer-Encoding: base64",
      "",
      "iVBORw0KGgo=",
      "--x--",
    ].join("\r\n");
    const expected = [
      ["Ana Ruíz", "\r\n\r\nUCH2AB=\r\n"],
      ["Ana Ruíz", "image/png"],
    ];
    expect(told("m.eml", mail)).toEqual(expected);
    const from = "From a@b.example Mon Nov 23 10:00:00 2026\r\n";
    expect(told("m.mbox", `${from}${mail}\r\n${from}${mail}`)).toEqual([...expected, ...expected]);
  });

  it("takes a part of a mail that has no headers for text", () => {
    const mail = 'From: Ana Ruiz\nContent-Type: multipart/mixed; boundary="x"\n\n--x\n\nUCH2\n--x--';
    expect(told("m.eml", mail)).toEqual([["Ana Ruiz", "\n\nUCH2\n"]]);
  });

  it("reads a PDF by what its fonts say their signs stand for", () => {
    const stream = (text: string, dict = "") => {
      const packed = zlibSync(strToU8(text));
      return `<< ${dict} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${String.fromCharCode(...packed)}\nendstream`;
    };
    const file = [
      "%PDF-1.7",
      "1 0 obj << /Type /Page /Resources << /Font << /F1 2 0 R >> >> /Contents 4 0 R >> endobj",
      "2 0 obj << /Type /Font /ToUnicode 3 0 R >> endobj",
      `3 0 obj ${stream("1 beginbfrange <0001> <0003> <0041> endbfrange 1 beginbfchar <0009> <0055> endbfchar")} endobj`,
      `4 0 obj ${stream("BT /F1 12 Tf [<0009> -3 <00030002>] TJ ET")} endobj`,
    ].join("\n");
    const bytes = Uint8Array.from(file, (letter) => letter.charCodeAt(0));
    expect(told("a.pdf", bytes)[0]?.[1]?.trim()).toBe("UCB");
    expect(told("a.pdf", "%PDF-1.7\n1 0 obj << /Type /Page >> endobj")).toEqual([[null, "no-text"]]);
    expect(told("a.pdf", "%PDF-1.7\ntrailer << /Encrypt 5 0 R >>")).toEqual([[null, "locked"]]);
  });

  it("says of a file that is empty, or no picture although it is called one, that it is", () => {
    const bmff = (brand: string) => new Uint8Array([0, 0, 0, 24, ...strToU8(`ftyp${brand}`), 0, 0]);
    expect(
      [
        take("a.txt", ""),
        take("a.html", " \r\n"),
        take("a.zip", zipSync({})),
        take("a.zip", zipSync({ "Ana Ruiz/": new Uint8Array() })),
        take("scan.png", "this is no picture"),
        take("scan.heic", bmff("qt  ")),
        take("scan.tiff", new Uint8Array([0x49, 0x49, 0x2a, 0, 8])),
      ].flatMap((taken) => taken.map((one) => (one.what === "untaken" ? one.problem : one.what))),
    ).toEqual(["empty", "empty", "empty", "empty", "damaged", "damaged", "photo"]);
  });

  it("does not put the address of a sender in place of a name", () => {
    const mail = "From: t@school.org\nSubject: Fwd\n\nUCH2";
    const zip = zipSync({ "Hans Otto_110_assignsubmission_file_/b.eml": strToU8(mail) });
    expect(told("all.zip", zip)).toEqual([["Hans Otto", "\n\nUCH2"]]);
    expect(told("b.eml", mail)).toEqual([["t@school.org", "\n\nUCH2"]]);
  });

  it("says of what it cannot read what it is", () => {
    expect(told("a.doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toEqual([[null, "old-office"]]);
    expect(told("a.rar", "Rar!....")).toEqual([[null, "archive"]]);
    expect(told("a.gdoc", "{}")).toEqual([[null, "google"]]);
    expect(told("a.pages", zipSync({ "Index/Document.iwa": png }))).toEqual([[null, "pages"]]);
    expect(told("a.bin", new Uint8Array([1, 2, 0, 7, 0, 0, 0, 9]))).toEqual([[null, "unknown"]]);
    expect(told("a.zip", zipSync({ a: png }).subarray(0, 40))).toEqual([[null, "damaged"]]);
  });

  it("unpacks no bomb, however it is packed, and shows no way out of an archive", () => {
    const small: TakeLimits = { largestInside: 60_000, largestSum: 200_000, mostInside: 5 };
    const zeros = new Uint8Array(1_000_000);
    const bomb = zipSync({ "../../etc/zeros.txt": zeros }, { level: 1 });
    expect(take("a.zip", bomb, small)).toEqual([
      expect.objectContaining({ what: "untaken", problem: "large", source: "a.zip: etc/zeros.txt" }),
    ]);
    const list = bomb.findLastIndex(
      (byte, at) => byte === 0x50 && bomb[at + 1] === 0x4b && bomb[at + 2] === 1,
    );
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(list + 24, 5, true);
    expect(take("a.zip", bomb, small)).toMatchObject([{ problem: "damaged" }]);
    const many = (count: number, size: number) =>
      zipSync(
        Object.fromEntries([...Array(count).keys()].map((at) => [`${at}.txt`, zeros.subarray(0, size)])),
      );
    const last = (zip: Uint8Array) => take("a.zip", zip, small).at(-1);
    expect(last(many(9, 9))).toMatchObject({ problem: "many" });
    expect(last(many(4, 59_999))).toMatchObject({ problem: "large" });
    let nested = zipSync({ "a.txt": strToU8("x") });
    for (let depth = 0; depth < 6; depth += 1) nested = zipSync({ "in.zip": nested });
    expect(told("a.zip", nested)).toEqual([[null, "deep"]]);
  });

  it("reads text in UTF-16, and never throws, whatever it gets", () => {
    const wide = Uint8Array.from([0xff, 0xfe, ...[..."UCH2"].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    expect(told("a.txt", wide)).toEqual([[null, "UCH2"]]);
    const heads = ["", "PK\x03\x04", "%PDF-1 1 0 obj <<", "From: a\nMime-Version: 1\n\n", "From a 2026\n"];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array(), (head, bytes) => {
        take("a.csv", new Uint8Array([...strToU8(head), ...bytes]));
      }),
    );
  });
});
