// Documents of MDX, made of blocks. A block is a list of lines, so that containers can put their marks in front of them.
import { Inlines, names } from './inlines.mjs';
import { Random } from './random.mjs';

const fenced = ['export const a = 1', 'import b from "b"', '<a href="http://b.example" target="_blank">', '{', '}', '`', '## no', '- no', '</div>', '', '    x', '> q', '{/* } */}', '[one]: /x', '~~~', '港 🌊'];
const statements = ['import A from "./a.js"', "import {B} from 'b'", 'export const c = 1', 'export default {d: "}"}', 'export const e = () => {\n  return "a"\n}',
  'export const f = `\n\n{`', 'export function g() {\n\n  return <a>it\'s</a>\n}', 'import H from "h"\nexport const i = /[}]/', 'export {A as j}', 'export const k =\n\n  1',
  'export const l = {\n  a: 1,\n\n  b: [2],\n}', "import\n  M from 'm'"];

export class Documents {
  constructor(seed) {
    this.random = new Random(seed);
    this.coverage = new Map();
    this.inlines = new Inlines(this.random, (production) => this.use(production));
  }

  use(production) {
    this.coverage.set(production, (this.coverage.get(production) ?? 0) + 1);
  }

  document() {
    const { random } = this;
    // Front matter is no matter of MDX: it stays as it is, and nothing looks like it.
    const front = random.chance(0.2) ? `---\ntitle: x\n---\n${random.chance(0.8) ? '\n' : ''}` : '';
    const lines = this.blocks(0, random.between(1, 6));
    if (random.chance(0.5)) lines.push('', '[one]: /one', '[two]: <https://a.example/two> "t"');
    if (random.chance(0.3)) lines.push('', '[^one]: A note', random.chance(0.5) ? '    `more`' : '');
    let text = lines.join('\n');
    if (random.chance(0.9)) text += '\n';
    if (random.chance(0.25)) text = this.mutate(text);
    text = front + (front === '' ? text.replace(/^\s*(---|\+\+\+)/, '***') : text);
    if (random.chance(0.1)) {
      this.use('document CRLF');
      text = text.replaceAll('\n', '\r\n');
    }
    if (random.chance(0.03)) {
      this.use('document BOM');
      text = `\uFEFF${text}`;
    }
    // Half of a character does not survive in a file.
    return text.toWellFormed();
  }

  /** One small mistake, as authors make them. */
  mutate(text) {
    const { random } = this;
    const at = random.between(0, text.length);
    const production = random.weighted({ insert: 3, remove: 2, join: 1, indent: 1 });
    this.use(`mutation ${production}`);
    switch (production) {
      case 'insert': return text.slice(0, at) + random.pick(['<', '{', '`', '>', '*', '[', ']', '(', ')', '|', '#', '-', '\n', ' ', '}', '/', '"', "'", '\\', '\t', '~', '_', ':', '!', '=', '1. ']) + text.slice(at);
      case 'remove': return text.slice(0, at) + text.slice(at + 1);
      case 'join': return text.replace('\n\n', '\n');
      default: return text.replace(/\n/g, (end) => (random.chance(0.15) ? random.pick(['\n ', '\n    ', '\n\t']) : end));
    }
  }

  /** Blocks with blank lines between most of them. */
  blocks(depth, count) {
    const lines = [];
    for (let i = 0; i < count; i++) {
      if (i > 0 && this.random.chance(0.85)) lines.push('');
      if (i > 0 && this.random.chance(0.05)) lines.push('', '');
      lines.push(...this.block(depth));
    }
    return lines;
  }

  block(depth) {
    const deep = depth > 2 ? 0 : 1;
    const production = this.random.weighted({
      paragraph: 8, heading: 3, setext: 1, fence: 4, indented: 1.5, rule: 0.5, quote: 2.5 * deep, list: 4 * deep, table: 1.5, definition: 0.5, jsx: 6 * deep,
      closed: 1.5, expression: 2.5, statement: depth === 0 ? 2 : 0.3, directive: 1 * deep, comment: 0.7, footnote: 0.4, line: 1,
    });
    this.use(`block ${production}`);
    return this[production](depth);
  }

  paragraph() {
    return this.inlines.text().split('\n');
  }

  heading() {
    const { random } = this;
    const marks = '#'.repeat(random.between(1, 6));
    const id = random.weighted({ '': 6, ' {/* #foo */}': 1, ' { /*#a-b:-c*/ }': 0.5, ' ##': 0.7, ' #': 0.5, '\t#  ': 0.3 });
    if (id.includes('/*')) this.use('heading id');
    return [`${random.pick(['', '', ' ', '     '])}${marks}${random.pick([' ', '  ', '\t'])}${random.chance(0.95) ? this.inlines.text(0, false) : ''}${id}`];
  }

  setext() {
    return [...this.inlines.text().split('\n'), this.random.pick(['===', '---', '  =', '-', '---  ', '=== x'])];
  }

  fence() {
    const { random } = this;
    const mark = random.pick(['```', '```', '~~~', '````']);
    const lines = [mark + random.pick(['', 'js', ' ts {1} title="a"', 'html', 'js `x`', 'md'])];
    for (let i = random.between(0, 4); i > 0; i--) lines.push(random.pick(fenced));
    if (random.chance(0.92)) lines.push(mark + random.pick(['', '', ' ', mark[0]]));
    const indent = random.pick(['', '', '', ' ', '    ', '\t']);
    return lines.map((line) => indent + line);
  }

