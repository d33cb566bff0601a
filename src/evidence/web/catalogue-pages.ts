import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { roleMay } from '../../access/index.ts';
import { file, type Handler, notFound, type PageRequest, page } from '../../access/web/index.ts';
import {
  componentsIn,
  dataTable,
  emptyState,
  type Html,
  html,
  joined,
  nothing,
  scrollable,
  subNavigation,
} from '../../design-system/index.ts';
import { type AreaRegister, areaTypeNamed } from '../../geography/index.ts';
import { loadAreaRegister } from '../../geography/store/index.ts';
import {
  address,
  compareIn,
  inEither,
  type Language,
  sayDate,
  sayMoment,
  sayNumber,
} from '../../language/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { type DatasetDescription, describedIn, type Observation } from '../dataset.ts';
import { evidenceSourceDefinition } from '../evidence-source.ts';
import { indicatorDefinition } from '../indicator.ts';
import { markOf } from '../observation-status.ts';
import { askedRelease, type CataloguedRelease, datasetOf, datasets, releasesOf } from '../store/catalogue.ts';
import type { Evidence } from '../store/observations.ts';
import { sayAreaType } from './area-words.ts';
import { openEvidenceFor } from './disclosure-reader.ts';
import { reviewLink } from './disclosure-review-page.ts';
import { smallCountsRow, unpublishedTag } from './disclosure-words.ts';
import { sayPeriodLabel, saySpan, sayValueOrStatus } from './figure-words.ts';
import { evidenceCrumb } from './import-pages.ts';
import { evidencePageMessages } from './page-messages.ts';

/** Datasets, indicators and areas: the parts of evidence. */
export function evidenceNavigation(
  { language, partnershipId }: PageRequest,
  current: 'datasets' | 'sources' | 'indicators' | 'national-indicators' | 'areas' | 'jobs',
): Html {
  const say = evidencePageMessages.in(language);
  const partnership = partnershipId ?? '';
  const parts = [
    { part: 'datasets', href: address('work.evidence', language, { partnership }) },
    { part: 'sources', href: address('work.sources', language, { partnership }) },
    { part: 'indicators', href: address('work.indicators', language, { partnership }) },
    { part: 'national-indicators', href: address('work.national-indicators', language, { partnership }) },
    { part: 'areas', href: address('work.areas', language, { partnership }) },
    { part: 'jobs', href: address('work.jobs', language, { partnership }) },
  ] as const;
  return subNavigation(
    say('evidence.title'),
    parts.map(({ part, href }) => ({ text: say(`evidence.${part}`), href, current: part === current })),
  );
}

/** What a dataset is called: in the reader's language, else in the other, else its identifier. */
export function datasetTitle({ title, id }: DatasetDescription, language: Language): string {
  return inEither(title, language) || id;
}

/** Whether the reader may bring figures in. */
export function mayImport({ acting }: PageRequest): boolean {
  return acting !== null && roleMay(acting.role, 'evidence.import');
}

function importButton(request: PageRequest): Html {
  const { language, partnershipId } = request;
  if (!mayImport(request)) return nothing;
  return componentsIn(language).button({
    text: evidencePageMessages.in(language)('import.title'),
    href: address('work.import', language, { partnership: partnershipId ?? '' }),
  });
}

