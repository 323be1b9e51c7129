import { expect, it } from "vitest";
import { freePort } from "@/scripts/free-port.mjs";
import { startBox } from "@/server/box/main";

it("tells whoever runs the machine how it is, on a port of the machine alone, and nothing of anyone", async () => {
  const port = await freePort();
  const box = await startBox({ BOX: "sqlite::memory:", BOX_METRICS: String(port) });
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: answer.status, text: await answer.text() };
  };
  expect(await ask("/healthz")).toEqual({ status: 200, text: "ok\n" });
  expect(await ask("/readyz")).toEqual({ status: 200, text: "ok\n" });
  expect((await ask("/box")).status).toBe(404);
  const { text } = await ask("/metrics");
  // Every line is a comment or a name, with a label of ours at most, and a number.
  for (const line of text.trimEnd().split("\n"))
    expect(line).toMatch(/^(?:# TYPE \w+ \w+|box_\w+(?:\{(?:le|result)="[\w.+]+"\})? [\d.e+-]+)$/);
  expect(text).toContain("box_put_seconds_count 0");
  await box.stop();
});

it.each([{ BOX: "redis:a" }, { BOX_LETTERS: "many" }, { BOX_TRUST_PROXY: "yes" }])(
  "says which setting is none: %j",
  async (env) => {
    await expect(startBox(env)).rejects.toThrow(Object.keys(env)[0]);
  },
);
