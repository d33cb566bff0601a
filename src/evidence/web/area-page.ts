import { type Handler, type PageRequest, page } from '../../access/web/index.ts';
import { componentsIn, type Html, html, nothing } from '../../design-system/index.ts';
import {
  type Area,
  type AreaKey,
  type AreaRegister,
  type AreaType,
  areaTypeNamed,
  areaTypes,
  drawnTypes,
  kindOf,
  neighboursToConsult,
  overlappingAreas,
  structuresOf,
} from '../../geography/index.ts';
import {
  boundariesOf,
  neighboursOfArea,
  overlapsByOutline,
  readReferencePlaces,
} from '../../geography/store/index.ts';
import { address, compareIn, inEither, sayNumber, sayPercent } from '../../language/index.ts';
import { isBilingual } from '../../records/index.ts';
import { areaHref, areasHref, nameOfArea, registerFor } from './area-addresses.ts';
import { sayAreaType } from './area-words.ts';
import { drawnAreaPart, withdrawnAreaPage } from './drawn-area-part.ts';
import { evidenceCrumb } from './import-pages.ts';
import { evidencePageMessages } from './page-messages.ts';
import { sayStructure } from './regional-structures-part.ts';

/**
 * One area: its names, what it lies in, what lies in it, what it overlaps, what it became, whom it borders on and consults,
 * the regional structures of its authority, and what is recorded across the border with England.
 *
 * @source GEO-01, GEO-03, GEO-06, GEO-08
 */
export const areaPage: Handler = async (request) => {
  const { language, params, query } = request;
  const register = await registerFor(request);
  const code = params['code'] ?? '';
  const type = areaTypeNamed(query['type'] ?? '') ?? register.typesOf(code).at(-1);
  const area = type && register.find(code, type);
  if (!area) return withdrawnAreaPage(request, code);
  const say = evidencePageMessages.in(language);
  const title = nameOfArea(area, language);
  const within = areaTypes
    .map((each) => ({ type: each, areas: register.descendants(area, each) }))
    .filter(({ areas }) => areas.length > 0);
  const main = html`<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body"><a class="govuk-link" href="${assessmentHref(request, area)}">${say('area.assess')}</a></p>
    ${componentsIn(language).summaryList({
      rows: [
        ...namesOf(request, area),
        ...(await placesAround(request, register, area, within)),
        ...(await structureRow(request, register, area)),
        ...(await borderRow(request, area)),
      ].map(({ key, text }) => ({ key: { text: say(key) }, value: { text } })),
    })}
    ${within.length > 0 ? within.map((each) => placesWithin(request, each)) : nothing}
    ${drawnTypes.includes(area.type) && (await drawnAreaPart(request, area))}`;
  return page(title, main, {
    current: 'work.evidence',
    breadcrumbs: [evidenceCrumb(request), { text: say('areas.title'), href: areasHref(request) }],
  });
};

interface Row {
  readonly key: `area.${string}` & Parameters<ReturnType<typeof evidencePageMessages.in>>[0];
  readonly text: Html | string;
}

/** Areas of one type that lie in another. */
interface Within {
  readonly type: AreaType;
  readonly areas: readonly Area[];
}

function assessmentHref({ language, partnershipId }: PageRequest, area: Area): string {
  return address(
    'work.assessment',
    language,
    { partnership: partnershipId ?? '' },
    { query: { area: `${area.type}/${area.code}` } },
  );
}

function namesOf({ language }: PageRequest, area: Area): readonly Row[] {
  return [
    { key: 'area.code', text: area.code as string },
    { key: 'area.type', text: sayAreaType(area.type, language) },
    { key: 'area.cy', text: html`<span lang="cy">${area.name.cy}</span>` },
    { key: 'area.en', text: html`<span lang="en">${area.name.en}</span>` },
    ...(area.people === undefined ? [] : [{ key: 'area.people', text: sayNumber(area.people) } as const]),
  ];
}

async function placesAround(
  request: PageRequest,
  register: AreaRegister,
  area: Area,
  within: readonly Within[],
): Promise<readonly Row[]> {
  const { language, services, partnershipId } = request;
  const say = evidencePageMessages.in(language);
  const asked = { db: services.db, partnership: partnershipId ?? '', register };
  const links = (areas: readonly AreaKey[]) => linksTo(request, register, areas);
  const parents = areasItLiesIn(register, area);
  const known = [...parents, ...within.flatMap(({ areas }) => areas)];
  const overlaps = overlapsByLink(register, area, known);
  const byOutline = await overlapsByOutline(asked, area, typesNotLinked(area, [...known, ...overlaps]));
  const neighbours = await neighboursOfArea(asked, area);
  const consulted = consults(area) ? neighboursToConsult(register, area, neighbours ?? []) : [];
  const became = register.becameOf(area).map(({ to }) => to);
  const [boundary] = await boundariesOf(asked.db, asked.partnership, area.type, [area.code]);
  return [
    { key: 'area.within', text: links(parents) },
    ...(overlaps.length > 0 ? [{ key: 'area.overlaps', text: links(overlaps) } as const] : []),
    ...(byOutline.length > 0
      ? [{ key: 'area.overlapsByOutline', text: overlapList(request, byOutline) } as const]
      : []),
    { key: 'area.neighbours', text: neighbours ? links(neighbours) : say('area.neighbours.unknown') },
    ...(consulted.length > 0 ? [{ key: 'area.consult', text: links(consulted) } as const] : []),
    ...(became.length > 0 ? [{ key: 'area.became', text: links(became) } as const] : []),
    { key: 'area.outline', text: say(boundary ? 'area.outline.known' : 'area.outline.unknown') },
  ];
}

