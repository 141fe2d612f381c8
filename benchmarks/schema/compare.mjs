// Compares the schema evaluator with NJsonSchema and ajv on the front matter of a site: node compare.mjs SITE SCHEMA
import { execFileSync } from "node:child_process";
import { mkdtempSync, copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const processes = 7;
const here = dirname(fileURLToPath(import.meta.url));
const [site, schemaFile] = process.argv.slice(2).map(path => resolve(path));
if (!schemaFile) {
  console.error("usage: node compare.mjs SITE SCHEMA");
  process.exit(2);
}

const work = mkdtempSync(join(tmpdir(), "schema-contest-"));
const run = (program, ...args) => execFileSync(program, args, { cwd: work, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], shell: process.platform === "win32" });
const publish = (project, ...args) => run("dotnet", "publish", join(here, project), "-c", "Release", "-v", "q", "--nologo", "-o", join(work, project), ...args);

publish("Ours", "-p:PublishAot=true", "--use-current-runtime");
run("dotnet", "publish", join(here, "Ours"), "-c", "Release", "-v", "q", "--nologo", "-o", join(work, "OursJit"));
publish("NJsonSchema");
run("npm", "install", "--silent", "--no-save", "--prefix", work, "ajv@8", "ajv-formats@3");
copyFileSync(join(here, "ajv.mjs"), join(work, "ajv.mjs"));

const data = join(work, "data.json");
run(join(work, "Ours", "Ours"), "extract", site, data);
const written = JSON.parse(readFileSync(schemaFile, "utf8"));
const schema = join(work, "schema.json");
writeFileSync(schema, JSON.stringify(written.schema && !written.type && !written.properties ? written.schema : written));

const contestants = {
  "contentlint (native)": [join(work, "Ours", "Ours")],
  "contentlint (JIT)": ["dotnet", join(work, "OursJit", "Ours.dll")],
  NJsonSchema: ["dotnet", join(work, "NJsonSchema", "NJsonSchemaContestant.dll")],
  ajv: [process.execPath, join(work, "ajv.mjs")],
};
const results = Object.fromEntries(Object.keys(contestants).map(name => [name, []]));
for (let i = 0; i < processes; i++)
  for (const [name, command] of Object.entries(contestants)) results[name].push(JSON.parse(run(...command, schema, data)));

const median = numbers => numbers.sort((left, right) => left - right)[numbers.length >> 1];
const figures = name => ({ cold: median(results[name].map(r => r.cold)), warm: median(results[name].map(r => r.warm)), invalid: results[name][0].invalid });
const ours = figures("contentlint (native)");
const pages = JSON.parse(readFileSync(data, "utf8")).length;
console.log(`${pages} pages, ${processes} processes each, medians\n`);
console.log("| | cold, ms | cold, ratio | warm, ms | warm, ratio | invalid |\n|---|--:|--:|--:|--:|--:|");
for (const name of Object.keys(contestants)) {
  const { cold, warm, invalid } = figures(name);
  console.log(`| ${name} | ${cold.toFixed(1)} | ${(cold / ours.cold).toFixed(2)} | ${warm.toFixed(2)} | ${(warm / ours.warm).toFixed(2)} | ${invalid} |`);
}
