// How long a watch takes to say what a change has done: node latency.mjs CONTENTLINT SITE [ROUNDS]. The site is copied.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const rounds = Number(process.argv[4] ?? 9);
const [program, source] = process.argv.slice(2, 4).map(path => resolve(path));
if (!source) {
  console.error("usage: node latency.mjs CONTENTLINT SITE [ROUNDS]");
  process.exit(2);
}

const work = mkdtempSync(join(tmpdir(), "watch-latency-"));
const site = join(work, "site");
cpSync(source, site, { recursive: true });
writeFileSync(join(site, "contentlint.yml"), "");
const pages = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && entry.name.endsWith(".md"))
  .map(entry => join(entry.parentPath, entry.name));

const watch = spawn(program, ["check", "--watch"], { cwd: site, stdio: ["ignore", "pipe", "inherit"] });
let report = "";
let heard = () => {};
watch.stdout.on("data", chunk => {
  report += chunk;
  // The last line of a report says how long it took.
  if (/, in [\d.]+ m?s\. [^\n]*\n$/.test(report)) heard();
});
const next = () => new Promise(settle => (heard = settle));

/** Milliseconds from a change to the report about it; each change is one that the report shows. */
async function time(change) {
  report = "";
  const told = next();
  const start = performance.now();
  change();
  await told;
  const taken = performance.now() - start;
  await new Promise(settle => setTimeout(settle, 150));
  return taken;
}

const start = performance.now();
await next();
const results = { "first check of everything": [performance.now() - start] };
const note = (name, taken) => (results[name] ??= []).push(taken);
const defect = "\n[nowhere](/no/such/page)\n";
for (let round = 0; round < rounds; round++) {
  const page = pages[Math.floor(((round + 0.5) / rounds) * pages.length)];
  const text = readFileSync(page, "utf8");
  note(round === 0 ? "first edit of a page" : "edit of a page", await time(() => writeFileSync(page, text + defect)));
  note("its undoing", await time(() => writeFileSync(page, text)));
  const created = join(dirname(page), "created.md");
  note("a page more", await time(() => writeFileSync(created, text + defect)));
  note("a page less", await time(() => rmSync(created)));
  writeFileSync(page, text + defect);
  await next();
  await new Promise(settle => setTimeout(settle, 150));
  note("a folder with a new name", await time(() => renameSync(dirname(page), dirname(page) + "-moved")));
  note("and with its old one", await time(() => renameSync(dirname(page) + "-moved", dirname(page))));
  await time(() => writeFileSync(page, text));
}

watch.kill("SIGINT");
const median = numbers => numbers.toSorted((left, right) => left - right)[numbers.length >> 1];
console.log(`${pages.length} pages, ${rounds} rounds\n\n| | median, ms | greatest, ms | ratio to the first check |\n|---|--:|--:|--:|`);
for (const [name, taken] of Object.entries(results))
  console.log(`| ${name} | ${median(taken).toFixed(0)} | ${Math.max(...taken).toFixed(0)} | ${(median(taken) / results["first check of everything"][0]).toFixed(3)} |`);
rmSync(work, { recursive: true });
