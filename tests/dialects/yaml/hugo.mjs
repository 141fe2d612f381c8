// Asks Hugo, and so go-yaml, what it reads: all documents that contentlint reads in one run, and some of the others one by one.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const configuration = 'title = "x"\ndisableKinds = ["taxonomy", "term", "home", "section", "RSS", "sitemap", "404"]\n[taxonomies]\n';

/**
 * Documents that Hugo reads as front matter, and whose values JSON can hold. Hugo prints number keys in two ways. go-yaml 2 refuses
 * '\\/' in quotes and '?' in brackets, which is right in YAML, and which contentlint reads.
 */
export function isForHugo({ text }) {
  const isFrontMatter = !/^(?:---|\.\.\.|\+\+\+)/m.test(text) && !text.startsWith('\ufeff');
  return isFrontMatter && !/\.(?:inf|nan)|(?:0x1F|1\.0)\s*:|\\\/|[[{][^]*\?/i.test(text);
}

/** Compares the documents with what contentlint printed for them; returns the differences. */
export function compareWithHugo(documents, ours, work, mostRefusals) {
  const site = path.join(work, 'hugo');
  const differences = [];
  const isRead = (i) => ours[i].value?.entries !== undefined;
  const read = documents.map((document, i) => ({ ...document, i })).filter(({ i }) => isRead(i));
  const refused = documents.map((document, i) => ({ ...document, i })).filter(({ i }) => ours[i].refused !== undefined);
  const first = convert(site, read);
  if (first.status !== 0) return [{ text: first.stderr + first.stdout, ours: 'reads', theirs: 'refused' }];
  for (const { text, i } of read) {
    const mine = JSON.stringify(ofDump(ours[i].value)).toLowerCase();
    const theirs = JSON.stringify(ofJson(JSON.parse(fs.readFileSync(path.join(site, 'out/content', `${i}.md`), 'utf8')))).toLowerCase();
    if (mine !== theirs) differences.push({ text, ours: mine, theirs });
  }
  for (const document of refused.slice(0, mostRefusals)) {
    if (convert(site, [document]).status === 0) differences.push({ text: document.text, ours: ours[document.i].refused, theirs: 'reads' });
  }
  return differences;
}

function convert(site, documents) {
  fs.rmSync(site, { recursive: true, force: true });
  fs.mkdirSync(path.join(site, 'content'), { recursive: true });
  fs.writeFileSync(path.join(site, 'config.toml'), configuration);
  for (const { text, i } of documents) fs.writeFileSync(path.join(site, 'content', `${i}.md`), `---\n${text}---\n`);
  return spawnSync('hugo', ['convert', 'toJSON', '-o', path.join(site, 'out')], { cwd: site, encoding: 'utf8' });
}

/** Go keeps dates as strings. */
function ofDump(value) {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(ofDump);
  if (value.number !== undefined) return { number: String(Number(value.number)) };
  if (value.plain !== undefined) return value.plain;
  return { entries: sorted(value.entries.map(([key, item]) => [keyOf(key), ofDump(item)])) };
}

function ofJson(value) {
  if (typeof value === 'number') return { number: String(value) };
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(ofJson);
  return { entries: sorted(Object.entries(value).map(([key, item]) => [key === '<nil>' ? '' : key, ofJson(item)])) };
}

function keyOf(key) {
  if (key === null) return '';
  if (typeof key !== 'object') return String(key);
  return key.number === undefined ? key.plain : String(Number(key.number));
}

function sorted(entries) {
  return [...new Map(entries)].sort(([x], [y]) => (x < y ? -1 : 1));
}
