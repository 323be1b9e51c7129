import { isLong, type Module } from "@/lib/content/module";
import { outlineOf } from "@/lib/quiz/outline";
import { Island } from "../island";

/** Between the lessons of some modules: whether they are saved on this device. @param several on a page about several modules */
export function OfflineNote({ modules, several }: { modules: Module[]; several?: boolean }) {
  const lessons = modules.flatMap((module) => (isLong(module) ? [] : module.lessons.map(outlineOf)));
  const props = { lessons, ...(several !== undefined && { several }) };
  const long = modules.filter(isLong).map(({ slug }) => slug);
  return long.length === 0 ? (
    <Island name="OfflineLine" props={{ place: "between lessons", ...props }} />
  ) : (
    <Island name="LongOfflineLine" props={{ ...props, long }} />
  );
}
