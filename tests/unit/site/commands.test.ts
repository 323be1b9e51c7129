/** What the commands of package.json say where they cannot do what they are asked for. */
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

/** Runs a script to its end. */
function run(
  script: string[],
  { node = [], env = {} }: { node?: string[]; env?: Record<string, string> } = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, ...script], {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { status, said: `${stdout}${stderr}`.trim() };
}

/** As if this were another version of Node. */
function asNode(version: string): string[] {
  const versions = `{ ...process.versions, node: "${version}" }`;
  const code = `Object.defineProperty(process, "versions", { value: ${versions} })`;
  return ["--import", `data:text/javascript,${encodeURIComponent(code)}`];
}

describe("a Node that is too old", () => {
  it.each([
    ["npm start, which begins with", ["scripts/ensure.mjs", "build"]],
    ["npm run dev, which begins with", ["scripts/ensure.mjs", "install"]],
    ["npm test", ["scripts/test.mjs"]],
    ["a step of it", ["scripts/test.mjs", "types", "--noEmit"]],
    ["npm run build", ["scripts/build.mjs"]],
  ])("is named in one sentence by %s %j", (_, script) => {
    const version = script.length > 1 ? "20.0.0" : "20.8.1";
    expect(run(script, { node: asNode(version) })).toEqual({
      status: 1,
      said: `This project needs Node 20.9 or newer; this is ${version}. See https://nodejs.org`,
    });
  });
});

describe("a flag or a word that is not known", () => {
  it.each([
    [["scripts/build.mjs", "--port", "1"], "Unknown option '--port'", "--lang, --unchecked"],
    [["scripts/build.mjs", "--lang"], "Option '--lang <value>' argument missing", "--lang, --unchecked"],
    [["scripts/build.mjs", "fr"], "Unexpected argument 'fr'", "--lang, --unchecked"],
    [["scripts/start.mjs", "--port", "4000"], "Unknown option '--port'", "no flags"],
    [["scripts/ensure.mjs", "--all"], "Unknown: --all", "install"],
    [["scripts/test.mjs", "--unit"], "Unknown: --unit", "types, lint"],
  ])("is refused before anything is done: %j", (script, what, known) => {
    const { status, said } = run(script);
    expect(status).toBe(2);
    expect(said.split("\n")).toHaveLength(1);
    expect(said).toContain(what);
    expect(said).toContain(`Known here: ${known}`);
  });
});

it("says how a port is chosen where PORT is none", () => {
  for (const PORT of ["http", "65536"]) {
    expect(run(["scripts/start.mjs"], { env: { PORT } })).toEqual({
      status: 1,
      said: `PORT is "${PORT}", and should be a number up to 65535: PORT=3001 npm start`,
    });
  }
});
