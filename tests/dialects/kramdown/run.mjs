#!/usr/bin/env node
// Compares what contentlint reads of pages with what kramdown and its GFM parser read: code, elements, links, images, headings.
// usage: run.mjs [--tool DumpSyntax] [--count 6000] [--seed 1] [--show 5]
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { generate, mutate } from './generate.mjs';

const here = path.dirname(new URL(import.meta.url).pathname), root = path.resolve(here, '../../..');
const option = (name, other) => process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : other;
const count = Number(option('--count', 6000)), seed = Number(option('--seed', 1)), show = Number(option('--show', 5));
const tool = option('--tool', null) ?? build();
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'kramdown-'));

function build() {
  const project = path.join(root, 'tools/DumpSyntax');
  const built = spawnSync('dotnet', ['build', project, '-c', 'Release', '--nologo', '-v', 'q', '-p:RunAnalyzers=false'], { encoding: 'utf8' });
  if (built.status !== 0) { console.error(built.stdout); process.exit(2); }
  return path.join(project, 'bin/Release/net10.0/DumpSyntax');
}

// The pages: generated ones, real ones without front matter and templates, and real ones with faults.
const pages = new Map();
const add = (name, text) => { const file = path.join(work, `${name}.md`); fs.writeFileSync(file, text); pages.set(file, text); };
for (let i = 0; i < count; i++) add(`generated-${seed + i}`, generate(seed + i).replaceAll('{{u}}', 'u'));
const corpus = path.join(process.env.CONTENTLINT_SHARED ?? path.join(root, '../shared'), 'corpora/huxpro');
const real = fs.existsSync(corpus) ? fs.readdirSync(corpus, { recursive: true }).map(String).filter(name => name.endsWith('.md')).sort() : [];
for (const [index, name] of real.entries()) {
  const text = fs.readFileSync(path.join(corpus, name), 'utf8').replace(/^\uFEFF?---\r?\n[^]*?\n---\r?\n/, '').replace(/\{%[^]*?%\}|\{\{[^]*?\}\}/g, '');
  const body = `Start.\n\n${text}`;
  add(`real-${index}`, body);
  for (let i = 0; i < 10; i++) add(`mutated-${index}-${i}`, mutate(body, seed + index * 100 + i));
}

function run(command, args, input) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const chunks = [];
    child.stdout.on('data', chunk => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', () => resolve(Buffer.concat(chunks).toString('utf8').split('\n').filter(Boolean).map(line => JSON.parse(line))));
    child.stdin.end(input.join('\n') + '\n');
  });
}

const names = [...pages.keys()], half = Math.ceil(names.length / 2);
const ruby = part => run('ruby', [path.join(here, 'dump.rb')], part);
const [first, second, ours] = await Promise.all([ruby(names.slice(0, half)), ruby(names.slice(half)), run(tool, ['kramdown'], names)]);
const judged = new Map([...first, ...second].map(page => [page.path, page]));

const decode = text => text.replace(/&(amp|lt|gt|quot|#39|copy);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", copy: '©' }[name]));
const squeeze = text => text.replace(/[\s>]/g, '');
const urlsOf = list => list.map(url => decode(url).replace(/\s+/g, ' ').trim()).filter(url => !url.startsWith('mailto:')).sort();

function view(page, text, judge) {
  return {
    code: alike(page.code.map(([start, end]) => contentsOf(text.slice(start, end))), judge.code),
    links: urlsOf(page.links.map(link => link.url)),
    images: urlsOf(page.images.map(image => image.url)),
    headings: page.headings.filter(heading => heading.origin === 'Markdown').map(heading => `${heading.level} ${heading.id}`).sort(),
    elements: page.elements.map(element => element.name).sort(),
  };
}

function expected(page) {
  return {
    code: page.code.map(squeeze).sort(),
    links: urlsOf(page.links),
    images: urlsOf(page.images),
    headings: page.headings.map(([level, id]) => `${level} ${id}`).sort(),
    elements: [...page.elements].sort(),
  };
}

/**
 * What code holds, without white space and the marks of quotations: without its lines of fences, and without its backticks. Of a code span
 * over several lines it cannot be told which.
 */
function contentsOf(code) {
  const lines = code.trimEnd().split('\n');
  const isFence = line => /^[\s>]*[~`]{3,}[\s>]*$/.test(line);
  const span = squeeze(/^(`+)([^]*)\1$/.exec(code)?.[2] ?? code);
  if (lines.length < 2 || !/^[\s>]*[~`]{3}/.test(lines[0]) || !isFence(lines.at(-1))) return [span];
  return [squeeze(lines.slice(1, -1).join('\n')), span];
}

/** The code that kramdown has too is as kramdown has it. */
function alike(ours, theirs) {
  const rest = [...theirs];
  return ours.map(contents => {
    const at = rest.findIndex(code => contents.includes(code));
    return at < 0 ? contents[0] : rest.splice(at, 1)[0];
  }).sort();
}

const without = (list, other) => { const rest = [...other]; return list.filter(item => { const at = rest.indexOf(item); if (at >= 0) rest.splice(at, 1); return at < 0; }); };

const known = JSON.parse(fs.readFileSync(path.join(here, 'differences.json'), 'utf8'));
const coverage = { code: 0, links: 0, images: 0, headings: 0, elements: 0 };
const differences = new Map();
let refused = 0;
for (const page of ours) {
  const judge = judged.get(page.path);
  if (!judge || judge.error) { refused++; if (show > 0 && judge) console.log(`kramdown fails: ${path.basename(page.path)}: ${judge.error}`); continue; }
  const text = pages.get(page.path), theirs = expected(judge), mine = view(page, text, theirs);
  for (const key of Object.keys(coverage)) coverage[key] += theirs[key].length;
  const kinds = Object.keys(theirs).filter(key => JSON.stringify(mine[key]) !== JSON.stringify(theirs[key]));
  if (kinds.length > 0) differences.set(path.basename(page.path, '.md'), { kinds, mine, theirs, text });
}

const reasons = new Set();
let unexpected = 0;
for (const [name, difference] of differences) {
  const reason = known.find(entry => entry.pages.includes(name))?.reason;
  if (reason) { reasons.add(reason); continue; }
  if (unexpected++ >= show) continue;
  console.log(`-- ${name}: ${difference.kinds.join(', ')}\n${difference.text.length < 2000 ? difference.text : ''}`);
  if (process.env.KEEP) fs.writeFileSync(path.join(process.env.KEEP, `${name}.md`), difference.text);
  for (const kind of difference.kinds) console.log(`${kind}\n  ours only     ${JSON.stringify(without(difference.mine[kind], difference.theirs[kind]))}\n  kramdown only ${JSON.stringify(without(difference.theirs[kind], difference.mine[kind]))}`);
}

const stale = seed === 1 && count >= 6000 ? known.flatMap(entry => entry.pages).filter(name => !differences.has(name)) : [];
for (const name of stale) console.log(`no difference any more: ${name}`);
console.log(`${ours.length} documents, ${differences.size} differences, ${reasons.size} reasons, ${unexpected} unexpected, ${refused} that kramdown refuses`);
console.log(`coverage: ${Object.entries(coverage).map(([key, value]) => `${value} ${key}`).join(', ')}`);
fs.rmSync(work, { recursive: true, force: true });
const isWithinLimits = known.length <= 20 && differences.size <= ours.length * 0.005;
process.exit(unexpected === 0 && stale.length === 0 && isWithinLimits && ours.length >= 5000 ? 0 : 1);
