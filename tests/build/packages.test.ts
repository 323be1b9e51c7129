import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { presentRow } from "@/lib/content/editions";
import { moduleSlugs } from "@/lib/content/files";
import { loadModule } from "@/lib/content/load";
import { choosePackage } from "@/lib/packages/choose-lessons";
import { isForLessons, type PackageFile, packageLine, packagesOf } from "@/lib/packages/packages";
import { packagesPath } from "@/lib/routes";
import { BuiltFolder } from "../../scripts/built-folder";
import { needsIn } from "../../scripts/islands/needs";
import { packageScripts, packLessons } from "../../scripts/packages/pack-lessons";
import { questionsPacker } from "../../scripts/packages/pack-questions";
import { validatorOf } from "../schemas/validate";

const root = process.cwd();
const folder = join(root, "out", "packages");
describe.each(moduleSlugs(root))("of the module %s", (slug) => {
  const { module } = loadModule(root, slug);
  const packages = packagesOf(module);
  const scorm = packages.filter(({ form }) => form.startsWith("scorm"));
  const bytesOf = ({ file }: PackageFile) => readFileSync(join(folder, file));

  /** The schemas of ADL and IMS. */
  const inOld = validatorOf("scorm12.xsd");
  const inNew = validatorOf("scorm2004.xsd");

  const reader = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => ["item", "resource", "file"].includes(name),
  });

  describe("the packages", () => {
    it("are all there, of every module, and no others, with the sizes that the page says", () => {
      const all = moduleSlugs(root).flatMap((slug) => packagesOf(loadModule(root, slug).module));
      expect(readdirSync(folder).sort()).toEqual(all.map(({ file }) => file).sort());
      const page = readFileSync(join(root, "out", `${packagesPath(module.slug)}.html`), "utf8");
      for (const one of packages) {
        const kilobytes = Math.ceil(bytesOf(one).length / 1000);
        expect(page, one.file).toMatch(new RegExp(`data-size-of="?${one.file}"?>${kilobytes}<`));
      }
    });

    it("weigh no more than 120 kB a lesson and 400 kB the module", () => {
      for (const one of scorm)
        expect(bytesOf(one).length, one.file).toBeLessThanOrEqual(one.lesson === null ? 400_000 : 120_000);
    });

    it("hold for SCORM one document a lesson, and exactly the files that the manifest names", () => {
      for (const one of scorm) {
        const files = unzipSync(bytesOf(one));
        const text = strFromU8(files["imsmanifest.xml"] ?? new Uint8Array());
        expect(XMLValidator.validate(text), one.file).toBe(true);
        expect(one.form === "scorm12" ? inOld(text) : inNew(text), one.file).toBe("");
        expect(text).not.toMatch(/mastery|minNormalizedMeasure/i);
        const { manifest } = reader.parse(text);
        expect(manifest.metadata).toEqual({
          schema: "ADL SCORM",
          schemaversion: one.form === "scorm12" ? 1.2 : "2004 4th Edition",
        });
        const { organization } = manifest.organizations;
        const lessons = module.lessons.filter(({ slug }) => one.lesson === null || slug === one.lesson);
        expect(organization.item.map((item: { title: string }) => item.title)).toEqual(
          lessons.map(({ title }) => title),
        );
        expect(organization.title).toBe(one.lesson === null ? module.title : lessons[0]?.title);
        const resources: { "@_href": string; "@_identifier": string; file: { "@_href": string }[] }[] =
          manifest.resources.resource;
        expect(resources.map((resource) => resource["@_href"])).toEqual(
          lessons.map(({ slug }) => `${slug}.html`),
        );
        expect(
          organization.item.map((item: { "@_identifierref": string }) => item["@_identifierref"]),
        ).toEqual(resources.map((resource) => resource["@_identifier"]));
        const named = new Set(resources.flatMap((resource) => resource.file.map((file) => file["@_href"])));
        expect([...named, "imsmanifest.xml"].sort()).toEqual(Object.keys(files).sort());
        for (const { "@_href": document, file } of resources) {
          const html = strFromU8(files[document] ?? new Uint8Array());
          const own = file.map((entry) => entry["@_href"]);
          for (const [, used = ""] of html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="?([^"\s>]+)/g))
            expect(own).toContain(used);
          const script = own
            .filter((name) => name.endsWith(".js"))
            .map((name) => strFromU8(files[name] ?? new Uint8Array()))
            .join("\n");
          // A history of years is none of a platform's, and not every lesson has a Council to play with.
          const idle = /<\w+ [^>]*class=[^>]*\bcouncil-(?:board|play)\b/.test(html)
            ? /late-history-part-/
            : /late-(?:history-part|play-council)-/;
          for (const [part] of script.matchAll(/assets\/late-[\w-]+\.js/g))
            expect(own.includes(part), part).toBe(!idle.test(part));
          expect(script).not.toContain("serviceWorker.register");
        }
      }
    });

    it("keep of the site around a lesson only what a package has: no other page, no worker, the policy", () => {
      for (const one of scorm.filter(({ lesson }) => lesson !== null)) {
        const html = strFromU8(unzipSync(bytesOf(one))[`${one.lesson}.html`] ?? new Uint8Array());
        const hrefs = [...html.matchAll(/<a\b[^>]*? href="?([^"\s>]+)/g)].map(([, href = ""]) => href);
        expect(
          hrefs.filter((href) => !/^(?:#|https?:)/.test(href)),
          one.file,
        ).toEqual([]);
        expect(html).toContain("Content-Security-Policy");
        expect(html).toContain("connect-src 'self'");
        expect(html).toContain(`id="${packageLine}"`);
        expect(html).not.toMatch(/data-offline|rel="?manifest|UpdateOffer/);
      }
    });

    it("can be parted by lessons in a browser, with a pass mark that the lessons then hold", () => {
      const chosen = module.lessons.slice(1, 3);
      const choice = {
        module: { slug: module.slug, title: module.title },
        lessons: chosen.map(({ slug, title, questions }) => ({
          slug,
          title,
          questions: questions.map(({ id }) => id),
        })),
      };
      for (const one of packages.filter(({ lesson }) => lesson === null)) {
        const files = unzipSync(choosePackage(one.form, bytesOf(one), { ...choice, pass: 70 }));
        expect(Object.keys(files).length, one.file).toBeGreaterThan(chosen.length);
        expect(Object.keys(files).length, one.file).toBeLessThan(Object.keys(unzipSync(bytesOf(one))).length);
        if (!isForLessons(one.form)) continue;
        expect(
          (one.form === "scorm12" ? inOld : inNew)(strFromU8(files["imsmanifest.xml"] ?? new Uint8Array())),
        ).toBe("");
        for (const { slug } of chosen) {
          const alone = packages.find(({ form, lesson }) => form === one.form && lesson === slug);
          if (alone === undefined) throw new Error(slug);
          const whole = unzipSync(bytesOf(alone));
          const document = strFromU8(files[`${slug}.html`] ?? new Uint8Array());
          expect(document).toBe(
            strFromU8(whole[`${slug}.html`] ?? new Uint8Array()).replace('"pass":null', '"pass":70'),
          );
          for (const name of Object.keys(whole)) expect(Object.keys(files)).toContain(name);
        }
      }
    });

    it("hold in a cartridge the text of a lesson without what only the site can show", () => {
      for (const one of packages.filter(({ file }) => file.endsWith(".imscc"))) {
        const pages = Object.entries(unzipSync(bytesOf(one))).filter(([name]) => name.endsWith(".html"));
        expect(pages.length).toBe(module.lessons.length);
        for (const [name, bytes] of pages) {
          const text = strFromU8(bytes);
          expect(text, `${one.file}: ${name}`).not.toMatch(
            /<link|aria-hidden|Back to the question|Next lesson/,
          );
          expect(text, `${one.file}: ${name}`).toContain("<p>");
        }
      }
    });

    it("are the same bytes each time they are made", async () => {
      const out = new BuiltFolder(join(root, "out"));
      const scripts = await packageScripts(root, module, needsIn(out));
      const lessons = packLessons({ root, out, module, edition: presentRow(module) }, scripts);
      const questions = questionsPacker(module, out);
      const [alone] = scorm.filter(({ lesson }) => lesson !== null);
      if (alone === undefined) throw new Error("no packages");
      for (const one of [...packages.filter(({ lesson }) => lesson === null), alone]) {
        const { form, lesson, file } = one;
        const again = isForLessons(form)
          ? lessons.pack(form === "scorm12" ? "1.2" : "2004", lesson)
          : questions.pack(form);
        expect(Buffer.from(again.make()).equals(bytesOf(one)), file).toBe(true);
      }
    });
  });
});
