import { source as axeSource, type Result } from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { afterThisFile } from '../clean-up.ts';

let browser: Promise<Browser> | undefined;

// Several processes, unlike what the packaged browser asks for by itself: in one, it now and then lost a style sheet.
const switches = ['--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--font-render-hinting=none'];

async function pathOfBrowser(): Promise<string> {
  const own = process.env['CHROMIUM_PATH'];
  if (own) return own;
  // Has the packaged browser bring the libraries a bare machine lacks; without it, it looks for them on the machine.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: await pathOfBrowser(), args: switches, headless: true });
}

async function closeBrowser(): Promise<void> {
  const running = await browser;
  browser = undefined;
  await running?.close();
}

interface HowToOpen {
  /** Works with scripts switched off. */
  readonly scripts?: boolean;
  /** Width of the window in CSS pixels; 320 is the narrowest a page must stand. */
  readonly width?: number;
  readonly locale?: string;
}

/** A window of its own, with no cookies: somebody who comes for the first time. One browser serves a whole test file. */
export async function openWindow(
  siteUrl: string,
  { scripts = true, width = 1280, locale = 'en-GB' }: HowToOpen = {},
): Promise<BrowserContext> {
  if (!browser) {
    browser = launch();
    afterThisFile(closeBrowser);
  }
  const window = await (await browser).newContext({
    baseURL: siteUrl,
    javaScriptEnabled: scripts,
    viewport: { width, height: 900 },
    locale,
  });
  window.setDefaultTimeout(60_000);
  return window;
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Marks rows that look as two before them on the page do: the same elements of the same classes, in the same place.
 * Their colours are the same, and working out the colours behind every word takes most of the time.
 */
const markRowsThatLookAlike = `(() => {
  const look = (element) => element.tagName + '.' + (element.getAttribute('class') ?? '');
  const above = (element) => (element ? look(element) + ' ' + above(element.parentElement) : '');
  const times = new Map();
  for (const row of document.querySelectorAll('tr, li, details, dl > div')) {
    const within = [...row.querySelectorAll('*')].map((one) => look(one.parentElement) + '>' + look(one));
    const looks = [above(row), ...new Set(within)].join('|');
    const before = times.get(looks) ?? 0;
    times.set(looks, before + 1);
    row.toggleAttribute('data-looks-alike', before >= 2);
  }
  return document.querySelectorAll('[data-looks-alike]').length;
})()`;

/** From so many rows on, colours are asked of by themselves. */
const manyRows = 30;
const contrast = 'color-contrast';

async function violationsOf(page: Page, context: string, options: object): Promise<Result[]> {
  const asked = JSON.stringify({ resultTypes: ['violations'], ...options });
  return (await page.evaluate(
    `axe.run(${context}, ${asked}).then(({ violations }) => violations)`,
  )) as Result[];
}

/**
 * Fails with what axe found, and where. Needs a page with scripts on. The page is asked directly: that is all axe needs
 * where there are no frames, and three times as quick as its own driver.
 */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await page.locator('iframe, frame').count()).toBe(0);
  await page.evaluate(axeSource);
  const isLong = Number(await page.evaluate(markRowsThatLookAlike)) >= manyRows;
  const violations = await violationsOf(page, 'document', {
    runOnly: { type: 'tag', values: tags },
    rules: { [contrast]: { enabled: !isLong } },
  });
  if (isLong) {
    const ofColours = { runOnly: { type: 'rule', values: [contrast] } };
    violations.push(...(await violationsOf(page, "{ exclude: ['[data-looks-alike]'] }", ofColours)));
  }
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map((node) => node.html.slice(0, 160)),
  }));
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/** Fails when the page is wider than its window: somebody would have to scroll sideways to read a line. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await Promise.all([
    page.evaluate('document.documentElement.scrollWidth'),
    page.evaluate('document.documentElement.clientWidth'),
  ]);
  expect(content, `width of ${page.url()}`).toBeLessThanOrEqual(Number(window));
}

/** Signs in through the page, and stops at the page that opens. */
export async function signIn(
  page: Page,
  { email, password, language = 'en' }: { email: string; password: string; language?: 'cy' | 'en' },
): Promise<void> {
  await page.goto(language === 'cy' ? '/cy/mewngofnodi' : '/en/sign-in');
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(password);
  await page.locator('main form button[type=submit]').last().click();
}

/** Asks again, as the page of a long piece of work invites to, until another page comes. */
export async function untilWorkIsDone(page: Page, timeout = 120_000): Promise<void> {
  const askAgain = page.locator('main a.govuk-button[href*="job="]');
  await expect
    .poll(
      async () => {
        if ((await askAgain.count()) > 0) await askAgain.first().click();
        return askAgain.count();
      },
      { timeout, interval: 500 },
    )
    .toBe(0);
}

/** Keeps a picture of the page where `LLINYN_PICTURES` names a folder, for a person to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['LLINYN_PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
