/** @type {import("next").NextConfig} */
export default {
  // For `npm run dev`, and for `ISLANDS=off npm run build`, which bench compares with. The pages of the site are drawn by
  // scripts/build-site.ts: docs/decisions.md, "Pages".
  output: "export",
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm run types` checks them, for tests too, in a fifth of the time.
  typescript: { ignoreBuildErrors: true },
  // A page takes seconds; on a busy machine it may take minutes, and is no failure then.
  staticPageGenerationTimeout: 900,
  experimental: {
    cpus: 2,
    // Most builds are of a fresh copy: there a cache is written for nobody while the pages wait for the processor.
    turbopackFileSystemCacheForBuild: false,
  },
  // The words of one language a build: scripts/build.mjs names the folder.
  distDir: process.env.OUT_DIR ?? ".next",
  turbopack: { resolveAlias: { "@words/*": `./${process.env.WORDS_FOLDER ?? "words/en"}/*` } },
};
