import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chartsPage, waitingPage, workPage } from './gallery-pages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pictures = process.env.LLINYN_PICTURES;
const policy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'";
const types: Readonly<Record<string, string>> = {
  css: 'text/css',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
};
const pages = { charts: chartsPage, work: workPage, waiting: waitingPage };

let browser: Browser;
let server: Server;
let origin: string;

beforeAll(async () => {
  if (!existsSync(`${root}assets/built/manifest.json`)) {
    execFileSync(process.execPath, ['scripts/build-assets.mjs'], { cwd: root });
  }
  server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path.startsWith('/assets/')) {
      response.setHeader('content-type', types[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain');
      response.end(readFileSync(`${root}assets/built/${path.slice('/assets/'.length)}`));
      return;
    }
    const [, language, name = ''] = path.split('/');
    const draw = pages[name as keyof typeof pages];
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', policy);
    response.end(draw(language === 'cy' ? 'cy' : 'en'));
  }).listen(0);
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  const chromium = (await import('@sparticuz/chromium')).default;
  browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    // In a single process, closing one context would close the browser.
    args: [...chromium.args.filter((argument) => argument !== '--single-process'), '--no-sandbox'],
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

const cases = (['cy', 'en'] as const).flatMap((language) =>
  Object.keys(pages).flatMap((name) => [320, 1280].map((width) => [name, language, width] as const)),
);

describe('every component', () => {
  test.each(cases)('%s in %s at %i pixels can be used by everyone', async (name, language, width) => {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const tab = await context.newPage();
    const complaints: string[] = [];
    tab.on('console', (message) => complaints.push(message.text()));
    await tab.goto(`${origin}/${language}/${name}`);
    await tab.evaluate('document.fonts.ready');
    if (pictures) {
      mkdirSync(pictures, { recursive: true });
      await tab.screenshot({ path: `${pictures}/${name}-${language}-${width}.png`, fullPage: true });
    }
    const wide = await tab.evaluate(
      `[...document.querySelectorAll('main *')].filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !e.closest('.ll-scroll')).slice(0, 3).map((e) => e.outerHTML.slice(0, 120))`,
    );
    const overflow = await tab.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    const { violations } = await new AxeBuilder({ page: tab }).analyze();
    await context.close();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
      [],
    );
    expect(overflow, String(wide)).toBe(0);
    expect(complaints).toEqual([]);
  });
});
