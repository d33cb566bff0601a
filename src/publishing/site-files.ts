import { sayDate } from '../language/index.ts';
import { actionsCsv, dutiesCsv, figuresCsv, figuresMetadata } from './data-files.ts';
import { jsonStatCollection, jsonStatOf } from './json-stat.ts';
import { publishingMessages } from './messages.ts';
import { editionFiles } from './pages/plan-edition-pages.ts';
import { linkToFile, type PageContext, type SitePage } from './pages/site-page.ts';
import { documentFiles, indicatorFileStem, indicatorFiles } from './pages/version-pages.ts';
import { canonicalJson, type PublishedIndicator, type PublishedPlan } from './published-plan.ts';
import { publishedSchema } from './published-schema.ts';
import { stratMlFiles, stratMlText } from './stratml-files.ts';

/** A data file of a version. */
export interface DataFile {
  readonly contentType: string;
  readonly body: string;
}

/** The data files that stand beside the documents, by file name; made from the content alone. */
export function dataFile(context: PageContext, file: string): DataFile | undefined {
  const { plan } = context;
  const names = documentFiles(context);
  switch (file) {
    case names.json:
      return { contentType: 'application/json; charset=utf-8', body: canonicalJson(plan) };
    case names.schema:
      return {
        contentType: 'application/schema+json; charset=utf-8',
        body: `${JSON.stringify(publishedSchema, null, 2)}\n`,
      };
    case names.csv:
      return { contentType: 'text/csv; charset=utf-8', body: figuresCsv(plan.indicators) };
    case names.csvw:
      return metadataFile(plan, plan.indicators, names.csv);
    case names.jsonStat:
      return jsonFile(jsonStatCollection(plan, context.language));
    default: {
      const stratMl = stratMlText(context, file);
      return stratMl === undefined
        ? fileOfIndicator(context, file)
        : { contentType: 'application/xml; charset=utf-8', body: stratMl };
    }
  }
}

/** The same for one indicator. */
function fileOfIndicator({ plan, language }: PageContext, file: string): DataFile | undefined {
  const indicator = plan.indicators.find(({ code }) => indicatorFileStem(plan, code) === file.split('.')[0]);
  if (!indicator) return undefined;
  const names = indicatorFiles({ plan, language }, indicator.code);
  switch (file) {
    case names.csv:
      return { contentType: 'text/csv; charset=utf-8', body: figuresCsv([indicator]) };
    case names.csvw:
      return metadataFile(plan, [indicator], names.csv);
    case names.jsonStat:
      return jsonFile(jsonStatOf(plan, indicator, language));
    default:
      return undefined;
  }
}

function metadataFile(plan: PublishedPlan, indicators: readonly PublishedIndicator[], csv: string): DataFile {
  return {
    contentType: 'application/csvm+json; charset=utf-8',
    body: figuresMetadata(plan, indicators, csv),
  };
}

function jsonFile(content: object): DataFile {
  return { contentType: 'application/json; charset=utf-8', body: `${JSON.stringify(content, null, 1)}\n` };
}

/** The CSV twin of a page, where it has one. */
export function csvTwin({ plan }: PageContext, { name, code }: SitePage): string | undefined {
  switch (name) {
    case 'indicators':
      return figuresCsv(plan.indicators);
    case 'indicator':
      return figuresCsv(plan.indicators.filter((indicator) => indicator.code === code));
    case 'actions':
      return actionsCsv(plan);
    case 'duties':
      return dutiesCsv(plan);
    default:
      return undefined;
  }
}

/** The JSON twin of a page: the whole version, or one record of it as it was published. */
export function jsonTwin({ plan }: PageContext, { name, code }: SitePage): string | undefined {
  if (name === 'plan') return canonicalJson(plan);
  const lists: Partial<Record<SitePage['name'], readonly { readonly code: string }[]>> = {
    section: plan.sections,
    priority: plan.priorities,
    outcome: plan.outcomes,
    action: plan.actions,
    indicator: plan.indicators,
    need: plan.needs,
  };
  const record = lists[name]?.find((each) => each.code === code);
  return record && `${JSON.stringify(record, null, 2)}\n`;
}

/** The addresses of the files that stand beside the pages. */
export function fileLinks(context: PageContext): readonly { readonly file: string; readonly href: string }[] {
  const files = [
    ...Object.values(documentFiles(context)),
    ...(context.plan.editions ?? []).flatMap(({ audience }) =>
      Object.values(editionFiles(context, audience)),
    ),
    ...stratMlFiles(context).map(({ name }) => name),
    ...context.plan.indicators.flatMap(({ code }) => Object.values(indicatorFiles(context, code))),
  ];
  return files.map((file) => ({ file, href: linkToFile(context, file) }));
}

/** What stands at the foot of a printed page. */
export function printedLine({ plan, language }: PageContext): string {
  return publishingMessages.in(language)('printed', {
    title: plan.plan.title[language],
    version: plan.version,
    date: sayDate(plan.publishedOn, language),
  });
}