/** Every dataset: where it comes from, how fresh it is, and whether it shows need or demand. */
export const evidencePage: Handler = async (request) => {
  const { services, language, partnershipId } = request;
  const partnership = partnershipId ?? '';
  const say = evidencePageMessages.in(language);
  const found = await datasets(services.db, partnership);
  const entries = await Promise.all(
    found.map(async ({ description }) => ({
      description,
      latest: (await releasesOf(services.db, partnership, description.id))[0],
    })),
  );
  const byTitle = compareIn(language);
  const sorted = entries.toSorted((a, b) =>
    byTitle(datasetTitle(a.description, language), datasetTitle(b.description, language)),
  );
  const main = html`<h1 class="govuk-heading-l">${say('evidence.title')}</h1>
    ${evidenceNavigation(request, 'datasets')}
    <p class="govuk-body-l">${say('evidence.lead')}</p>
    ${importButton(request)}
    ${
      sorted.length === 0
        ? emptyState(
            say('evidence.empty'),
            mayImport(request)
              ? {
                  text: say('evidence.empty.import'),
                  href: address('work.import', language, { partnership }),
                }
              : undefined,
          )
        : dataTable({
            language,
            caption: say('evidence.count', { n: sorted.length }),
            columns: [
              { text: say('evidence.dataset') },
              { text: say('evidence.source') },
              { text: say('evidence.latest') },
              { text: say('evidence.next') },
              { text: say('evidence.areas'), numeric: true },
              { text: say('evidence.periods') },
              { text: say('evidence.shows') },
            ],
            rows: sorted.map(({ description, latest }) => [
              html`<a class="govuk-link" href="${address('work.dataset', language, { partnership, code: description.id })}">${datasetTitle(description, language)}</a>`,
              describedIn(description, 'producer', language) ||
                describedIn(description, 'source', language) ||
                say('evidence.unsaid'),
              latest ? sayDate(latest.publishedOn, language) : say('evidence.noRelease'),
              nextRelease(description, request),
              latest ? sayNumber(latest.areas) : '',
              latest ? saySpan(latest, language) : '',
              description.shows === '' ? say('evidence.unsaid') : say(`dataset.shows.${description.shows}`),
            ]),
          })
    }`;
  return page(say('evidence.title'), main, { current: 'work.evidence', width: 'full' });
};

function nextRelease({ nextReleaseOn }: DatasetDescription, { language, services }: PageRequest): Html {
  const say = evidencePageMessages.in(language);
  if (nextReleaseOn === '') return html`${say('evidence.unsaid')}`;
  const date = sayDate(nextReleaseOn, language);
  return nextReleaseOn < services.today()
    ? html`${componentsIn(language).tag({ text: say('evidence.overdue'), classes: 'govuk-tag--yellow' })} ${date}`
    : html`${date}`;
}

/** One dataset: what it is, its releases, and the indicators that read it. */
export const datasetPage: Handler = async (request) => {
  const { services, language, partnershipId } = request;
  const partnership = partnershipId ?? '';
  const found = await datasetOf(services.db, partnership, request.params['code'] ?? '');
  if (!found) return notFound();
  const { description } = found;
  const say = evidencePageMessages.in(language);
  const releases = await releasesOf(services.db, partnership, description.id);
  const records = await services.records.load(services.db, partnership);
  const readers = records.all(indicatorDefinition).filter((one) => one.values.dataset === description.id);
  const title = datasetTitle(description, language);
  const texts = [
    ['dataset.id', description.id],
    ['dataset.source', describedIn(description, 'source', language)],
    ['dataset.producer', describedIn(description, 'producer', language)],
    ['dataset.licence', describedIn(description, 'licence', language)],
    ['dataset.unit', describedIn(description, 'unit', language)],
    ['dataset.definition', description.definition[language]],
    ['dataset.frequency', description.frequency === '' ? '' : say(`frequency.${description.frequency}`)],
    ['dataset.collection', describedIn(description, 'collection', language)],
    ['dataset.limitations', describedIn(description, 'limitations', language)],
    ['dataset.shows', description.shows === '' ? '' : say(`dataset.shows.${description.shows}`)],
  ] as const;
  const main = html`<h1 class="govuk-heading-l">${title}</h1>
    ${importButton(request)}
    ${componentsIn(language).summaryList({
      rows: [
        ...texts.map(([key, text]) => ({
          key: { text: say(key) },
          value: {
            text: text === '' ? html`<span class="ll-missing">${say('evidence.unsaid')}</span>` : text,
          },
        })),
        ...sourceRow(request, records, description),
        { key: { text: say('evidence.next') }, value: { text: nextRelease(description, request) } },
        ...(await smallCountsRow(request, description.id)),
      ],
    })}
    ${mayImport(request) ? reviewLink(description.id, partnership, language) : nothing}
    ${dataTable({
      language,
      caption: say('dataset.releases', { n: releases.length }),
      columns: [
        { text: say('release.published') },
        { text: say('release.imported') },
        { text: say('release.file') },
        { text: say('release.rows'), numeric: true },
        { text: say('release.areas'), numeric: true },
        { text: say('release.periods') },
      ],
      rows: releases.map((release) => [
        html`<a class="govuk-link" href="${releaseHref(request, release)}">${sayDate(release.publishedOn, language)}</a>`,
        sayMoment(release.importedAt, language),
        release.fileName,
        sayNumber(release.rows),
        sayNumber(release.areas),
        saySpan(release, language),
      ]),
    })}
    <h2 class="govuk-heading-m">${say('dataset.readers')}</h2>
    ${
      readers.length === 0
        ? html`<p class="govuk-body">${say('dataset.readers.none')}</p>`
        : html`<ul class="govuk-list govuk-list--bullet">${readers.map(
            ({ code, values }) =>
              html`<li><a class="govuk-link" href="${address('work.indicator', language, { partnership, code })}">${values.title[language] || code}</a></li>`,
          )}</ul>`
    }`;
  return page(title, main, { current: 'work.evidence', breadcrumbs: [evidenceCrumb(request)] });
};

