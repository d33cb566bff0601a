import { type Handler, notFound, type PageRequest, page } from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html, nothing, pagingOf } from '../../design-system/index.ts';
import {
  type Area,
  type AreaRegister,
  type AreaType,
  areaTypeNamed,
  areaTypes,
  kindOf,
  neighboursOf,
  overlappingAreas,
} from '../../geography/index.ts';
import { boundariesOf } from '../../geography/store/index.ts';
import { address, compareIn, sayNumber } from '../../language/index.ts';
import { areaHref, areasHref, mayDraw, nameOfArea, registerFor } from './area-addresses.ts';
import { sayAreaType } from './area-words.ts';
import { evidenceNavigation } from './catalogue-pages.ts';
import { evidenceCrumb } from './import-pages.ts';
import { evidencePageMessages } from './page-messages.ts';

const pageSize = 60;

/** Areas by type and vintage, and how many of each are known. */
export const areasPage: Handler = async (request) => {
  const register = await registerFor(request);
  const { language } = request;
  const say = evidencePageMessages.in(language);
  const here = areasHref(request);
  const held = areaTypes.filter((type) => register.holds(type));
  const chosen = areaTypeNamed(request.query['type'] ?? '');
  const main = html`<h1 class="govuk-heading-l">${say('areas.title')}</h1>
    ${evidenceNavigation(request, 'areas')}
    <p class="govuk-body-l">${say('areas.lead')}</p>
    ${dataTable({
      language,
      caption: say('areas.types'),
      columns: [{ text: say('areas.type') }, { text: say('areas.areas'), numeric: true }],
      rows: held.map((type) => [
        html`<a class="govuk-link" href="${`${here}?type=${type}#list`}">${sayAreaType(type, language)}</a>`,
        sayNumber(register.ofType(type).length),
      ]),
    })}
    ${chosen && listOfAreas(request, register.ofType(chosen), chosen)}
    ${mayDraw(request) && drawLink(request)}`;
  return page(say('areas.title'), main, { current: 'work.evidence', breadcrumbs: [evidenceCrumb(request)] });
};

function drawLink({ language, partnershipId }: PageRequest): Html {
  const say = evidencePageMessages.in(language);
  const href = address('work.area.new', language, { partnership: partnershipId ?? '' });
  return html`<h2 class="govuk-heading-m">${say('draw.title')}</h2>
    <p class="govuk-body">${say('draw.lead')}</p>
    ${componentsIn(language).button({ text: say('draw.title'), href })}`;
}

