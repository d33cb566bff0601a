import { componentsIn, type Html, html, joined, nothing } from '../../design-system/index.ts';
import { sayDate, sayList, sayNumber } from '../../language/index.ts';
import { publishingMessages } from '../messages.ts';
import {
  type DescribedRelease,
  isFromRelease,
  type PinnedRelease,
  type PublishedIndicator,
  type PublishedPlan,
} from '../published-plan.ts';
import { rowMessages } from '../row-messages.ts';
import { licenceAddress, sayLicence } from '../say-licence.ts';
import { methodName } from './indicator-pages.ts';
import {
  areaCrumbs,
  bullets,
  dataTable,
  dateOr,
  heading,
  lead,
  linkList,
  pageLink,
  prose,
  reading,
  recordLinks,
  textIn,
  title,
  versionNote,
  wordsFor,
} from './parts.ts';
import { hashOf, shortRelease } from './release-hash.ts';
import type { PageContext, PublishedPage } from './site-page.ts';

/** The release of a dataset that an address names by the beginning of its hash. */
export function releaseNamed(plan: PublishedPlan, dataset: string, name: string): PinnedRelease | undefined {
  return plan.releases.find((each) => each.dataset === dataset && shortRelease(each) === name);
}

/** Where the figures come from, dataset by dataset. @source NEED-16, INFO-03 */
export function datasetsPage(context: PageContext): PublishedPage {
  const { plan } = context;
  const say = wordsFor(context);
  const text = say('datasets.title');
  const isEmpty = plan.releases.length === 0;
  return {
    title: text,
    breadcrumbs: areaCrumbs(context),
    main: html`${versionNote(context)}${reading(title(text), lead(say(isEmpty ? 'datasets.empty' : 'datasets.lead')))}
${
  isEmpty
    ? nothing
    : dataTable(
        context,
        say('datasets.table'),
        [
          { head: say('head.dataset') },
          { head: say('head.source') },
          { head: say('head.licence') },
          { head: say('head.geography') },
          { head: say('head.published') },
          { head: say('head.next-release') },
        ],
        plan.releases.map((release) => [
          pageLink(context, { name: 'dataset', code: release.dataset }, textIn(context, release.title)),
          sourceOf(context, release),
          licenceOf(context, release),
          geographyOf(context, release.described),
          dateOr(context, release.publishedOn),
          nextReleaseOf(context, release),
        ]),
      )
}
${reading(linkList([pageLink(context, { name: 'areas' }, say('areas.title')), pageLink(context, { name: 'dataGaps' }, say('known.title'))]))}`,
  };
}

/** Where does it come from? One dataset, its releases, and what rests on it. @source PAGES section 3, Data; INFO-03 */
export function datasetPage(context: PageContext, dataset: string): PublishedPage | undefined {
  const { plan } = context;
  const say = wordsFor(context);
  const releases = plan.releases.filter((release) => release.dataset === dataset);
  const [newest] = releases;
  if (!newest) return undefined;
  const indicators = indicatorsOf(plan, releases);
  const methods = [...new Set(indicators.flatMap((indicator) => indicator.methods))].toSorted();
  const text = textIn(context, newest.title);
  return {
    title: text,
    breadcrumbs: areaCrumbs(context, [{ name: 'datasets' }, say('datasets.title')]),
    main: html`${versionNote(context)}${reading(
      title(text),
      newest.described ? prose(textIn(context, newest.described.definition)) : nothing,
      facts(context, newest),
      heading(say('dataset.releases')),
      bullets(
        releases.map((release) =>
          pageLink(
            context,
            { name: 'release', code: dataset, release: shortRelease(release) },
            releaseTitle(context, release),
          ),
        ),
      ),
      heading(say('dataset.indicators')),
      recordLinks(context, ['indicator', indicators]),
      heading(say('dataset.methods')),
      bullets(methods.map((method) => methodName(context, method))),
    )}`,
  };
}

/** One edition of a dataset: what it is, and which figures were worked out from it. @source INFO-03; SYS-04 */
export function releasePage(context: PageContext, release: PinnedRelease): PublishedPage {
  const { plan } = context;
  const say = wordsFor(context);
  const text = releaseTitle(context, release);
  const { described } = release;
  return {
    title: text,
    breadcrumbs: areaCrumbs(
      context,
      [{ name: 'datasets' }, say('datasets.title')],
      [{ name: 'dataset', code: release.dataset }, textIn(context, release.title)],
    ),
    main: html`${versionNote(context)}${reading(
      title(text),
      facts(context, release, [
        ...(described
          ? [{ key: say('release.observations'), value: html`${sayNumber(described.observations)}` }]
          : []),
        { key: say('head.hash'), value: hashOf(release.release) },
        ...(described?.sourceFileName
          ? [{ key: rowMessages.in(context.language)('file'), value: html`${described.sourceFileName}` }]
          : []),
        ...(described ? [{ key: say('release.source-file'), value: hashOf(described.sourceFile) }] : []),
      ]),
      heading(say('release.indicators')),
      recordLinks(context, ['indicator', indicatorsOf(plan, [release])]),
    )}`,
  };
}

