import { type Browser, type BrowserContext, type Cookie, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { demonstrationPassword } from '../../src/app/example-county.ts';
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

/** Serves all test files of a worker, and ends with it. */
async function launch(): Promise<Browser> {
  const launched = await chromium.launch({
    executablePath: await pathOfBrowser(),
    args: switches,
    headless: true,
  });
  launched.on('disconnected', () => {
    browser = undefined;
  });
  return launched;
}

const windows: BrowserContext[] = [];

async function closeWindows(): Promise<void> {
  tabsOfPeople.clear();
  cookiesOfPeople.clear();
  await Promise.all(windows.splice(0).map((window) => window.close()));
}

interface HowToOpen {
  /** Works with scripts switched off. */
  readonly scripts?: boolean;
  /** Width of the window in CSS pixels; 320 is the narrowest a page must stand. */
  readonly width?: number;
  readonly locale?: string;
}

/** A window of its own, with no cookies: somebody who comes for the first time. Closed when the file is over. */
export async function openWindow(
  siteUrl: string,
  { scripts = true, width = 1280, locale = 'en-GB' }: HowToOpen = {},
): Promise<BrowserContext> {
  browser ??= launch();
  const window = await (await browser).newContext({
    baseURL: siteUrl,
    javaScriptEnabled: scripts,
    viewport: { width, height: 900 },
    locale,
  });
  window.setDefaultTimeout(60_000);
  if (windows.length === 0) afterThisFile(closeWindows);
  windows.push(window);
  return window;
}

/** What a page says of itself. Asked in one question: the first of a locator costs a new page as much as ten of these. */
async function readPage(
  page: Page,
): Promise<{ language: string; headings: number; content: number; window: number }> {
  await page.waitForLoadState();
  return page.evaluate(`(({ lang, scrollWidth, clientWidth }) => ({
    language: lang,
    headings: document.querySelectorAll('h1').length,
    content: scrollWidth,
    window: clientWidth,
  }))(document.documentElement)`);
}

/** Fails when the page is wider than its window: somebody would have to scroll sideways to read a line. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, window } = await readPage(page);
  expect(content, `width of ${page.url()}`).toBeLessThanOrEqual(window);
}

/** Fails when the page is in another language, has not one main heading, or is wider than its window. */
export async function expectWholePage(page: Page, language: 'cy' | 'en'): Promise<void> {
  const { content, window, ...said } = await readPage(page);
  expect(said, page.url()).toEqual({ language, headings: 1 });
  expect(content, `width of ${page.url()}`).toBeLessThanOrEqual(window);
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

const tabsOfPeople = new Map<string, Page>();
const cookiesOfPeople = new Map<string, readonly Cookie[]>();

interface WhoOpens extends HowToOpen {
  readonly password?: string;
  /** Of the page through which they sign in. */
  readonly language?: 'cy' | 'en';
}

/**
 * The tab of somebody who has signed in: through the page, but only once in a test file. They stay signed in, in every
 * kind of window that they open; where they have one of the kind, they go on in it, from the page that they left.
 */
export async function openAs(
  siteUrl: string,
  email: string,
  { password = demonstrationPassword, language = 'en', ...how }: WhoOpens = {},
): Promise<Page> {
  const person = `${siteUrl} ${email}`;
  const kindOfWindow = `${person} ${JSON.stringify(how)}`;
  const isOpen = tabsOfPeople.get(kindOfWindow);
  if (isOpen) return isOpen;
  const window = await openWindow(siteUrl, how);
  const page = await window.newPage();
  tabsOfPeople.set(kindOfWindow, page);
  const cookies = cookiesOfPeople.get(person);
  if (cookies) {
    await window.addCookies(cookies);
    return page;
  }
  await signIn(page, { email, password, language });
  await page.locator('#password').waitFor({ state: 'detached' });
  cookiesOfPeople.set(person, await window.cookies());
  return page;
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
