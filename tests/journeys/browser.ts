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
