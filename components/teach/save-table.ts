import { reportWords as words } from "@words/report";
import { toCsv } from "@/lib/class/csv";
import type { ClassReport } from "@/lib/class/report";
import { reportTable } from "@/lib/class/report-table";
import { saveFile } from "../progress/save-file";

/** Offers the report as a file for spreadsheets. */
export function saveTable(report: ClassReport): void {
  saveFile("class-report.csv", toCsv(reportTable(report, words.csvHead, words.yes)), "text/csv");
}
