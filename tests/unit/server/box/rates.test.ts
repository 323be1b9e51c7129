import { expect, it } from "vitest";
import { createRates } from "@/server/box/rates";

const rate = { burst: 2, minute: 60 };

it("lets as many through at once as it says, and then one a second", () => {
  const { take } = createRates();
  const answers = [0, 0, 0, 1_000, 1_000].map((now) => take("put", "10.0.0.1", rate, now));
  expect(answers).toEqual([0, 0, 1, 0, 1]);
});

it("turns nobody away for an hour where the server's clock was put back by one", () => {
  const { take } = createRates();
  const now = 7_200_000;
  expect(take("put", "10.0.0.1", rate, now)).toBe(0);
  expect(take("put", "10.0.0.1", rate, now - 3_600_000)).toBe(0);
  expect(take("put", "10.0.0.1", rate, now - 3_599_000)).toBe(0);
});
