import type { Cell } from "@/lib/class/csv";
import { toXlsx, xlsxType } from "@/lib/class/xlsx";

/** A table as an Excel file. Loaded when it is asked for: most reports are read on the page. */
export function workbookOf(rows: readonly (readonly Cell[])[], sheet: string): Blob {
  return new Blob([toXlsx(rows, sheet)], { type: xlsxType });
}
