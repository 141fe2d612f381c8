#!/usr/bin/env node
// The generators as judges of dates: what `contentlint fix` writes is read by each of them, in three time zones or in nine, as the
// moment that the old text names. Where a generator reads the old text too, the moment and the permalink stay the same.
//
//   node tests/generators/dates.mjs [--contentlint PROGRAM] [--table] [--all-zones] [GENERATOR...]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

// With --all-zones also half hours, both ends of the date line, and zones with summer time in either half of the year.
const zones = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles'];
const otherZones = ['Asia/Kolkata', 'America/St_Johns', 'Pacific/Kiritimati', 'Pacific/Niue', 'Europe/London', 'Australia/Lord_Howe'];

// A value of `date` in YAML, the moment that it names, and the sites on which the safe fix leaves it alone. 'unknown' is a
// site without a known generator. A text without a moment is left alone everywhere.
const notations = [
  ['Thu, 19 May 2022 10:06:03 GMT', '2022-05-19T10:06:03Z'],
  ["'Thu, 19 May 2022 10:06:03 GMT'", '2022-05-19T10:06:03Z'],
  ['"Thu, 19 May 2022 10:06:03 +0800"', '2022-05-19T02:06:03Z'],
  ['Thu, 19 May 2022 10:06:03 -0000', '2022-05-19T10:06:03Z'],
  ['Thu, 19 May 2022 10:06:03 Z', '2022-05-19T10:06:03Z'],
  ['19 May 2022 10:06 UT', '2022-05-19T10:06:00Z'],
  ['thu, 19 may 2022 10:06:03 gmt', '2022-05-19T10:06:03Z'],
  ['Thu, 19 May 2022 10:06:03.25 GMT', '2022-05-19T10:06:03.25Z'],
  ['Thu, 19 May 2022 10:06:03 +0800 (CST)', '2022-05-19T02:06:03Z'],
  ['Thu, 19 May 2022 10:06:03 EST', '2022-05-19T15:06:03Z', 'hugo', 'unknown'],
  ['Thu, 19 May 2022 10:06:03 +08', '2022-05-19T02:06:03Z', 'hugo', 'unknown'],
  ['Thu, 19 May 2022 10:06:03 GMT+0800', '2022-05-19T02:06:03Z', 'jekyll', 'unknown'],
  ['Thu May 19 2022 10:06:03 GMT+0800 (China Standard Time)', '2022-05-19T02:06:03Z', 'jekyll', 'unknown'],
  ['Thursday, 19-May-2022 10:06:03 GMT', '2022-05-19T10:06:03Z'],
  ['Thu May 19 10:06:03 UTC 2022', '2022-05-19T10:06:03Z'],
  ['Thu May 19 10:06:03 +0800 2022', '2022-05-19T02:06:03Z'],
  ['May 19, 2022 10:06 PM +0800', '2022-05-19T14:06:00Z'],
  ['2022.05.19 10:06:03 +0800', '2022-05-19T02:06:03Z'],
  ['2022-05-19 10:06:03 PDT', '2022-05-19T17:06:03Z', 'hugo', 'unknown'],
  ['May 19th, 2022 10:06 +0800', '2022-05-19T02:06:00Z', 'hexo7', 'hexo8', 'unknown'],
  ['2022-05-19 10:06:03,25 +0800', '2022-05-19T02:06:03.25Z', 'hexo7', 'hexo8', 'unknown'],
  // The day, month and year differ by zone.
  ['Thu, 19 May 2022 00:00:00 GMT', '2022-05-19T00:00:00Z'],
  ['Thu, 19 May 2022 00:00:00 +0800', '2022-05-18T16:00:00Z'],
  ['Thu, 19 May 2022 23:59:59 -0700', '2022-05-20T06:59:59Z'],
  ['Sat, 31 Dec 2022 23:30:00 GMT', '2022-12-31T23:30:00Z'],
  ['Sun, 01 Jan 2023 00:30:00 +0800', '2022-12-31T16:30:00Z'],
  ['Sat, 31 Dec 2022 23:30:00 -0330', '2023-01-01T03:00:00Z'],
  ['Sun, 13 Mar 2022 02:30:00 -0800', '2022-03-13T10:30:00Z'],
  ['Thu, 01 Jan 1970 00:00:00 GMT', '1970-01-01T00:00:00Z'],
  // No moment, or more than one.
  ['Thu, 19 May 2022 10:06:03'],
  ['Thu May 19 10:06:03 2022'],
  ['19 May 2022'],
  ['2022年5月19日'],
  ['Thursday, 19-May-22 10:06:03 GMT'],
  ['Wed, 19 May 2022 10:06:03 GMT'],
  ['Thu, 19 May 2022 10:06:03 CST'],
  ['Fri, 31 Dec 1066 10:06:03 GMT'],
  // Already as the generators write them.
  ['2022-05-19T10:06:03Z'],
  // Eleventy refuses this one.
  ['2022-05-19 10:06:03 +0800', '2022-05-19T02:06:03Z', 'hexo7', 'hexo8', 'jekyll', 'hugo', 'astro', 'docusaurus', 'vitepress', 'unknown'],
  ['2022-05-19 10:06:03'],
  ['2022-05-19'],
];

