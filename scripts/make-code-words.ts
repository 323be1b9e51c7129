/** Writes the words that students are given: `npm run words`. A test says when that is to be done again. */
import { writeFileSync } from "node:fs";
import { readFlags } from "./run.mjs";
import { givenWordsFile } from "./words/given-words-file";

readFlags({});
writeFileSync("lib/class/given-words.ts", givenWordsFile());
