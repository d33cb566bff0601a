import type { Feature, MultiPolygon, Polygon } from 'geojson';
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
import { choiceMap } from '../../charts/index.ts';
import { componentsIn, type Html, html } from '../../design-system/index.ts';
import {
  type Area,
  type AreaRegister,
  type AreaType,
  areaType,
  areaTypeNamed,
  drawnTypes,
  groupedParts,
  kindOf,
  type PartsOfGroup,
  readCodes,
  readDrawnArea,
  typesToDrawFrom,
} from '../../geography/index.ts';
import { boundariesOf, redrawArea, saveDrawnArea, withdrawArea } from '../../geography/store/index.ts';
import { address, compareIn } from '../../language/index.ts';
import { partnershipDefinition } from '../../partnership/index.ts';
import { transaction } from '../../platform/database/index.ts';
import type { Problem } from '../../records/index.ts';
import { areaHref, areasHref, nameOfArea, registerFor } from './area-addresses.ts';
import { sayAreaType } from './area-words.ts';
import { evidenceCrumb } from './import-pages.ts';
import { evidencePageMessages } from './page-messages.ts';

/** More areas than these are not offered as a list to tick: the place they are in must be narrowed. */
const mostOffered = 400;

/** What the form starts from: the kind of areas to choose among, and the place they lie in. */
interface Choice {
  readonly register: AreaRegister;
  readonly types: readonly AreaType[];
  readonly partType: AreaType | undefined;
  /** Places that hold areas of the type, the partnership's own first. */
  readonly places: readonly Area[];
  readonly place: Area | undefined;
  readonly offered: readonly PartsOfGroup[];
  readonly numbers: ReadonlyMap<string, number>;
  /** The area that gets other names or parts; nothing where a new one is drawn. */
  readonly redrawn: Area | undefined;
}

type Form = Readonly<Record<string, string>>;

/**
 * Draws an area of a partnership's own: small areas ticked in a list under their wards, beside a map of what is chosen;
 * or written as codes; or brought as a file. Works without scripts.
 *
 * @source GEO-01, GEO-02
 */
export const drawAreaPage: Handler = async (request) => {
  const choice = await choiceFor(request);
  if (request.query['area'] && !choice.redrawn) return notFound();
  return drawAnswer(request, choice, choice.redrawn ? formOf(choice.redrawn, choice) : {}, []);
};

/** What the form holds of an area that is there already. */
function formOf(area: Area, { register, partType }: Choice): Form {
  const parts = register.children(area).filter(({ from }) => from.type === partType);
  return {
    code: area.code,
    type: area.type,
    name_cy: area.name.cy,
    name_en: area.name.en,
    chosen: parts.map(({ from }) => from.code).join(' '),
  };
}

/** Shows what is chosen on the map, makes or redraws the area, or withdraws it. */
export const drawArea: Handler = async (request) => {
  const { form, services, partnershipId, acting, language } = request;
  if (!partnershipId || !acting) return notFound();
  const choice = await choiceFor(request);
  const { redrawn } = choice;
  const say = evidencePageMessages.in(language);
  if (request.query['area'] && !redrawn) return notFound();
  if (redrawn && form['do'] === 'withdraw') {
    await transaction(services.db, { actor: acting.actor.id }, (db) =>
      withdrawArea(db, partnershipId, redrawn),
    );
    return redirect(areasHref(request), say('draw.withdrawn', { name: nameOfArea(redrawn, language) }));
  }
  if (form['do'] !== 'save') return drawAnswer(request, choice, form, []);
  const { area, parts, problems } = readDrawnArea(
    {
      code: redrawn?.code ?? form['code'] ?? '',
      type: redrawn?.type ?? form['type'] ?? '',
      name: { cy: form['name_cy'] ?? '', en: form['name_en'] ?? '' },
      partType: choice.partType ?? '',
      parts: chosenText(form),
    },
    choice.register,
    redrawn,
  );
  if (!area) return drawAnswer(request, choice, form, problems);
  const keep = redrawn ? redrawArea : saveDrawnArea;
  await transaction(services.db, { actor: acting.actor.id }, (db) =>
    keep(db, partnershipId, area, parts, choice.register),
  );
  return redirect(areaHref(request, area), say('draw.saved', { name: nameOfArea(area, language) }));
};

