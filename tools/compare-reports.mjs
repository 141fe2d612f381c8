#!/usr/bin/env node
// Compares what two builds of contentlint report, byte by byte. Use it before and after a refactoring.
// usage: compare-reports.mjs BEFORE AFTER [FOLDER | ARCHIVE.tar.xz]...
//
// Without folders, the corpora of ../shared (or CONTENTLINT_SHARED) and the sample site are compared. Each site is copied to a
// temporary folder first, so that no configuration above it counts. Exits with 1 if anything differs.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const [before, after, ...named] = process.argv.slice(2);
if (!before || !after) { console.error('usage: compare-reports.mjs BEFORE AFTER [FOLDER | ARCHIVE.tar.xz]...'); process.exit(2); }
const project = path.join(path.dirname(new URL(import.meta.url).pathname), '..');
const shared = process.env.CONTENTLINT_SHARED ?? path.join(project, '../shared');

const commands = [
  ['check', '--format', 'json', '--no-cache'],
  ['check', '--format', 'json', '--no-cache', '--set', 'all'],
  ['check', '--format', 'text', '--no-cache', '--color', 'never'],
  ['fix', '--diff', '--unsafe-fixes', '--no-cache'],
];

const everySite = () => [path.join(project, 'samples'),
  ...fs.readdirSync(path.join(shared, 'corpora')).sort().map(name => path.join(shared, 'corpora', name))];

function copy(site, work) {
  const target = path.join(work, path.basename(site).replace(/\.tar\.xz$/, ''));
  if (site.endsWith('.tar.xz')) {
    fs.mkdirSync(target);
    const unpacked = spawnSync('tar', ['xJf', site, '-C', target], { stdio: 'inherit' });
    if (unpacked.status !== 0) throw new Error(`cannot unpack ${site}`);
  } else {
    fs.cpSync(site, target, { recursive: true, verbatimSymlinks: true });
  }

  return target;
}

// Output goes to a file: a report of MDN is larger than what a pipe is read into.
function run(program, args, folder, output) {
  const file = fs.openSync(output, 'w');
  const done = spawnSync(path.resolve(program), args, { cwd: folder, stdio: ['ignore', file, file], env: { ...process.env, NO_COLOR: '1' } });
  fs.closeSync(file);
  return { code: done.status ?? done.signal ?? String(done.error), bytes: fs.readFileSync(output) };
}

function firstDifference(one, other) {
  const a = one.toString().split('\n'), b = other.toString().split('\n');
  const at = a.findIndex((line, index) => line !== b[index]);
  const line = at < 0 ? a.length : at;
  return `      line ${line + 1}\n      - ${(a[line] ?? '(end)').slice(0, 300)}\n      + ${(b[line] ?? '(end)').slice(0, 300)}`;
}

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'compare-reports-'));
const keep = process.env.KEEP_REPORTS;
let same = 0, different = 0;
try {
  for (const site of named.length ? named : everySite()) {
    const folder = copy(path.resolve(site), work);
    for (const args of commands) {
      const name = `${path.basename(folder)}: ${args.join(' ')}`;
      const [one, other] = [before, after].map((program, index) => run(program, args, folder, path.join(work, `output-${index}`)));
      if (one.code === other.code && one.bytes.equals(other.bytes)) {
        same++;
        console.log(`same  ${name} (exit ${one.code}, ${one.bytes.length} bytes)`);
        continue;
      }

      different++;
      console.log(`DIFF  ${name} (exit ${one.code} and ${other.code})\n${firstDifference(one.bytes, other.bytes)}`);
      if (keep) {
        const base = path.join(keep, name.replace(/[^A-Za-z0-9-]+/g, '_'));
        fs.writeFileSync(`${base}.before`, one.bytes);
        fs.writeFileSync(`${base}.after`, other.bytes);
      }
    }

    fs.rmSync(folder, { recursive: true });
  }
} finally {
  fs.rmSync(work, { recursive: true, force: true });
}

console.log(`${same} same, ${different} different`);
process.exit(different > 0 ? 1 : 0);