  indented(depth) {
    const indent = this.random.pick(['    ', '      ', '\t', '  ']);
    return this.block(depth + 2).map((line) => (line === '' ? line : indent + line));
  }

  rule() {
    return [this.random.pick(['---', '***', '_ _ _', '     ---', '* * *'])];
  }

  quote(depth) {
    const mark = this.random.pick(['> ', '>', '>  ', ' > ']);
    return this.blocks(depth + 1, this.random.between(1, 3)).map((line, i) => {
      if (i > 0 && line !== '' && this.random.chance(0.05)) {
        this.use('quote lazy line');
        return line;
      }
      return mark + line;
    });
  }

  list(depth) {
    const { random } = this;
    const mark = random.pick(['-', '*', '+', '1.', '1)', '2.', '10.']);
    this.use(`list ${mark}`);
    const space = random.pick([' ', ' ', '  ', '    ', '\t', '      ']);
    const indent = ' '.repeat(space === '\t' ? 4 : mark.length + space.length);
    const lines = [];
    for (let i = random.between(1, 3); i > 0; i--) {
      const item = this.blocks(depth + 1, random.between(1, 3));
      if (lines.length > 0 && random.chance(0.4)) lines.push('');
      item.forEach((line, index) => {
        const isLazy = index > 0 && random.chance(0.04);
        if (isLazy) this.use('list lazy line');
        lines.push(index === 0 ? mark + space + line : line === '' ? '' : isLazy ? line : indent + line);
      });
    }
    return random.chance(0.1) ? lines.map((line) => `  ${line}`) : lines;
  }

  table() {
    const { random } = this;
    const columns = random.between(1, 3);
    const cell = () => this.inlines.text(1, false).replace(/(?<!\\)\|/g, random.chance(0.8) ? '\\|' : '|');
    const row = () => `| ${Array.from({ length: columns }, cell).join(' | ')} |`;
    const lines = [row(), `|${Array.from({ length: columns }, () => random.pick([' - ', ':-:', '---', ' :--'])).join('|')}|`];
    for (let i = random.between(0, 3); i > 0; i--) lines.push(random.chance(0.9) ? row() : this.inlines.text(0, false));
    return random.chance(0.2) ? lines.map((line) => line.replace(/^\| /, '').replace(/ \|$/, '')) : lines;
  }

  definition() {
    return this.random.pick([['[one]: /first'], ['[Two]:', '  /second', '  "t"'], ["[three]: <a b> 'c", "d'"], ['[four]: x y'], ['[one]: /a', 'text `b`']]);
  }

  footnote(depth) {
    return [`[^${this.random.pick(['one', 'x'])}]: ${this.inlines.text(1, false)}`, ...(this.random.chance(0.5) ? ['', ...this.block(depth + 2).map((line) => (line === '' ? '' : `    ${line}`))] : [])];
  }

  /** An element around blocks, in the layouts that authors use. */
  jsx(depth) {
    const { random } = this;
    const isFragment = random.chance(0.1);
    const name = isFragment ? '' : random.pick(names);
    const open = isFragment ? ['<>'] : this.inlines.tag(name, true, false).split('\n');
    const production = random.weighted({ apart: 4, close: 4, oneLine: 1, nestedTags: 1 });
    this.use(`jsx block ${production}`);
    const indent = random.pick(['', '', '  ', '    ', '\t', '        ']);
    const children = this.blocks(depth + 1, random.between(1, 3)).map((line) => (line === '' ? '' : indent + line));
    if (production === 'apart') return [...open, '', ...children, '', `</${name}>`];
    if (production === 'oneLine') return [...open.slice(0, -1), `${open.at(-1)}${this.inlines.text(1, false)}</${name}>`];
    if (production === 'nestedTags') return [...open.slice(0, -1), `${open.at(-1)}<b>${this.random.pick(['', ' {x} '])}</b> </${name}>`];
    return [...open, ...children, `</${name}>`];
  }

  closed() {
    return this.inlines.tag(this.random.pick(names), true, true).split('\n');
  }

  expression() {
    return (this.inlines.expression(true) + this.random.pick(['', '', ' ', ' <b/>'])).split('\n');
  }

  comment() {
    return this.random.pick([['{/* a */}'], ['{/*', '', '# no', '', '*/}'], ["{/* it's <b> `x */}"], ['{/* a */} {/* b */}'], ['{/* a */}text']]);
  }

  statement() {
    return this.random.pick(statements).split('\n');
  }

  directive(depth) {
    return [`:::${this.random.pick(['note', 'tip[A `b`]', 'info{a="b"}', 'note Title'])}`, ...(this.random.chance(0.5) ? [''] : []), ...this.blocks(depth + 2, 1), ...(this.random.chance(0.5) ? [''] : []), ':::'];
  }

  line() {
    return [this.random.pick(['- ', '1. ', '> ', '+', '#', '####### x', '```', '| a |', '-', '***', '[', '{/* x */}', '<b/>', '=', 'a  ', '\\', ':-:', '| - |'])];
  }
}
