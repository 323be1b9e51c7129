import { isLong, type Module } from "@/lib/content/module";
import { Island } from "../island";
import { resumeModule } from "./resume-module";

/** Where a learner begins, or goes on, with some modules. */
export function WayIn({ modules }: { modules: Module[] }) {
  if (!modules.some(isLong))
    return <Island name="Resume" props={{ modules: modules.map((module) => resumeModule(module)) }} />;
  return (
    <Island
      name="LongResume"
      props={{
        modules: modules.map((module) =>
          isLong(module)
            ? { ...resumeModule(module, module.lessons.slice(0, 1)), long: module.slug }
            : { ...resumeModule(module), long: null },
        ),
      }}
    />
  );
}
