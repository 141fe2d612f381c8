// Kills runs while they write their cache, and checks that the next run is right: node cache-kill.mjs CONTENTLINT [ROUNDS]
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const pages = 400;
const variants = 4;
const program = process.argv[2] && resolve(process.argv[2]);
const rounds = Number(process.argv[3] ?? 200);
if (!program || !existsSync(program) || !(rounds > 0)) {
  console.error("usage: node cache-kill.mjs CONTENTLINT [ROUNDS]");
  process.exit(2);
}

const site = mkdtempSync(join(tmpdir(), "cache-kill-"));
const cache = join(site, ".contentlint-cache");
const write = (name, text) => writeFileSync(join(site, "content", name), text);
const check = (...options) => spawnSync(program, ["check", "--format", "json", ...options], { cwd: site, maxBuffer: 1 << 28 });
const change = variant => write("p0.md", `---\ntitle: Pier ${variant}\n---\n\n## Head ${variant}\n\n[x](http://host${variant}.test/) [y](/p1/#head-${variant})\n`);
const temporaries = () => (existsSync(cache) ? readdirSync(cache).filter(name => name.endsWith(".tmp")).length : 0);

mkdirSync(join(site, "content"));
writeFileSync(join(site, "contentlint.yml"), "");
writeFileSync(join(site, "hugo.toml"), "baseURL = 'https://harbour.example/'\n");
for (let i = 1; i < pages; i++)
  write(`p${i}.md`, `---\ntitle: Page ${i}\n---\n\n## Head ${i % variants}\n\n[x](/p${(i * 7) % pages}/#head-${i % variants}) [z](http://x${i}.test/) ![](/img/${i}.png)\n`);

const expected = [];
let longest = 0;
for (let variant = 0; variant < variants; variant++) {
  change(variant);
  const start = performance.now();
  const run = check("--no-cache");
  longest = Math.max(longest, performance.now() - start);
  if (run.status !== 1) throw new Error(`the sample cannot be checked: ${run.stderr}`);
  expected.push(run.stdout);
}

// A run that is killed as soon as the file that it writes is there is killed while it writes, or about to rename it.
async function killedRun(whenItWrites) {
  const before = temporaries();
  const child = spawn(program, ["check"], { cwd: site, stdio: "ignore" });
  const ended = new Promise(done => child.on("exit", (_, signal) => done(signal)));
  let isRunning = true;
  ended.then(() => (isRunning = false));
  const end = performance.now() + (whenItWrites ? 10 * longest : Math.random() * 1.2 * longest);
  while (isRunning && performance.now() < end && !(whenItWrites && temporaries() > before)) await new Promise(done => setImmediate(done));
  child.kill("SIGKILL");
  return (await ended) === "SIGKILL";
}

let killed = 0, halves = 0, wrong = 0;
for (let round = 0; round < rounds; round++) {
  const variant = round % variants;
  change(variant);
  const before = temporaries();
  if (await killedRun(round % 2 === 0)) killed++;
  if (temporaries() > before) halves++;
  const run = check();
  if (run.status === 1 && run.stdout.equals(expected[variant])) continue;
  wrong++;
  console.error(`round ${round}: exit ${run.status}, the report is ${run.stdout.equals(expected[variant]) ? "right" : "wrong"}; ${run.stderr}`);
}

rmSync(site, { recursive: true });
console.log(`${rounds} rounds: ${killed} runs were killed, ${halves} of them while writing; ${wrong} runs after that were wrong`);
process.exit(wrong === 0 && killed > 0 ? 0 : 1);
