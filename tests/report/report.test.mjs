// Opens HTML reports in Chromium, from file://, as somebody who was sent one does.
// node tests/report/report.test.mjs [--trend] REPORT.html [SCREENSHOT_FOLDER]; --trend expects one against a baseline.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

// The package lies where NODE_PATH says, or beside the repository's own node_modules.
const { chromium } = createRequire(path.join(process.env.PLAYWRIGHT_FOLDER ?? process.cwd(), 'x.js'))('playwright-core');
const expectsTrend = process.argv[2] === '--trend';
const [report, screenshots] = process.argv.slice(expectsTrend ? 3 : 2);
const url = pathToFileURL(path.resolve(report)).href;
const executablePath = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
let passed = 0;

async function test(name, options, run) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const [problems, requests] = [[], []];
  page.on('console', message => { if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text()); });
  page.on('pageerror', error => problems.push(String(error)));
  page.on('request', request => requests.push(request.url()));
  await page.goto(url);
  await run(page);
  assert.deepEqual(problems, [], `${name}: console`);
  assert.deepEqual(requests.filter(request => request !== url && !request.startsWith('data:')), [], `${name}: requests`);
  await context.close();
  passed++;
  console.log(`ok    ${name}`);
}

const total = page => page.evaluate(() => JSON.parse(document.getElementById('data').textContent).findings.length);
const count = async page => Number((await page.textContent('#status')).match(/^([\d,]+) of/)?.[1].replaceAll(',', '') ?? 0);
const settled = page => page.waitForTimeout(200);

await test('shows findings with code and a mark', {}, async page => {
  assert.equal(await count(page), await total(page));
  assert.ok(await page.locator('article pre mark').count() > 0);
  assert.ok(await page.locator('article .fix .added').count() > 0);
  if (screenshots) await page.screenshot({ path: path.join(screenshots, 'wide.png') });
});

await test('filters by rule, family, severity and path, and takes the filters away', {}, async page => {
  const all = await count(page);
  for (const kind of ['rule', 'family']) {
    const toggle = page.locator(`#rules [data-${kind}]`).first();
    const expected = Number((await toggle.locator('.count').textContent()).replaceAll(',', ''));
    await toggle.click();
    assert.equal(await toggle.getAttribute('aria-pressed'), 'true');
    assert.equal(await count(page), expected);
    await toggle.click();
    assert.equal(await count(page), all);
  }
  const warnings = Number((await page.locator('.severities .warning .count').textContent()).replaceAll(',', ''));
  await page.locator('.severities input[value=warning]').uncheck();
  assert.equal(await count(page), all - warnings);
  await page.fill('#path', 'no-such-folder/');
  await settled(page);
  assert.match(await page.textContent('#status'), /No finding matches/);
  await page.click('#reset');
  await settled(page);
  assert.equal(await count(page), all);
  const file = await page.locator('section .path').first().textContent();
  await page.fill('#path', file);
  await settled(page);
  assert.ok((await page.locator('section .path').allTextContents()).every(text => text.includes(file)));
});

await test('searches messages, code and rules', {}, async page => {
  const id = await page.locator('article h3 a').first().textContent();
  await page.fill('#search', id.toLowerCase());
  await settled(page);
  const texts = await page.locator('article h3 a').allTextContents();
  assert.ok(texts.length > 0 && texts.every(text => text === id));
  await page.fill('#search', 'nothing has these words zzzz');
  await settled(page);
  assert.equal(await page.locator('article').count(), 0);
});

await test('works by keyboard', {}, async page => {
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'search');
  await page.keyboard.type('j');
  assert.equal(await page.inputValue('#search'), 'j');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Escape');
  await settled(page);
  await page.keyboard.press('j');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-labelledby')), 'finding-0');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-labelledby')), 'finding-1');
  await page.locator('#rules [data-rule]').first().focus();
  await page.keyboard.press('Space');
  assert.equal(await page.locator('#rules [data-rule]').first().getAttribute('aria-pressed'), 'true');
});

await test('is dark where the system is, and by its button', { colorScheme: 'dark' }, async page => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  if (screenshots) await page.screenshot({ path: path.join(screenshots, 'dark.png') });
  await page.click('#theme');
  assert.notEqual(await background(), dark);
  assert.equal(await page.textContent('#theme'), 'Dark');
  await page.click('#theme');
  assert.equal(await background(), dark);
});

