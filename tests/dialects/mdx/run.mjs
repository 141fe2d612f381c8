// Compares what contentlint reads of MDX with what remark reads of it, over documents made from a grammar and over real pages.
// usage: node tests/dialects/mdx/run.mjs [--documents N] [--seed N] [--contentlint PROGRAM] [--pages FOLDER] [--show N]
//   [--packages FOLDER]
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Documents } from './blocks.mjs';
import { compare } from './compare.mjs';
import { checkFixes } from './fixes.mjs';
import { read } from './remark.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../../..');
const { values: options } = parseArgs({
  options: {
    documents: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    contentlint: { type: 'string' },
    pages: { type: 'string', default: process.env.CONTENTLINT_SHARED ? join(process.env.CONTENTLINT_SHARED, 'corpora') : '' },
    packages: { type: 'string' },
    show: { type: 'string', default: '5' },
  },
});
const mostReasons = 20;
const mostExplained = 0.005;
const temporary = mkdtempSync(join(tmpdir(), 'mdx-dialect-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));

const processor = await loadRemark(options.packages ?? install());
const documents = new Documents(Number(options.seed));
const texts = Array.from({ length: Number(options.documents) }, () => documents.document());
const pages = options.pages ? mdxFiles(options.pages) : [];
const files = [
  ...texts.map((text, i) => ({ name: `document ${i}`, text, path: write(`d${i}.mdx`, text) })),
  ...pages.map((path) => ({ name: path, text: readFileSync(path, 'utf8'), path })),
];
const ours = dump(files.map((file) => file.path));
const known = JSON.parse(readFileSync(join(here, 'differences.json'), 'utf8'));
let [accepted, different, unexplained] = [0, 0, 0];
const explained = new Map();
files.forEach((file, i) => {
  const facts = read(processor, file.text);
  if (facts === null) return;
  file.facts = facts;
  accepted++;
  const differences = compare(file.text, facts, ours[i]);
  if (differences.length === 0) return;
  different++;
  const reason = known.find((entry) => explains(entry, file.text, differences));
  if (reason) {
    explained.set(reason.reason, (explained.get(reason.reason) ?? 0) + 1);
    return;
  }
  if (unexplained++ < Number(options.show)) show(file, differences);
});

const few = [...documents.coverage].filter(([, count]) => count < 20);
console.log(`${texts.length} documents and ${pages.length} pages: remark reads ${accepted}, refuses ${files.length - accepted} (read without a failure)`);
console.log(`${different} different: ${unexplained} unexplained, ${different - unexplained} for ${explained.size} known reasons`);
for (const [reason, count] of explained) console.log(`  ${count} × ${reason}`);
console.log(`grammar: ${documents.coverage.size} productions used, ${few.length} of them fewer than 20 times`);
let failed = unexplained > 0 || explained.size > mostReasons || different > mostExplained * files.length || accepted < files.length / 3;
if (options.contentlint) failed = !(await checkFixes({ contentlint: resolve(options.contentlint), processor, documents, files, temporary })) || failed;
process.exitCode = failed ? 1 : 0;

/** Whether a known reason explains all differences of a document: they are of its kind, and vanish without what it ignores. */
function explains(entry, text, differences) {
  const kind = new RegExp(entry.difference);
  if (!new RegExp(entry.document).test(text) || !differences.every((line) => kind.test(line))) return false;
  if (!entry.ignoring) return true;
  const sides = ['missing', 'unexpected'].map((side) => differences.filter((line) => line.includes(` ${side}: `)).map((line) => line.replace(/^.*?: /, '').replace(new RegExp(entry.ignoring, 'g'), '')).sort());
  return sides[0].join('\n') === sides[1].join('\n');
}

/** Prints differences, each with the text around it. */
function show(file, differences) {
  console.log(`\n${file.name}`);
  for (const line of differences.slice(0, 6)) {
    const at = Number(/: \D*(\d+)/.exec(line)?.[1] ?? 0);
    console.log(`  ${line}\n      ${JSON.stringify(file.text.slice(Math.max(0, at - 60), at + 90))}`);
  }
}

function install() {
  const folder = join(temporary, 'npm');
  mkdirSync(folder);
  copyFileSync(join(here, 'package.json'), join(folder, 'package.json'));
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
  return folder;
}

async function loadRemark(folder) {
  const load = async (name) => (await import(pathToFileURL(join(folder, 'node_modules', name, 'index.js')).href));
  const { unified } = await load('unified');
  const plugins = await Promise.all(['remark-parse', 'remark-mdx', 'remark-gfm', 'remark-frontmatter'].map(load));
  return plugins.reduce((chain, plugin) => chain.use(plugin.default, plugin === plugins[3] ? ['yaml', 'toml'] : undefined), unified()).freeze();
}

function mdxFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) === '.mdx')
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function write(name, text) {
  const path = join(temporary, name);
  writeFileSync(path, text);
  return path;
}

function dump(paths) {
  const project = join(root, 'tools/DumpMdx');
  const assembly = join(project, 'bin/Release/net10.0/DumpMdx.dll');
  execFileSync('dotnet', ['build', project, '-c', 'Release', '--nologo', '-v', 'q'], { stdio: 'inherit' });
  const result = spawnSync('dotnet', [assembly], { input: `${paths.join('\n')}\n`, encoding: 'utf8', maxBuffer: 1 << 30 });
  const lines = result.stdout.trim().split('\n');
  if (result.status !== 0 || lines.length !== paths.length) {
    console.log(`DumpMdx failed after ${lines.length} files: ${result.stderr.slice(0, 2000)}`);
    process.exit(1);
  }
  return lines.map((line) => JSON.parse(line));
}
