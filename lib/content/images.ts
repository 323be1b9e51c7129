import { createHash } from "node:crypto";
import { basename, extname } from "node:path";
import { imageSize } from "./image-size";
import type { Image, Images, Lesson } from "./module";
import { type Problem, Report } from "./problem";
import { readEach } from "./read-each";

/** The folder of a module that holds its pictures. */
export const imagesFolder = "images";

/** No picture is sent wider: a lesson's column on a screen of twice as many pixels. */
const widest = 1200;
/** A picture that is narrower than a phone's column would be stretched. */
const narrowest = 320;
/** Bytes of a file as an author brings it. */
const heaviest = 10_000_000;

/**
 * Reads what the pictures of a module are, not the pictures themselves: those are made small by the build.
 *
 * @returns by their files; one that cannot be shown is a problem and is not among them
 */
export function readImages(root: string, slug: string): { images: Images; problems: Problem[] } {
  const { found, problems } = readEach(root, slug, imagesFolder, imageOf);
  return { images: found, problems };
}

/** Reports pictures that no lesson shows: they would be fetched by every reader who saves the module. */
export function checkImagesShown(slug: string, images: Images, lessons: readonly Lesson[]): Problem[] {
  return Object.keys(images).flatMap((file) => {
    if (lessons.some(({ source }) => source.includes(`file="${file}"`))) return [];
    const report = new Report(`lessons/${slug}/${imagesFolder}/${file}`);
    report.add(undefined, "no lesson shows this picture", "show it with <Image>, or take it out");
    return report.problems;
  });
}

function imageOf(slug: string, file: string, content: Buffer, report: Report): Image | null {
  const size = imageSize(content);
  if (!/^[a-z0-9-]+\.[a-z]+$/.test(file)) {
    report.add(undefined, "the picture's name cannot be an address", "name it like seats-2014.jpg");
    return null;
  }
  if (size === null) {
    report.add(undefined, "no picture that can be shown", "save it as JPEG, PNG or WebP");
    return null;
  }
  if (size.width < narrowest) {
    const wrong = `the picture is ${size.width} pixels wide, which is blurred on a phone`;
    report.add(undefined, wrong, `bring one of ${narrowest} or more, best of ${widest}`);
    return null;
  }
  if (content.length > heaviest) {
    const wrong = `the picture has ${Math.round(content.length / 1_000_000)} MB`;
    report.add(undefined, wrong, `save it ${widest * 2} pixels wide or less, under 10 MB`);
    return null;
  }
  const width = Math.min(size.width, widest);
  const original = `data:image/${size.format.toLowerCase()};base64,${content.toString("base64")}`;
  // What is in a file is in its name, so that hosts and browsers may keep it for ever.
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  return {
    path: `/learn/${slug}/${imagesFolder}/${basename(file, extname(file))}-${hash}`,
    width,
    height: Math.max(1, Math.round((size.height * width) / size.width)),
    ...(process.env.NODE_ENV === "development" ? { original } : {}),
  };
}
