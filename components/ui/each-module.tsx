import type { ReactNode } from "react";
import type { Module } from "@/lib/content/module";

interface EachModuleProps {
  modules: readonly Module[];
  /**
   * What the page says of one module.
   *
   * @param idOf an id within the page: for the first module the name itself, so that links to it hold; for others with the
   *   module before it
   * @param level of the headings below
   */
  children: (module: Module, idOf: (name: string) => string, level: 2 | 3) => ReactNode;
}

/** A part of a page for every module. One module stands as it is; of several each has its title above it. */
export function EachModule({ modules, children }: EachModuleProps) {
  const [only, ...others] = modules;
  if (only === undefined) return null;
  if (others.length === 0) return children(only, (name) => name, 2);
  return modules.map((module, at) => (
    <section key={module.slug} aria-labelledby={`module-${module.slug}`}>
      <h2 id={`module-${module.slug}`}>{module.title}</h2>
      {children(module, (name) => (at === 0 ? name : `${module.slug}-${name}`), 3)}
    </section>
  ));
}