function consults({ type }: Area): boolean {
  return ['local-authority', 'health-board'].includes(kindOf(type));
}

/** What people know: small areas are statistics, and nobody asks which of them an area overlaps. */
function isKnownPlace(type: AreaType): boolean {
  return !['lsoa', 'msoa'].includes(kindOf(type));
}

/** Every area it lies in: those linked to it, and those that these lie in wholly. */
function areasItLiesIn(register: AreaRegister, area: Area): readonly AreaKey[] {
  const found = new Map<string, AreaKey>();
  const waiting = register.parents(area).map(({ to }) => to);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const key = `${next.type}/${next.code}`;
    if (found.has(key)) continue;
    found.set(key, next);
    waiting.push(...register.parents(next).flatMap(({ to, weight }) => (weight === 1 ? [to] : [])));
  }
  return [...found.values()].toSorted((a, b) => areaTypes.indexOf(b.type) - areaTypes.indexOf(a.type));
}

function overlapsByLink(register: AreaRegister, area: Area, known: readonly AreaKey[]): readonly Area[] {
  const listed = new Set(known.map(({ type, code }) => `${type}/${code}`));
  return areaTypes
    .filter(isKnownPlace)
    .flatMap((each) => overlappingAreas(register, area, each))
    .filter(({ type, code }) => !listed.has(`${type}/${code}`));
}

/** Types of place that no lookup says anything about for an area; a wider or narrower vintage of its own kind is no news. */
function typesNotLinked(area: Area, known: readonly AreaKey[]): readonly AreaType[] {
  const linked = new Set(known.map(({ type }) => type));
  return areaTypes.filter(
    (type) =>
      isKnownPlace(type) && type !== area.type && kindOf(type) !== 'english-authority' && !linked.has(type),
  );
}

function linksTo(request: PageRequest, register: AreaRegister, areas: readonly AreaKey[]): Html {
  const { language } = request;
  if (areas.length === 0) return html`${evidencePageMessages.in(language)('release.none')}`;
  return html`<ul class="govuk-list">${areas.map((key) => {
    const known = register.find(key.code, key.type);
    return html`<li><a class="govuk-link" href="${areaHref(request, key)}">${known ? nameOfArea(known, language) : key.code}</a> (${sayAreaType(key.type, language)})</li>`;
  })}</ul>`;
}

function overlapList(request: PageRequest, overlaps: Awaited<ReturnType<typeof overlapsByOutline>>): Html {
  const { language } = request;
  const say = evidencePageMessages.in(language);
  return html`<ul class="govuk-list">${overlaps.map(
    ({ area, part }) =>
      html`<li><a class="govuk-link" href="${areaHref(request, area)}">${nameOfArea(area, language)}</a> (${sayAreaType(area.type, language)}). ${say('area.overlapPart', { part: sayPercent(part * 100, 0) })}</li>`,
  )}</ul>`;
}

async function structureRow(
  request: PageRequest,
  register: AreaRegister,
  area: Area,
): Promise<readonly Row[]> {
  const { structures } = await readReferencePlaces(request.services.rulebooksFolder);
  const found = structuresOf(structures, register, area).filter(
    ({ isPart }) => !isPart || kindOf(area.type) !== 'wales',
  );
  if (found.length === 0) return [];
  const list = html`<ul class="govuk-list">${found.map(({ structure, isPart }) => html`<li>${sayStructure(structure, request.language, isPart)}</li>`)}</ul>`;
  return [{ key: 'area.structures', text: list }];
}

/** Records of the needs assessment are known here only as records: what they are called, and which areas they name. */
async function borderRow(
  { services, partnershipId, language }: PageRequest,
  area: Area,
): Promise<readonly Row[]> {
  const partnership = partnershipId ?? '';
  const records = await services.records.load(services.db, partnership);
  const told = records
    .ofKind('cross-border-reliance')
    .filter(({ values }) => values['area'] === area.code || values['englishArea'] === area.code);
  if (told.length === 0) return [];
  const list = told.map(({ kind, code, values }) => {
    const title = values['title'] ?? null;
    const name = isBilingual(title) ? inEither(title, language) : code;
    const href = address('work.record', language, {
      partnership,
      kind: kind as 'cross-border-reliance',
      code,
    });
    return html`<li><a class="govuk-link" href="${href}">${name}</a></li>`;
  });
  return [{ key: 'area.border', text: html`<ul class="govuk-list">${list}</ul>` }];
}

function placesWithin(request: PageRequest, { type, areas }: Within): Html {
  const { language } = request;
  const say = evidencePageMessages.in(language);
  const byName = compareIn(language);
  const list = html`<ul class="govuk-list">${areas
    .toSorted((a, b) => byName(nameOfArea(a, language), nameOfArea(b, language)))
    .map(
      (area) =>
        html`<li><a class="govuk-link" href="${areaHref(request, area)}">${nameOfArea(area, language)}</a> ${area.code}</li>`,
    )}</ul>`;
  return componentsIn(language).details({
    summaryText: say('area.holds', { type: sayAreaType(type, language), count: sayNumber(areas.length) }),
    text: list,
  });
}
