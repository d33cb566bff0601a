import { type AreaType, areaTypeNamed } from '../../geography/index.ts';
import { describedTexts } from '../dataset.ts';
import {
  type CodeList,
  columnRoles,
  dimensionOf,
  emptyMapping,
  isRole,
  type Mapping,
  type Role,
} from '../mapping.ts';
import { isObservationStatus, type ObservationStatus } from '../observation-status.ts';
import { dateSpans } from '../period-label.ts';

/** What the select of a column says for a heading that is one of many columns of figures. */
export const acrossChoice = 'across';

/** Roles a whole file can have one text for. */
export const constantRoles = ['area', 'period', 'measure'] as const;

/** A column of the file as the form shows it. */
export interface ColumnChoice {
  readonly heading: string;
  /** A role, or `across`. */
  readonly chosen: string;
  readonly choices: readonly string[];
}

/** The columns of a file with what each is taken for, for the form that changes it. */
export function columnChoices(headings: readonly string[], mapping: Mapping): readonly ColumnChoice[] {
  return headings.map((heading) => {
    const role = mapping.columns.get(heading);
    const isAcross = role === undefined && mapping.unpivot.some((rule) => rule.match.test(heading));
    const breakdown = role && dimensionOf(role) ? role : `dimension:${breakdownName(heading)}`;
    return {
      heading,
      chosen: isAcross ? acrossChoice : (role ?? 'ignore'),
      choices: [...columnRoles, breakdown, ...(isAcross ? [acrossChoice] : [])],
    };
  });
}

/** A heading as the name of a breakdown: `Age group` is `age_group`. */
export function breakdownName(heading: string): string {
  const plain = heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return (/^[a-z]/.test(plain) ? plain : `x_${plain}`).slice(0, 31);
}

type Form = Readonly<Record<string, string>>;

/**
 * The mapping that a form asks for: what it changes is changed, everything else stays as it was.
 *
 * Fields: `role_0` … for the columns in their order; `area_type`, `date_style`, `dates_stand_for`, `financial_spans`; `constant_area` and
 * its like; `mark_0` with `meaning_0` …; the particulars of the dataset.
 */
export function mappingFromForm(form: Form, headings: readonly string[], before: Mapping): Mapping {
  const columns = new Map<string, Role>();
  let isWide = false;
  for (const [position, heading] of headings.entries()) {
    const chosen = form[`role_${position}`] ?? 'ignore';
    if (chosen === acrossChoice) isWide = true;
    else if (isRole(chosen)) columns.set(heading, chosen);
  }
  return {
    ...before,
    columns,
    unpivot: isWide ? before.unpivot : [],
    constants: constantsFromForm(form, before),
    areaTypes: areaTypesFromForm(form, before),
    markers: { ...before.markers, ...markersFromForm(form) },
    dateStyle: form['date_style'] === 'month-first' ? 'month-first' : 'day-first',
    financialSpans: form['financial_spans'] === 'yes',
    dateSpan: dateSpans.find((span) => span === form['dates_stand_for']) ?? 'day',
    publishedOn: textOf(form, 'published', before.publishedOn),
    dataset: {
      ...before.dataset,
      id: textOf(form, 'dataset_id', before.dataset.id ?? ''),
      title: {
        cy: textOf(form, 'title_cy', before.dataset.title?.cy ?? ''),
        en: textOf(form, 'title_en', before.dataset.title?.en ?? ''),
      },
      ...textsFromForm(form, before),
      nextReleaseOn: textOf(form, 'next_release', before.dataset.nextReleaseOn ?? ''),
      shows: showsFromForm(form['shows']),
      registeredSource: textOf(form, 'registered_source', before.dataset.registeredSource ?? ''),
    },
  };
}

/** Source and producer, each in Welsh and in English; in one language alone it stands for both. */
function textsFromForm(form: Form, { dataset }: Mapping): Mapping['dataset'] {
  const inWelsh = { ...dataset.inWelsh };
  const told: { source?: string; producer?: string } = {};
  for (const name of ['source', 'producer'] as const) {
    const cy = textOf(form, `${name}_cy`, inWelsh[name] ?? '');
    const en = textOf(form, name, dataset[name] ?? '');
    told[name] = en || cy;
    if (cy !== '' && en !== '') inWelsh[name] = cy;
    else delete inWelsh[name];
  }
  return { ...told, inWelsh };
}

