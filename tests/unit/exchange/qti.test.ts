import { cartridgeWords, itemWords } from "@words/packages";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { moduleSlugs } from "@/lib/content/files";
import { loadModule } from "@/lib/content/load";
import { itemOf } from "@/lib/exchange/item-of";
import { type QtiVersion, qtiId, qtiItem } from "@/lib/exchange/qti";
import { changesIn, lessonItems } from "@/lib/exchange/question-files";
import { plainText } from "@/lib/quiz/plain-text";
import { validatorOf } from "../../schemas/validate";
import { qtiCases } from "./qti-cases";
import { QtiItem, textOf } from "./qti-player";
import { cartridge, qtiPackage } from "./whole-package";

describe.each(moduleSlugs(process.cwd()))("of the module %s", (slug) => {
  const { module } = loadModule(process.cwd(), slug);
  const lessons = lessonItems(module, itemWords);
  const items = lessons.flatMap(({ items: some }) => some);
  const asked = lessons.flatMap(({ lesson, asked: all }) =>
    all.flatMap(({ id, item }) => {
      const question = lesson.questions.find((one) => one.id === id);
      return item === null || question === undefined ? [] : [{ question, item }];
    }),
  );
  const versions: QtiVersion[] = ["2.1", "3.0"];

  /** The schema of 3.0 with the names of 2.1: no prefix, no hyphens, and text directly within the feedback. */
  function inOldNames(schema: string): string {
    return schema
      .replace(
        /<xs:sequence>\s*<xs:element name="qti-content-body" type="flow"\/>\s*<\/xs:sequence>/,
        feedbackOf21,
      )
      .replace(/ name="(?:qti-)?([a-z-]+)"/g, (_, name: string) => ` name="${unhyphened(name)}"`)
      .replaceAll("imsqtiasi_v3p0", "imsqti_v2p1");
  }

  const feedbackOf21 = '<xs:sequence><xs:element name="div" type="flow"/></xs:sequence>';

  function unhyphened(name: string): string {
    return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  }

  describe.each(versions)("QTI %s", (version) => {
    it("is valid by its schema for every question", () => {
      const check = validatorOf("qti-item.xsd", version === "2.1" ? inOldNames : undefined);
      for (const item of items) expect(check(qtiItem(item, version)), item.id).toBe("");
      const [first] = items;
      if (first === undefined) throw new Error("no items");
      expect(check(qtiItem(first, version).replace(/ title="[^"]*"/, ""))).not.toBe("");
    });

    it("says in which language a passage is, as its schema has it", () => {
      const { question } = asked.find(({ question: one }) => one.kind === "highlight") ?? {};
      if (question?.kind !== "highlight") return;
      const sentences = question.ask.sentences.map(({ id, html }) => ({
        id,
        html: `<span lang="ar" dir="rtl">${html} dir="rtl"</span>`,
      }));
      const { item } = itemOf({ ...question, ask: { ...question.ask, sentences } }, "1.1", itemWords);
      if (item === null) throw new Error("no item");
      const check = validatorOf("qti-item.xsd", version === "2.1" ? inOldNames : undefined);
      const xml = qtiItem(item, version);
      expect(check(xml)).toBe("");
      expect(xml).toContain('<span xml:lang="ar">');
      expect(xml).toContain(' dir="rtl"</span>');
    });

    it("is well formed for every question, with unique identifiers that it may have", () => {
      for (const item of items) {
        const xml = qtiItem(item, version);
        expect(XMLValidator.validate(xml), item.id).toBe(true);
        const ids = [
          ...xml.matchAll(
            /<(?:qti-)?(?:simple-?[cC]hoice|simple-?[aA]ssociable-?[cC]hoice|hottext) identifier="([^"]*)"/g,
          ),
        ].map(([, id = ""]) => id);
        expect(new Set(ids).size, item.id).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
      }
    });

    it("names every item in the manifest of its package, and nothing else", () => {
      const files = qtiPackage(module.slug, items, version);
      const manifest = files.get("imsmanifest.xml") ?? "";
      // That of content packaging, which SCORM 2004 has as well; 3.0 has it under a name of its own.
      const check = validatorOf("scorm2004/imscp_v1p1.xsd", (text) =>
        version === "2.1" ? text : text.replaceAll("xsd/imscp_v1p1", "xsd/qti/qtiv3p0/imscp_v1p1"),
      );
      expect(check(manifest)).toBe("");
      const { manifest: read } = new XMLParser({ ignoreAttributes: false }).parse(manifest);
      const named = read.resources.resource.map((one: { "@_href": string }) => one["@_href"]);
      expect([...named, "imsmanifest.xml"].sort()).toEqual([...files.keys()].sort());
    });
  });

  describe("an item of QTI, played", () => {
    it("earns what it earns here, for twenty answers to every question", () => {
      const cases = qtiCases(module);
      for (const { question, xml, answers } of cases) {
        const player = new QtiItem(xml);
        for (const { said, score } of answers)
          expect(player.play(said).score, `${question} ${said}`).toBeCloseTo(score, 4);
      }
      expect([...new Set(cases.map(({ kind }) => kind))].sort()).toEqual([
        "blank",
        "choice",
        "choices",
        "highlight",
        "match",
        "order",
        "scale",
        "sort",
      ]);
    });

    it("earns all of it for its key, and says the reason of what was picked and what comes after", () => {
      for (const { item } of asked) {
        if (item.form === "essay") continue;
        const xml = qtiItem(item, "3.0");
        const player = new QtiItem(xml);
        const key = player
          .all("qti-correct-response")
          .flatMap((one) => player.all("qti-value", one).map(textOf));
        expect(key.length, item.id).toBeGreaterThan(0);
        const right =
          item.form === "select"
            ? item.answers.filter(({ credit }) => credit > 0).map(({ id }) => qtiId(id))
            : item.form === "number"
              ? [String(item.answers[0]?.value)]
              : item.form === "text"
                ? [plainText(item.answers[0]?.html ?? "")]
                : item.form === "match" && item.inOrder !== undefined
                  ? item.inOrder.map(qtiId)
                  : key;
        const { score, feedback } = player.play(right);
        expect(score, item.id).toBeCloseTo(1, 4);
        if (item.form === "select") for (const id of right) expect(feedback).toContain(id);
        if (item.after !== "") expect(feedback).toContain("after");
      }
    });
  });

  const cartridges = ["1.1", "1.3"] as const;

  describe.each(cartridges)("the cartridge of version %s", (version) => {
    const files = cartridge(
      module,
      lessons.map(({ lesson, items: some }) => ({
        slug: lesson.slug,
        title: lesson.title,
        page: "<!DOCTYPE html><title>x</title>",
        links: [{ title: "A & B", url: "https://example.org/?a=1&b=2" }],
        items: some,
      })),
      cartridgeWords,
      version,
    );
    const manifest = files.get("imsmanifest.xml") ?? "";
    const quizzes = lessons.map(({ lesson }) => files.get(`quizzes/${lesson.slug}.xml`) ?? "");

    it("is of its version throughout, told in the first 500 letters, where Moodle looks for it", () => {
      const mark = version === "1.1" ? "v1p1" : "v1p3";
      expect(manifest.slice(0, 500)).toContain(
        `xmlns="http://www.imsglobal.org/xsd/imscc${mark}/imscp_v1p1"`,
      );
      expect(manifest).toContain(`<schemaversion>${version}.0</schemaversion>`);
      const types = new Set([...manifest.matchAll(/ type="([^"]+)"/g)].map(([, type]) => type));
      expect(types).toEqual(
        new Set(["webcontent", `imsqti_xmlv1p2/imscc_xml${mark}/assessment`, `imswl_xml${mark}`]),
      );
      const links = [...files].filter(([name]) => name.startsWith("links/"));
      for (const [, text] of links) expect(text).toContain(`xsd/imscc${mark}/imswl_${mark}"`);
    });

    it("is well formed, and names every file once", () => {
      for (const [name, text] of files)
        if (name.endsWith(".xml")) expect(XMLValidator.validate(text), name).toBe(true);
      const { manifest: read } = new XMLParser({
        ignoreAttributes: false,
        isArray: (name) => name === "item",
      }).parse(manifest);
      const named = read.resources.resource.map((one: { file: { "@_href": string } }) => one.file["@_href"]);
      expect([...named, "imsmanifest.xml"].sort()).toEqual([...files.keys()].sort());
      const resources = new Set(
        read.resources.resource.map((one: { "@_identifier": string }) => one["@_identifier"]),
      );
      const [top] = read.organizations.organization.item;
      const inside = top.item.flatMap(
        (one: { title: string; item: { title: string; "@_identifierref": string }[] }) => one.item,
      );
      expect(
        inside
          .map((one: { "@_identifierref": string }) => one["@_identifierref"])
          .every((id: string) => resources.has(id)),
      ).toBe(true);
      expect(inside.every((one: { title: string }) => one.title !== "")).toBe(true);
      const ids = [...manifest.matchAll(/ identifier="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it("is valid by the schemas of its manifest, its quizzes and its links", () => {
      const number = (text: string) =>
        version === "1.1" ? text.replaceAll("v1p3", "v1p1").replace("1.3.0", "1.1.0") : text;
      const checks = {
        imsmanifest: validatorOf("cartridge-manifest.xsd", number),
        quizzes: validatorOf("cartridge-quiz.xsd"),
        links: validatorOf("web-link.xsd", (text) => number(text)),
      };
      for (const [name, text] of files) {
        const [kind = ""] = name.split(/[./]/);
        if (kind === "imsmanifest" || kind === "quizzes" || kind === "links")
          expect(checks[kind](text), name).toBe("");
      }
      const [, quiz = ""] = [...files].find(([name]) => name.startsWith("quizzes/")) ?? [];
      expect(checks.quizzes(quiz.replace("<flow_mat>", "").replace("</flow_mat>", ""))).not.toBe("");
    });

    it("asks in its quizzes only what its profile knows, each with an answer that earns all", () => {
      for (const quiz of quizzes) {
        const profiles = [...quiz.matchAll(/>(cc\.(?!exam)[\w.]+)</g)].map(([, profile]) => profile);
        expect(profiles.length).toBeGreaterThan(0);
        for (const profile of profiles)
          expect([
            "cc.multiple_choice.v0p1",
            "cc.multiple_response.v0p1",
            "cc.fib.v0p1",
            "cc.essay.v0p1",
          ]).toContain(profile);
        const essays = profiles.filter((profile) => profile === "cc.essay.v0p1").length;
        expect(quiz.match(/<setvar action="Set" varname="SCORE">100</g) ?? []).toHaveLength(
          profiles.length - essays,
        );
        const shown = [...quiz.matchAll(/linkrefid="([^"]+)"/g)].map(([, id]) => id);
        for (const id of shown) expect(quiz).toContain(`<itemfeedback ident="${id}">`);
      }
    });

    it("gives as many feedbacks as the items have, each where Moodle reads it, and none of one choice to all", () => {
      for (const [index, quiz] of quizzes.entries()) {
        const some = lessons[index]?.items ?? [];
        for (const [feedback] of quiz.matchAll(/<itemfeedback[\s\S]*?<\/itemfeedback>/g))
          expect(feedback).toMatch(/^<itemfeedback ident="\w+"><flow_mat><material><mattext /);
        for (const one of some) {
          const name = one.form === "match" ? `${one.id}-${one.rows[0]?.id}` : one.id;
          const { body, general, toAll } = asMoodle(quiz, name);
          expect(general, one.id).toBe(one.after !== "" || one.form === "essay");
          if (version === "1.1") expect(toAll, one.id).toBeLessThanOrEqual(1);
          if (one.form !== "select") continue;
          expect(
            body.map(({ feedback }) => feedback),
            one.id,
          ).toEqual(one.answers.map(({ feedback }) => feedback !== ""));
          expect(
            body.map(({ score }) => score > 0),
            one.id,
          ).toEqual(one.answers.map(({ credit }) => credit > 0));
        }
      }
    });

    it("gives each row that is asked by itself its own reason, and no other row's", () => {
      for (const [index, quiz] of quizzes.entries())
        for (const one of lessons[index]?.items ?? []) {
          if (one.form !== "match") continue;
          for (const row of one.rows) {
            const said = textOfItem(quiz, `${one.id}-${row.id}`);
            for (const other of one.rows) {
              const reason = plainText(other.why);
              if (other.id === row.id) expect(said, row.id).toContain(reason);
              else if (!plainText(row.why).includes(reason)) expect(said, row.id).not.toContain(reason);
            }
          }
        }
    });

    it("says of every question that is asked otherwise what was done", () => {
      const form = version === "1.1" ? "cc11" : "cc13";
      const said = new Map(changesIn(form, lessons).map(({ id, changes }) => [id, changes]));
      for (const { question, item } of asked) {
        if (item.form === "match") expect(said.get(question.id)).toContain("rows-alone");
        if (item.form === "select" && item.several)
          expect(said.get(question.id)).toContain(version === "1.1" ? "all-of-them" : "all-or-nothing");
      }
    });
  });

  /** All that an item says, stem and feedback, without its markup. */
  function textOfItem(quiz: string, id: string): string {
    const [, item = ""] = quiz.split(`<item ident="i-${id.replace("/", "-")}"`);
    const [own = ""] = item.split("</item>");
    const texts = [...own.matchAll(/<mattext[^>]*>([\s\S]*?)<\/mattext>/g)].map(([, text = ""]) =>
      text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
    );
    return texts.map(plainText).join("\n");
  }

  /**
   * What Moodle 4.5 makes of a choice in a cartridge, as its restore (backup/cc) reads it: the score of an answer by the last
   * condition that names it alone; of several right ones those whose case is minded and that are not denied; what is said in
   * general by every condition that goes on.
   */
  function asMoodle(
    quiz: string,
    id: string,
  ): { body: { score: number; feedback: boolean }[]; general: boolean; toAll: number } {
    const [, item = ""] = quiz.split(`<item ident="i-${id.replace("/", "-")}"`);
    const [own = ""] = item.split("</item>");
    const conditions = [...own.matchAll(/<respcondition continue="(\w+)">([\s\S]*?)<\/respcondition>/g)].map(
      ([, goesOn, inside = ""]) => ({ goesOn: goesOn === "Yes", inside }),
    );
    const labels = [...own.matchAll(/<response_label ident="(\w+)"/g)].map(([, label = ""]) => label);
    const isSeveral = own.includes("cc.multiple_response");
    const alone = (inside: string) =>
      /^<conditionvar><varequal[^>]*>([^<]*)<\/varequal>/.exec(inside)?.[1] ?? "";
    const body = labels.map((label) => {
      const naming = conditions.filter(({ inside }) => alone(inside) === label);
      const right = isSeveral
        ? conditions.some(
            ({ inside }) =>
              inside.includes(">100</setvar>") &&
              new RegExp(`(?<!<not>)<varequal case="Yes" respident="response1">${label}<`).test(inside),
          )
        : naming.at(-1)?.inside.includes(">100</setvar>") === true;
      return {
        score: right ? 1 : 0,
        feedback: naming.some(({ inside }) => inside.includes("displayfeedback")),
      };
    });
    const onward = conditions.filter(({ goesOn }) => goesOn);
    return {
      body,
      general: onward.some(({ inside }) => inside.includes("<other/>")),
      toAll: onward.filter(({ inside }) => inside.includes("displayfeedback")).length,
    };
  }
});
