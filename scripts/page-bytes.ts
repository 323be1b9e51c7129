/** Packs the pages for `npm start`, and prints what each costs in brotli bytes. `npm test` holds the same figures to budgets.json. */
import { measurePages, packAll } from "./bytes";
import { out, readFlags } from "./run.mjs";

readFlags({});
await packAll(out);
const rows = measurePages(out).map(({ page, html, css, js, requests }) => ({
  page,
  "HTML br": html,
  "CSS br": css,
  "JS br": js,
  "all br": html + css + js,
  requests,
}));
console.table(rows);
