import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import type { Socket } from "node:net";
import { join } from "node:path";
import { loadModule } from "../../lib/content/load";
import type { Lesson, Module } from "../../lib/content/module";
import { lessonPath } from "../../lib/routes";
import { headersOf, headersWith, policyFor } from "../../server/headers.mjs";
import { packFolder } from "../../server/packed.mjs";
import { serve } from "../../server/serve.mjs";
import { BuiltFolder } from "../built-folder";
import { bundleIslands } from "../islands/bundle";
import { needsOf } from "../islands/needs";
import { wholePageIn } from "../islands/page";
import { type Share, sharesByRoom } from "../islands/weighed";
import { program, root, step } from "../run.mjs";
import { byHandPage } from "./by-hand";

const moduleSlug = "unreasonable-criticism";
const lessonSlug = "what-the-report-found";
const out = join(root, "out");
const nextOut = join(root, ".cache", "bench-next");

/** One of the three ways the same lesson is served. */
export interface Variant {
  name: string;
  url: string;
  server: Server;
  /** How many bytes it has sent by now, heads included. */
  sent: () => number;
}

/** The lesson by hand, as it is built here, and as Next ships it, each on a server of its own that brotlis. */
export async function startVariants(): Promise<Variant[]> {
  await writeByHand();
  buildAsNextShips();
  const page = lessonPath(moduleSlug, lessonSlug);
  const { "Content-Security-Policy": _csp, ...withoutCsp } = headersWith(policyFor());
  return [
    await start("by hand", join(root, "bench", "by-hand"), "/", headersWith(policyFor())),
    await start("this page", out, page, headersOf(out)),
    // Next's page is dead under the project's policy: its data are inline scripts.
    await start("as Next ships it", nextOut, page, withoutCsp),
  ];
}

async function start(
  name: string,
  folder: string,
  path: string,
  send: Record<string, string>,
): Promise<Variant> {
  await packFolder(folder);
  const server = await serve({ folder, port: 0, send });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => sockets.add(socket));
  return {
    name,
    url: `http://localhost:${address.port}${path}`,
    server,
    sent: () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
  };
}

/** Where the bytes of the measured lesson's script go: see `npm run bytes`. */
export async function bytesByRoom(): Promise<Share[]> {
  const file = `${lessonPath(moduleSlug, lessonSlug).slice(1)}.html`;
  const needs = [...needsOf([wholePageIn(new BuiltFolder(out), file)]).values()];
  const { scripts } = await bundleIslands(root, needs);
  return [...scripts.values()].flatMap(sharesByRoom);
}

/** The lesson that is measured, and its module. */
export function measuredLesson(): { module: Module; lesson: Lesson } {
  const { module } = loadModule(root, moduleSlug);
  const lesson = module.lessons.find(({ slug }) => slug === lessonSlug);
  if (lesson === undefined) throw new Error(`lessons/${moduleSlug}: there is no lesson "${lessonSlug}"`);
  return { module, lesson };
}

async function writeByHand(): Promise<void> {
  const { module, lesson } = measuredLesson();
  writeFileSync(join(root, "bench", "by-hand", "index.html"), await byHandPage(module, lesson));
}

/** Kept until the sources change. `out` stands aside meanwhile, and a build that fails puts it back. */
function buildAsNextShips(): void {
  const stampOf = (folder: string) => {
    const path = join(folder, ".built-from");
    return existsSync(path) ? readFileSync(path, "utf8") : null;
  };
  const builtFrom = stampOf(out);
  if (builtFrom !== null && builtFrom === stampOf(nextOut)) return;
  const aside = join(root, ".cache", "out-aside");
  mkdirSync(join(root, ".cache"), { recursive: true });
  rmSync(aside, { recursive: true, force: true });
  renameSync(out, aside);
  const putBack = () => {
    if (!existsSync(aside)) return;
    rmSync(out, { recursive: true, force: true });
    renameSync(aside, out);
  };
  // `step` ends the process when the build fails.
  process.once("exit", putBack);
  step("The lesson as Next ships it", [program("next/dist/bin/next"), "build"]);
  rmSync(nextOut, { recursive: true, force: true });
  cpSync(out, nextOut, { recursive: true });
  writeFileSync(join(nextOut, ".built-from"), builtFrom ?? "");
  putBack();
}
