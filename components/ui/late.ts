import { loadScript } from "./load-script";

/**
 * What an `import()` becomes in a built page: the part is a script of its own, loaded when it is first asked for.
 * Written in by scripts/islands/late.ts; see "Late parts" in docs/decisions.md.
 */
export async function late(file: string) {
  return Reflect.get(await loadScript(`/${file}`), "exported");
}