/** The registered source it was had from. @source SYS-02, SYS-03 */
function sourceRow(
  { language, partnershipId }: PageRequest,
  records: RecordSet,
  { registeredSource }: DatasetDescription,
) {
  const source = records.one(evidenceSourceDefinition, registeredSource ?? null);
  if (!source) return [];
  const { code, values } = source;
  const href = address('work.record', language, {
    partnership: partnershipId ?? '',
    kind: 'evidence-source',
    code,
  });
  const name = inEither(values.title, language);
  return [
    {
      key: { text: evidencePageMessages.in(language)('dataset.registeredSource') },
      value: { text: html`<a class="govuk-link" href="${href}">${code} ${name}</a>` },
    },
  ];
}

function releaseHref({ language, partnershipId }: PageRequest, release: CataloguedRelease): string {
  return address('work.release', language, {
    partnership: partnershipId ?? '',
    code: release.dataset,
    release: release.hash,
  });
}

interface ShownFigures {
  readonly observations: readonly Observation[];
  readonly register: AreaRegister;
}

/** As many figures as a page shows; the file holds all. */
const shownFigures = 50;

/** One release: what its columns hold, its first figures, and all of them as CSV. */
export const releasePage: Handler = async (request) => {
  const { services, partnershipId, params, twin } = request;
  const partnership = partnershipId ?? '';
  const hash = params['release'] ?? '';
  const code = params['code'] ?? '';
  const release = await askedRelease(services.db, partnership, { dataset: code, release: hash });
  const dataset = await datasetOf(services.db, partnership, code);
  if (!release || !dataset) return notFound();
  const evidence = await openEvidenceFor(request);
  if (twin === 'csv') {
    const name = `${release.dataset}-${release.publishedOn}-${release.hash.slice(0, 8)}.csv`;
    return file('text/csv; charset=utf-8', Readable.from(csvOf(release, evidence)), name);
  }
  try {
    const found = await evidence.observations({ dataset: code, release: release.hash, limit: shownFigures });
    const observations = found?.observations ?? [];
    const register = await loadAreaRegister(services.db, partnership);
    return releasePageOf(request, release, dataset.description, { observations, register });
  } finally {
    evidence.close();
  }
};

/**
 * All figures of a release, its parts always in this order: a byte order mark first, since spreadsheets expect one. A mark
 * stands in place of a value that is not there; brought in again, the file says the same.
 *
 * @param evidence - closed afterwards
 */
async function* csvOf(release: CataloguedRelease, evidence: Evidence): AsyncGenerator<string> {
  try {
    yield headingOf(release);
    for await (const observations of evidence.batches(release)) {
      yield stringify(observations.map((one) => cellsOf(one, release)));
    }
  } finally {
    evidence.close();
  }
}

function headingOf({ breakdowns }: CataloguedRelease): string {
  const heading = [
    'area_code',
    'area_type',
    'period',
    'period_start',
    'period_end',
    'measure',
    ...breakdowns,
    'value',
    'numerator',
    'denominator',
    'lower95',
    'upper95',
    'status',
    'note',
  ];
  return `\ufeff${stringify([heading])}`;
}

function cellsOf(one: Observation, { breakdowns }: CataloguedRelease) {
  return [
    one.areaCode,
    one.areaType,
    one.periodLabel,
    one.periodStart,
    one.periodEnd,
    one.measure,
    ...breakdowns.map((name) => one.breakdown[name] ?? ''),
    one.value ?? (markOf(one.status) || markOf('not-available')),
    one.numerator,
    one.denominator,
    one.lower95,
    one.upper95,
    markOf(one.status),
    one.note,
  ];
}