function textOf(form: Form, field: string, before: string): string {
  return form[field]?.trim() ?? before;
}

function showsFromForm(written: string | undefined): 'need' | 'demand' | '' {
  return written === 'need' || written === 'demand' ? written : '';
}

function constantsFromForm(form: Form, before: Mapping): ReadonlyMap<Role, string> {
  const constants = new Map(before.constants);
  for (const role of constantRoles) {
    const text = form[`constant_${role}`]?.trim();
    if (text === '') constants.delete(role);
    else if (text !== undefined) constants.set(role, text);
  }
  return constants;
}

/** One type is chosen from the list; a file that mixes several keeps them until one is. */
function areaTypesFromForm(form: Form, before: Mapping): readonly AreaType[] {
  const chosen = form['area_type'];
  if (chosen === undefined || chosen === 'several') return before.areaTypes;
  const type = areaTypeNamed(chosen);
  return type ? [type] : [];
}

function markersFromForm(form: Form): Record<string, ObservationStatus> {
  const markers: Record<string, ObservationStatus> = {};
  for (const [field, mark] of Object.entries(form)) {
    const number = /^mark_(\d+)$/.exec(field)?.[1];
    const meaning = number === undefined ? '' : (form[`meaning_${number}`] ?? '');
    if (isObservationStatus(meaning)) markers[mark] = meaning;
  }
  return markers;
}

/** A mapping as the content of a mapping file: what `readMapping` reads is the same mapping again. */
export function mappingContent(mapping: Mapping): Record<string, unknown> {
  const { dataset } = mapping;
  return withoutEmpty({
    dataset: withoutEmpty({
      id: dataset.id,
      title: dataset.title,
      ...textsOfDataset(dataset),
      definition: dataset.definition,
      frequency: dataset.frequency,
      'next-release': dataset.nextReleaseOn,
      measures: dataset.shows,
      'registered-source': dataset.registeredSource,
    }),
    published: mapping.publishedOn,
    'heading-row': mapping.headingRow,
    delimiter: mapping.delimiter,
    encoding: mapping.encoding,
    areas: mapping.areaTypes,
    columns: Object.fromEntries(mapping.columns),
    constants: Object.fromEntries(mapping.constants),
    unpivot: mapping.unpivot.map((rule) => ({
      match: rule.match.source,
      role: rule.role,
      set: rule.set,
      next: Object.fromEntries(rule.next.map(({ role, match }) => [role, match.source])),
      series: rule.series,
    })),
    markers: mapping.markers,
    codes: Object.fromEntries([...mapping.codes].map(([role, list]) => [role, codeListContent(list)])),
    measures: Object.fromEntries(
      [...mapping.measures].map(([name, { kind, unit, label, multiplier }]) => [
        name,
        { kind, unit, label, ...(multiplier !== undefined && { multiplier }) },
      ]),
    ),
    'date-style': mapping.dateStyle,
    'financial-spans': mapping.financialSpans,
    'dates-stand-for': mapping.dateSpan,
    required: mapping.required,
  });
}

/** In both languages where they are told in both. */
function textsOfDataset(dataset: Mapping['dataset']): Record<string, unknown> {
  return Object.fromEntries(
    describedTexts.map((name) => {
      const cy = dataset.inWelsh?.[name];
      return [name, cy ? { cy, en: dataset[name] } : dataset[name]];
    }),
  );
}

function codeListContent(list: CodeList): Record<string, unknown> {
  if (list.kind === 'inline') {
    return Object.fromEntries(
      [...list.meanings].map(([raw, { code, label, start, end }]) => [
        raw,
        { code, ...label, start: start ?? '', end: end ?? '' },
      ]),
    );
  }
  const { file, from, to, start, end, language, labelCy, labelEn } = list.source;
  return { file, from, to, start, end, language, label: { cy: labelCy, en: labelEn } };
}

function withoutEmpty(content: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(content).filter(([, value]) => value !== undefined && value !== '' && value !== false),
  );
}

/** The mapping of a file nobody has said anything about. */
export const unsaidMapping: Mapping = { ...emptyMapping };
