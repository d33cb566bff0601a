import { type Html, html, joined, nothing } from '../../design-system/index.ts';
import { address, sayDate } from '../../language/index.ts';
import type { PublishedPlan } from '../published-plan.ts';
import { stratMlFiles } from '../stratml-files.ts';
import {
  bullets,
  crumbs,
  dataTable,
  documentLinks,
  heading,
  lead,
  linkList,
  pageLink,
  paragraph,
  reading,
  title,
  versionNote,
  wordsFor,
} from './parts.ts';
import { chooseVersions, comparisonLink } from './redline-pages.ts';
import { linkTo, linkToFile, type PageContext, type PublishedPage, type VersionNote } from './site-page.ts';

/** The address of another version of this plan. */
function versionLink(context: PageContext, version: number): string {
  return address('public.version', context.language, {
    partnership: context.plan.partnership.slug,
    version: `v${version}`,
  });
}

/** What was said when, and how to point at it. @source PLAN-27; APPR-08 */
export function versionsPage(context: PageContext): PublishedPage {
  const { plan, language, versions } = context;
  const say = wordsFor(context);
  const text = say('versions.title');
  return {
    title: text,
    breadcrumbs: crumbs(context),
    main: html`${reading(title(text), lead(say('versions.lead', { version: plan.version, date: sayDate(plan.publishedOn, language) })))}
${dataTable(
  context,
  say('versions.table'),
  [
    { head: say('head.version') },
    { head: say('head.published') },
    { head: say('versions.why') },
    { head: say('head.hash') },
  ],
  versions.map((version) => [
    html`<a class="govuk-link" href="${versionLink(context, version.version)}">${say('version.name', { version: version.version })}</a>`,
    sayDate(version.publishedOn, language),
    reasonAndChanges(context, version),
    html`<code>${breakable(version.contentHash.slice(0, 16))}</code>`,
  ]),
)}
${reading(
  context.previous
    ? linkList([
        pageLink(
          context,
          { name: 'changes' },
          say('versions.changes', { version: context.previous.version }),
        ),
      ])
    : nothing,
  chooseVersions(context),
  heading(say('cite.title'), 'cite'),
  paragraph(say('cite.lead')),
  html`<p class="govuk-body ll-citation">${citation(context)}</p>`,
  paragraph(say('cite.hash')),
)}`,
  };
}

/** Why a version was made, and what differs from the one before it. */
function reasonAndChanges(context: PageContext, { version, why }: VersionNote): Html {
  const before = context.versions.find((each) => each.version < version);
  const link =
    before &&
    html`<a class="govuk-link" href="${comparisonLink(context, before.version, version)}">${wordsFor(context)('versions.compare-with', { version: before.version })}</a>`;
  return html`${why ? html`${why[context.language]}<br>` : nothing}${link ?? (why ? nothing : wordsFor(context)('versions.first'))}`;
}

/** How to point at exactly this version, in one line. */
export function citation(context: PageContext): Html {
  const { plan, language, versions } = context;
  const say = wordsFor(context);
  const hash = versions.find(({ version }) => version === plan.version)?.contentHash ?? '';
  const text = say('cite.line', {
    partnership: plan.partnership.name[language],
    title: plan.plan.title[language],
    version: plan.version,
    date: sayDate(plan.publishedOn, language),
  });
  return html`${text} <a class="govuk-link" href="${versionLink(context, plan.version)}">${versionLink(context, plan.version)}</a>${hash && html` (SHA-256 <code>${breakable(hash)}</code>)`}`;
}

/** A long hash that may break between groups of eight, so that it fits a phone. */
function breakable(hash: string): Html {
  return joined(hash.match(/.{1,8}/g) ?? [], html`<wbr>`);
}

/** Names of the files of a version: the same for ever, in the words of each language. */
export function documentFiles(context: Pick<PageContext, 'plan' | 'language'>) {
  const { plan, language } = context;
  const stem = `${language === 'cy' ? 'cynllun' : 'plan'}-v${plan.version}`;
  return {
    pdf: `${stem}-${language}.pdf`,
    docx: `${stem}-${language}.docx`,
    json: `plan-v${plan.version}.json`,
    schema: 'published-plan.schema.json',
    csv: `indicators-v${plan.version}.csv`,
    csvw: `indicators-v${plan.version}.csv-metadata.json`,
    jsonStat: `indicators-v${plan.version}.${language}.json-stat.json`,
  } as const;
}

/** What the names of an indicator’s files begin with: `indicator-i1-v3`. */
export function indicatorFileStem({ version }: Pick<PublishedPlan, 'version'>, code: string): string {
  return `indicator-${code.toLowerCase()}-v${version}`;
}

/** Names of the files of an indicator: the same for ever. JSON-stat has its labels in one language. */
export function indicatorFiles({ plan, language }: Pick<PageContext, 'plan' | 'language'>, code: string) {
  const stem = indicatorFileStem(plan, code);
  return {
    csv: `${stem}.csv`,
    csvw: `${stem}.csv-metadata.json`,
    jsonStat: `${stem}.${language}.json-stat.json`,
  } as const;
}

/** The plan to take away: to read, to print, and for other programs. @source PLAN-25, SYS-04 */
export function documentsPage(context: PageContext): PublishedPage {
  const say = wordsFor(context);
  const text = say('documents.title');
  const files = documentFiles(context);
  const link = (file: string, words: string) =>
    html`<a class="govuk-link" href="${linkToFile(context, file)}">${words}</a>`;
  return {
    title: text,
    breadcrumbs: crumbs(context),
    main: html`${versionNote(context)}${reading(
      title(text),
      lead(say('documents.lead')),
      heading(say('documents.read')),
      linkList(
        documentLinks(context, [
          [files.pdf, say('documents.pdf')],
          [files.docx, say('documents.docx')],
        ]),
      ),
      heading(say('documents.data')),
      paragraph(say('documents.data-lead')),
      bullets([
        link(files.json, say('documents.json')),
        link(files.schema, say('documents.schema')),
        link(files.csv, say('documents.csv')),
        link(files.csvw, say('documents.csvw')),
        link(files.jsonStat, say('documents.json-stat')),
        ...stratMlFiles(context).map(({ part, name }) => link(name, say('documents.stratml', { part }))),
        html`<a class="govuk-link" href="${linkTo(context, { name: 'actions' }, 'csv')}">${say('actions.csv')}</a>`,
        html`<a class="govuk-link" href="${linkTo(context, { name: 'duties' }, 'csv')}">${say('duties.csv')}</a>`,
      ]),
    )}`,
  };
}
