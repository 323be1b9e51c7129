/** One journey in every other engine that the system has. One that is absent has no test here: see scripts/engines.mjs. */
import { expect, test } from "@playwright/test";
import { otherEngines } from "../../scripts/engines.mjs";
import { modulePath } from "./lesson";

for (const { name, visit } of otherEngines()) {
  test(`${name} opens a lesson, checks an answer, and has it after a reload`, async ({ baseURL }) => {
    test.setTimeout(180_000);
    const reader = await visit();
    try {
      // The closing line of `npm test` says it.
      test.info().annotations.push({ type: "engine", description: reader.engine });
      const asked = "#not-a-court";
      await reader.open(`${baseURL}${modulePath}/what-the-report-found${asked}`);
      await reader.textOf(`${asked} button.ui-primary:enabled`);
      await reader.click(`${asked} .choice-row:nth-child(2) label`);
      await reader.pressEnter(`${asked} .choice-row:nth-child(2) input`);
      const verdict = await reader.textOf(`${asked} .question-verdict`);
      expect(verdict).toMatch(/Right\.|Not this one\./);
      await reader.reload();
      expect(await reader.textOf(`${asked} .question-verdict`)).toBe(verdict);
      await reader.textOf(`${asked} .choice-row:nth-child(2):has(:checked)`);
      expect(await reader.textOf(".lesson-line-count")).toMatch(/^[01] of/);
    } finally {
      await reader.close();
    }
  });
}
