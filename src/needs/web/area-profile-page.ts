import { file, type Handler, notFound, type PageRequest, page } from '../../access/web/index.ts';
import {
  comparisonMark,
  componentsIn,
  dataTable,
  emptyState,
  figureCell,
  type Html,
  html,
  markerKey,
  nothing,
} from '../../design-system/index.ts';
import { indicatorDefinition } from '../../evidence/index.ts';
import { datasets } from '../../evidence/store/index.ts';
import { address, inEither, type Language, sayDate, sayNumber } from '../../language/index.ts';
import type { AreaProfile, ProfileRow } from '../assessment/area-profile.ts';
import { profileDocument } from '../documents/area-profile-document.ts';
import { profileMessages } from '../documents/area-profile-messages.ts';
import {
  chartOf,
  markOf,
  nameOf,
  sayBeside,
  sayLarger,
  sayMethods,
  sayMissing,
  sayNotCompared,
  sayPlace,
  sayReading,
  saySpread,
  sayStandingOut,
  sayUnknown,
  sourcesOf,
} from '../documents/area-profile-words.ts';
import { type OpenedProfile, openProfile } from './area-profile-request.ts';
import { assessmentNavigation, indicatorHref, reasonList } from './assessment-page.ts';
import { figureInWords } from './figure-words.ts';
import { areaInList, areaKey } from './opened-assessment.ts';
import { assessmentMessages } from './page-messages.ts';
import { recordLink, recordLinks } from './views/view-page.ts';

/**
 * How is life here? Each indicator of one area beside another area and beside all areas of its kind; what stands out by
 * test; its needs, ranked; what is not known. Also as PDF and as a workbook.
 *
 * @source NEED-09, GEO-01; PAGES section 4.7
 */
export const areaProfilePage: Handler = async (request) => {
  const { language, twin } = request;
  const opened = await openProfile(request);
  const { profile } = opened;
  if (twin !== null) return profile ? download(request, profile) : notFound();
  const say = profileMessages.in(language);
  const name = say('profile.name');
  if (!profile) {
    const main = html`<h1 class="govuk-heading-l">${name}</h1>${assessmentNavigation(request, 'profile')}
      ${emptyState(say('profile.noArea'))}${profileForm(request, opened)}`;
    return page(name, main, { current: 'work.evidence', width: 'full' });
  }
  const heading = say('profile.heading', { area: nameOf(profile.area, language) });
  const main = html`<span class="govuk-caption-l">${name}</span><h1 class="govuk-heading-l">${heading}</h1>
    ${assessmentNavigation(request, 'profile')}
    <p class="govuk-body">${sayPlace(profile, language).map((each) => html`${each} `)}</p>
    ${profileForm(request, opened)}
    ${profile.comparator && standingOutPart(profile, language)}
    ${tablePart(request, opened, profile)}
    ${downloads(request, opened)}
    ${needsPart(request, opened, profile)}
    ${viewsPart(request, profile)}
    ${actionsPart(request, profile)}
    ${unknownPart(request, profile)}
    ${await sourcesPart(request, profile)}`;
  return page(heading, main, {
    current: 'work.evidence',
    width: 'full',
    printed: say('document.made', { date: sayDate(request.services.today(), language) }),
  });
};

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function download(request: PageRequest, profile: AreaProfile) {
  const { language, services, partnership, partnershipId } = request;
  const titles = await datasetTitles(request);
  const given = {
    language,
    today: services.today(),
    partnership: partnership ? inEither(partnership.values.name, language) : (partnershipId ?? ''),
    titleOfDataset: (dataset: string) => titles.get(dataset) ?? dataset,
  };
  const name = `${language === 'cy' ? 'proffil' : 'profile'}-${profile.area.code}`;
  // What makes documents takes a while to load, and few ask for one.
  if (request.twin === 'pdf') {
    const { profilePdf } = await import('../documents/area-profile-pdf.ts');
    return file('application/pdf', profilePdf(profileDocument(profile, given)), `${name}.pdf`);
  }
  const { profileWorkbook } = await import('../documents/area-profile-workbook.ts');
  return file(workbookType, profileWorkbook(profile, given), `${name}.xlsx`);
}

