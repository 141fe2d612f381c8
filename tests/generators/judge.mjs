#!/usr/bin/env node
// The generators as judges: each builds its fixture site, and what contentlint says about every link and image of the
// sources is held against the files that were published.
//
//   node tests/generators/judge.mjs [--contentlint PROGRAM] [GENERATOR...]
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const fixtures = fileURLToPath(new URL('../ContentLint.Tests/Site/fixtures/', import.meta.url));
const hugoLayout = '<!DOCTYPE html><html lang="en"><body>{{ .Content }}</body></html>';
const generators = {
  hexo: { build: ['npx', 'hexo', 'generate'], output: 'public', origin: 'https://blog.harbour.example' },
  eleventy: { build: ['npx', '@11ty/eleventy', '--quiet'], output: '_site', origin: 'https://harbour.example' },
  hugo: {
    build: ['hugo', '--quiet'], output: 'public', origin: 'https://harbour.example', failsOnTags: true,
    layouts: { 'layouts/_default/single.html': hugoLayout, 'layouts/_default/list.html': hugoLayout },
  },
  jekyll: { build: ['jekyll', 'build', '--quiet'], output: '_site', origin: 'https://harbour.example', base: '/blog', failsOnTags: true },
  mkdocs: {
    build: ['mkdocs', 'build', '--quiet'], output: 'site', origin: 'https://harbour.example', base: '/handbook',
    leavesHtml: true, unjudged: /boats\/index|idioms|terms/, pages: 'docs/', pretty: true,
    variants: {
      'letters of all scripts': (site) => setSlugs(site, '!!python/name:markdown.extensions.toc.slugify_unicode'),
      'PyMdown': (site) => setSlugs(site, '!!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}'),
    },
  },
  docfx: {
    build: ['docfx', 'build', '--template', 'default,judge'], output: '_site', origin: 'https://harbour.example', base: '/handbook',
    layouts: { 'judge/conceptual.html.primary.tmpl': '<!DOCTYPE html><html lang="en"><body>{{{rawTitle}}}{{{conceptual}}}</body></html>' },
    unjudged: /idioms|includes/, pages: 'docs/',
  },
};

/** Files that the templates of generators bring, which are in uncertain regions. */
const ofThemes = /^(?:assets|public|styles|fonts|search)\//;

const args = process.argv.slice(2);
const option = args.indexOf('--contentlint');
const program = option < 0 ? 'contentlint' : path.resolve(args.splice(option, 2)[1]);
let disagreements = 0;
let references = 0;

for (const name of args.length > 0 ? args : Object.keys(generators)) {
  const generator = generators[name];
  if (!generator) throw new Error(`no such generator: ${name}; known are ${Object.keys(generators).join(', ')}`);
  const site = fs.mkdtempSync(path.join(os.tmpdir(), `contentlint-${name}-`));
  try {
    fs.cpSync(path.join(fixtures, name), site, { recursive: true });
    if (fs.existsSync(path.join(site, 'package.json'))) run(site, ['npm', 'install', '--no-audit', '--no-fund', '--silent']);
    for (const [file, text] of Object.entries(generator.layouts ?? {})) {
      fs.mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
      fs.writeFileSync(path.join(site, file), text);
    }
    for (const source of sourcesOf(site)) mark(path.join(site, source), source, generator.failsOnTags);
    run(site, generator.build);
    judge(name, site, generator);
    compareMap(name, site, generator);
    findNearMisses(name, site, generator);
    if (generator.pages) {
      judgeSpellings(name, site, generator);
      judgeHeadings(name, site, generator);
      for (const [what, change] of Object.entries(generator.variants ?? {})) {
        change(site);
        judgeHeadings(`${name} (${what})`, site, generator);
      }
    }
  } finally {
    fs.rmSync(site, { recursive: true, force: true });
  }
}

console.log(`${references} references judged, ${disagreements} disagreements`);
process.exit(disagreements === 0 && references > 0 ? 0 : 1);

function run(folder, [command, ...rest], input) {
  return execFileSync(command, rest, { cwd: folder, input, encoding: 'utf8', stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'inherit'] });
}

