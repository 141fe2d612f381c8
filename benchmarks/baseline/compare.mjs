// Compares a plain run with one that writes a baseline and one that reads it: node compare.mjs CONTENTLINT (needs bash)
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const [files, withFindings, rounds] = [10_000, 1_000, 9];
if (!process.argv[2]) {
  console.error("usage: node compare.mjs CONTENTLINT");
  process.exit(2);
}

const contentlint = resolve(process.argv[2]);
const site = mkdtempSync(join(tmpdir(), "baseline-contest-"));
const baseline = join(site, ".contentlint-baseline.json");
const paragraph = "The keeper of the lighthouse climbs the stairs at dusk, winds the clock and lights the lamp. 北岬灯塔在周二傍晚重新亮起。\n\n";
for (let i = 0; i < files; i++) {
  const folder = join(site, `${i % 100}`);
  mkdirSync(folder, { recursive: true });
  const links = i % (files / withFindings) === 0
    ? Array.from({ length: 5 }, (_, link) => `See <a href="https://harbour.example/${i}/${link}" target="_blank">topic ${link}</a>.\n\n`)
    : ["See [the harbour](https://harbour.example/).\n\n"];
  writeFileSync(join(folder, `${i}.md`), `---\ntitle: Log ${i}\ndate: 2024-01-01\n---\n\n${paragraph.repeat(10)}${links.join("")}`);
}

/** Processor time of a run in milliseconds: what else the machine does changes it less than the time that passes. */
function run(expected, ...options) {
  const result = spawnSync("bash", ["-c", 'TIMEFORMAT="%U %S"; { time "$@" 2>&3; } 3>/dev/null', "bash", contentlint, "check", ...options, "--format", "none"], { cwd: site, encoding: "utf8" });
  if (result.status !== expected) throw new Error(`contentlint check ${options.join(" ")}: exit ${result.status}\n${result.stderr}`);
  const [user, system] = result.stderr.trim().split(" ").map(Number);
  return (user + system) * 1000;
}

// None of them prints findings, so that what is measured is the baseline and not the report that it shortens.
const contestants = {
  "without a baseline": () => run(1, "--no-baseline"),
  "writing it": () => {
    rmSync(baseline, { force: true });
    return run(0, "--write-baseline");
  },
  "reading it": () => run(0),
};
const times = Object.fromEntries(Object.keys(contestants).map(name => [name, []]));
for (const contestant of Object.values(contestants)) contestant();
for (let i = 0; i < rounds; i++)
  for (const [name, contestant] of Object.entries(contestants)) times[name].push(contestant());

const median = numbers => [...numbers].sort((left, right) => left - right)[numbers.length >> 1];
const ratio = name => median(times[name]) / median(times["without a baseline"]);
const entries = JSON.parse(readFileSync(baseline, "utf8")).findings.length - 1;
console.log(`${files} files, ${withFindings} of them with findings, ${entries} entries, ${rounds} rounds, medians\n`);
console.log("| | processor time, ms | ratio |\n|---|--:|--:|");
for (const name of Object.keys(contestants)) console.log(`| ${name} | ${median(times[name]).toFixed(0)} | ${ratio(name).toFixed(3)} |`);
rmSync(site, { recursive: true });
