import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Result } from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import { textsOfUnsaidLanguage } from './language-of-parts.ts';

// The short form: each page runs it anew.
const axeSource = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')}; 0`;

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/**
 * Has the page work something out, as `page.evaluate` does; but the browser then keeps what it has read, and need not
 * read axe again for every page, which takes longer than asking it.
 */
async function evaluate(page: Page, expression: string): Promise<unknown> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  await page.waitForLoadState();
  const question = { expression, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await (await session).send('Runtime.evaluate', question);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Works out how each element of the page looks to axe: the element with its attributes, and all it stands in. Of what is
 * written, only whether it is written; of names and numbers, and of lines that no word stands on, nothing. An id or a name the page has twice, a control
 * without a label and a reference to nothing look otherwise than those that are as they should be.
 *
 * @returns every look of the page, once
 */
const readLooks = `(() => {
  const unread = new Set(['id', 'href', 'for', 'name', 'value', 'content', 'src', 'action', 'datetime', 'headers', 'max']);
  const written = new Set(['title', 'alt', 'placeholder', 'aria-label']);
  const references = new Set(['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns']);
  const landmarks = 'nav, section, form, aside, [role]';
  const timesOf = (all) => all.reduce((times, one) => times.set(one, (times.get(one) ?? 0) + 1), new Map());
  const named = (element) => {
    const by = element.getAttribute('aria-labelledby');
    const words = by === null ? element.getAttribute('aria-label') : by.split(' ').map((id) => document.getElementById(id)?.textContent.trim()).join(' ');
    return words ? element.tagName + (element.getAttribute('role') ?? '') + words : '';
  };
  const ids = timesOf([...document.querySelectorAll('[id]')].map(({ id }) => id));
  const names = timesOf([...document.querySelectorAll(landmarks)].map(named));
  const attribute = ({ name, value }) => {
    if (references.has(name)) return name + value.split(' ').every((id) => ids.has(id));
    if (written.has(name) || name.startsWith('data-')) return name + (value.trim() !== '');
    return name + '=' + value;
  };
  const lines = new Set(['d', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'width', 'height', 'points', 'transform']);
  const isWordless = (element) => element.ownerSVGElement && !element.ownerSVGElement.querySelector('text');
  const own = (element) => {
    const isUnread = isWordless(element) ? (name) => unread.has(name) || lines.has(name) : (name) => unread.has(name);
    const parts = [...element.attributes].filter(({ name }) => !isUnread(name)).map(attribute).sort();
    if (ids.get(element.id) > 1) parts.push('id twice');
    if (element.matches(landmarks) && names.get(named(element)) > 1 && named(element) !== '') parts.push('name twice');
    if (element.labels) parts.push('labels ' + Math.min(element.labels.length, 2));
    if ([...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '')) parts.push('text');
    if (element.childElementCount === 0) parts.push('alone');
    return element.tagName + ' ' + parts.join(' ');
  };
  const short = (text) => {
    let [one, two] = [0xdeadbeef, 0x41c6ce57];
    for (let at = 0; at < text.length; at += 1) {
      one = Math.imul(one ^ text.charCodeAt(at), 2654435761);
      two = Math.imul(two ^ text.charCodeAt(at), 1597334677);
    }
    return (two >>> 0).toString(36) + (one >>> 0).toString(36);
  };
  window.looks = new Map();
  const walk = (element, above) => {
    const look = short(above + '>' + own(element));
    window.looks.set(element, look);
    for (const child of element.children) walk(child, look);
  };
  walk(document.documentElement, [...document.styleSheets].map(({ href }) => href).join());
  return [...new Set(window.looks.values())];
})()`;

const colours = 'color-contrast';
const askedBefore = 'data-asked-before';

/**
 * Asks axe of the page as it is, but for rows (not the first of a list) of which nothing looks new: everything in them
 * was asked of twice above, or passed on an earlier page, and on which nothing else rests. Nor is a text asked for its colours whose look has passed on
 * an earlier page, except in drawings, where what is behind it depends on where it stands. Rows come back afterwards.
 */
const askAxe = (passedBefore: readonly string[]) => `(async () => {
  const passed = new Set(${JSON.stringify(passedBefore)});
  const times = new Map();
  const isNew = (element) => !passed.has(window.looks.get(element)) && (times.get(window.looks.get(element)) ?? 0) < 2;
  const pointers = new Map();
  for (const name of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'headers'])
    for (const element of document.querySelectorAll('[' + name + ']'))
      for (const id of element.getAttribute(name).split(' ')) pointers.set(id, [...(pointers.get(id) ?? []), element]);
  const isNeeded = (row) =>
    row.contains(document.activeElement) ||
    row.querySelector('h1, h2, h3, h4, h5, h6') !== null ||
    [row, ...row.querySelectorAll('[id]')].some(({ id }) => pointers.get(id)?.some((from) => !row.contains(from)));
  const rows = 'tr, li, details, option, dl > div, div, section, article, p';
  const takenOut = [];
  const visit = (element) => {
    const look = window.looks.get(element);
    times.set(look, (times.get(look) ?? 0) + 1);
    const isDrawing = element.ownerSVGElement !== undefined;
    element.toggleAttribute('${askedBefore}', passed.has(look) && !isDrawing);
    let isFirst = true;
    for (const child of [...element.children]) {
      const isRow = child.matches(rows);
      if (isRow && !isFirst && !isNew(child) && ![...child.querySelectorAll('*')].some(isNew) && !isNeeded(child)) {
        takenOut.push([child, element, child.nextSibling]);
        child.remove();
      } else visit(child);
      if (isRow) isFirst = false;
    }
  };
  visit(document.body);
  axe.configure({ rules: [{ id: '${colours}', selector: '*:not([${askedBefore}])' }] });
  const runOnly = { type: 'tag', values: ${JSON.stringify(tags)} };
  const { violations } = await axe.run(document, { preload: false, resultTypes: ['violations'], runOnly });
  for (const [row, parent, next] of takenOut.reverse()) parent.insertBefore(row, next);
  delete window.looks;
  return violations;
})()`;

/** By width, the looks that axe has passed on an earlier page of this run. */
const passed = new Map<number, Set<string>>();

/**
 * Fails with what axe found, and where; and with texts in the other language that do not say so, of which axe knows
 * nothing. Needs a page with scripts on. Axe is asked of every page, in the page itself,
 * which is all it needs where there are no frames; but not again of rows and colours that it has passed before at this
 * width, which would take nine parts in ten of the time.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  const before = passed.get(width) ?? new Set();
  passed.set(width, before);
  await evaluate(page, axeSource);
  expect(await evaluate(page, 'window.frames.length'), 'frames').toBe(0);
  expect(await evaluate(page, textsOfUnsaidLanguage), `language of parts on ${page.url()}`).toEqual([]);
  const looks = (await evaluate(page, readLooks)) as string[];
  const violations = (await evaluate(page, askAxe(looks.filter((look) => before.has(look))))) as Result[];
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map((node) => node.html.slice(0, 160)),
  }));
  const rules = found.map(({ id }) => id).join(', ');
  expect(found, `axe on ${page.url()} finds: ${rules}`).toEqual([]);
  for (const look of looks) before.add(look);
}