/** Compares the references of every source page with those of the page that it became. */
function judge(name, site, generator) {
  const published = filesIn(path.join(site, generator.output));
  const pages = published.filter((file) => file.endsWith('.html')).map((file) => ({ file, html: fs.readFileSync(path.join(site, generator.output, file), 'utf8') }));
  const broken = reported(site, '.', 'CL4003');
  const brokenOnes = generator.leavesHtml ? reported(site, '.', 'CL2001,CL4001') : new Set();
  for (const source of sourcesOf(site)) {
    const text = withoutCode(fs.readFileSync(path.join(site, source), 'utf8'));
    const urls = [...text.matchAll(/!?\[[^\]]*\]\(([^)\s]+)\)|<(?:a|img)\s(?:[^>]*\s)?(?:href|src)="([^"]*)"/g)].map((match) => match[1] ?? match[2]);
    const page = pages.find(({ html }) => html.includes(`>${source}</code>`));
    // What a template tag becomes cannot be told from the source.
    if (urls.length === 0 || generator.unjudged?.test(source) || /^draft: true$/m.test(text) || /\{[{%]|TAG/.test(text)) continue;
    if (!page) throw new Error(`${name}: ${source} was not published`);
    const links = [...withoutCode(page.html).matchAll(/<(?:a|img)\s[^>]*>/g)].map((match) => match[0])
      .filter((tag) => !/headerlink|href="#fn/.test(tag) && /\s(?:href|src)=/.test(tag)).map((tag) => /\s(?:href|src)="([^"]*)"/.exec(tag)?.[1].replaceAll('&amp;', '&'));
    if (links.length !== urls.length) throw new Error(`${name}: ${source} has ${urls.length} references, but its page has ${links.length}`);
    const answers = run(site, [program, 'site', 'resolve', source, '-', '--format', 'json'], urls.join('\n') + '\n').trim().split('\n').map((line) => JSON.parse(line));
    const written = new Set([...text.matchAll(/<(?:a|img)\s(?:[^>]*\s)?(?:href|src)="([^"]*)"/g)].map((match) => match[1]));
    urls.forEach((url, index) => {
      const target = targetOf(links[index], page, published, generator);
      const answer = answers[index];
      const isFound = target !== undefined;
      const saysFound = { found: true, missing: false, 'case differs': false }[answer.status];
      // 'site resolve' reads a URL as one of Markdown, which some generators rewrite while they leave those of HTML alone.
      if (generator.leavesHtml && written.has(url)) {
        if (!text.includes(`](${url})`) && brokenOnes.has(`${source} ${url}`)) compare(`${name}: ${source}: ${url}`, false, isFound, 'missing');
      } else if (saysFound !== undefined) {
        compare(`${name}: ${source}: ${url}`, saysFound, isFound, answer.status);
      }
      const fragment = url.includes('#') ? decodeURIComponent(url.slice(url.indexOf('#') + 1)) : '';
      // A browser scrolls up for 'top', and a fragment of another kind of file is the file's own.
      const html = fragment && fragment !== 'top' ? pages.find(({ file }) => file === target)?.html : undefined;
      if (html !== undefined) {
        compare(`${name}: ${source}: ${url}`, !broken.has(`${source} ${url}`), html.includes(`id="${fragment}"`) || html.includes(`name="${fragment}"`), 'fragment');
      }
    });
  }
}

/** Compares the paths that contentlint lists with the files that the build wrote. Feeds and the like have no source and are left out. */
function compareMap(name, site, generator) {
  const published = new Set(filesIn(path.join(site, generator.output)));
  const entries = run(site, [program, 'site', 'urls', '.', '--format', 'json']).trim().split('\n').map((line) => JSON.parse(line));
  const listed = new Map(entries.map((entry) => [entry.path, entry]));
  for (const entry of entries.filter(({ certain }) => certain))
    compare(`${name}: map: ${entry.path}`, true, published.has(entry.path), 'published');
  // What is not listed, such as a page of a tag, has to be in an uncertain region.
  const unlisted = [...published].filter((file) => file.endsWith('.html') && !listed.has(file));
  const answers = resolve(site, unlisted.map((file) => urlOf(file, generator)));
  unlisted.forEach((file, index) => compare(`${name}: map: ${file}`, answers[index].status !== 'missing', true, answers[index].status));
  console.log(`${name}: ${entries.length} paths listed, ${published.size} published, ${unlisted.length} of them pages in uncertain regions`);
}

/** The answers of contentlint to URLs on a page of the site. */
function resolve(site, urls) {
  if (urls.length === 0) return [];
  const source = sourcesOf(site).find((file) => !/^(?:README|_|\.)/.test(path.basename(file)));
  return run(site, [program, 'site', 'resolve', source, '-', '--format', 'json'], urls.join('\n') + '\n').trim().split('\n').map((line) => JSON.parse(line));
}

function urlOf(file, generator) {
  return `${generator.base ?? ''}/${file.replace(/index\.html$/, '').split('/').map(encodeURIComponent).join('/')}`;
}

/** Links to paths that the build did not write, though almost: at least 95 of 100 have to be called missing. */
function findNearMisses(name, site, generator) {
  const published = filesIn(path.join(site, generator.output));
  const taken = new Set(published);
  const misses = published.filter((file) => file !== 'index.html' && !ofThemes.test(file) && /\.(?:html|png|svg|pdf|jpg)$/.test(file)).map((file) => {
    const stem = file.replace(/(?:\/index)?\.[a-z]+$/, '');
    return file.replace(stem, `${stem.slice(0, -1)}${stem.endsWith('q') ? 'z' : 'q'}`);
  }).filter((file) => !taken.has(file));
  const answers = resolve(site, misses.map((file) => urlOf(file, generator)));
  const found = answers.filter(({ status }) => status === 'missing').length;
  for (const answer of answers.filter(({ status }) => status !== 'missing'))
    console.log(`${name}: near miss ${answer.url}: ${answer.status}: ${answer.steps.at(-1)}`);
  console.log(`${name}: ${found} of ${answers.length} near misses are reported`);
  references++;
  if (found < answers.length * 0.95) disagreements++;
}

function compare(what, said, is, status) {
  references++;
  if (said === is) return;
  disagreements++;
  console.log(`${what}: contentlint says '${status}', but the target is ${is ? '' : 'not '}published`);
}

/** Writes a page's source into the page, by which it is found again; tags that lead nowhere, on which some generators give up, go. */
function mark(file, source, failsOnTags) {
  const text = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, `${failsOnTags ? text.replace(/\{\{[^]*?\}\}|\{%[^]*?%\}/g, 'TAG') : text}\n\n\`${source}\`\n`);
}

/** The pages as they were written. */
function sourcesOf(site) {
  return filesIn(site).filter((file) => file.endsWith('.md'));
}

/** A text without what is code or a comment: what looks like a reference there is none. */
function withoutCode(text) {
  return text.replace(/^(```|~~~)[^]*?^\1|^ {4}.*$|``[^\n]*?``|`[^`\n]*`|<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<(pre|code|template)\b[^]*?<\/\2>/gm, '');
}

/** The published file that a browser gets; undefined if there is none. */
function targetOf(link, page, published, generator) {
  const root = `${generator.base ?? ''}/`;
  const address = new URL(encodeURI(page.file.replace(/index\.html$/, '')), generator.origin + root);
  const url = new URL(link, new URL(/<base\s[^>]*href="([^"]*)"/.exec(page.html)?.[1] ?? '', address));
  if (url.origin !== generator.origin) return page.file;
  const wanted = decodeURIComponent(url.pathname).slice(root.length);
  if (!url.pathname.startsWith(root)) return undefined;
  const candidates = wanted === '' || wanted.endsWith('/') ? [`${wanted}index.html`] : [wanted, `${wanted}/index.html`, `${wanted}.html`];
  return candidates.find((file) => published.includes(file));
}

/** The findings of some rules, each as the path of its file and the URL. */
function reported(site, folder, rules) {
  let report;
  try {
    report = run(site, [program, 'check', folder, '--no-cache', '--select', rules, '--format', 'json']);
  } catch (error) {
    report = error.stdout;
  }
  return new Set(JSON.parse(report).findings.map((finding) => `${finding.path} ${/^'([^']*)'/.exec(finding.message)[1]}`));
}

/** Headings in many scripts: links to the ids that the generator made are never broken, and links to almost the same ids are. */
function judgeHeadings(name, site, generator) {
  const source = `${generator.pages}many-headings.md`;
  const headings = headingsInManyScripts();
  const text = `# Many headings\n\n${headings.map((heading) => `## ${heading}\n`).join('\n')}`;
  fs.writeFileSync(path.join(site, source), text);
  run(site, generator.build);
  const page = `${generator.pretty ? 'many-headings/index.html' : `${generator.pages}many-headings.html`}`;
  const html = fs.readFileSync(path.join(site, generator.output, page), 'utf8');
  const ids = [...html.matchAll(/<h[1-6][^>]*\sid="([^"]*)"/g)].map((match) => match[1].replaceAll('&amp;', '&'));
  if (ids.length < headings.length) throw new Error(`${name}: ${headings.length} headings, but ${ids.length} ids`);
  const real = ids.map((id) => `#${encodeURI(id)}`);
  const near = ids.map((id) => `#${encodeURI(id)}-q`);
  fs.writeFileSync(path.join(site, source), `${text}\n${[...real, ...near].map((url) => `[link](${url})\n`).join('\n')}`);
  const broken = reported(site, source, 'CL4003');
  real.forEach((url, index) => compare(`${name}: heading '${headings[index - 1] ?? ''}': ${url}`, !broken.has(`${source} ${url}`), true, 'no heading'));
  const found = near.filter((url) => broken.has(`${source} ${url}`)).length;
  console.log(`${name}: ${ids.length} ids of headings, ${found} of ${near.length} near misses are reported`);
  references++;
  if (found < near.length * 0.95) disagreements++;
  fs.rmSync(path.join(site, source));
}

/** Headings of several hundred kinds: words of many scripts in many shapes. */
function headingsInManyScripts() {
  const words = ['Harbour', 'Straße', 'İstanbul', 'Élan', 'naïve café', '港口', 'ガイド', 'きょう', '한국어', 'Гавань', 'Λιμάνι', 'ميناء', 'נמל',
    'बंदरगाह', 'ท่าเรือ', 'Cảng', 'fiancé ﬁn', 'x²', '½ pint', 'Ⅷ', '٣', 'Ⓐ', '🚢 ship', 'snake_case', 'kebab-case', '__init__.py', 'C++', 'a.b.c',
    'Σίσυφος', 'ʻokina', 'Ǆ', 'ＦＵＬＬ', 'e\u0301', '１２', 'Ærø'];
  const shapes = [(word) => word, (word) => `The *${word}*`, (word) => `**${word}** & more`, (word) => `\`${word}\` (code)`, (word) => `1. ${word}!`,
    (word) => `${word}: a/b`, (word) => `“${word}” – it’s`, (word) => `[${word}](#many-headings)`, (word) => `${word} -- ${word}`, () => 'Again',
    (word) => `${word}  #1, <b>bold</b>`];
  return shapes.flatMap((shape) => words.map(shape));
}

/** Has another function make the ids of headings. */
function setSlugs(site, slugify) {
  const file = path.join(site, 'mkdocs.yml');
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^( +)permalink: true\n(?: +slugify: .*\n)?/m, `$1permalink: true\n$1slugify: ${slugify}\n`));
}

/** Links to what is published, each in twenty spellings: none of them is broken. */
function judgeSpellings(name, site, generator) {
  const source = `${generator.pages}many-links.md`;
  const depth = generator.pretty ? '../' : generator.pages.replace(/[^/]+\//g, '../');
  const files = filesIn(path.join(site, generator.output)).filter((file) => /\.(?:html|png|json)$/.test(file) && !ofThemes.test(file));
  const urls = files.flatMap((file) => spellingsOf(file, depth, generator));
  fs.writeFileSync(path.join(site, source), `# Many links\n\n${urls.map((url, index) => index % 2 === 0 ? `[link](${url})\n` : `<a href="${url}">link</a>\n`).join('\n')}`);
  const broken = reported(site, source, 'CL2001,CL2002,CL4001,CL4002');
  for (const url of new Set(urls)) compare(`${name}: spelling ${url}`, !broken.has(`${source} ${url}`), true, 'missing');
  console.log(`${name}: ${new Set(urls).size} spellings of ${files.length} published files`);
  fs.rmSync(path.join(site, source));
}

function spellingsOf(file, depth, generator) {
  const encoded = file.split('/').map(encodeURIComponent).join('/');
  const short = encoded.replace(/(^|\/)index\.html$/, '$1');
  const rooted = [`${generator.base}/${encoded}`, `${generator.base}/${short}`, `${generator.base}/./${short}`, `${generator.base}/x/../${encoded}`];
  const relative = [`${depth}${encoded}`, `${depth}${short || './'}`, `./${depth}${encoded}`, `${depth}./${encoded}`, `${depth}x/../${encoded}`];
  const upper = encoded.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
  return [
    ...rooted, ...rooted.map((url) => `${generator.origin}${url}`), ...relative, `${generator.base}/${upper}`, `${depth}${upper}`,
    `${generator.base}/${short}?v=1`, `${generator.base}/${encoded}#top`, `${depth}${encoded}?v=1&w=2`, `${depth}${encoded}#top`,
    `${generator.base}/${short}?v=1#top`,
  ];
}

function filesIn(root, folder = '') {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = folder ? `${folder}/${entry.name}` : entry.name;
    return entry.isDirectory() ? (entry.name === 'node_modules' ? [] : filesIn(root, file)) : [file];
  });
}
