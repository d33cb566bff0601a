import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type BuiltAssets,
  builtAssets,
  html,
  nothing,
  page,
  publicNavigation,
} from '../../design-system/index.ts';
import { address, type Language, languages, otherLanguage } from '../../language/index.ts';
import type { AssessmentContext, AssessmentPage } from '../assessment/assessment-pages.ts';
import { publishingMessages } from '../messages.ts';
import { linkTo, type PageContext, type SitePage, type VersionNote } from '../pages/site-page.ts';
import { alternateLink, isVersioned, partOfSite, renderPage, sitePages } from '../pages/site-pages.ts';
import type { PublishedPlan } from '../published-plan.ts';
import { csvTwin, dataFile, fileLinks, printedLine } from '../site-files.ts';
import { type EditionContent, editionSite } from './edition-site.ts';

/** A version with the hash it is known by, and what was made of it. */
export interface VersionContent {
  readonly plan: PublishedPlan;
  readonly contentHash: string;
  /** PDF and Word by file name, in both languages, as they were made when it was published. */
  readonly documents: ReadonlyMap<string, Uint8Array>;
}

export interface SiteOptions {
  /** Every version of the plan, newest first: the newest stands at the plan's address, each at its own. */
  readonly versions: readonly VersionContent[];
  /** Frozen editions of the needs assessment, newest first. */
  readonly editions?: readonly EditionContent[];
  readonly folder: string;
  /** Built style sheet, icon and fonts. */
  readonly assetsFolder: string;
  /** Scheme and host the site will be served from, for the site map; without it there is none. */
  readonly origin?: string;
}

const indexFile = 'index.html';

/**
 * Writes the public pages of a plan, and of the frozen editions of the needs assessment, as plain files: every page in
 * both languages, documents, data, style sheet and fonts, with addresses relative to each page. It works from a folder on a computer and from any web server.
 *
 * @returns how many files were written
 * @source PLAN-25; LANG-01
 */
export async function writeSite({
  versions,
  editions = [],
  folder,
  assetsFolder,
  origin,
}: SiteOptions): Promise<number> {
  const [newest] = versions;
  if (!newest) throw new Error('There is no published version to write');
  const notes: VersionNote[] = versions.map(({ plan, contentHash }) => ({
    version: plan.version,
    publishedOn: plan.publishedOn,
    contentHash,
    ...(plan.why && { why: plan.why }),
  }));
  const files = new Map<string, string | Uint8Array>();
  const pages = new Map<string, () => string>();
  for (const [index, version] of versions.entries()) {
    for (const language of languages) {
      for (const pinned of index === 0 ? [false, true] : [true]) {
        const context: PageContext = {
          plan: version.plan,
          language,
          pinned,
          versions: notes,
          previous: versions[index + 1]?.plan ?? null,
          documents: new Set(version.documents.keys()),
        };
        collectPages(context, pages, files);
        collectFiles(context, version.documents, files);
      }
    }
  }
  const { pages: editionPages, files: editionFiles } = editionSite(editions, origin ?? '');
  for (const [at, { page, context }] of editionPages)
    pages.set(at, () => wholeEditionPage(at, page, context));
  for (const [at, content] of editionFiles) files.set(decodeURIComponent(at.slice(1)), content);
  const known = new Set([...pages.keys(), ...files.keys()]);
  for (const [at, render] of pages) files.set(fileOf(at), withRelativeLinks(render(), at, known));
  addStartPages(newest.plan, files);
  if (origin) files.set('sitemap.xml', siteMap([...pages.keys()], origin));
  for (const [name, content] of files) {
    const file = path.join(folder, ...name.split('/'));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return files.size + (await copyAssets(assetsFolder, path.join(folder, 'assets')));
}

/** Assets of a written site have plain names beside the pages. */
const siteAssets: BuiltAssets = {
  styleSheet: `/assets/${path.posix.basename(builtAssets.styleSheet)}`,
  icon: `/assets/${path.posix.basename(builtAssets.icon)}`,
  fonts: [],
};

function collectPages(
  context: PageContext,
  pages: Map<string, () => string>,
  files: Map<string, string | Uint8Array>,
) {
  const since = context.pinned ? context.previous?.version : undefined;
  const comparison: readonly SitePage[] = since === undefined ? [] : [{ name: 'redline', since }];
  for (const sitePage of [...sitePages(context.plan), ...comparison]) {
    if (context.pinned && !isVersioned(sitePage) && sitePage.name !== 'redline') continue;
    pages.set(linkTo(context, sitePage), () => wholePage(context, sitePage));
    const csv = csvTwin(context, sitePage);
    if (csv !== undefined) files.set(linkTo(context, sitePage, 'csv').slice(1), csv);
  }
}

/** A page in the same layout as the live site, without what only the live site answers. */
function wholePage(context: PageContext, sitePage: SitePage): string {
  const { plan, language } = context;
  const rendered = renderPage(context, sitePage);
  if (!rendered) throw new Error(`The published plan has no page ${sitePage.name} ${sitePage.code ?? ''}`);
  return page({
    language,
    title: rendered.title,
    main: html`${rendered.main}${rendered.ending ?? nothing}`,
    breadcrumbs: rendered.breadcrumbs,
    alternate: alternateLink(context, sitePage),
    canonical: linkTo(context, sitePage),
    partnership: {
      name: plan.partnership.name[language],
      href: linkTo({ ...context, pinned: false }, { name: 'home' }),
    },
    navigation: publicNavigation(language, plan.partnership.slug, partOfSite(sitePage.name)),
    printed: printedLine(context),
    assets: siteAssets,
    ...(rendered.twins && { twins: rendered.twins }),
  });
}

/** A page of an edition, in the same layout. */
function wholeEditionPage(
  at: string,
  shown: AssessmentPage,
  { assessment, language }: AssessmentContext,
): string {
  const { slug, name } = assessment.partnership;
  return page({
    language,
    title: shown.title,
    main: shown.main,
    breadcrumbs: shown.breadcrumbs,
    alternate: shown.alternate,
    canonical: at,
    partnership: { name: name[language], href: address('public.home', language, { partnership: slug }) },
    navigation: publicNavigation(language, slug, partOfSite('assessment')),
    assets: siteAssets,
  });
}

function collectFiles(
  context: PageContext,
  documents: ReadonlyMap<string, Uint8Array>,
  files: Map<string, string | Uint8Array>,
) {
  for (const { file, href } of fileLinks(context)) {
    const content = dataFile(context, file)?.body ?? documents.get(file);
    // An older version may have been published without one of today's documents; its pages do not link to it.
    if (content === undefined && !/\.(pdf|docx)$/.test(file))
      throw new Error(`The published plan has no file ${file}`);
    if (content !== undefined) files.set(decodeURIComponent(href.slice(1)), content);
  }
}

function fileOf(at: string): string {
  return `${decodeURIComponent(at).slice(1)}/${indexFile}`;
}

/**
 * Makes the links of a page relative to it. Links of the layout to pages that only the live site has (help, sign-in)
 * are taken out, with their list item; so is a paragraph that leads there.
 */
function withRelativeLinks(markup: string, at: string, known: ReadonlySet<string>): string {
  const here = path.posix.dirname(`/${fileOf(at)}`);
  const target = (href: string): string | undefined => {
    const [whole = '', hash] = href.split('#', 2);
    const anchor = hash === undefined ? '' : `#${hash}`;
    if (whole.startsWith('/assets/')) return path.posix.relative(here, whole) + anchor;
    if (known.has(whole)) return `${path.posix.relative(here, `/${fileOf(whole)}`)}${anchor}`;
    const file = decodeURIComponent(whole).slice(1);
    if (known.has(file)) return path.posix.relative(here, `/${file}`) + anchor;
    const language = /^\/(cy|en)\/?$/.exec(whole)?.[1];
    return language ? path.posix.relative(here, `/${language}/${indexFile}`) : undefined;
  };
  return markup
    .replace(/<p class="govuk-body ll-live-only">.*?<\/p>/gs, '')
    .replace(/<form class="ll-live-only".*?<\/form>/gs, '')
    .replace(/<ul class="ll-footer__links">.*?<\/ul>/gs, (list) =>
      list.replace(/<li><a [^>]*href="([^"]*)"[^>]*>[^<]*<\/a><\/li>/g, (item, href: string) =>
        target(href) === undefined ? '' : item,
      ),
    )
    .replace('<ul class="ll-footer__links"></ul>', '')
    .replace(/ (?:href|src)="(\/[^"]*)"/g, (attribute, href: string) => {
      const relative = target(href.replaceAll('&amp;', '&'));
      if (relative === undefined) throw new Error(`${at} links to ${href}, which is not in the site`);
      return attribute.replace(`"${href}"`, `"${relative}"`);
    });
}