/** What datasets are called, by identifier: one question for all of them. */
async function datasetTitles({ services, partnershipId, language }: PageRequest) {
  const all = await datasets(services.db, partnershipId ?? '');
  return new Map(
    all.map(({ description }) => [description.id, inEither(description.title, language) || description.id]),
  );
}

/** Area, comparator and indicators as a form that asks for the page again: no script, and the address says it all. */
function profileForm(
  request: PageRequest,
  { choices, area, comparators, profile, records, chosen }: OpenedProfile,
): Html {
  const { language } = request;
  const say = profileMessages.in(language);
  const ui = componentsIn(language);
  const option = (each: (typeof choices)[number], selected: boolean) => ({
    value: areaKey(each),
    text: areaInList(each, language),
    selected,
  });
  const compared = profile?.comparator;
  const indicators = records.all(indicatorDefinition);
  return html`<form method="get" class="ll-filter"><div class="ll-filter__fields">${ui.select({
    id: 'area',
    name: 'area',
    label: { text: assessmentMessages.in(language)('assessment.choose') },
    items: choices.map((each) => option(each, area !== undefined && areaKey(each) === areaKey(area))),
  })}${
    comparators.length > 0 &&
    ui.select({
      id: 'compare',
      name: 'compare',
      label: { text: say('form.compare') },
      items: comparators.map((each) =>
        option(each, compared?.code === each.code && compared.type === each.type),
      ),
    })
  }</div>${
    indicators.length > 0 &&
    ui.details({
      summaryText: say('form.choose'),
      text: ui.checkboxes({
        name: 'indicators',
        idPrefix: 'indicators',
        classes: 'govuk-checkboxes--small ll-in-columns',
        values: [...chosen],
        fieldset: { legend: { text: say('form.indicators') } },
        hint: { text: say('form.indicators.hint') },
        items: indicators.map(({ code, values }) => ({
          value: code,
          text: `${code} ${inEither(values.title, language)}`,
        })),
      }),
    })
  }${ui.button({ text: assessmentMessages.in(language)('assessment.show'), classes: 'govuk-button--secondary' })}</form>`;
}

function standingOutPart(profile: AreaProfile, language: Language): Html {
  const { title, sentences, tests } = sayStandingOut(profile, language);
  return html`<h2 class="govuk-heading-m">${title}</h2>
    <ul class="govuk-list govuk-list--bullet">${sentences.map((each) => html`<li>${each}</li>`)}</ul>
    <p class="govuk-body">${tests}</p>`;
}

/** More rows than this, and those that no test tells apart are folded away: a phone is small. */
const mostUnfolded = 12;

