// What the cache saves on a site: node compare.mjs CONTENTLINT SITE [ROUNDS]. The site is copied, and checked in turn with and without a cache.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const rounds = Number(process.argv[4] ?? 7);
const [program, source] = process.argv.slice(2, 4).map(path => resolve(path));
if (!source) {
  console.error("usage: node compare.mjs CONTENTLINT SITE [ROUNDS]");
  process.exit(2);
}

const site = mkdtempSync(join(tmpdir(), "cache-contest-"));
cpSync(source, site, { recursive: true });
if (!existsSync(join(site, "contentlint.yml"))) writeFileSync(join(site, "contentlint.yml"), "");
const pages = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && entry.name.endsWith(".md"))
  .map(entry => join(entry.parentPath, entry.name));
const changed = pages[pages.length >> 1];
const original = readFileSync(changed);

// Seconds of processor time, which a busy machine changes least, beside those of the clock.
function run(...options) {
  const start = performance.now();
  const result = spawnSync("sh", ["-c", 'times_of() { "$@"; code=$?; times >&2; exit $code; }; times_of "$@"', "sh", program, "check", "--format", "json", ...options], { cwd: site, maxBuffer: 1 << 30 });
  const wall = (performance.now() - start) / 1000;
  if (result.status !== 0 && result.status !== 1) throw new Error(`exit ${result.status}: ${result.stderr}`);
  const [user, system] = [...result.stderr.toString().trim().split("\n").at(-1).matchAll(/(\d+)m([\d.]+)s/g)].map(match => 60 * match[1] + Number(match[2]));
  return { cpu: user + system, wall, output: result.stdout };
}

const clear = () => rmSync(join(site, ".contentlint-cache"), { recursive: true, force: true });
const touch = () => pages.forEach(page => utimesSync(page, new Date(), new Date()));
const contestants = {
  "without a cache": () => run("--no-cache"),
  "first run, which writes the cache": () => (clear(), run()),
  "second run": () => run(),
  "after one page changed": () => {
    writeFileSync(changed, Buffer.concat([original, Buffer.from("\nMore of it.\n")]));
    const result = run();
    writeFileSync(changed, original);
    return { ...result, output: null };
  },
  "after a touch of every page": () => (run(), touch(), run()),
};

const results = Object.fromEntries(Object.keys(contestants).map(name => [name, []]));
let expected;
for (let round = 0; round < rounds; round++)
  for (const [name, contestant] of Object.entries(contestants)) {
    const result = contestant();
    expected ??= result.output;
    if (result.output && !result.output.equals(expected)) throw new Error(`${name}: the report is another`);
    results[name].push(result);
  }

const median = numbers => numbers.sort((left, right) => left - right)[numbers.length >> 1];
const of = (name, figure) => median(results[name].map(result => result[figure]));
console.log(`${pages.length} pages, ${rounds} rounds, medians; every report is the same\n\n| | processor time, s | ratio | wall, s | ratio |\n|---|--:|--:|--:|--:|`);
for (const name of Object.keys(contestants)) {
  const [cpu, wall] = [of(name, "cpu"), of(name, "wall")];
  console.log(`| ${name} | ${cpu.toFixed(2)} | ${(cpu / of("without a cache", "cpu")).toFixed(3)} | ${wall.toFixed(2)} | ${(wall / of("without a cache", "wall")).toFixed(3)} |`);
}
rmSync(site, { recursive: true });