/** The choice of language, and a start page for each, which lead to the plan without a script. */
function addStartPages(plan: PublishedPlan, files: Map<string, string | Uint8Array>): void {
  const planAt = (language: Language) =>
    fileOf(address('public.plan', language, { partnership: plan.partnership.slug }));
  const links = (prefix: string, order: readonly Language[]) =>
    order.map(
      (language) =>
        html`<li lang="${language}"><a class="govuk-link" hreflang="${language}" href="${prefix}${planAt(language)}">${publishingMessages.in(language)('site.language')}: ${plan.plan.title[language]}</a></li>`,
    );
  const start = (prefix: string, language: Language) =>
    `<!DOCTYPE html>\n${html`<html lang="${language}" class="govuk-template"><head><meta charset="utf-8"><title>${plan.plan.title[language]}</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="${prefix}${siteAssets.styleSheet.slice(1)}"></head>
<body class="govuk-template__body ll-page"><main class="govuk-width-container govuk-main-wrapper"><h1 class="govuk-heading-l">${publishingMessages.in(language)('site.choose')}</h1><ul class="govuk-list">${links(prefix, [language, otherLanguage(language)])}</ul></main></body></html>`}\n`;
  files.set(indexFile, start('', 'cy'));
  for (const language of languages) files.set(`${language}/${indexFile}`, start('../', language));
}

function siteMap(addresses: readonly string[], origin: string): string {
  const entries = addresses.map((at) => `<url><loc>${new URL(at, origin).href}/</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
}

async function copyAssets(from: string, to: string): Promise<number> {
  await mkdir(to, { recursive: true });
  const wanted = (await readdir(from)).filter((name) => /\.(css|svg|woff2|txt)$/.test(name));
  for (const name of wanted) {
    if (name.endsWith('.css')) {
      const style = await readFile(path.join(from, name), 'utf8');
      await writeFile(
        path.join(to, name),
        style.replaceAll('url("/assets/', 'url("').replaceAll('url(/assets/', 'url('),
      );
    } else await copyFile(path.join(from, name), path.join(to, name));
  }
  return wanted.length;
}