function tablePart(request: PageRequest, { area }: OpenedProfile, profile: AreaProfile): Html {
  const { language, partnershipId } = request;
  const say = profileMessages.in(language);
  const { rows, comparator } = profile;
  if (rows.length === 0) {
    const href = address('work.record.new', language, {
      partnership: partnershipId ?? '',
      kind: 'indicator',
    });
    return emptyState(say('profile.noIndicators'), { text: say('profile.addIndicator'), href });
  }
  const place = nameOf(comparator, language);
  const markers = [...new Set(rows.flatMap(({ figure }) => markOf(figure) ?? []))];
  const reading = sayReading(profile, language);
  const table = (caption: string, shown: readonly ProfileRow[]) =>
    dataTable({
      language,
      caption,
      classes: 'll-profile',
      columns: [
        { text: say('table.indicator') },
        { text: say('table.here') },
        ...(comparator ? [{ text: place }] : []),
        { text: say('table.spread') },
        ...(comparator ? [{ text: say('table.word') }] : []),
      ],
      rows: shown.map((row) => [
        html`<a class="govuk-link" href="${indicatorHref(request, row.indicator.code, area)}">${inEither(row.indicator.values.title, language)}</a>`,
        hereCell(row, profile, language),
        ...(comparator ? [sayBeside(row.indicator, row.comparator, language)] : []),
        spreadCell(row, profile, language),
        ...(comparator ? [wordCell(row, language)] : []),
      ]),
    });
  const { details } = componentsIn(language);
  const different = rows.filter(({ word }) => word !== 'similar' && word !== 'not-tested');
  const rest = rows.filter((row) => !different.includes(row));
  const isLong = different.length > 0 && rows.length > mostUnfolded;
  const caption = comparator ? say('table.caption', { comparator: place }) : say('table.captionAlone');
  return html`${markers.length > 0 && markerKey(markers, language)}${
    isLong
      ? html`${table(caption, different)}${rest.length > 0 && details({ summaryText: say('table.rest', { n: sayNumber(rest.length) }), text: table(say('table.restCaption'), rest) })}`
      : table(caption, rows)
  }${details({
    summaryText: say('reading.title'),
    text: html`<ul class="govuk-list govuk-list--bullet">${reading.map((each) => html`<li>${each}</li>`)}</ul>`,
  })}`;
}

function hereCell(row: ProfileRow, { area }: AreaProfile, language: Language): Html {
  const { indicator, figure } = row;
  const missing = sayMissing(row, language);
  const larger = sayLarger(row, language);
  return html`${figure && figureCell(figureInWords(indicator, figure, nameOf(area, language), language), language)}${
    missing !== '' && html`<span class="ll-missing">${missing}</span>`
  }${larger !== '' && html`<span class="ll-figure-cell__more">${larger}</span>`}`;
}

function spreadCell(row: ProfileRow, { comparator }: AreaProfile, language: Language): Html {
  const chart = chartOf(row, comparator, language);
  return html`${chart?.svg}${saySpread(row, language).map(
    (each) => html`<span class="ll-figure-cell__more">${each}</span>`,
  )}`;
}

function wordCell(row: ProfileRow, language: Language): Html {
  if (row.notCompared === 'no-figure') return nothing;
  const why = sayNotCompared(row, language);
  return html`${comparisonMark(row.word, language)}${why !== '' && html`<span class="ll-figure-cell__more">${why}</span>`}`;
}

function downloads(request: PageRequest, { area, profile, chosen }: OpenedProfile): Html {
  const { language, partnershipId } = request;
  const say = profileMessages.in(language);
  const compared = profile?.comparator;
  const query = {
    area: area && areaKey(area),
    compare: compared ? `${compared.type}/${compared.code}` : undefined,
    indicators: [...chosen].join('; '),
  };
  const href = (twin: 'pdf' | 'xlsx') =>
    address('work.profile', language, { partnership: partnershipId ?? '' }, { twin, query });
  return html`<ul class="ll-chart__downloads">
    <li><a class="govuk-link" href="${href('pdf')}">${say('download.pdf')}</a></li>
    <li><a class="govuk-link" href="${href('xlsx')}">${say('download.xlsx')}</a></li></ul>
    <p class="govuk-body">${say('profile.signedIn')}</p>`;
}

function needsPart(request: PageRequest, { area }: OpenedProfile, { needs, titles }: AreaProfile): Html {
  const { language, partnershipId } = request;
  const say = profileMessages.in(language);
  const heading = html`<h2 class="govuk-heading-m">${say('needs.title')}</h2>`;
  const names = new Map([...titles].map(([code, title]) => [code, inEither(title, language)]));
  if (needs.length === 0) return html`${heading}<p class="govuk-body">${say('needs.none')}</p>`;
  const href = (code: string) =>
    address('work.record', language, { partnership: partnershipId ?? '', kind: 'need', code });
  return html`${heading}<p class="govuk-body">${say('needs.lead')}</p>
    <ol class="govuk-list govuk-list--number ll-ranked">${needs.map(
      ({ need, rank, reasons }) =>
        html`<li value="${rank}"><h3 class="govuk-heading-s"><a class="govuk-link" href="${href(need.code)}">${need.code} ${inEither(need.values.title, language)}</a></h3>
        ${reasonList(request, reasons, names, area)}</li>`,
    )}</ol>`;
}

