/** `npm run types`: write src/api/schema.d.ts from openapi.json; `--check` only says whether it is stale. */
import { readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";
import { sha256 } from "./sources.mjs";

const document = new URL("../openapi.json", import.meta.url);
const target = new URL("../src/api/schema.d.ts", import.meta.url);

const text = readFileSync(document, "utf8");
const types = astToString(await openapiTS(JSON.parse(text), { alphabetize: true, defaultNonNullable: false }));
const wanted = `// Written by \`npm run types\` from openapi.json (sha256 ${sha256(text)}). Do not edit.\n\n${types}`;

if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== wanted) {
    console.error("src/api/schema.d.ts is stale: run `npm run types`");
    process.exit(1);
  }
} else {
  writeFileSync(target, wanted);
}
