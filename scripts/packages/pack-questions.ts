import type { Module } from "../../lib/content/module";
import type { PackageForm } from "../../lib/packages/packages";
import { zipOf } from "../../lib/packages/zip";

export function packQuestions(form: PackageForm, module: Module): Uint8Array {
  return zipOf(new Map([["imsmanifest.xml", form + module.slug]]));
}
