/** @type {import("next").NextConfig} */
export default {
  // Every page is a file: any host serves it. scripts/build-islands.ts then replaces Next's runtime by the islands.
  output: "export",
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm run types` checks them, for tests too, in a fifth of the time.
  typescript: { ignoreBuildErrors: true },
  // A page takes seconds; on a busy machine it may take minutes, and is no failure then.
  staticPageGenerationTimeout: 900,
  experimental: {
    cpus: 2,
    // Next's own scripts reach nobody, unless the islands are off. Making them small, and keeping a cache for the next
    // build (below), took 112 seconds of processor time instead of 80.
    ...(process.env.ISLANDS === "off"
      ? {}
      : { turbopackMinify: false, turbopackScopeHoisting: false, turbopackSourceMaps: false }),
    // Most builds are of a fresh copy: there a cache is written for nobody while the pages wait for the processor.
    turbopackFileSystemCacheForBuild: false,
  },
  // The words of one language a build: scripts/build.mjs names the folder.
  distDir: process.env.OUT_DIR ?? ".next",
  turbopack: { resolveAlias: { "@words/*": `./${process.env.WORDS_FOLDER ?? "words/en"}/*` } },
};
