import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { expectNoSidewaysScroll, openWindow, picture } from './browser.ts';
import { chartsPage, waitingPage, workPage } from './gallery-pages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const policy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'";
const types: Readonly<Record<string, string>> = {
  css: 'text/css',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
};
const pages = { charts: chartsPage, work: workPage, waiting: waitingPage };

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
}, 120_000);

afterAll(() => {
  server.close();
});

const cases = (['cy', 'en'] as const).flatMap((language) =>
  Object.keys(pages).flatMap((name) => [320, 1280].map((width) => [name, language, width] as const)),
);

describe('every component', () => {
  test.each(cases)('%s in %s at %i pixels can be used by everyone', async (name, language, width) => {
    const window = await openWindow(origin, { width });
    const tab = await window.newPage();
    const complaints: string[] = [];
    tab.on('console', (message) => complaints.push(message.text()));
    await tab.goto(`/${language}/${name}`);
    await tab.evaluate('document.fonts.ready');
    await picture(tab, `${name}-${language}-${width}`);
    await expectNoSidewaysScroll(tab);
    await expectAccessible(tab);
    await window.close();
    expect(complaints).toEqual([]);
  });
});
