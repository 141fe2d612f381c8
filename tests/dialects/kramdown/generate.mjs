// Makes documents of kramdown from a seed: blocks and spans of every kind, nested, and put together in ways that authors do by mistake.

/** A generator of random numbers: mulberry32. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const words = ['harbour', 'tide', 'Boat', 'north-west', 'x_y_z', '3', 'sea', 'quay', 'ÄÖ', '灯塔', 'isn\'t', '"lamp"', 'a--b', 'so...', 'C++', '50%', '&amp;', '&copy;', '&nope;', '<<', '>>', '1.', '|', '\\*', '\\|', '$$', '(x)', ':', '…', '#', '-', '+', '~', '^'];
const urls = ['/a', 'b.html', 'https://x.example/a_b_c', 'c(d)e', '/sp ace', '<d e>', 'f "title"', "g 'it's'", '#frag', 'h\\_i', '', 'a&amp;b', '//x.example', 'j\n  "k"', '{{u}}'];
const labels = ['one', 'Two', 'the tides', 'unknown', '^1', '^note'];
const tags = ['b', 'i', 'em', 'span', 'code', 'kbd', 'a', 'sub', 'mark', 'small', 'u', 'custom-x', 'video', 'details', 'B', 'button', 'div', 'label'];
const blocks = ['div', 'p', 'section', 'details', 'figure', 'blockquote', 'table', 'ul', 'pre', 'center', 'article', 'aside', 'h2', 'DIV', 'custom-x', 'video', 'iframe', 'style', 'script', 'textarea', 'td', 'summary', 'span', 'a', 'b', 'form', 'svg'];
const attributes = ['', '', '', ' class="x"', " id='y'", ' markdown="1"', ' markdown="1"', ' markdown="block"', ' markdown="span"', ' markdown="0"', ' markdown=1', ' data-x', ' href="/h"', ' class="a" markdown="1"', '\n  class="b"', ' Markdown="1"', ' x=y.z'];

export function generate(seed) {
  const next = random(seed);
  const pick = list => list[Math.floor(next() * list.length)];
  const many = (least, most, make) => Array.from({ length: least + Math.floor(next() * (most - least + 1)) }, make);
  const chance = share => next() < share;

  const text = depth => many(1, 5, () => span(depth)).join(pick([' ', ' ', ' ', '', '\n', '  \n']));
  function span(depth) {
    if (depth <= 0 || chance(0.45)) return pick(words);
    const inner = () => text(depth - 1);
    switch (Math.floor(next() * 26)) {
      case 0: return `*${inner()}*`;
      case 1: return `**${inner()}**`;
      case 2: return `_${inner()}_`;
      case 3: return `__${inner()}__`;
      case 4: return `\`${pick(words)}\``;
      case 5: return `\`\` ${pick(words)} \` ${pick(words)} \`\``;
      case 6: case 7: return `[${inner()}](${pick(urls)})`;
      case 8: return `![${inner()}](${pick(urls)})`;
      case 9: return `[${inner()}][${pick(labels)}]`;
      case 10: return `[${pick(labels)}]`;
      case 11: return `[${pick(labels)}][]`;
      case 12: return `<https://x.example/${pick(words)}>`;
      case 13: { const tag = pick(tags); return `<${tag}${pick(attributes)}>${inner()}</${tag}>`; }
      case 14: return pick(['<img src="/i.png" alt="x">', '<br>', '<br/>', '<img src=/j.png>', '<input type="text">', '<hr>']);
      case 15: return `<!-- ${inner()} -->`;
      case 16: return `$$${pick(words)} _x_$$`;
      case 17: return `*x*{:.c}`;
      case 18: return pick(['{:.c}', '{::comment}*x*{:/}', '{::nomarkdown}<i>*x*</i>{:/nomarkdown}', '{:/}', '{: #id}', '{::x /}']);
      case 19: return `~~${inner()}~~`;
      case 20: return `[^${pick(['1', 'note', 'gone'])}]`;
      case 21: return pick(['*', '_', '`', '[', ']', '![', '**', '<', '<b>', '</b>', '<div>', '</div>', '(', ')', '"', "'", '~~', '``', '](', '<!--', '\\', '&', '{', '{:', '$$', '<a href="/u">']);
      case 22: return `[![${pick(words)}](/k.png)](${pick(urls)})`;
      case 23: return `[a](b){:target="_blank"}`;
      case 24: return `***${inner()}***`;
      default: return `${pick(words)}${pick(['*', '_', '"', "'"])}${pick(words)}`;
    }
  }

  const line = depth => text(depth).replace(/\n/g, ' ');
  const indent = (prefix, body) => body.split('\n').map(x => (x ? prefix + x : x)).join('\n');
  function block(depth) {
    const inner = () => document(depth - 1, 1, 3);
    const choice = Math.floor(next() * (depth > 0 ? 38 : 22));
    switch (choice) {
      case 0: case 1: case 2: return text(2);
      case 3: return `${pick(['#', '##', '###', '#######'])}${pick([' ', ' ', ''])}${line(1)}${pick(['', '', ' ##', ' {#my-id}', '{#x}', ' {: #y}'])}`;
      case 4: return `${line(1)}\n${pick(['---', '===', '-', '=', '--- '])}`;
      case 5: { const fence = pick(['```', '~~~', '````', '~~~~']); return `${pick(['', '', ' ', '   '])}${fence}${pick(['', 'ruby', ' html', 'a b'])}\n${line(1)}\n\n# no\n${pick([fence, fence, '```', ''])}`; }
      case 6: return indent(pick(['    ', '\t', '     ']), `${line(1)}\n${line(1)}`);
      case 7: return pick(['---', '***', '* * *', '___', '- - -', '--', '^', '^ ']);
      case 8: return `[${pick(labels)}]: ${pick(['/d1', '<d2>', '/d3 "t"', "/d4 't'", '/d5\n  "t"', 'a b'])}`;
      case 9: return `[^${pick(['1', 'note'])}]: ${text(1)}${pick(['', '\n\n    more *x*', '\n    - a\n    - b'])}`;
      case 10: return `*[${pick(words)}]: ${line(0)}`;
      case 11: return pick(['{: .x #blk}', '{: .y}', '{:toc}', '{:ref: .z #zz}', '{:ref}', '{::options parse_block_html="true" /}', '{: id="q"}']);
      case 12: return pick(['{::comment}\n*x* [a](b)\n{:/comment}', '{::nomarkdown}\n<b>*x*</b>\n{:/}', '{::comment}\nx', '{::options x="y" /}']);
      case 13: return `${pick(['', '| '])}${many(1, 3, () => line(1)).join(' | ')}\n${pick(['|---|---|', '--- | ---', '|-', '+---+'])}\n${many(1, 2, () => many(1, 3, () => line(1)).join(' | ')).join('\n')}${pick(['', '\n|===|\n| x |'])}`;
      case 14: return `$$\n${line(1)}\n$$`;
      case 15: return `${line(1)}\n: ${text(1)}${pick(['', `\n: ${text(1)}`, '\n\n: second'])}`;
      case 16: return pick(['<br>', '<hr>', '<img src="/m.png" alt="m"> text', '<!-- c -->', '<!-- *a*\n\n[x](y) -->', '<!--', '<a href="/n">n</a>', '<span>s</span> t', '<b>', '</div>', '<div>', '<div markdown="1">', '<p>', '</p>', '<?pi x ?>', '<script>var a = "<b>";</script>', ' <!-- d -->']);
      case 17: return `${pick(['-', '*', '+', '1.', '12.'])} ${pick(['[ ] ', '[x] ', '', ''])}${text(1)}`;
      case 18: return `| ${line(1)} | ${line(1)} |`;
      case 19: return `> ${text(1)}`;
      case 20: return `<${pick(blocks)}${pick(attributes)}>${line(1)}</${pick(blocks)}>`;
      case 21: { const tag = pick(blocks); return `<${tag}${pick(attributes)}>${text(1)}</${tag}>${pick(['', '', ' ' + line(1)])}`; }
      case 22: case 23: return indent('> ', inner());
      case 24: case 25: case 26: return many(1, 3, () => { const mark = pick(['- ', '* ', '1. ', '10. ', '-   ', '*\t', '+ ']); return `${pick(['', '', ' ', '  '])}${mark}${indent(pick(['    ', '  ', '   ', '\t', ' '.repeat(mark.length)]), inner()).trimStart()}`; }).join(pick(['\n', '\n\n']));
      case 27: return `${line(1)}\n:   ${indent('    ', inner()).trimStart()}`;
      default: { const tag = pick(blocks); const a = pick(attributes); return `${pick(['', '', ' ', '  ', '    '])}<${tag}${a}>${pick(['\n', '\n', '', '\n\n'])}${pick([inner(), indent('  ', inner()), indent('    ', inner())])}${pick(['\n', '\n', '', '\n\n'])}</${tag}>`; }
    }
  }

  function document(depth, least, most) {
    return many(least, most, () => block(depth)).join(pick(['\n\n', '\n\n', '\n', '\n']));
  }

  return `Start.\n\n${document(2, 1, 5)}\n`;
}

/** A real page with some of its lines deleted, repeated, indented or swapped. */
export function mutate(page, seed) {
  const next = random(seed);
  const lines = page.split('\n');
  for (let i = 0; i < 6; i++) {
    const at = Math.floor(next() * lines.length), other = Math.floor(next() * lines.length);
    switch (Math.floor(next() * 5)) {
      case 0: lines.splice(at, 1); break;
      case 1: lines.splice(at, 0, lines[other]); break;
      case 2: lines[at] = `${' '.repeat(1 + Math.floor(next() * 5))}${lines[at] ?? ''}`; break;
      case 3: lines.splice(at, 0, ''); break;
      default: lines[at] = (lines[at] ?? '').slice(0, Math.floor(next() * ((lines[at] ?? '').length + 1)));
    }
  }
  return lines.join('\n');
}
