// Text, and what is in it: code, links, tags and expressions.
const words = ['harbour', 'tide', 'a', 'the', 'x_y', 'import', 'export', '港口', '潮汐表', '🌊', '🏝️b', 'née', '1.', '-', '+', 'a|b', '$x', 'e.g.', 'A&B'];
const code = ['<script>', '{x}', 'a|b', '{', '}', '<a href="http://b.example">', 'import a', '</b>', '*a*', '\\', '[a](b)', '港 🌊', '${x}', '{{ a }}', ' a '];
const urls = ['/a', './b.png', 'https://a.example/x?y=1&z=2', '#top', '/a_(b)', 'c%20d', '/港', '../up.md', '/{x}', '/a"b'];
export const names = ['a', 'b', 'div', 'Tabs', 'Card', 'Foo.Bar', 'foo.bar', 'a:b', 'my-el', '_x', '$y', 'Été', 'span', 'img', 'details'];

export class Inlines {
  constructor(random, count) {
    this.random = random;
    this.count = count;
  }

  use(production) {
    this.count(production);
  }

  word() {
    return this.random.pick(words);
  }

  url() {
    return this.random.pick(urls);
  }

  /** A run of text. It has line ends only where they are allowed. */
  text(depth = 0, canBreak = true) {
    const parts = [];
    for (let i = this.random.between(1, depth > 1 ? 2 : 5); i > 0; i--) parts.push(this.inline(depth, canBreak));
    let text = parts[0];
    for (const part of parts.slice(1)) {
      const glue = this.random.weighted({ ' ': 12, '': 2, break: canBreak ? 2 : 0, hard: canBreak ? 0.5 : 0, indented: canBreak ? 0.7 : 0 });
      if (glue !== ' ' && glue !== '') this.use(`inline ${glue} line end`);
      text += { break: '\n', hard: '  \n', indented: '\n     ' }[glue] ?? glue;
      text += part;
    }
    return text;
  }

  inline(depth, canBreak) {
    const production = this.random.weighted({
      word: 14, emphasis: 2, strong: 1.5, code: 3, link: 2.5, image: 1.5, reference: 1, shortcut: 0.7, url: 1.2, jsx: depth > 2 ? 0.3 : 3,
      expression: 2, escape: 1, entity: 1, less: 0.6, bracket: 0.6, footnote: 0.5, star: 0.5, strike: 0.4, quote: 0.6, comment: 0.5,
    });
    this.use(`inline ${production}`);
    switch (production) {
      case 'emphasis': return `${this.random.pick(['*', '_'])}${this.text(depth + 1, canBreak)}*`.replace(/^_(.*)\*$/s, '_$1_');
      case 'strong': return `**${this.text(depth + 1, canBreak)}**`;
      case 'code': return this.code(canBreak);
      case 'link': return `[${this.text(depth + 1, canBreak)}](${this.destination()}${this.title(canBreak)})`;
      case 'image': return `![${this.random.chance(0.7) ? this.word() : this.text(depth + 1, false)}](${this.destination()}${this.title(canBreak)})`;
      case 'reference': return `${this.random.pick(['', '!'])}[${this.word()}][${this.random.pick(['one', 'Two', 'none'])}]`;
      case 'shortcut': return this.random.pick(['[one]', '[one][]', '![Two]', '[none]', '[ one ]']);
      case 'url': return this.random.pick(['https://a.example/x', 'http://b.example', 'https://a.example/(x)', 'http://b.example/a*b.', 'HTTP://c.example/_x_,']);
      case 'jsx': return this.jsx(depth, canBreak);
      case 'expression': return this.expression(canBreak);
      case 'comment': return this.random.pick(['{/* a */}', '{/* } */}', "{/* it's `x` */}", '{ /* <b> */ }']);
      case 'escape': return this.random.pick(['\\{', '\\<', '\\`', '\\*', '\\[', '\\|', '\\}', '\\_', '\\a']);
      case 'entity': return this.random.pick(['&lt;', '&amp;', '&#123;', '&nbsp;', '&copy', '&#x1F30A;', '&lbrace;']);
      case 'less': return this.random.pick(['a < b', '< c', '1 <\t2', 'a > b', '> q']);
      case 'bracket': return this.random.pick(['[', ']', '![', '[a', '](', ')', '[]', '[x]']);
      case 'footnote': return this.random.pick(['[^one]', '[^x]', '[^one][^two]']);
      case 'star': return this.random.pick(['*', '**', '_', '~', '***']);
      case 'strike': return `~~${this.word()}~~`;
      case 'quote': return this.random.pick(['"', "'", "it's", '“a”']);
      default: return this.word();
    }
  }