/** Ticked and written codes together. */
function chosenText(form: Form): string {
  return `${form['chosen'] ?? ''} ${form['parts'] ?? ''}`;
}

async function choiceFor(request: PageRequest): Promise<Choice> {
  const { services, partnershipId, query, language } = request;
  const register = await registerFor(request);
  const types = typesToDrawFrom(register);
  const redrawn = areaToRedraw(register, query['area'] ?? '');
  const made = redrawn && register.children(redrawn)[0]?.from;
  const asked = areaTypeNamed(query['of'] ?? '') ?? made?.type;
  const partType = asked && types.includes(asked) ? asked : types.at(-1);
  const records = await services.records.load(services.db, partnershipId ?? '');
  const own = records.one(partnershipDefinition, partnershipId ?? '')?.values.areas ?? [];
  const places = partType ? placesHolding(request, register, partType, own) : [];
  const isAround = (each: Area) =>
    made !== undefined && register.descendants(each, made.type).some(({ code }) => code === made.code);
  const place = places.find((each) => keyOf(each) === query['within']) ?? places.find(isAround) ?? places[0];
  const parts = place && partType ? register.descendants(place, partType) : [];
  const byName = compareIn(language);
  const grouped = groupedParts(parts, register)
    .map(({ group, parts: some }) => ({
      group,
      parts: some.toSorted((a, b) => byName(nameOfArea(a, language), nameOfArea(b, language))),
    }))
    .toSorted((a, b) => byName(nameOfGroup(a, request), nameOfGroup(b, request)));
  const offered = parts.length > mostOffered ? [] : grouped;
  const inOrder = offered.flatMap((each) => each.parts);
  const numbers = new Map(inOrder.map(({ code }, at) => [code as string, at + 1]));
  return { register, types, partType, places, place, offered, numbers, redrawn };
}

/** @param key - `type/code` of an area that was drawn */
function areaToRedraw(register: AreaRegister, key: string): Area | undefined {
  const [name = '', code = ''] = key.split('/');
  const type = drawnTypes.find((each) => each === name);
  return type && register.find(code, type);
}

function keyOf({ type, code }: Area): string {
  return `${type}/${code}`;
}

function nameOfGroup({ group }: PartsOfGroup, { language }: PageRequest): string {
  return group ? nameOfArea(group, language) : evidencePageMessages.in(language)('draw.otherAreas');
}

function placesHolding(
  { language }: PageRequest,
  register: AreaRegister,
  partType: AreaType,
  own: readonly string[],
): readonly Area[] {
  const byName = compareIn(language);
  const wide = areaType(kindOf(partType) === 'local-authority' ? 'wales' : 'local-authority');
  const all = register.ofType(wide).filter((area) => register.descendants(area, partType).length > 0);
  const byNameOfArea = all.toSorted((a, b) => byName(nameOfArea(a, language), nameOfArea(b, language)));
  const isOwn = ({ code }: Area) => own.includes(code);
  return [...byNameOfArea.filter(isOwn), ...byNameOfArea.filter((area) => !isOwn(area))];
}

async function drawAnswer(
  request: PageRequest,
  choice: Choice,
  form: Form,
  problems: readonly Problem[],
): Promise<Answer> {
  const { language } = request;
  const say = evidencePageMessages.in(language);
  const { redrawn } = choice;
  const title = redrawn ? say('draw.redraw', { name: nameOfArea(redrawn, language) }) : say('draw.title');
  const main = html`${problemSummary(problems, language, evidencePageMessages)}
    <h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body-l">${say(choice.redrawn ? 'draw.redraw.lead' : 'draw.lead')}</p>
    ${choice.types.length === 0 ? html`<p class="govuk-body">${say('draw.noSmallAreas')}</p>` : html`${placeForm(request, choice)}${await areaForm(request, choice, form, problems)}`}
    ${choice.redrawn ? withdrawForm(request, choice) : byFile(request)}`;
  return page(title, main, {
    current: 'work.evidence',
    hasErrors: problems.length > 0,
    breadcrumbs: [evidenceCrumb(request), { text: say('areas.title'), href: areasHref(request) }],
  });
}

