import { type Html, html, joined, nothing } from '../../design-system/index.ts';
import { address, sayDate, sayList } from '../../language/index.ts';
import { changesBetween, type RecordChange } from '../changes.ts';
import { fieldName } from '../field-names.ts';
import type { PublishedPlan } from '../published-plan.ts';
import { stratMlFiles } from '../stratml-files.ts';
import {
  bullets,
  crumbs,
  dataTable,
  heading,
  hint,
  lead,
  linkList,
  pageLink,
  paragraph,
  reading,
  textIn,
  title,
  versionNote,
  wordsFor,
} from './parts.ts';
import { linkTo, linkToFile, type PageContext, type PublishedPage } from './site-page.ts';

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
  [{ head: say('head.version') }, { head: say('head.published') }, { head: say('head.hash') }],
  versions.map((version) => [
    html`<a class="govuk-link" href="${versionLink(context, version.version)}">${say('version.name', { version: version.version })}</a>`,
    sayDate(version.publishedOn, language),
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
  heading(say('cite.title'), 'cite'),
  paragraph(say('cite.lead')),
  html`<p class="govuk-body ll-citation">${citation(context)}</p>`,
  paragraph(say('cite.hash')),
)}`,
  };
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

const changeOrder = ['added', 'changed', 'removed'] as const;

/** What changed since the version before, record by record. @source PLAN-27 */
export function changesPage(context: PageContext): PublishedPage {
  const { plan, previous } = context;
  const say = wordsFor(context);
  const text = say('changes.title');
  const changes = previous ? changesBetween(previous, plan) : [];
  return {
    title: text,
    breadcrumbs: crumbs(context, [{ name: 'versions' }, say('versions.title')]),
    main: reading(
      title(text),
      previous
        ? lead(say('changes.lead', { from: previous.version, to: plan.version, n: changes.length }))
        : lead(say('changes.first')),
      joined(
        changeOrder.map((change) => {
          const some = changes.filter((each) => each.change === change);
          return some.length === 0
            ? nothing
            : html`${heading(say(`changes.${change}`, { n: some.length }))}${joined(some.map((each) => changeEntry(context, each)))}`;
        }),
      ),
    ),
  };
}

function changeEntry(context: PageContext, change: RecordChange): Html {
  const say = wordsFor(context);
  const kind = say(`kind.${changeKind(change.kind)}.one`);
  const texts = change.fields.filter(
    ({ before, after }) => before && after && before[context.language] !== after[context.language],
  );
  const others = change.fields
    .filter((field) => !texts.includes(field))
    .map(({ field }) => fieldName(field, context.language));
  return html`<h3 class="govuk-heading-s govuk-!-margin-bottom-1">${textIn(context, change.title)}</h3>
<p class="govuk-hint govuk-!-margin-bottom-2">${kind} ${change.code}</p>
${texts.map(
  ({
    field,
    before,
    after,
  }) => html`<p class="govuk-body govuk-!-margin-bottom-1"><strong>${fieldName(field, context.language)}</strong></p>
<p class="govuk-body govuk-!-margin-bottom-1">${say('changes.before')} <del>${before?.[context.language] ?? ''}</del></p>
<p class="govuk-body">${say('changes.after')} <ins>${after?.[context.language] ?? ''}</ins></p>`,
)}
${others.length > 0 ? hint(say('changes.fields', { fields: sayList(others) })) : nothing}`;
}

const changeKinds = [
  'section',
  'priority',
  'outcome',
  'need',
  'indicator',
  'action',
  'performance-measure',
  'organisation',
] as const;
function changeKind(kind: string) {
  return changeKinds.find((known) => known === kind) ?? 'plan';
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
      linkList([link(files.pdf, say('documents.pdf')), link(files.docx, say('documents.docx'))]),
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
