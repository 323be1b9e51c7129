/** Packs the pages for `npm start`, and prints what each costs in brotli bytes. `npm test` holds the same figures to budgets.json. */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { measurePages, packAll } from "./bytes";
import { readFlags } from "./run.mjs";

readFlags({});
const root = dirname(dirname(fileURLToPath(import.meta.url)));
packAll(root);
const rows = measurePages(root).map(({ page, html, css, js, requests }) => ({
  page,
  "HTML br": html,
  "CSS br": css,
  "JS br": js,
  "all br": html + css + js,
  requests,
}));
console.table(rows);
