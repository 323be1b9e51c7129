import { bombs } from "./bombs";
import { cleared, full, kill, tabs } from "./browser";
import { codes } from "./codes";
import { moves } from "./moves";
import { rules } from "./rules";
import type { Section } from "./section";
import { server } from "./server";

/** Every part of `npm run torture`, in the order in which they run. */
export const sections: readonly Section[] = [server, codes, rules, tabs, full, moves, kill, cleared, bombs];
