import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { imagesFolder } from "../../lib/content/images";
import type { Image, Module } from "../../lib/content/module";
import type { Made } from "./draw-pages";

/** How strongly each form is pressed: photos look as before at the size that they are shown. */
const quality = { avif: 50, webp: 75 };

/**
 * The pictures of every module, as small as pages show them, each as AVIF and as WebP. What a camera wrote beside the picture,
 * such as the place, is left out. One that was made before comes from `.cache/images/`: to press a picture takes a second.
 *
 * @throws when a picture is cut short
 */
export async function* smallImages(
  root: string,
  modules: readonly Pick<Module, "slug" | "images">[],
): AsyncGenerator<Made> {
  const kept = join(root, ".cache", "images");
  for (const { slug, images } of modules) {
    for (const [file, image] of Object.entries(images)) {
      const content = readFileSync(join(root, "lessons", slug, imagesFolder, file));
      for (const form of ["avif", "webp"] as const) {
        const name = `${basename(image.path)}-${image.width}-${quality[form]}.${form}`;
        const place = join(kept, name);
        if (!existsSync(place)) {
          mkdirSync(kept, { recursive: true });
          const made = await pressed(content, image, form, file);
          writeFileSync(`${place}.${process.pid}`, made);
          renameSync(`${place}.${process.pid}`, place);
        }
        yield { file: `${image.path.slice(1)}.${form}`, content: readFileSync(place) };
      }
    }
  }
}

async function pressed(
  content: Buffer,
  { width, height }: Image,
  form: "avif" | "webp",
  file: string,
): Promise<Buffer> {
  // A site without pictures needs nothing that was compiled for a machine.
  const { default: sharp } = await import("sharp");
  try {
    return await sharp(content)
      .autoOrient()
      .resize({ width, height, fit: "fill" })
      .toFormat(form, { quality: quality[form] })
      .toBuffer();
  } catch (error) {
    throw new Error(`the picture ${file} cannot be read: save it anew`, { cause: error });
  }
}
