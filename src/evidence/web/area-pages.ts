import { roleMay } from '../../access/index.ts';
import {
  type Answer,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  page,
  problemOf,
  problemSummary,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html, nothing, pagingOf } from '../../design-system/index.ts';
import {
  type Area,
  type AreaRegister,
  type AreaType,
  areaType,
  areaTypeNamed,
  areaTypes,
  isOfficial,
  kindOf,
  neighboursOf,
  overlappingAreas,
  readAreaCode,
} from '../../geography/index.ts';
import { boundariesOf, loadAreaRegister, saveAreas, saveLinks } from '../../geography/store/index.ts';
import { address, compareIn, type Language, sayNumber } from '../../language/index.ts';
import { transaction } from '../../platform/database/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import { sayAreaType } from './area-words.ts';
import { evidenceNavigation } from './catalogue-pages.ts';
import { evidenceCrumb } from './import-pages.ts';
import { evidencePageMessages } from './page-messages.ts';

const pageSize = 60;
const neighbourhood = areaType('neighbourhood');

async function registerFor({ services, partnershipId }: PageRequest): Promise<AreaRegister> {
  return loadAreaRegister(services.db, partnershipId ?? '');
}

/** Areas by type and vintage, how many of each are known, and the form that draws a neighbourhood. */
export const areasPage: Handler = async (request) => {
  const register = await registerFor(request);
  return areasAnswer(request, register, {}, []);
};

async function areasAnswer(
  request: PageRequest,
  register: AreaRegister,
  form: Readonly<Record<string, string>>,
  problems: readonly Problem[],
): Promise<Answer> {
  const { language } = request;
  const say = evidencePageMessages.in(language);
  const here = areasHref(request);
  const held = areaTypes.filter((type) => register.holds(type));
  const chosen = areaTypeNamed(request.query['type'] ?? '');
  const main = html`${problemSummary(problems, language, evidencePageMessages)}
    <h1 class="govuk-heading-l">${say('areas.title')}</h1>
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
    ${mayDraw(request) && neighbourhoodForm(request, register, form, problems)}`;
  return page(say('areas.title'), main, {
    current: 'work.evidence',
    hasErrors: problems.length > 0,
    breadcrumbs: [evidenceCrumb(request)],
  });
}

function areasHref({ language, partnershipId }: PageRequest): string {
  return address('work.areas', language, { partnership: partnershipId ?? '' });
}

function areaHref({ language, partnershipId }: PageRequest, area: Pick<Area, 'code' | 'type'>): string {
  return address(
    'work.area',
    language,
    { partnership: partnershipId ?? '', code: area.code },
    { query: { type: area.type } },
  );
}

function mayDraw({ acting }: PageRequest): boolean {
  return acting !== null && roleMay(acting.role, 'evidence.import');
}

function nameOf(area: Area, language: Language): string {
  return area.name[language] || area.name.cy || area.name.en || area.code;
}