const hexo = (version) => ({
  packages: { hexo: `^${version}.0.0`, 'hexo-renderer-marked': '^7.0.0' },
  package: { hexo: { version: '' } },
  files: {
    '_config.yml': 'title: x\nurl: https://x.example\nroot: /\npermalink: :year/:month/:day/:title/\n',
    'scripts/dates.js': "hexo.extend.generator.register('dates', ({ posts }) =>\n"
      + "  ({ path: 'dates.json', data: JSON.stringify(posts.map(({ slug, date, path }) => [slug, date.toISOString(), path])) }));\n",
  },
  page: (id) => `source/_posts/${id}.md`,
  formats: { json: (date) => `;;;\n"title": "x",\n"date": ${date}\n;;;\n\nx\n` },
  command: ['node', 'node_modules/hexo/bin/hexo', 'generate', '--silent'],
  output: 'public', leftovers: ['db.json'], readsOld: true,
  read: (site) => JSON.parse(fs.readFileSync(path.join(site, 'public/dates.json'), 'utf8'))
    .map(([id, moment, link]) => [id, { moment, link }]),
});
const generators = {
  hexo7: hexo(7),
  hexo8: hexo(8),
  jekyll: {
    files: {
      '_config.yml': 'permalink: /:year/:month/:day/:title/\nfuture: true\n',
      '_layouts/date.html': '{{ page.date | date: "%s" }}000 {{ page.url }}',
    },
    page: (id) => `_posts/2001-01-01-${id}.md`,
    extra: 'layout: date\n',
    command: ['jekyll', 'build', '--quiet', '--disable-disk-cache'],
    output: '_site', readsOld: true, isInSeconds: true,
    read: (site) => readPages(path.join(site, '_site')),
  },
  hugo: {
    files: {
      'config.toml': 'baseURL = "https://x.example/"\nbuildFuture = true\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n'
        + '[permalinks]\nposts = "/:year/:month/:day/:filename/"\n',
      'layouts/_default/single.html': '{{ .Date.UnixMilli }} {{ .RelPermalink }}',
      'layouts/_default/list.html': 'x',
      'layouts/index.html': 'x',
    },
    page: (id) => `content/posts/${id}.md`,
    formats: {
      json: (date) => `{\n  "title": "x",\n  "date": ${date}\n}\n\nx\n`,
      toml: (date) => `+++\ntitle = "x"\ndate = ${date}\n+++\n\nx\n`,
    },
    command: ['hugo', '--quiet'],
    output: 'public', readsOld: true,
    read: (site) => readPages(path.join(site, 'public')),
  },
  eleventy: {
    packages: { '@11ty/eleventy': '^3.0.0' },
    files: { 'eleventy.config.mjs': 'export default () => ({});\n', '_includes/date.njk': '{{ page.date.getTime() }} {{ page.url }}' },
    page: (id) => `${id}.md`,
    extra: 'layout: date.njk\n',
    formats: { json: (date) => `---json\n{\n  "title": "x",\n  "layout": "date.njk",\n  "date": ${date}\n}\n---\n\nx\n` },
    command: ['node', 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    output: '_site',
    read: (site) => readPages(path.join(site, '_site')),
  },
  // What these do with a date, without their builds.
  astro: reader('src/content/blog', { 'astro.config.mjs': 'export default {};\n' }, { 'js-yaml': '^4.1.0', zod: '^3.23.0' }, `
    import yaml from 'js-yaml';
    import { z } from 'zod';
    export const read = (text) => z.coerce.date().parse(z.string().parse(yaml.load(text.split('---')[1]).date));`),
  docusaurus: reader('docs', { 'docusaurus.config.js': 'module.exports = {};\n' }, { 'gray-matter': '^4.0.3' }, `
    import matter from 'gray-matter';
    export const read = (text) => new Date(matter(text).data.date);`),
  vitepress: reader('.', { '.vitepress/config.mjs': 'export default {};\n' }, { 'gray-matter': '^4.0.3' }, `
    import matter from 'gray-matter';
    export const read = (text) => new Date(matter(text).data.date);`),
};

const args = process.argv.slice(2);
const showsTable = args.includes('--table');
if (showsTable) args.splice(args.indexOf('--table'), 1);
if (args.includes('--all-zones')) {
  args.splice(args.indexOf('--all-zones'), 1);
  zones.push(...otherZones);
}
const option = args.indexOf('--contentlint');
const program = option < 0 ? 'contentlint' : path.resolve(args.splice(option, 2)[1]);
let judged = 0;
let disagreements = 0;

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'contentlint-dates-'));
try {
  const unknown = fix('unknown', path.join(work, 'unknown'), { files: {}, page: (id) => `${id}.md` });
  for (const name of args.length > 0 ? args : Object.keys(generators)) {
    if (!generators[name]) throw new Error(`no such generator: ${name}; known are ${Object.keys(generators).join(', ')}`);
    judge(name, generators[name], path.join(work, name), unknown);
  }
} finally {
  fs.rmSync(work, { recursive: true, force: true });
}

