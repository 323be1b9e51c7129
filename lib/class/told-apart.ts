import type { ClassId, SchoolClass } from "./teacher-record";

/** What a class is called where it stands beside others: its name, and what tells it from others of that name. */
export interface ToldApart {
  name: string;
  /** When it meets, else which of them it is, from 1; null where no other class has its name. */
  by: string | number | null;
}

/** Every class by its id. Two may have one name: of another year, or from another computer. */
export function toldApart(
  classes: readonly Pick<SchoolClass, "id" | "name" | "day">[],
): ReadonlyMap<ClassId, ToldApart> {
  return new Map(
    classes.map(({ id, name, day }) => {
      const same = classes.filter((one) => one.name === name);
      const isDayOwn = day !== "" && same.filter((one) => one.day === day).length === 1;
      const by = same.length === 1 ? null : isDayOwn ? day : same.findIndex((one) => one.id === id) + 1;
      return [id, { name, by }];
    }),
  );
}
