import { componentsIn, type Html, html, joined, nothing } from '../../design-system/index.ts';
import { sayNumber } from '../../language/index.ts';
import { rowAnchor, rowOf, tellsRows } from '../figure-rows.ts';
import { sayFigureInTable, sayLimits, sayPeriodLabel } from '../figure-words.ts';
import { bracketed, observationsOf, type PublishedObservation } from '../observations.ts';
import { type PublishedFigure, type PublishedIndicator, releaseOf } from '../published-plan.ts';
import { sayGroupsRead, sayMeasureRead } from '../read-labels.ts';
import { rowMessages } from '../row-messages.ts';
import {
  areaCrumbs,
  dataTable,
  lead,
  linkList,
  markerKey,
  pageLink,
  reading,
  second,
  textIn,
  title,
  versionNote,
  wordsFor,
} from './parts.ts';
import { hashOf, shortRelease } from './release-hash.ts';
import { linkTo, type PageContext, type PublishedPage } from './site-page.ts';

/**
 * Where each published figure of an indicator stands: the release by its hash, the file as it came, and the row, with
 * everything that is published of it.
 *
 * @source NEED-16, SYS-04; INFO-03
 */
export function rowsPage(context: PageContext, indicator: PublishedIndicator): PublishedPage {
  const say = rowMessages.in(context.language);
  const text = say('title', { title: textIn(context, indicator.title) });
  const observations = observationsOf(indicator);
  return {
    title: text,
    breadcrumbs: areaCrumbs(
      context,
      [{ name: 'indicators' }, wordsFor(context)('indicators.title')],
      [{ name: 'indicator', code: indicator.code }, textIn(context, indicator.title)],
    ),
    main: html`${versionNote(context)}${reading(
      title(text),
      lead(say(tellsRows(indicator) ? 'lead' : 'none')),
      releaseFacts(context, indicator),
    )}
${markerKey(
  context,
  observations.map(({ figure }) => figure.marker),
)}
${observations.length === 0 ? nothing : rowTable(context, observations)}
${reading(
  linkList([
    pageLink(context, { name: 'indicator', code: indicator.code }, textIn(context, indicator.title)),
    pageLink(context, { name: 'methods' }, wordsFor(context)('home.see-methods')),
  ]),
)}`,
  };
}

function releaseFacts(context: PageContext, indicator: PublishedIndicator): Html {
  const { plan, language } = context;
  const say = rowMessages.in(language);
  const words = wordsFor(context);
  const release = releaseOf(plan, indicator);
  if (!release) return nothing;
  const page = { name: 'release', code: release.dataset, release: shortRelease(release) } as const;
  const { described } = release;
  const { measure = '', breakdown = '' } = indicator;
  const facts: readonly (readonly [key: string, value: Html])[] = [
    [words('head.dataset'), pageLink(context, page, textIn(context, release.title))],
    [words('head.hash'), hashOf(release.release)],
    ...(described?.sourceFileName ? [[say('file'), html`${described.sourceFileName}`] as const] : []),
    ...(described ? [[words('release.source-file'), hashOf(described.sourceFile)] as const] : []),
    ...(measure === ''
      ? []
      : [[say('measure'), inWords([sayMeasureRead(indicator, release, language)], measure)] as const]),
    ...(breakdown === ''
      ? []
      : [[say('groups'), inWords(sayGroupsRead(indicator, release, language), breakdown)] as const]),
  ];
  return componentsIn(language).summaryList({
    rows: facts.map(([key, value]) => ({ key: { text: key }, value: { text: value } })),
  });
}

/** What a code stands for, with the code as the file has it: whoever looks for the row needs both. */
function inWords(lines: readonly string[], code: string): Html {
  const words = joined(
    lines.filter((line) => line !== '').map((line) => html`${line}`),
    html`<br>`,
  );
  return html`${words}${second(html`<code>${code}</code>`)}`;
}

