#!/usr/bin/env node
// Compares how contentlint reads YAML with js-yaml 3 and 4, with Psych, and for some documents with Hugo: whether a document is refused, and the value that becomes of it.
//
//   node tests/dialects/yaml/run.mjs [--count N] [--seed N] [--show REASON|all]
//
// Differences that are known have a reason in differences.mjs, and their number is in differences.json. Any other difference fails.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { reasonOf } from './differences.mjs';
import { generate, pages, suite } from './documents.mjs';
import { compareWithHugo, isForHugo } from './hugo.mjs';
import { ofDump, ofJavaScript, ofRuby } from './values.mjs';

process.env.TZ = 'UTC';
const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../..');
const shared = process.env.CONTENTLINT_SHARED ?? path.resolve(root, '../shared');
const args = process.argv.slice(2);
const option = (name, otherwise) => (args.includes(name) ? args[args.indexOf(name) + 1] : otherwise);
const count = Number(option('--count', 6000));
const seed = Number(option('--seed', 1));
const shown = option('--show', null);

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'contentlint-yaml-'));
process.on('exit', () => fs.rmSync(work, { recursive: true, force: true }));
fs.writeFileSync(path.join(work, 'package.json'), '{}');
execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', 'js-yaml@4.1.0', 'js-yaml3@npm:js-yaml@3.14.1'], { cwd: work });
const require = createRequire(path.join(work, 'index.js'));
const [yaml3, yaml4] = [require('js-yaml3'), require('js-yaml')];

const documents = [
  ...Array.from({ length: count }, (_, i) => ({ name: `generated ${seed + i}`, text: generate(seed + i) })),
  ...suite(path.join(shared, 'suites/yaml'), yaml4.load),
  ...corpora(path.join(shared, 'corpora')),
];
const input = documents.map((document) => JSON.stringify(document.text)).join('\n') + '\n';

const build = ['build', path.join(root, 'tools/DumpFrontMatter'), '-c', 'Release', '-v', 'q', '--nologo', '-p:RunAnalyzers=false'];
execFileSync('dotnet', build, { stdio: ['ignore', 'ignore', 'inherit'] });
const program = path.join(root, 'tools/DumpFrontMatter/bin/Release/net10.0/DumpFrontMatter');
const lines = (command, rest, text = input) => {
  const output = execFileSync(command, rest, { input: text, encoding: 'utf8', maxBuffer: 1 << 30 });
  return output.trimEnd().split('\n').map((line) => JSON.parse(line));
};

const parsers = {
  JsYaml3: () => documents.map(({ text }) => judge(() => yaml3.safeLoad(text))),
  JsYaml4: () => documents.map(({ text }) => judge(() => yaml4.load(text))),
  Psych: () => lines('ruby', [path.join(here, 'psych.rb')]).map((result) => (result.refused ? result : { value: ofRuby(result.value) })),
};

const counts = {};
const unexplained = [];
let refused = 0;
let located = 0;
let places = 0;
for (const [dialect, run] of Object.entries(parsers)) {
  const theirs = run();
  const ours = lines(program, [dialect, '-']).map((result) => normal(result, dialect));
  documents.forEach((document, i) => {
    if (theirs[i].refused !== undefined) refused++;
    // Psych names the line of what contains the error, not that of the error.
    if (dialect !== 'Psych' && theirs[i].line !== undefined && ours[i].line !== undefined) {
      located++;
      if (ours[i].line === theirs[i].line) places++;
      else if (shown === 'lines') show(document, dialect, ours[i], theirs[i]);
    }
    const theirValue = JSON.stringify(theirs[i].value)?.replaceAll('{"isCycle":true}', '{"entries":[]}');
    const same = (theirs[i].refused !== undefined) === (ours[i].refused !== undefined)
      && theirValue === JSON.stringify(ours[i].value);
    if (same) return;
    const reason = reasonOf({ dialect, text: document.text, ours: ours[i], theirs: theirs[i] });
    if (reason) counts[reason] = (counts[reason] ?? 0) + 1;
    if (shown === 'all' || shown === (reason ?? 'none')) show(document, dialect, ours[i], theirs[i]);
    if (!reason) unexplained.push({ document, dialect, ours: ours[i], theirs: theirs[i] });
  });
}

const forHugo = documents.slice(0, Math.min(count, 400)).filter(isForHugo);
const inGo = lines(program, ['GoYaml', '-'], forHugo.map((document) => JSON.stringify(document.text)).join('\n') + '\n');
for (const { text, ours, theirs } of compareWithHugo(forHugo, inGo, work, 30))
  unexplained.push({ document: { name: 'Hugo', text }, dialect: 'GoYaml', ours, theirs });

for (const { document, dialect, ours, theirs } of unexplained.slice(0, shown ? 0 : 10)) show(document, dialect, ours, theirs);
const snapshot = path.join(here, 'differences.json');
const found = JSON.stringify(Object.fromEntries(Object.entries(counts).sort()), null, 2) + '\n';
const isDefault = count === 6000 && seed === 1;
const known = Object.values(counts).reduce((sum, number) => sum + number, 0);
const share = (part, whole) => ((100 * part) / whole).toFixed(2);
console.log(`${documents.length} documents with 3 parsers, ${forHugo.length} with Hugo, ${refused} refusals `
  + `(js-yaml: ${share(places, located)} % on the same line), `
  + `${known} known differences (${share(known, documents.length * 3)} %), ${unexplained.length} others`);
if (args.includes('--write')) fs.writeFileSync(snapshot, found);
const isAsWritten = !isDefault || fs.readFileSync(snapshot, 'utf8') === found;
if (!isAsWritten) console.log(`differences.json does not match: ${found}`);
process.exit(unexplained.length === 0 && isAsWritten ? 0 : 1);

function judge(load) {
  try {
    return { value: ofJavaScript(load()) };
  } catch (error) {
    return { refused: error.reason ?? String(error), line: error.mark ? error.mark.line + 1 : undefined };
  }
}

function normal(result, dialect) {
  if (result.refused !== undefined) return result;
  if (result.hasDuplicates && dialect !== 'Psych') return { refused: 'duplicate key' };
  return { value: ofDump(result.value, dialect) };
}

function show({ name, text }, dialect, ours, theirs) {
  console.log(`--- ${name}, ${dialect}\n${JSON.stringify(text)}`);
  console.log(`  contentlint ${JSON.stringify(ours).slice(0, 600)}\n  ${dialect}  ${JSON.stringify(theirs).slice(0, 600)}`);
}

function corpora(folder) {
  const unpacked = path.join(work, 'mdn');
  fs.mkdirSync(unpacked);
  execFileSync('tar', ['xJf', path.join(folder, 'mdn-content-md.tar.xz'), '-C', unpacked]);
  return [...fs.readdirSync(folder).filter((name) => !name.includes('.')).map((name) => path.join(folder, name)), unpacked]
    .flatMap((site) => pages(site, path.basename(site)));
}
