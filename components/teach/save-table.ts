import { reportWords as words } from "@words/report";
import { csvFormOf, toCsv } from "@/lib/class/csv";
import { fileNameOf } from "@/lib/class/file-name";
import type { ClassReport } from "@/lib/class/report";
import { reportTable } from "@/lib/class/report-table";
import { saveBlob, saveFile } from "../progress/save-file";
import { studentNotes } from "./student-notes";

/** Offers the report as a file for any spreadsheet, in the form in which those of the browser's language write tables. */
export function saveTable(report: ClassReport, titles: readonly string[]): void {
  const text = toCsv(rowsOf(report), ["en", ...navigator.languages], csvFormOf(navigator.language));
  saveFile(fileNameOf(titles, new Date(), "csv"), text, "text/csv");
}

/** Offers the report as an Excel file. @returns what to say of it */
export async function saveWorkbook(report: ClassReport, titles: readonly string[]): Promise<string> {
  try {
    const { workbookOf } = await import("./workbook");
    saveBlob(fileNameOf(titles, new Date(), "xlsx"), workbookOf(rowsOf(report), words.sheet));
    return words.tableSaved;
  } catch {
    return words.excelNotLoaded;
  }
}

function rowsOf(report: ClassReport) {
  return reportTable(report, words.csvHead, studentNotes(report.students));
}