function indicatorsOf(
  { indicators }: PublishedPlan,
  releases: readonly PinnedRelease[],
): readonly PublishedIndicator[] {
  return indicators.filter((indicator) => releases.some((release) => isFromRelease(indicator, release)));
}

interface Fact {
  readonly key: string;
  readonly value: Html;
}

function facts(context: PageContext, release: PinnedRelease, more: readonly Fact[] = []): Html {
  const { language } = context;
  const say = wordsFor(context);
  const { described } = release;
  const frequency = described && `frequency.${described.frequency}`;
  const all: readonly Fact[] = [
    { key: say('head.source'), value: sourceOf(context, release) },
    { key: say('head.licence'), value: licenceOf(context, release) },
    { key: say('head.published'), value: html`${dateOr(context, release.publishedOn)}` },
    { key: say('head.next-release'), value: html`${nextReleaseOf(context, release)}` },
    ...(described
      ? [
          {
            key: say('head.frequency'),
            value: html`${frequency && publishingMessages.has(frequency) ? say(frequency) : say('not-recorded')}`,
          },
          { key: say('head.geography'), value: html`${geographyOf(context, described)}` },
          { key: say('head.covers'), value: html`${coveredBy(context, described)}` },
          {
            key: say('head.how'),
            value: html`${described.told?.collection[language] || described.collection || say('not-recorded')}`,
          },
          ...(described.told?.limitations[language]
            ? [{ key: say('head.limitations'), value: html`${described.told.limitations[language]}` }]
            : []),
        ]
      : []),
    ...more,
  ];
  return componentsIn(language).summaryList({
    rows: all.map(({ key, value }) => ({ key: { text: key }, value: { text: value } })),
  });
}

function coveredBy({ language }: PageContext, { from, to }: DescribedRelease): string {
  const say = publishingMessages.in(language);
  if (from === '' || to === '') return say('not-recorded');
  return say('release.from-to', { from: sayDate(from, language), to: sayDate(to, language) });
}

/** `Neighbourhoods: Lower layer super output areas (2021 codes)`; a code without its vintage may be two places. */
function geographyOf(context: PageContext, described: DescribedRelease | undefined): string {
  const say = wordsFor(context);
  if (!described || described.geographies.length === 0) return say('not-recorded');
  return sayList(
    described.geographies.map(({ kind, vintage }) => {
      const key = `geography.${kind}`;
      const name = publishingMessages.has(key) ? say(key) : kind;
      return vintage === null ? name : say('geography.vintage', { kind: name, year: String(vintage) });
    }),
  );
}

function nextReleaseOf(context: PageContext, { described }: PinnedRelease): string {
  const say = wordsFor(context);
  const day = described?.nextReleaseOn ?? null;
  if (day === null) return say('not-recorded');
  const date = sayDate(day, context.language);
  return day < context.plan.publishedOn ? say('release.overdue', { date }) : date;
}

function sourceOf(context: PageContext, { source, sourceUrl }: PinnedRelease): Html {
  const name = textIn(context, source);
  return /^https?:\/\//.test(sourceUrl)
    ? html`<a class="govuk-link" href="${sourceUrl}">${name}</a>`
    : html`${name}`;
}

/** The licence as a link where it is an address, which may break after each of its parts to fit a phone. */
function licenceOf({ language }: PageContext, release: PinnedRelease): Html {
  const name = sayLicence(release, language);
  const href = licenceAddress(release, language);
  if (href === undefined) return html`${name}`;
  const parts = name.replace(/^https?:\/\/(www\.)?/, '').split(/(?<=\/)/);
  return html`<a class="govuk-link" href="${href}">${joined(parts, html`<wbr>`)}</a>`;
}

function releaseTitle(context: PageContext, release: PinnedRelease): string {
  const say = wordsFor(context);
  const name = textIn(context, release.title);
  return release.publishedOn
    ? say('release.title', { title: name, date: sayDate(release.publishedOn, context.language) })
    : say('release.title-undated', { title: name, hash: shortRelease(release) });
}