/** What people say here: of the needs, and other evidence in which they speak. @source requirements section 25; NEED-17 */
function viewsPart(request: PageRequest, { needs, views }: AreaProfile): Html {
  const { language } = request;
  const say = profileMessages.in(language);
  const told = needs.filter(({ need }) => inEither(need.values.voice, language).trim() !== '');
  const heading = html`<h2 class="govuk-heading-m">${say('views.title')}</h2>`;
  if (told.length + views.length === 0) return html`${heading}<p class="govuk-body">${say('views.none')}</p>`;
  return html`${heading}<ul class="govuk-list govuk-list--spaced">${told.map(
    ({ need }) => html`<li>${recordLink(request, need)}<br>${inEither(need.values.voice, language)}</li>`,
  )}${views.map(
    (item) => html`<li>${recordLink(request, item)}<br>${inEither(item.values.finding, language)}</li>`,
  )}</ul>`;
}

/** What the plan does about the needs of the area. @source requirements section 25 */
function actionsPart(request: PageRequest, { actions }: AreaProfile): Html {
  const say = profileMessages.in(request.language);
  return html`<h2 class="govuk-heading-m">${say('actions.title')}</h2>
    <div class="govuk-body">${recordLinks(request, actions, say('actions.none'))}</div>`;
}

function unknownPart({ language, partnershipId }: PageRequest, profile: AreaProfile): Html {
  const say = profileMessages.in(language);
  const unknown = sayUnknown(profile, language);
  const href = (code: string) =>
    address('work.record', language, { partnership: partnershipId ?? '', kind: 'data-gap', code });
  return html`<h2 class="govuk-heading-m" id="unknown">${say('unknown.title')}</h2>
    ${
      unknown.length === 0
        ? html`<p class="govuk-body">${say('unknown.none')}</p>`
        : html`<ul class="govuk-list govuk-list--bullet">${unknown.map((each) => html`<li>${each}</li>`)}</ul>`
    }
    ${
      profile.gaps.length > 0 &&
      html`<h3 class="govuk-heading-s">${say('unknown.gaps')}</h3>
      <ul class="govuk-list govuk-list--bullet">${profile.gaps.map(
        ({ code, values }) =>
          html`<li><a class="govuk-link" href="${href(code)}">${inEither(values.title, language)}</a></li>`,
      )}</ul>`
    }`;
}

async function sourcesPart(request: PageRequest, profile: AreaProfile): Promise<Html> {
  const { language, partnershipId } = request;
  const say = profileMessages.in(language);
  const sources = sourcesOf(profile);
  if (sources.length === 0) return nothing;
  const titles = await datasetTitles(request);
  const href = (code: string, release: string) =>
    address('work.release', language, { partnership: partnershipId ?? '', code, release });
  return html`<h2 class="govuk-heading-m">${say('sources.title')}</h2>
    <ul class="govuk-list govuk-list--bullet">${sources.map(
      ({ dataset, release, publishedOn }) =>
        html`<li><a class="govuk-link" href="${href(dataset, release)}">${say('sources.one', { dataset: titles.get(dataset) ?? dataset, date: sayDate(publishedOn, language) })}</a></li>`,
    )}</ul>
    <h2 class="govuk-heading-m">${say('methods.title')}</h2>
    <ul class="govuk-list govuk-list--bullet">${sayMethods(profile, language).map((each) => html`<li>${each}</li>`)}</ul>`;
}
