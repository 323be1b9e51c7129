import { toCsv } from "@/lib/assignment/csv";
import type { ClassReport } from "@/lib/assignment/report";
import { reportTable } from "@/lib/assignment/report-table";
import { saveFile } from "../progress/save-file";
import { reportWords as words } from "./report-words";

/** Offers the report as a file for spreadsheets. */
export function saveTable(report: ClassReport): void {
  saveFile("class-report.csv", toCsv(reportTable(report, words.csvHead, words.yes)), "text/csv");
}