function releasePageOf(
  request: PageRequest,
  release: CataloguedRelease,
  description: DatasetDescription,
  shown: ShownFigures,
) {
  const { language, partnershipId } = request;
  const partnership = partnershipId ?? '';
  const say = evidencePageMessages.in(language);
  const dataset = datasetTitle(description, language);
  const title = say('release.title', { dataset, date: sayDate(release.publishedOn, language) });
  const csv = address(
    'work.release',
    language,
    { partnership, code: release.dataset, release: release.hash },
    { twin: 'csv' },
  );
  const row = (key: Parameters<typeof say>[0], text: string | Html) => ({
    key: { text: say(key) },
    value: { text },
  });
  const main = html`<h1 class="govuk-heading-l">${title}</h1>
    ${componentsIn(language).summaryList({
      rows: [
        row('release.hash', html`<span class="ll-code">${release.hash}</span>`),
        row('release.sourceHash', html`<span class="ll-code">${release.sourceHash}</span>`),
        row('release.file', release.fileName),
        row('release.imported', sayMoment(release.importedAt, language)),
        row('release.rows', sayNumber(release.rows)),
        row('release.rejected', sayNumber(release.rejectedRows)),
        row('release.areas', sayNumber(release.areas)),
        row(
          'release.areaTypes',
          joined(release.areaTypes.map((type) => html`${sayAreaType(type, language)}<br>`)),
        ),
        row('release.periods', saySpan(release, language)),
        row('release.measures', listed(release.measures.map((code) => measureName(release, code, language)))),
        row(
          'release.breakdowns',
          release.breakdowns.length === 0 ? say('release.none') : listed(release.breakdowns),
        ),
      ],
    })}
    <p class="govuk-body"><a class="govuk-link" href="${csv}">${say('release.csv')}</a></p>
    ${figuresTable(release, shown, language)}`;
  return page(title, main, {
    current: 'work.evidence',
    width: 'full',
    twins: [{ href: csv, type: 'text/csv', title: say('release.csv') }],
    breadcrumbs: [
      evidenceCrumb(request),
      { text: dataset, href: address('work.dataset', language, { partnership, code: release.dataset }) },
    ],
  });
}

function listed(names: readonly string[]): Html {
  return html`<ul class="govuk-list">${names.map((name) => html`<li>${name}</li>`)}</ul>`;
}

function measureName(release: CataloguedRelease, code: string, language: Language): string {
  const label = release.labels.measure[code];
  return (label && inEither(label, language)) || code;
}

function figuresTable(
  release: CataloguedRelease,
  { observations, register }: ShownFigures,
  language: Language,
): Html {
  const say = evidencePageMessages.in(language);
  const caption = say('release.first', { n: observations.length });
  const hasLimits = observations.some((one) => one.lower95 !== null);
  return scrollable(
    caption,
    dataTable({
      language,
      caption,
      stacks: false,
      columns: [
        { text: say('role.area') },
        { text: say('role.period') },
        { text: say('role.measure') },
        ...release.breakdowns.map((name) => ({ text: name })),
        { text: say('role.value'), numeric: true },
        ...(hasLimits
          ? [
              { text: say('role.lower95'), numeric: true },
              { text: say('role.upper95'), numeric: true },
            ]
          : []),
      ],
      rows: observations.map((one) => [
        areaWithCode(register, one, language),
        sayPeriodLabel(one.periodLabel, language),
        measureName(release, one.measure, language),
        ...release.breakdowns.map((name) =>
          breakdownName(release, name, one.breakdown[name] ?? '', language),
        ),
        valueCell(one, language),
        ...(hasLimits ? [limit(one.lower95), limit(one.upper95)] : []),
      ]),
    }),
  );
}

/** A value, or why there is none; beside one that does not go out, why not. */
function valueCell(one: Observation, language: Language): Html | string {
  const value = sayValueOrStatus(one, language);
  return one.unpublished ? html`${value} ${unpublishedTag(one.unpublished, language)}` : value;
}

/** The name of an area and its code; the code alone where the area is not known. */
function areaWithCode(register: AreaRegister, one: Observation, language: Language): string {
  const type = areaTypeNamed(one.areaType);
  const name = type && register.find(one.areaCode, type)?.name[language];
  return name ? `${name} (${one.areaCode})` : one.areaCode;
}

function limit(value: number | null): string {
  return value === null ? '' : sayNumber(value);
}

function breakdownName(release: CataloguedRelease, name: string, code: string, language: Language): string {
  const label = release.labels.breakdown[name]?.[code];
  return (label && inEither(label, language)) || code;
}