function listOfAreas(request: PageRequest, areas: readonly Area[], type: AreaType): Html {
  const { language } = request;
  const say = evidencePageMessages.in(language);
  const byName = compareIn(language);
  const sorted = areas.toSorted((a, b) => byName(nameOfArea(a, language), nameOfArea(b, language)));
  const last = Math.max(1, Math.ceil(sorted.length / pageSize));
  const asked = Number(request.query['page'] ?? '1');
  const number = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), last) : 1;
  return html`<div id="list">${dataTable({
    language,
    caption: sayAreaType(type, language),
    columns: [{ text: say('areas.name') }, { text: say('areas.code') }],
    rows: sorted
      .slice((number - 1) * pageSize, number * pageSize)
      .map((area) => [
        html`<a class="govuk-link" href="${areaHref(request, area)}">${nameOfArea(area, language)}</a>`,
        area.code as string,
      ]),
  })}${pagingOf(
    {
      page: number,
      size: pageSize,
      total: sorted.length,
      hrefOf: (n) => `${areasHref(request)}?type=${type}&page=${n}#list`,
    },
    language,
  )}</div>`;
}

/** One area: its names, what it lies in, what lies in it, what it became, whether its outline is known. */
export const areaPage: Handler = async (request) => {
  const { language, services, partnershipId, params, query } = request;
  const register = await registerFor(request);
  const code = params['code'] ?? '';
  const type = areaTypeNamed(query['type'] ?? '') ?? register.typesOf(code).at(-1);
  const area = type && register.find(code, type);
  if (!area) return notFound();
  const say = evidencePageMessages.in(language);
  const links = (keys: readonly { code: Area['code']; type: AreaType }[]): Html =>
    keys.length === 0
      ? html`${say('release.none')}`
      : html`<ul class="govuk-list">${keys.map((key) => {
          const known = register.find(key.code, key.type);
          return html`<li><a class="govuk-link" href="${areaHref(request, key)}">${known ? nameOfArea(known, language) : key.code}</a> (${sayAreaType(key.type, language)})</li>`;
        })}</ul>`;
  const within = areaTypes
    .map((each) => ({ type: each, areas: register.descendants(area, each) }))
    .filter(({ areas }) => areas.length > 0);
  const [boundary] = await boundariesOf(services.db, partnershipId ?? '', area.type, [area.code]);
  const title = nameOfArea(area, language);
  const inside = new Set(within.flatMap(({ areas }) => areas));
  const around = new Set(register.parents(area).map(({ to }) => `${to.type}/${to.code}`));
  const overlaps = areaTypes
    .filter((each) => !['lsoa', 'msoa'].includes(kindOf(each)))
    .flatMap((each) => overlappingAreas(register, area, each))
    .filter((each) => !inside.has(each) && !around.has(`${each.type}/${each.code}`));
  const neighbours = await neighboursOfArea(request, register, area);
  const became = register.becameOf(area).map(({ to }) => to);
  const assess = address(
    'work.assessment',
    language,
    { partnership: partnershipId ?? '' },
    { query: { area: `${area.type}/${area.code}` } },
  );
  const main = html`<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body"><a class="govuk-link" href="${assess}">${say('area.assess')}</a></p>
    ${componentsIn(language).summaryList({
      rows: [
        { key: { text: say('areas.code') }, value: { text: area.code as string } },
        { key: { text: say('areas.type') }, value: { text: sayAreaType(area.type, language) } },
        { key: { text: say('area.cy') }, value: { text: html`<span lang="cy">${area.name.cy}</span>` } },
        { key: { text: say('area.en') }, value: { text: html`<span lang="en">${area.name.en}</span>` } },
        {
          key: { text: say('area.within') },
          value: { text: links(register.parents(area).map(({ to }) => to)) },
        },
        ...(overlaps.length > 0
          ? [{ key: { text: say('area.overlaps') }, value: { text: links(overlaps) } }]
          : []),
        {
          key: { text: say('area.neighbours') },
          value: { text: neighbours ? links(neighbours) : say('area.neighbours.unknown') },
        },
        ...(became.length > 0 ? [{ key: { text: say('area.became') }, value: { text: links(became) } }] : []),
        {
          key: { text: say('area.outline') },
          value: { text: say(boundary ? 'area.outline.known' : 'area.outline.unknown') },
        },
      ],
    })}
    ${within.length > 0 ? within.map((each) => placesWithin(request, each)) : nothing}`;
  return page(title, main, {
    current: 'work.evidence',
    breadcrumbs: [evidenceCrumb(request), { text: say('areas.title'), href: areasHref(request) }],
  });
};

/**
 * Areas of the same type that share a boundary, by their own outlines or those of the small areas within them.
 *
 * @returns null where the outlines do not tell
 * @source GEO-08
 */
async function neighboursOfArea(
  { services, partnershipId }: PageRequest,
  register: AreaRegister,
  area: Area,
): Promise<readonly Area[] | null> {
  const small = areaTypes.filter((type) => ['community', 'ward', 'msoa', 'lsoa'].includes(kindOf(type)));
  for (const type of [area.type, ...small]) {
    const outlines = await boundariesOf(services.db, partnershipId ?? '', type);
    if (outlines.length === 0) continue;
    const groups = new Map<string, string>();
    for (const one of register.ofType(area.type)) {
      const parts = type === area.type ? [one] : register.descendants(one, type);
      for (const part of parts) groups.set(part.code, one.code);
    }
    if (!outlines.some(({ code }) => groups.get(code) === area.code)) continue;
    return neighboursOf(area.code, outlines, (code) => groups.get(code)).flatMap(
      (code) => register.find(code, area.type) ?? [],
    );
  }
  return null;
}

function placesWithin(
  request: PageRequest,
  { type, areas }: { type: AreaType; areas: readonly Area[] },
): Html {
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