function rowTable(context: PageContext, observations: readonly PublishedObservation[]): Html {
  const { language } = context;
  const say = rowMessages.in(language);
  const words = wordsFor(context);
  const anchored = new Map(observations.map((each) => [rowAnchor(each), each] as const));
  const onThisPage = new Set(anchored.keys());
  const count = (value: number | null) => (value === null ? '' : sayNumber(value));
  return dataTable(
    context,
    say('table'),
    [
      { head: say('head.row') },
      { head: words('head.area') },
      { head: words('head.period') },
      { head: words('head.figure'), numeric: true },
      { head: words('head.range'), numeric: true },
      { head: say('head.numerator'), numeric: true },
      { head: say('head.denominator'), numeric: true },
      { head: say('head.status') },
    ],
    [...anchored].map(([anchor, each]) => [
      html`<span id="${anchor}">${whereItStands(context, each, onThisPage)}</span>`,
      html`${textIn(context, each.area.name) || each.area.code}${second(say(`role.${each.role}`))}`,
      sayPeriodLabel(each.figure.period, language),
      sayFigureInTable(each.indicator, { ...each.figure, marker: markOfNone(each) }, language),
      sayLimits(each.indicator, each.figure, language),
      count(each.figure.numerator),
      count(each.figure.denominator),
      each.figure.marker === null ? '' : bracketed(each.figure.marker),
    ]),
  );
}

/** The mark stands in a column of its own; it takes the place of a figure only where there is none. */
function markOfNone({ figure: { value, marker } }: PublishedObservation) {
  return value === null ? marker : null;
}

/** The row; of a sum or an estimate of how many rows it is made, and which where they are told. */
function whereItStands(
  { language }: PageContext,
  { figure }: PublishedObservation,
  onThisPage: ReadonlySet<string>,
): Html {
  const say = rowMessages.in(language);
  const row = rowOf(figure);
  if (row !== undefined) return html`${row}`;
  const { rows = [], addedUpOf, estimatedFrom, marker } = figure;
  if (addedUpOf === undefined && estimatedFrom === undefined)
    return html`${figure.value === null ? '' : say(marker === 'e' ? 'estimated' : 'elsewhere')}`;
  const summary =
    estimatedFrom === undefined
      ? say('added-up', { n: addedUpOf ?? 0 })
      : say('estimated-from', { n: estimatedFrom });
  if (rows.length === 0) return html`${summary}`;
  const named = rows.map((each) =>
    onThisPage.has(`row-${each}`)
      ? html`<a class="govuk-link" href="#row-${each}">${each}</a>`
      : html`${each}`,
  );
  return componentsIn(language).details({ summaryText: summary, text: joined(named, ', ') });
}

/** The row of a figure as a link to it; what stands in no single row leads to how it was made. */
export function rowLink(
  context: PageContext,
  observation: Pick<PublishedObservation, 'indicator' | 'role' | 'area' | 'figure'>,
): Html {
  if (!tellsRows(observation.indicator)) return nothing;
  const href = linkTo(context, { name: 'rows', code: observation.indicator.code });
  return html`<a class="govuk-link" href="${href}#${rowAnchor(observation)}">${rowWords(context, observation.figure)}</a>`;
}

/** A figure that leads to its row; plain words in a version that tells no rows. */
export function tracedTo(
  context: PageContext,
  observation: Pick<PublishedObservation, 'indicator' | 'role' | 'area' | 'figure'>,
  words: string,
): Html {
  if (!tellsRows(observation.indicator)) return html`${words}`;
  const href = linkTo(context, { name: 'rows', code: observation.indicator.code });
  return html`<a class="govuk-link" href="${href}#${rowAnchor(observation)}">${words}<span class="govuk-visually-hidden"> (${rowWords(context, observation.figure)})</span></a>`;
}

function rowWords({ language }: PageContext, figure: PublishedFigure): string {
  const row = rowOf(figure);
  return rowMessages.in(language)('link', { row: row === undefined ? 'none' : String(row) });
}

/** From a table of figures to the row of each; nothing in a version that tells no rows. */
export function allRowsLink(context: PageContext, indicator: PublishedIndicator): Html {
  if (!tellsRows(indicator)) return nothing;
  return pageLink(context, { name: 'rows', code: indicator.code }, rowMessages.in(context.language)('all'));
}
