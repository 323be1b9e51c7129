import { language } from "@words/language";
import { pageWords, siteWords, manifestWords as words } from "@words/site";
import { getModules } from "@/lib/content/site";
import { fileOf, modulePath, progressPath, reviewPath } from "@/lib/routes";

export const dynamic = "force-static";

const paper = "#fbf9f4";
const png = (src: string, sizes: string) => ({ src, sizes, type: "image/png" });

/**
 * What a browser asks before it puts the site on a home screen. Every address is relative to the file, so that the site
 * can be installed from any folder.
 */
export function GET() {
  const modules = getModules();
  const ways = [
    ...modules.map(({ slug, title }) => ({
      name: modules.length === 1 ? words.lessons : title,
      path: modulePath(slug),
    })),
    { name: pageWords.review.title, path: reviewPath },
    { name: pageWords.progress.title, path: progressPath },
  ];
  const manifest = {
    name: siteWords.name,
    short_name: words.shortName,
    description: siteWords.description,
    lang: language.tag,
    start_url: "./",
    scope: "./",
    display: "standalone",
    display_override: ["minimal-ui", "standalone"],
    background_color: paper,
    theme_color: paper,
    categories: ["education"],
    icons: [
      { src: "icon.svg", sizes: "any", type: "image/svg+xml" },
      png("icons/icon-192.png", "192x192"),
      png("icons/icon-512.png", "512x512"),
      { ...png("icons/maskable-512.png", "512x512"), purpose: "maskable" },
    ],
    shortcuts: ways.map(({ name, path }) => ({
      name,
      url: fileOf(path).replace(/^\//, ""),
      icons: [png("icons/icon-192.png", "192x192")],
    })),
    screenshots: [
      { ...png("screenshots/narrow.png", "400x800"), form_factor: "narrow", label: words.narrow },
      { ...png("screenshots/wide.png", "1280x800"), form_factor: "wide", label: words.wide },
    ],
  };
  return Response.json(manifest, { headers: { "Content-Type": "application/manifest+json" } });
}