/** Which areas are offered: their type and year, and the place they lie in. */
function placeForm({ language }: PageRequest, { types, partType, places, place, redrawn }: Choice): Html {
  const say = evidencePageMessages.in(language);
  const ui = componentsIn(language);
  return html`<form method="get" class="ll-filter">${redrawn && html`<input type="hidden" name="area" value="${keyOf(redrawn)}">`}<div class="ll-filter__fields">
    ${ui.select({
      id: 'of',
      name: 'of',
      label: { text: say('draw.partType') },
      items: types.map((type) => ({
        value: type as string,
        text: sayAreaType(type, language),
        selected: type === partType,
      })),
    })}
    ${
      places.length > 0 &&
      ui.select({
        id: 'within',
        name: 'within',
        label: { text: say('draw.within') },
        items: places.map((each) => ({
          value: keyOf(each),
          text: nameOfArea(each, language),
          selected: each === place,
        })),
      })
    }</div>${ui.button({ text: say('draw.offer'), classes: 'govuk-button--secondary' })}</form>`;
}

async function areaForm(
  request: PageRequest,
  choice: Choice,
  form: Form,
  problems: readonly Problem[],
): Promise<Html> {
  const { language } = request;
  const say = evidencePageMessages.in(language);
  const ui = componentsIn(language);
  const chosen = new Set(readCodes(chosenText(form)));
  const written = readCodes(form['parts'] ?? '').filter((code) => !choice.numbers.has(code));
  return html`<form method="post" action="${hrefOf(request, choice)}" novalidate>${formTokenField(request.csrfToken)}
    ${await mapOf(request, choice, chosen)}
    ${choice.offered.map((group, at) => ticks(request, choice, group, at, chosen))}
    ${ui.textarea({
      id: 'parts',
      name: 'parts',
      rows: 4,
      spellcheck: false,
      value: written.join('\n'),
      label: { text: say('draw.codes') },
      hint: { text: say('draw.codes.hint') },
      ...problemOf(problems, 'parts', language, evidencePageMessages),
    })}
    ${ui.button({ text: say('draw.show'), name: 'do', value: 'show', classes: 'govuk-button--secondary' })}
    <h2 class="govuk-heading-m">${say('draw.about')}</h2>
    ${aboutFields(request, choice, form, problems)}
    ${ui.button({ text: say('draw.save'), name: 'do', value: 'save', preventDoubleClick: true })}</form>`;
}

/** Withdrawing an area is a form of its own, at the foot: what was published of it stays. */
function withdrawForm(request: PageRequest, choice: Choice): Html {
  const { language } = request;
  const say = evidencePageMessages.in(language);
  return html`<h2 class="govuk-heading-m">${say('draw.withdraw')}</h2>
    <p class="govuk-body">${say('draw.withdraw.hint')}</p>
    <form method="post" action="${hrefOf(request, choice)}">${formTokenField(request.csrfToken)}
      ${componentsIn(language).button({
        text: say('draw.withdraw'),
        name: 'do',
        value: 'withdraw',
        classes: 'govuk-button--warning',
        preventDoubleClick: true,
      })}</form>`;
}

function hrefOf({ language, partnershipId }: PageRequest, { partType, place, redrawn }: Choice): string {
  const query = {
    ...(redrawn && { area: keyOf(redrawn) }),
    ...(partType && { of: partType }),
    ...(place && { within: keyOf(place) }),
  };
  return address('work.area.new', language, { partnership: partnershipId ?? '' }, { query });
}

