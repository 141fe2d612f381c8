// Kills `contentlint fix` at random moments, and holds it to its promise: each file is the old one or the new one, every page shows an image
// that is there, and the next run is right and leaves nothing behind.
//
//   node tests/robustness/kill-fix.mjs PROGRAM [ROUNDS]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const [program, roundsText = '200'] = process.argv.slice(2);
if (!program) {
  console.error('usage: kill-fix.mjs PROGRAM [ROUNDS]');
  process.exit(2);
}
const rounds = Number(roundsText);
const root = mkdtempSync(join(tmpdir(), 'contentlint-kill-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const site = generate();

/** A site of some hundred pages in every form that texts have, whose images are PNG files that say that they are JPEG. */
function generate() {
  const files = new Map();
  for (let i = 0; i < 150; i++) {
    const newline = i % 3 === 1 ? '\r\n' : '\n';
    const lines = [`# 港口 ${i}`, '', `<a href="https://x.test/${i}" target="_blank">x</a>`, '', `![The lighthouse 🗼](/images/light-${i % 20}.jpg)`];
    if (i % 2 === 0) lines.unshift('---', `title: "Page ${i}"`, 'date: Thu, 19 May 2022 10:06:03 GMT', '---', '');
    if (i % 5 === 0) lines.push(...Array.from({ length: 200 }, (_, line) => `Line ${line} of the harbour's history.`));
    files.set(`posts/${i % 10}/page ${i}.md`, Buffer.from(lines.join(newline) + (i % 7 === 0 ? '' : newline)));
  }
  for (let i = 0; i < 20; i++) files.set(`images/light-${i}.jpg`, Buffer.concat([png, Buffer.from(String(i))]));
  files.set('contentlint.yml', Buffer.from('root: true\n'));
  return files;
}

/** Puts a site there; files that are as they should be are left. */
function write(files) {
  const found = read();
  for (const path of found.keys()) if (!files.has(path)) rmSync(join(root, path));
  for (const [path, bytes] of files) {
    if (found.get(path)?.equals(bytes)) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
}

const read = () => new Map(readdirSync(root, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath, entry.name))
  .map(path => [path.slice(root.length + 1), readFileSync(path)]));

function fix(options) {
  const result = spawnSync(program, ['fix', '--format', 'none', ...options], { cwd: root, encoding: 'utf8' });
  if (result.status !== 0 && result.status !== 1) fail(`fix exits with ${result.status}: ${result.stderr}`);
}

function fail(message) {
  console.error(`FAIL  ${message}`);
  process.exit(1);
}

function isSame(left, right) {
  return left.size === right.size && [...left].every(([path, bytes]) => right.get(path)?.equals(bytes));
}

/** Starts a run, and kills it after a while; says whether it was still running. */
const killed = (options, delay) => new Promise(resolve => {
  const child = spawn(program, ['fix', '--format', 'none', ...options], { cwd: root, stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), delay);
  child.on('exit', (_, signal) => { clearTimeout(timer); resolve(signal === 'SIGKILL'); });
});

const started = Date.now();
let [cut, between] = [0, 0];
for (const options of [[], ['--unsafe-fixes']]) {
  write(site);
  const from = Date.now();
  fix(options);
  const duration = Date.now() - from;
  const done = read();
  if (isSame(done, site)) fail('fix changes nothing');
  fix(options);
  if (!isSame(read(), done)) fail('a second run changes something');
  for (let round = 0; round < rounds / 2; round++) {
    write(site);
    if (await killed(options, Math.random() * duration * 1.1)) cut++;
    const found = read();
    let [old, fresh] = [0, 0];
    for (const [path, bytes] of found) {
      if (/(^|\/)\.(\d+-\d+\.contentlint-tmp|contentlint-renames)$/.test(path)) continue;
      const [before, after] = [site.get(path), done.get(path)];
      if (!before?.equals(bytes) && !after?.equals(bytes)) fail(`round ${round}: ${path} is neither the old nor the new file`);
      if (path.endsWith('.md')) before.equals(bytes) ? old++ : fresh++;
      const image = path.endsWith('.md') && /!\[[^\]]*\]\(\/(.*?)\)/.exec(bytes.toString())[1];
      if (image && !existsSync(join(root, image))) fail(`round ${round}: ${path} shows ${image}, which is gone`);
    }
    for (const path of site.keys()) if (path.endsWith('.md') && !found.has(path)) fail(`round ${round}: ${path} is gone`);
    if (old > 0 && fresh > 0) between++;
    fix(options);
    const next = read();
    if (!isSame(next, done)) fail(`round ${round}: the run after a kill leaves ${[...next.keys()].filter(path => !done.get(path)?.equals(next.get(path))).slice(0, 5)}, lacks ${[...done.keys()].filter(path => !next.has(path)).slice(0, 5)}`);
  }
}
if (between === 0) fail('no run was killed while it wrote');
console.log(`${rounds} runs, ${cut} killed in time, ${between} while they wrote, in ${((Date.now() - started) / 1000).toFixed(1)} s`);