console.log(`${judged} dates judged, ${disagreements} disagreements`);
process.exit(disagreements === 0 && judged > 0 ? 0 : 1);

/** Makes a site, fixes its pages, and takes them away. Returns those that changed and name a moment; a page that
 * changed or stayed against its entry in the table is a disagreement. */
function fix(name, site, generator) {
  write(site, 'package.json', JSON.stringify({ private: true, dependencies: generator.packages ?? {}, ...generator.package }));
  for (const [file, text] of Object.entries(generator.files)) write(site, file, text);
  const pages = notations.flatMap(([value, moment, ...leftBy], index) => {
    const yaml = { id: `p${index}`, value, moment, leftBy, text: `---\ntitle: x\n${generator.extra ?? ''}date: ${value}\n---\n\nx\n` };
    const isPlain = !/^['"]/.test(value);
    return [yaml, ...Object.entries(isPlain ? generator.formats ?? {} : {}).map(([format, write]) =>
      ({ ...yaml, id: `${yaml.id}-${format}`, value: `${value} (${format})`, text: write(JSON.stringify(value)) }))];
  });
  for (const page of pages) write(site, generator.page(page.id), page.text);
  run(site, [program, 'fix', '.', '--no-cache', '--select', 'CL1011'], undefined, [0, 1]);
  for (const page of pages) {
    const file = path.join(site, generator.page(page.id));
    page.fixed = fs.readFileSync(file, 'utf8');
    fs.rmSync(file);
    page.written = /"?date"?(?:: | = )(.*?),?$/m.exec(page.fixed)[1];
    const isLeft = page.fixed === page.text;
    const shouldBeLeft = page.moment === undefined || page.leftBy.includes(name);
    compare(`${name}: ${page.value}`, isLeft ? 'left alone' : `written as ${page.written}`, isLeft === shouldBeLeft);
  }
  return pages.filter((page) => page.moment !== undefined && page.fixed !== page.text);
}

function judge(name, generator, site, unknown) {
  const own = fix(name, site, generator);
  if (generator.packages) run(site, ['npm', 'install', '--no-audit', '--no-fund', '--silent']);
  const before = generator.readsOld ? readings(site, generator, own.map((page) => ({ ...page, fixed: page.text }))) : {};
  // What is written for an unknown generator has to suit this one too.
  const foreign = unknown.map((page) => ({
    ...page, id: `u${page.id}`, value: `${page.value} (unknown generator)`,
    fixed: page.fixed.replace('title: x\n', `title: x\n${generator.extra ?? ''}`),
  }));
  const after = readings(site, generator, [...own, ...foreign]);
  for (const page of [...own, ...foreign]) {
    const wanted = momentOf(page.moment, generator);
    const seen = zones.map((zone) => after[zone].get(page.id)?.moment ?? 'unread');
    compare(`${name}: ${page.value} -> ${page.written}`, seen.join(' | '), seen.every((moment) => moment === wanted));
    if (showsTable) console.log([name, page.value, page.written, ...new Set(seen)].join('\t'));
    for (const zone of generator.readsOld && own.includes(page) ? zones : []) {
      const [old, now] = [before[zone].get(page.id), after[zone].get(page.id)];
      const what = `${name}: ${page.value} in ${zone}`;
      // Hugo gives a page the year 1 if it does not read its date.
      if (old && !old.moment.startsWith('0001-')) {
        const isSame = old.moment === now?.moment && old.link === now.link;
        compare(what, `was ${old.moment} at ${old.link}, is ${now?.moment} at ${now?.link}`, isSame);
      } else if (name !== 'hugo') {
        compare(what, 'the old page was not built', false);
      }
    }
  }
}

/** What a generator reads in each zone, by page. */
function readings(site, generator, pages) {
  for (const page of pages) write(site, generator.page(page.id), page.fixed);
  const result = Object.fromEntries(zones.map((zone) => {
    for (const rest of [generator.output, ...generator.leftovers ?? []]) fs.rmSync(path.join(site, rest), { recursive: true, force: true });
    run(site, generator.command, zone);
    return [zone, new Map(generator.read(site))];
  }));
  for (const page of pages) fs.rmSync(path.join(site, generator.page(page.id)));
  return result;
}

/** A generator of which only the reading of front matter is run. */
function reader(folder, files, packages, code) {
  const run = `
    import fs from 'node:fs';
    import { read } from './read.mjs';
    const pages = fs.readdirSync('${folder}').filter((file) => file.endsWith('.md'));
    const moments = pages.map((file) => [file.slice(0, -3), { moment: read(fs.readFileSync('${folder}/' + file, 'utf8')).toISOString() }]);
    fs.writeFileSync('dates.json', JSON.stringify(moments));`;
  return {
    packages, files: { ...files, 'read.mjs': code, 'run.mjs': run },
    page: (id) => `${folder}/${id}.md`,
    command: ['node', 'run.mjs'], output: 'dates.json',
    read: (site) => JSON.parse(fs.readFileSync(path.join(site, 'dates.json'), 'utf8')),
  };
}

/** The published pages that hold their date in milliseconds and their address, by the name of their source. */
function readPages(root) {
  return fs.readdirSync(root, { recursive: true }).filter((file) => /(^|\/)u?p\d+(-\w+)?\/index\.html$/.test(file)).map((file) => {
    const [milliseconds, link] = fs.readFileSync(path.join(root, file), 'utf8').trim().split(' ');
    return [path.basename(path.dirname(file)), { moment: new Date(Number(milliseconds)).toISOString(), link }];
  });
}

/** The moment as a generator prints it: Jekyll's is in whole seconds. */
function momentOf(text, generator) {
  const date = new Date(text);
  if (generator.isInSeconds) date.setUTCMilliseconds(0);
  return date.toISOString();
}

function compare(what, is, agrees) {
  judged++;
  if (agrees) return;
  disagreements++;
  console.log(`${what}: ${is}`);
}

function write(site, file, text) {
  fs.mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
  fs.writeFileSync(path.join(site, file), text);
}

function run(folder, [command, ...rest], zone, codes = [0]) {
  const env = { ...process.env, ...(zone ? { TZ: zone } : {}) };
  const { status, stdout, stderr, error } = spawnSync(command, rest, { cwd: folder, encoding: 'utf8', env });
  if (!error && codes.includes(status)) return;
  throw new Error(`${command} ${rest.join(' ')} in ${folder}: ${error ?? `exit ${status}`}\n${stdout}${stderr}`);
}