  code(canBreak) {
    const marks = '`'.repeat(this.random.weighted({ 1: 8, 2: 2, 3: 0.4 }));
    const pieces = [this.random.pick(code)];
    if (this.random.chance(0.3)) pieces.push(this.random.pick(code));
    if (this.random.chance(0.1)) pieces.push(marks === '`' ? '``' : '`');
    return marks + pieces.join(canBreak && this.random.chance(0.15) ? '\n' : ' ') + marks;
  }

  destination() {
    return this.random.chance(0.15) ? `<${this.url().replace(/["]/g, '')} x>` : this.url();
  }

  title(canBreak) {
    return this.random.chance(0.2) ? this.random.pick([' "t"', " 't {x}'", ' (t <b>)', canBreak ? '\n"t"' : ' ""']) : '';
  }

  /** An element in text; its tags are balanced. */
  jsx(depth, canBreak) {
    const production = this.random.weighted({ pair: 5, closed: 3, fragment: 0.7 });
    this.use(`jsx text ${production}`);
    if (production === 'fragment') return `<>${this.text(depth + 1, canBreak)}</>`;
    const name = this.random.pick(names);
    if (production === 'closed') return this.tag(name, canBreak, true);
    return `${this.tag(name, canBreak, false)}${this.text(depth + 1, canBreak)}</${name}${this.random.pick(['', '', ' '])}>`;
  }

  /** A start tag. */
  tag(name, canBreak, isSelfClosing) {
    let tag = `<${name}`;
    for (let i = this.random.weighted({ 0: 4, 1: 4, 2: 2, 3: 1 }); i > 0; i--) tag += this.space(canBreak) + this.attribute(canBreak);
    if (isSelfClosing) return `${tag}${this.random.pick(['', ' ', canBreak ? '\n' : ' '])}/>`;
    return `${tag}${this.random.chance(0.1) ? this.space(canBreak) : ''}>`;
  }

  space(canBreak) {
    if (!canBreak || this.random.chance(0.85)) return ' ';
    this.use('jsx line end in tag');
    return this.random.pick(['\n', '\n  ', ' \n    ']);
  }

  attribute(canBreak) {
    const production = this.random.weighted({ quoted: 5, constant: 3, hole: 4, flag: 1.5, spread: 1 });
    this.use(`attribute ${production}`);
    if (production === 'spread') return this.random.pick(['{...props}', '{...{a: "}"}}', '{ ...(x ? y : {}) }']);
    const name = this.random.pick(['href', 'title', 'data-a', 'aria-b', 'xlink:href', 'onClick', 'className', 'src', 'target', '_a', 'été']);
    const equals = this.random.chance(0.08) ? ' = ' : '=';
    if (production === 'flag') return name;
    if (production === 'quoted') {
      const value = this.random.pick(['x', 'a > b', '{y}', '</b>', '&amp;&lt;', '`', 'a&copy=1', '港 🌊', '', '/*', canBreak ? 'a\nb' : 'ab', "it's", '&nope;', '\\']);
      return name + equals + (value.includes("'") ? `"${value}"` : this.random.pick([`"${value}"`, `'${value}'`]));
    }
    if (production === 'constant')
      return name + equals + this.random.pick(['{"x"}', "{'a > b'}", '{`t`}', '{ "}" }', "{'it\\'s'}", '{"\\u0041\\n"}', '{"</a>"}', '{`{`}', '{"&amp;"}', "{''}"]);
    return name + equals + this.value(canBreak);
  }

  /** An expression that is no constant. */
  value(canBreak) {
    this.use('expression value');
    const values = ['{1}', '{a.b}', '{() => {}}', '{{a: {b: 1}}}', '{`a${x}b`}', '{`${`}`}`}', '{/}/.test(x)}', '{<b c="}">it\'s {d}</b>}', '{a ? "}" : \'{\'}',
      '{x /* } */}', '{[1, "{"].map((i) => <li key={i}>`</li>)}', '{a / b / c}', '{/[/}]/g}', '{f({a}, `}`)}', '{"a" + "}"}', '{<></>}', '{x => x > 1}', '{a < b}', '{async () => { await y }}'];
    if (canBreak) values.push('{{\n  a: 1,\n}}', '{\n  // it\'s }\n  x\n}', '{`\n`}', '{(\n  <b>\n    {x}\n  </b>\n)}');
    return this.random.pick(values);
  }

  expression(canBreak) {
    return this.random.chance(0.15) ? this.random.pick(['{" "}', "{'a'}", '{}', '{ }']) : this.value(canBreak);
  }
}
