// Checks that no fix changes what remark takes for code, expressions or statements.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from './remark.mjs';

// Each is something that a rule fixes where it is no code.
const defects = [
  '<a href="http://b.example" target="_blank">x</a>',
  '<a href="//c.example/x" target="_blank" rel="noreferrer">x</a>',
  '<img src="http://b.example/x.png" alt="x" referrerPolicy="never" />',
  '<img src="https://b.example/x.png" alt="x" alt="x" />',
  '![x](http://b.example/x.png)',
  '![x](https://picsum.photos/200 )',
  '[x](http://b.example/a)',
  '[x](https://b.ex\u200Bample/a)',
  '(x)[https://b.example/a]',
  '[x](//c.example)',
  'x\u202Ey',
  '<p onclick="a()">x</p>',
  '<center>x</center>',
  '<iframe src="http://b.example" title="x" />',
];

const mostPages = 1000;

/** Puts defects into documents, fixes them, and compares; prints the result. */
export function checkFixes({ contentlint, processor, documents, files, temporary }) {
  const { random } = documents;
  const pages = files.filter((file) => file.facts).slice(0, mostPages).map((file, i) => ({ name: `p${i}.mdx`, text: sprinkle(random, file) }));
  let isRight = true;
  for (const option of [[], ['--unsafe-fixes']]) {
    const folder = join(temporary, `fix${option.length}`);
    mkdirSync(join(folder, 'docs'), { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"dependencies":{"@docusaurus/core":"3.5.0"}}');
    writeFileSync(join(folder, 'docusaurus.config.js'), "module.exports = { title: 't', url: 'https://x.example', baseUrl: '/' };\n");
    for (const page of pages) writeFileSync(join(folder, 'docs', page.name), page.text);
    const result = spawnSync(contentlint, ['fix', ...option, '.'], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30 });
    let [changed, broken] = [0, 0];
    for (const page of pages) {
      const fixed = readFileSync(join(folder, 'docs', page.name), 'utf8');
      if (fixed === page.text) continue;
      const before = codeOf(processor, page.text);
      if (before === null) continue;
      changed++;
      const after = codeOf(processor, fixed);
      if (after !== null && after.length === before.length && after.every((piece, i) => piece === before[i])) continue;
      if (broken++ < 5) console.log(`\n${page.name} ${option}\n${JSON.stringify(page.text)}\n${JSON.stringify(fixed)}\n  ${after === null ? 'remark refuses it' : before.find((piece, i) => piece !== after[i])}`);
    }
    const name = ['fix', ...option].join(' ');
    console.log(`${name}: ${changed} of ${pages.length} documents changed, code changed in ${broken}`);
    if (result.status > 1 || result.status === null || broken > 0 || changed < pages.length / 10) isRight = false;
    if (result.status > 1 || result.status === null) console.log(`${name} exits ${result.status}: ${result.stderr.slice(0, 1000)}`);
  }
  return isRight;
}

/** The document with defects in its code, which then is other code, and in blocks of their own. */
function sprinkle(random, { text, facts }) {
  let result = text;
  for (const span of facts.code.toSorted((left, right) => right.start - left.start)) {
    const code = text.slice(span.start, span.end);
    const marks = /^[`~]+/.exec(code)[0];
    const defect = random.pick(defects).replaceAll('|', '');
    const isBlock = marks.length >= 3 && code.includes('\n');
    if (!isBlock && !text.slice(0, span.start).endsWith('|')) result = `${result.slice(0, span.start + marks.length)}${defect} ${result.slice(span.start + marks.length)}`;
    else if (isBlock) result = `${result.slice(0, span.start)}${code.replace(/\n/, (end) => `${end}${/\n([ \t>]*)/.exec(code)[1]}${defect}\n`)}${result.slice(span.end)}`;
  }
  const end = /\r\n/.test(text) ? '\r\n' : '\n';
  return `${result}${end}${end}${random.pick(defects)}${end}${end}{/* ${random.pick(defects)} */}${end}${end}- ${random.pick(defects)} \`${random.pick(defects)}\`${end}`;
}

/** What is code, in order, as it is written; null if remark refuses the document. */
function codeOf(processor, text) {
  const facts = read(processor, text);
  if (facts === null) return null;
  const spans = [...facts.code, ...facts.scripts].sort((left, right) => left.start - right.start);
  return spans.map(({ start, end }) => text.slice(start, end).trimEnd());
}
