// How the time of the rules that need the site grows with it: node scale.mjs SITE CONTENTLINT
import { spawnSync } from "node:child_process";
import { cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";

const runs = 3;
const shares = [8, 4, 2, 1];
const rules = "CL1014,CL1018,CL1019,CL1021,CL2001,CL2002,CL2003,CL2004,CL2005,CL2006,CL2007,CL2008,CL2009,CL2010,CL2011,CL2012,CL2013,CL2014,CL2018,CL4001,CL4002,CL4003,CL4012,CL4013,CL4016,CL4017,CL4018";
// Every page is read and parsed whatever the rule; this one looks at nothing else.
const parsing = "CL6003";
const [site, program] = process.argv.slice(2).map(path => resolve(path));
if (!program) {
  console.error("usage: node scale.mjs SITE CONTENTLINT");
  process.exit(2);
}

const files = filesIn(site).sort();
const isPage = file => /\.(md|mdx|html)$/.test(file);
const pages = files.filter(isPage);
const work = mkdtempSync(join(tmpdir(), "site-scale-"));
try {
  console.log("| pages | parsing, s | all rules, s | ratio | s per 1000 pages | peak memory, MiB |\n|--:|--:|--:|--:|--:|--:|");
  for (const share of shares) {
    const folder = join(work, String(share));
    const chosen = new Set(pages.filter((_, index) => index % share === 0));
    for (const file of files) if (!isPage(file) || chosen.has(file)) copy(join(site, file), join(folder, file));
    const parse = measure(folder, parsing);
    const all = measure(folder, rules);
    console.log(`| ${chosen.size} | ${parse.seconds.toFixed(2)} | ${all.seconds.toFixed(2)} | ${(all.seconds / parse.seconds).toFixed(2)} | ${((all.seconds / chosen.size) * 1000).toFixed(3)} | ${(all.kibibytes / 1024).toFixed(0)} |`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** The least processor time and the peak memory of several runs. */
function measure(folder, select) {
  const samples = Array.from({ length: runs }, () => {
    const result = spawnSync("/usr/bin/time", ["-f", "%U %S %M", program, "check", ".", "--select", select, "--format", "json", "--fail-on", "never"], { cwd: folder, encoding: "utf8", maxBuffer: 1 << 30 });
    if (result.status !== 0) throw new Error(result.stderr);
    const [user, system, memory] = result.stderr.trim().split("\n").at(-1).split(" ").map(Number);
    return { seconds: user + system, kibibytes: memory };
  });
  return { seconds: Math.min(...samples.map(sample => sample.seconds)), kibibytes: Math.max(...samples.map(sample => sample.kibibytes)) };
}

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to);
  }
}

function filesIn(root) {
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(root, join(entry.parentPath, entry.name)));
}
