// The documents that are read: generated from a seed, the official suite, and the front matter of real pages.
import fs from 'node:fs';
import path from 'node:path';

/** Random numbers from a seed (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    chance: (share) => next() < share,
    below: (count) => Math.floor(next() * count),
    of: (list) => list[Math.floor(next() * list.length)],
  };
}

const words = [
  'harbour', 'the port', 'Tide tables', 'a-b', 'x', 'http://h.example/a?b#c', 'über', '港', '🌊', 'no way', 'a, b', "it's", 'a "b"',
  'C#', 'a #b', 'a: b', 'a:b', '- x', '-x', '?x', ':x', '*', '%x', '@x', '`x`', '!x', '|', '>', '{x}', '[x]', 'x]', 'x}', '<<', '=',
  '~x', 'a\\b', 'a\tb',
];
const typed = [
  'yes', 'No', 'ON', 'off', 'y', 'n', 'true', 'False', 'TRUE', 'tRue', 'null', 'Null', '~', '0', '-0', '+1', '12', '012', '0o14', '08',
  '0x1F', '0b101', '1_000', '1,000', '1.5', '.5', '-.5', '1.', '1e3', '1.5e3', '1.5e+3', '1E-2', '.inf', '-.INF', '.nan', '0.0',
  '1_0.5', '12345678901234567890', '2024-01-02', '2024-1-2', '2024-13-45', '2024-01-02 10:11:12', '2024-01-02T10:11:12Z',
  '2024-01-02 10:11:12.345 +02:00', '2024-01-02 10:11:12 +0200', '10:11', '1.2.3', '0x', '0b2', '1__0', '_1', '--1', '1-2', '.', '..',
  '-', '+', 'e3', '1 000', '٣',
];
const keys = [
  'title', 'date', 'tags', 'a', 'b', 'c', 'd', 'e', 'f', 'key with space', '"q"', "'s'", '1', 'true', 'null', '~', '1.0', '0x1F', 'üm',
  'a.b', 'a-b', '<<', '!!str k', '&k k', '2024-01-02', '? x', '[a]', '{a: b}', '-x', '',
];
const escapes = [
  '\\n', '\\t', '\\"', '\\\\', '\\/', '\\x41', '\\u00e9', '\\u263a', '\\ud83c\\udf0a', '\\U0001F30A', '\\e', '\\ ', '\\_', '\\N',
  '\\q', '\\x4', '\\u12', '\\0', '\\\n  ', '\\L',
];
const tags = [
  '!!str', '!!int', '!!float', '!!bool', '!!null', '!!seq', '!!map', '!', '!custom', '!<tag:yaml.org,2002:str>', '!h!x', '!!set',
  '!a,b', '!!omap',
];
const breaks = [
  '\n', '\n', '\n', '\n', '\n', '\n\n', '\r\n', '\n \n', '\n\t\n', '\n# comment\n', ' # comment\n', ' \n', '\t\n', '\u0085', '\u2028',
  '\r',
];

/** One front matter: mostly right, with oddities of every kind that the parsers do not agree about. */
export function generate(seed) {
  const r = random(seed);
  const lineBreak = () => (r.chance(0.93) ? '\n' : r.of(breaks));
  const anchors = [];
  const space = () => (r.chance(0.9) ? ' ' : r.of(['  ', '\t', ' \t', '', '   ']));
  const indentOf = (width) => {
    if (r.chance(0.985)) return ' '.repeat(width);
    return r.of(['', ' '.repeat(Math.max(0, width - 1)), ' '.repeat(width + 1), '\t', ' '.repeat(width) + '\t', '\t\t']);
  };
  /** Continuation of a scalar or of brackets: at any column. */
  const wrap = (width) => {
    if (!r.chance(0.12)) return ' ';
    const end = r.of(['\n', '\n', '\n', '\n\n', ' \n', '\n\t', '\r\n']);
    return end + (r.chance(0.5) ? ' '.repeat(width) : r.of(['', ' ', '\t', ' '.repeat(width + 3)]));
  };
  const plain = () => (r.chance(0.4) ? r.of(typed) : r.of(words));
  function text(width) {
    const parts = [];
    for (let i = r.below(3); i >= 0; i--) parts.push(plain());
    return parts.join(wrap(width));
  }
  function quoted(width) {
    const quote = r.of(['"', '"', "'"]);
    const parts = [];
    for (let i = r.below(4); i >= 0; i--) {
      let part = plain();
      if (quote === '"') part = part.replaceAll('"', '\\"').replace(/\\(?!")/g, '\\\\') + (r.chance(0.3) ? r.of(escapes) : '');
      else part = part.replaceAll("'", "''");
      parts.push(part);
    }
    return quote + parts.join(wrap(width)) + (r.chance(0.98) ? quote : '');
  }
  const alias = () => (anchors.length > 0 && r.chance(0.95) ? `*${r.of(anchors)}` : '*none');
  function properties() {
    let result = '';
    if (r.chance(0.06)) {
      const name = `n${anchors.length}`;
      anchors.push(name);
      result += `&${name} `;
    }
    if (r.chance(0.03)) result += `${r.of(tags)} `;
    return r.chance(0.98) ? result : result.trimEnd();
  }
  function scalar(width) {
    if (r.chance(0.05)) return alias();
    if (r.chance(0.05)) return '';
    return r.chance(0.35) ? quoted(width) : r.chance(0.6) ? plain() : text(width);
  }
  function flow(width, depth) {
    const isMap = r.chance(0.5);
    const items = [];
    for (let i = r.below(4); i > 0; i--) {
      const value = depth > 0 && r.chance(0.25) ? flow(width, depth - 1) : properties() + scalar(width);
      const hasKey = isMap ? r.chance(0.9) : r.chance(0.1);
      const key = r.chance(0.1) ? quoted(0) : r.chance(0.04) ? `? ${r.of(keys)}` : r.of(keys);
      items.push(hasKey ? `${key}:${space()}${value}` : value);
    }
    if (r.chance(0.08)) items.push('');
    const inner = items.join(`,${wrap(width)}`);
    const pad = r.chance(0.15) ? wrap(width) : '';
    const close = r.chance(0.99) ? (isMap ? '}' : ']') : '';
    return (isMap ? '{' : '[') + pad + inner + (r.chance(0.15) ? wrap(width) : '') + close;
  }
  function block(width) {
    const header = r.of(['|', '>', '|-', '>-', '|+', '>+', '|2', '>1', '|2-', '>+1', '|0', '|x', '| # c', '>\t']);
    const lines = [];
    const inner = r.chance(0.9) ? width : Math.max(0, width + r.of([-2, -1, 1, 2]));
    for (let i = r.below(5); i >= 0; i--) {
      const more = r.chance(0.15) ? r.below(3) : 0;
      lines.push(r.chance(0.15) ? r.of(['', ' ', ' '.repeat(inner), '\t', ' '.repeat(inner + 2)]) : ' '.repeat(inner + more) + r.of(words));
    }
    return `${header}\n${lines.join('\n')}`;
  }
  function value(width, depth) {
    const before = properties();
    if (depth > 0 && r.chance(0.18)) return before + nested(width + 2, depth - 1);
    if (r.chance(0.15)) return before + flow(width + 1, 2);
    if (r.chance(0.1)) return before + block(width + 2);
    return before + scalar(width + 2);
  }
  function nested(width, depth) {
    const inner = r.chance(0.9) ? width : r.chance(0.5) ? width - 2 : width + 1;
    return `${lineBreak()}${r.chance(0.55) ? mapping(inner, depth) : sequence(inner, depth)}`;
  }
  function mapping(width, depth) {
    const lines = [];
    const used = new Set();
    for (let i = r.below(4); i >= 0; i--) {
      let key = r.chance(0.85) ? keys[r.below(9)] : r.of(keys);
      if (used.has(key) && r.chance(0.85)) key += i;
      used.add(key);
      const isMerge = anchors.length > 0 && r.chance(0.12);
      const merged = [alias(), alias(), `[${alias()}, ${alias()}]`, '{a: 1, z: 2}', 'x'];
      if (isMerge) {
        lines.push(`${indentOf(width)}<<: ${r.of(merged)}`);
      } else if (r.chance(0.02)) {
        const explicit = `${indentOf(width)}?${space()}${scalar(width + 2)}\n`;
        lines.push(`${explicit}${indentOf(width)}:${space()}${value(width, depth)}`);
      } else {
        const end = r.chance(0.05) ? r.of([' # c', '#c', '\t# c', ' ']) : '';
        lines.push(`${indentOf(width)}${key}${r.chance(0.97) ? '' : ' '}:${space()}${value(width, depth)}${end}`);
      }
    }
    return lines.join(lineBreak());
  }
  function sequence(width, depth) {
    const lines = [];
    for (let i = r.below(4); i >= 0; i--) {
      const compact = depth > 0 && r.chance(0.2) ? mapping(width + 2, depth - 1).trimStart() : value(width, depth);
      lines.push(`${indentOf(width)}-${space()}${compact}`);
    }
    return lines.join(lineBreak());
  }
  let result = mapping(0, 3) + '\n';
  const starts = ['%YAML 1.1\n---\n', '%TAG !h! tag:h,2000:\n---\n', '--- ', '\ufeff', '# c\n', '\n\n', '...\n'];
  if (r.chance(0.02)) result = r.of(starts) + result;
  if (r.chance(0.02)) result += r.of(['...\n', '... # c\n', '---\n', '\u0001', '\u007f', '%x\n', ']\n', '\t\n', ' ', '\u0000']);
  if (r.chance(0.12)) result = mutate(result, r);
  return result.toWellFormed();
}

function mutate(text, r) {
  const at = r.below(text.length);
  switch (r.below(4)) {
    case 0: return text.slice(0, at) + text.slice(at + 1);
    case 1: return text.slice(0, at) + r.of([...'\'":{}[],#&*!|>-?%@`\\ \t\n']) + text.slice(at);
    case 2: return text.slice(0, at) + text.slice(at, at + 6) + text.slice(at);
    default: return text.slice(0, at) + '\n';
  }
}

/** Documents of the YAML test suite, whose files write invisible characters as symbols. */
export function suite(folder, load) {
  const documents = [];
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort()) {
    const tests = load(fs.readFileSync(path.join(folder, file), 'utf8'));
    tests.forEach((test, i) => {
      if (typeof test.yaml !== 'string') return;
      documents.push({ name: `suite ${file.slice(0, -5)}${i > 0 ? `/${i}` : ''}`, text: visible(test.yaml) });
    });
  }
  return documents;
}

const visible = (text) =>
  text.replaceAll('␣', ' ').replace(/—*»/g, '\t').replaceAll('←', '\r').replaceAll('⇔', '\ufeff').replaceAll('↵', '').replace(/∎\n?/g, '');

/** The front matter of every page below a folder. */
export function pages(folder, label) {
  const documents = [];
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(md|mdx|markdown|html)$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const match = /^---[ \t]*\r?\n([\s\S]*?\n)---[ \t]*\r?(?:\n|$)/.exec(fs.readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
    if (match) documents.push({ name: `${label} ${path.relative(folder, file)}`, text: match[1] });
  }
  return documents.sort((x, y) => (x.name < y.name ? -1 : 1));
}
