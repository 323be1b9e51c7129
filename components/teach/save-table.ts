import { reportWords as words } from "@words/report";
import { toCsv } from "@/lib/class/csv";
import type { ClassReport } from "@/lib/class/report";
import { reportTable } from "@/lib/class/report-table";
import { saveBlob, saveFile } from "../progress/save-file";
import { studentNotes } from "./student-notes";

/** Offers the report as a file for any spreadsheet. */
export function saveTable(report: ClassReport): void {
  saveFile("class-report.csv", toCsv(rowsOf(report), ["en", ...navigator.languages]), "text/csv");
}

/** Offers the report as an Excel file. @returns what to say of it */
export async function saveWorkbook(report: ClassReport): Promise<string> {
  try {
    const { workbookOf } = await import("./workbook");
    saveBlob("class-report.xlsx", workbookOf(rowsOf(report), words.sheet));
    return words.tableSaved;
  } catch {
    return words.excelNotLoaded;
  }
}

function rowsOf(report: ClassReport) {
  return reportTable(report, words.csvHead, studentNotes(report.students));
}
