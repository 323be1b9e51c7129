import type { PackedEditions } from "@/lib/assignment/edition";
import type { Teaching } from "@/lib/content/long-parts";
import { type PackedLessons, unpackLessons } from "@/lib/quiz/lesson-list";
import type { ModuleId } from "@/lib/quiz/names";
import { longParts, reviewPartPath } from "@/lib/routes";
import { loadJson } from "../review/load-review";
import { sharedOf } from "./shared";

/** The lists of lessons of long modules. */
export const lessonLists = sharedOf(async (module: ModuleId) =>
  unpackLessons(await loadJson<PackedLessons>(reviewPartPath(module, longParts.lessons))),
);

/** The editions of long modules, the present one last. */
export const longEditions = sharedOf((module: ModuleId) =>
  loadJson<PackedEditions>(reviewPartPath(module, longParts.editions)),
);

/** What pages say of long modules. */
export const longTeaching = sharedOf((module: ModuleId) =>
  loadJson<Teaching>(reviewPartPath(module, longParts.teaching)),
);