function listOfAreas(request: PageRequest, areas: readonly Area[], type: AreaType): Html {
  const { language } = request;
  const say = evidencePageMessages.in(language);
  const byName = compareIn(language);
  const sorted = areas.toSorted((a, b) => byName(nameOf(a, language), nameOf(b, language)));
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
        html`<a class="govuk-link" href="${areaHref(request, area)}">${nameOf(area, language)}</a>`,
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

function neighbourhoodForm(
  request: PageRequest,
  register: AreaRegister,
  form: Readonly<Record<string, string>>,
  problems: readonly Problem[],
): Html {
  const { language } = request;
  const say = evidencePageMessages.in(language);
  const ui = componentsIn(language);
  const smallTypes = areaTypes.filter(
    (type) => ['lsoa', 'msoa', 'ward', 'community'].includes(kindOf(type)) && register.holds(type),
  );
  if (smallTypes.length === 0) {
    return html`<h2 class="govuk-heading-m">${say('draw.title')}</h2><p class="govuk-body">${say('draw.noSmallAreas')}</p>`;
  }
  const text = (field: 'code' | 'name_cy' | 'name_en', width: string) =>
    ui.input({
      id: field,
      name: field,
      classes: width,
      value: form[field] ?? '',
      label: { text: say(`draw.${field}`) },
      ...(field === 'code' && { hint: { text: say('draw.code.hint') } }),
      ...problemOf(problems, field, language, evidencePageMessages),
    });
  return html`<h2 class="govuk-heading-m">${say('draw.title')}</h2>
    <p class="govuk-body">${say('draw.lead')}</p>
    <form method="post" novalidate>${formTokenField(request.csrfToken)}
    ${text('code', 'govuk-input--width-10')}
    ${text('name_cy', 'govuk-input--width-20')}
    ${text('name_en', 'govuk-input--width-20')}
    ${ui.select({
      id: 'small_type',
      name: 'small_type',
      label: { text: say('draw.type') },
      items: smallTypes.map((type) => ({
        value: type as string,
        text: sayAreaType(type, language),
        selected: type === (form['small_type'] ?? smallTypes.at(-1)),
      })),
    })}
    ${ui.textarea({
      id: 'codes',
      name: 'codes',
      rows: 8,
      spellcheck: false,
      value: form['codes'] ?? '',
      label: { text: say('draw.codes') },
      hint: { text: say('draw.codes.hint') },
      ...problemOf(problems, 'codes', language, evidencePageMessages),
    })}
    ${ui.button({ text: say('draw.save'), preventDoubleClick: true })}</form>`;
}

/** Makes a neighbourhood of whole small areas, all of one vintage. */
export const drawNeighbourhood: Handler = async (request) => {
  const { form, services, partnershipId, acting, language } = request;
  const register = await registerFor(request);
  if (!partnershipId || !acting) return notFound();
  const read = readNeighbourhood(form, register);
  if (read.problems.length > 0 || !read.area) return areasAnswer(request, register, form, read.problems);
  const { area, smallAreas } = read;
  await transaction(services.db, { actor: acting.actor.id }, async (db) => {
    await saveAreas(db, partnershipId, [{ ...area, attributes: {} }]);
    await saveLinks(
      db,
      partnershipId,
      [
        ...smallAreas.map((from) => ({ from, to: area })),
        ...commonParents(register, smallAreas).map((to) => ({ from: area, to })),
      ].map((link) => ({ ...link, relation: 'within' as const, weight: 1 })),
    );
  });
  const say = evidencePageMessages.in(language);
  return redirect(areaHref(request, area), say('draw.saved', { name: nameOf(area, language) }));
};

/** Areas that every one of the small areas lies in: the neighbourhood lies in them too. */
function commonParents(register: AreaRegister, smallAreas: readonly Area[]) {
  const [first, ...others] = smallAreas.map((area) => register.parents(area).map(({ to }) => to));
  return (first ?? []).filter(
    (to) =>
      kindOf(to.type) !== 'neighbourhood' &&
      others.every((parents) => parents.some((one) => one.code === to.code && one.type === to.type)),
  );
}

interface ReadNeighbourhood {
  readonly area?: Area;
  readonly smallAreas: readonly Area[];
  readonly problems: readonly Problem[];
}

function readNeighbourhood(
  form: Readonly<Record<string, string>>,
  register: AreaRegister,
): ReadNeighbourhood {
  const problems: Problem[] = [];
  const fault = (code: string, field: string, found = '') =>
    problems.push(problem(code, { field }, { found }));
  const written = (form['code'] ?? '').trim();
  const code = readAreaCode(written);
  if (!code || isOfficial(code)) fault('area.code-not-own', 'code', written);
  else if (register.find(code, neighbourhood)) fault('area.code-taken', 'code', written);
  const name = { cy: (form['name_cy'] ?? '').trim(), en: (form['name_en'] ?? '').trim() };
  if (name.cy === '') fault('area.name-missing', 'name_cy');
  if (name.en === '') fault('area.name-missing', 'name_en');
  const type = areaTypeNamed(form['small_type'] ?? '');
  const codes = [...new Set((form['codes'] ?? '').split(/[\s,;]+/).filter((one) => one !== ''))];
  const found = codes.map((one) => ({ one, area: type && register.find(one.toUpperCase(), type) }));
  const missing = found.filter(({ area }) => !area).map(({ one }) => one);
  const otherYear = missing.filter((one) =>
    register.typesOf(one.toUpperCase()).some((other) => type && kindOf(other) === kindOf(type)),
  );
  const unknown = missing.filter((one) => !otherYear.includes(one));
  if (codes.length === 0) fault('area.no-small-areas', 'codes');
  else if (unknown.length > 0) fault('area.small-area-unknown', 'codes', unknown.join(', '));
  else if (otherYear.length > 0) fault('area.mixed-vintages', 'codes', otherYear.join(', '));
  const smallAreas = found.flatMap(({ area }) => (area ? [area] : []));
  return code && problems.length === 0
    ? { area: { code, type: neighbourhood, name }, smallAreas, problems }
    : { smallAreas, problems };
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
          return html`<li><a class="govuk-link" href="${areaHref(request, key)}">${known ? nameOf(known, language) : key.code}</a> (${sayAreaType(key.type, language)})</li>`;
        })}</ul>`;
  const within = areaTypes
    .map((each) => ({ type: each, areas: register.descendants(area, each) }))
    .filter(({ areas }) => areas.length > 0);
  const [boundary] = await boundariesOf(services.db, partnershipId ?? '', area.type, [area.code]);
  const title = nameOf(area, language);
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
    .toSorted((a, b) => byName(nameOf(a, language), nameOf(b, language)))
    .map(
      (area) =>
        html`<li><a class="govuk-link" href="${areaHref(request, area)}">${nameOf(area, language)}</a> ${area.code}</li>`,
    )}</ul>`;
  return componentsIn(language).details({
    summaryText: say('area.holds', { type: sayAreaType(type, language), count: sayNumber(areas.length) }),
    text: list,
  });
}