function aboutFields(
  { language }: PageRequest,
  { redrawn }: Choice,
  form: Form,
  problems: readonly Problem[],
): Html {
  const say = evidencePageMessages.in(language);
  const ui = componentsIn(language);
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
  if (redrawn)
    return html`${text('name_cy', 'govuk-input--width-20')}${text('name_en', 'govuk-input--width-20')}`;
  return html`${ui.radios({
    name: 'type',
    idPrefix: 'type',
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: say('draw.type'), classes: 'govuk-fieldset__legend--s' } },
    value: form['type'] ?? drawnTypes[0] ?? '',
    items: drawnTypes.map((type) => ({
      value: type as string,
      text: sayAreaType(type, language),
      hint: { text: say(`draw.type.${type as 'neighbourhood' | 'community-area' | 'joint-area'}`) },
    })),
    ...problemOf(problems, 'type', language, evidencePageMessages),
  })}
  ${text('name_cy', 'govuk-input--width-20')}
  ${text('name_en', 'govuk-input--width-20')}
  ${text('code', 'govuk-input--width-10')}`;
}

function ticks(
  request: PageRequest,
  { numbers }: Choice,
  group: PartsOfGroup,
  at: number,
  chosen: ReadonlySet<string>,
): Html {
  const { language } = request;
  const say = evidencePageMessages.in(language);
  return componentsIn(language).checkboxes({
    name: 'chosen',
    idPrefix: `chosen-${at}`,
    classes: 'govuk-checkboxes--small ll-in-columns',
    values: group.parts.map(({ code }) => code as string).filter((code) => chosen.has(code)),
    fieldset: { legend: { text: nameOfGroup(group, request), classes: 'govuk-fieldset__legend--s' } },
    items: group.parts.map((area) => ({
      value: area.code as string,
      text: say('draw.part', {
        number: String(numbers.get(area.code) ?? ''),
        name: nameOfArea(area, language),
        code: area.code,
      }),
    })),
  });
}

/** The areas that are offered, as far as their outlines are known, those chosen filled. */
async function mapOf(
  { services, partnershipId, language }: PageRequest,
  { partType, place, numbers }: Choice,
  chosen: ReadonlySet<string>,
): Promise<Html> {
  const say = evidencePageMessages.in(language);
  if (!partType || !place || numbers.size === 0) {
    return html`<p class="govuk-body">${say('draw.tooMany')}</p>`;
  }
  const found = await boundariesOf(services.db, partnershipId ?? '', partType, [...numbers.keys()]);
  const features = found.flatMap(({ code, geometry }): Feature<Polygon | MultiPolygon>[] =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
      ? [{ type: 'Feature', geometry, properties: { code } }]
      : [],
  );
  const count = [...numbers.keys()].filter((code) => chosen.has(code)).length;
  const sentence = html`<p class="govuk-body" id="chosen">${say('draw.chosen', { n: count })}</p>`;
  if (features.length === 0) return html`${sentence}<p class="govuk-body">${say('draw.noBoundaries')}</p>`;
  const label = say('draw.map', { place: nameOfArea(place, language) });
  return html`<h2 class="govuk-heading-m">${label}</h2>${sentence}
    <p class="govuk-body">${say('draw.map.hint')}</p>
    <div class="ll-chart__drawing">${choiceMap({
      language,
      label,
      areas: [...numbers].map(([code, number]) => ({ code, number, isChosen: chosen.has(code) })),
      boundaries: { type: 'FeatureCollection', features },
      codeOf: (feature) => String(feature.properties?.['code'] ?? ''),
    })}</div>`;
}

/** What stands over the columns of a file of neighbourhoods: the same in every language. */
const fileHeadings = ['lsoa21_code', 'neighbourhood_code', 'neighbourhood_name_cy', 'neighbourhood_name'];

function byFile({ language, partnershipId }: PageRequest): Html {
  const say = evidencePageMessages.in(language);
  const href = address('work.import', language, { partnership: partnershipId ?? '' });
  return componentsIn(language).details({
    summaryText: say('draw.file'),
    text: html`<p class="govuk-body">${say('draw.file.hint')}</p>
      <ul class="govuk-list govuk-list--bullet">${fileHeadings.map((heading) => html`<li>${heading}</li>`)}</ul>
      <p class="govuk-body"><a class="govuk-link" href="${href}">${say('draw.file.import')}</a></p>`,
  });
}