for (const colorScheme of ['light', 'dark']) {
  await test(`has contrast enough to be read (${colorScheme})`, { colorScheme }, async page => {
    const low = await page.evaluate(() => {
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      const rgb = color => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
      const luminance = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
      const behind = element => { for (let e = element; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c[3] === 255) return c; } return [255, 255, 255]; };
      return [...document.querySelectorAll('body *')].filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && e.getClientRects().length && !e.matches('script, style, .skip'))
        .map(e => { const [a, b] = [luminance(rgb(getComputedStyle(e).color)), luminance(behind(e))].sort((x, y) => y - x); return { text: `${e.tagName}.${e.className} ${e.textContent.slice(0, 30)}`, ratio: (a + 0.05) / (b + 0.05) }; })
        .filter(entry => entry.ratio < 4.5).slice(0, 5);
    });
    assert.deepEqual(low, []);
  });
}

await test('fits a phone', { viewport: { width: 390, height: 844 } }, async page => {
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'scrolls sideways');
  if (screenshots) await page.screenshot({ path: path.join(screenshots, 'phone.png') });
  await page.locator('article').first().scrollIntoViewIfNeeded();
  if (screenshots) await page.screenshot({ path: path.join(screenshots, 'phone-findings.png') });
});

await test('names everything for a screen reader', {}, async page => {
  const unnamed = await page.evaluate(() => [...document.querySelectorAll('button, input, a, form, main')].filter(element =>
    !(element.textContent.trim() || element.labels?.length || element.ariaLabel || element.matches('main'))).map(element => element.outerHTML));
  assert.deepEqual(unnamed, []);
  assert.equal(await page.locator('#status[role=status]').count(), 1);
});

await test(expectsTrend ? 'says what became of the findings since the baseline' : 'says nothing of a baseline without one', {}, async page => {
  assert.equal(await page.locator('.trend').count(), expectsTrend ? 1 : 0);
  if (!expectsTrend) return;
  const numbers = async row => (await row.locator('td').allTextContents()).slice(0, 3).map(text => Number(text.replaceAll(',', '')));
  const rules = await Promise.all((await page.locator('.trend tbody tr').all()).map(numbers));
  const sums = await numbers(page.locator('.trend tfoot tr'));
  assert.deepEqual(sums, [0, 1, 2].map(column => rules.reduce((sum, row) => sum + row[column], 0)));
  assert.ok(sums.every(sum => sum > 0), `${sums}`);
  assert.equal(sums[0], await total(page));
  const [added, known, fixed] = sums.map(sum => sum.toLocaleString('en'));
  assert.equal(await page.textContent('.trend summary'), `Against the baseline: ${added} new, ${known} known, ${fixed} fixed since`);
  for (const row of await page.locator('.trend tbody tr').all())
    assert.equal(await row.locator('rect').count(), (await numbers(row)).filter(number => number > 0).length);
  assert.ok(await page.locator('.trend .bar rect').first().evaluate(bar => bar.getBoundingClientRect().height > 4));
  const colors = await page.locator('.trend .swatch rect').evaluateAll(swatches => swatches.map(swatch => getComputedStyle(swatch).fill));
  assert.equal(new Set(colors).size, 3);
  assert.equal(await page.locator('.trend th[scope=row]').count(), rules.length + 1);
  await page.locator('.trend summary').focus();
  await page.keyboard.press('Enter');
  assert.ok(!await page.locator('.trend table').isVisible());
});

await test('adds findings as they are scrolled to', {}, async page => {
  const all = await total(page);
  for (let i = 0; i < 2000 && await page.locator('article').count() < Math.min(all, 300); i++) {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForTimeout(30);
  }
  assert.ok(await page.locator('article').count() >= Math.min(all, 300));
});

// A chunk does not fill this screen, so the button that adds the next one never leaves it.
await test('fills a tall screen without scrolling', { viewport: { width: 1280, height: 60000 } }, async page => {
  const expected = Math.min(await total(page), 150);
  await page.waitForFunction(count => document.querySelectorAll('article').length >= count, expected, { timeout: 60000 });
});

await test('the numbers are there without JavaScript', { javaScriptEnabled: false }, async page => {
  assert.ok(await page.locator('noscript p').isVisible());
  assert.ok(await page.locator('#rules .count').first().isVisible());
});

await browser.close();
console.log(`${passed} passed`);
