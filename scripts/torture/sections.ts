import { kill, tabs } from "./browser";
import { codes } from "./codes";
import type { Section } from "./section";
import { server } from "./server";

/** Every part of `npm run torture`, in the order in which they run. */
export const sections: readonly Section[] = [server, codes, tabs, kill];
