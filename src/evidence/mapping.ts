import { type AreaType, areaTypeNamed } from '../geography/index.ts';
import type { Bilingual } from '../language/index.ts';
import { type Problem, problem, type Result } from '../records/index.ts';
import {
  type DatasetDescription,
  type DescribedText,
  describedTexts,
  frequencies,
  type MeasureDescription,
  measureKinds,
} from './dataset.ts';
import { readDisclosure } from './disclosure.ts';
import { isObservationStatus, type ObservationStatus } from './observation-status.ts';
import { type DateSpan, type DateStyle, dateSpans, dateStyles } from './period-label.ts';

/** What a column can be. `dimension:age` makes a breakdown called `age`. */
export const columnRoles = [
  'area',
  'period',
  'period-start',
  'period-end',
  'value',
  'lower95',
  'upper95',
  'numerator',
  'denominator',
  'measure',
  'status',
  'note',
  'ignore',
] as const;
export type Role = (typeof columnRoles)[number] | `dimension:${string}`;

/** Roles whose cells are numbers. */
export const numberRoles = ['value', 'numerator', 'denominator', 'lower95', 'upper95'] as const;
export type NumberRole = (typeof numberRoles)[number];

/**
 * How columns of a wide sheet become rows. Every heading that fits `match` is one cell of an observation; its named
 * groups fill roles (`period`, `measure`, `dim_age` for the breakdown `age`, `role` for which number it is). Headings
 * that give the same roles belong to one observation.
 */
export interface Unpivot {
  readonly match: RegExp;
  readonly role: NumberRole;
  /** Roles filled with one text for all columns of this rule. */
  readonly set: Readonly<Partial<Record<Role, string>>>;
  /** A column straight after a matched one, whose heading fits, that holds this number of the same observation. */
  readonly next: readonly { readonly role: NumberRole; readonly match: RegExp }[];
  /** Breakdown that counts headings repeated word for word: 1, 2, 3 … */
  readonly series: string;
}

/** What one code of the file stands for. */
export interface CodeMeaning {
  readonly code: string;
  readonly label?: Partial<Bilingual>;
  readonly start?: string;
  readonly end?: string;
}

/** A list of codes in a file beside the data, before it is read. */
export interface CodeFile {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly start: string;
  readonly end: string;
  /** Column that tells the language of a row (`en-gb`, `cy-gb`), where each code has a row in each. */
  readonly language: string;
  readonly labelCy: string;
  readonly labelEn: string;
}

export type CodeList =
  | { readonly kind: 'inline'; readonly meanings: ReadonlyMap<string, CodeMeaning> }
  | { readonly kind: 'file'; readonly source: CodeFile };

/** How one file is to be read: which column is what, and what its texts stand for. */
export interface Mapping {
  readonly dataset: Partial<DatasetDescription>;
  readonly publishedOn: string;
  readonly headingRow: number;
  readonly delimiter: string;
  readonly encoding: '' | 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';
  /** Types the area codes may have; more than one where the file mixes levels. Empty: worked out from the codes. */
  readonly areaTypes: readonly AreaType[];
  readonly columns: ReadonlyMap<string, Role>;
  readonly constants: ReadonlyMap<Role, string>;
  readonly unpivot: readonly Unpivot[];
  readonly markers: Readonly<Record<string, ObservationStatus>>;
  readonly codes: ReadonlyMap<Role, CodeList>;
  readonly measures: ReadonlyMap<string, MeasureDescription>;
  readonly dateStyle: DateStyle;
  readonly financialSpans: boolean;
  /** What dates of the period column stand for. */
  readonly dateSpan: DateSpan;
  /** Roles that may not be empty besides area and period. */
  readonly required: readonly Role[];
}

export const emptyMapping: Mapping = {
  dataset: {},
  publishedOn: '',
  headingRow: 1,
  delimiter: '',
  encoding: '',
  areaTypes: [],
  columns: new Map(),
  constants: new Map(),
  unpivot: [],
  markers: {},
  codes: new Map(),
  measures: new Map(),
  dateStyle: 'day-first',
  financialSpans: false,
  dateSpan: 'day',
  required: [],
};

/** Whether a text names a role. */
export function isRole(text: string): text is Role {
  return (columnRoles as readonly string[]).includes(text) || /^dimension:[a-z][a-z0-9_]{0,30}$/.test(text);
}

/** The breakdown a role makes: `age` of `dimension:age`. */
export function dimensionOf(role: Role): string | undefined {
  return role.startsWith('dimension:') ? role.slice('dimension:'.length) : undefined;
}

const knownKeys = [
  'dataset',
  'published',
  'heading-row',
  'delimiter',
  'encoding',
  'areas',
  'columns',
  'constants',
  'unpivot',
  'markers',
  'codes',
  'measures',
  'date-style',
  'financial-spans',
  'dates-stand-for',
  'required',
];

type Plain = Readonly<Record<string, unknown>>;

/**
 * Reads a mapping from what a YAML or JSON file holds (docs/evidence-import.md lists the keys). Every fault is
 * reported, not only the first.
 *
 * @param file - name of the mapping file, for the problems
 */
export function readMapping(content: unknown, file: string): Result<Mapping> {
  if (!isPlain(content)) return { ok: false, problems: [problem('evidence.mapping-not-readable', { file })] };
  const problems: Problem[] = [];
  const fault = (code: string, field: string, found = '') =>
    problems.push(problem(code, { file, field }, { found }));

  for (const key of Object.keys(content)) {
    if (!knownKeys.includes(key)) fault('evidence.mapping-key-unknown', key, key);
  }
  const columns = new Map<string, Role>();
  for (const [heading, role] of entries(content.columns)) {
    if (typeof role === 'string' && isRole(role)) columns.set(heading, role);
    else fault('evidence.mapping-role-unknown', heading, String(role));
  }
  const constants = new Map<Role, string>();
  for (const [role, value] of entries(content.constants)) {
    if (isRole(role) && role !== 'ignore') constants.set(role, textOf(value));
    else fault('evidence.mapping-role-unknown', 'constants', role);
  }
  const markers: Record<string, ObservationStatus> = {};
  for (const [mark, status] of entries(content.markers)) {
    if (isObservationStatus(textOf(status))) markers[mark] = textOf(status) as ObservationStatus;
    else fault('evidence.mapping-status-unknown', mark, textOf(status));
  }
  const areaTypes: AreaType[] = [];
  for (const name of listOf(content.areas)) {
    const type = areaTypeNamed(name);
    if (type) areaTypes.push(type);
    else fault('evidence.mapping-area-type-unknown', 'areas', name);
  }
  const unpivot: Unpivot[] = [];
  for (const rule of rulesOf(content.unpivot)) {
    const read = readUnpivot(rule);
    if (read) unpivot.push(read);
    else fault('evidence.mapping-pattern-wrong', 'unpivot', textOf(rule.match));
  }
  const codes = new Map<Role, CodeList>();
  for (const [role, list] of entries(content.codes)) {
    if (!isRole(role) || !isPlain(list)) fault('evidence.mapping-role-unknown', 'codes', role);
    else codes.set(role, readCodeList(list));
  }
  const measures = new Map<string, MeasureDescription>();
  for (const [name, described] of entries(content.measures)) {
    const read = isPlain(described) ? readMeasure(name, described) : undefined;
    if (read) measures.set(name, read);
    else fault('evidence.mapping-measure-wrong', 'measures', name);
  }
  const dateStyle = dateStyles.find((style) => style === (content['date-style'] ?? 'day-first'));
  if (!dateStyle) fault('evidence.mapping-date-style-unknown', 'date-style', textOf(content['date-style']));
  const dateSpan = dateSpans.find((span) => span === (content['dates-stand-for'] ?? 'day'));
  if (!dateSpan)
    fault('evidence.mapping-date-span-unknown', 'dates-stand-for', textOf(content['dates-stand-for']));
  const required = listOf(content.required).filter(isRole);
  const dataset = readDataset(isPlain(content.dataset) ? content.dataset : {}, file, problems);
  const headingRow = Number(content['heading-row'] ?? 1);
  if (!Number.isInteger(headingRow) || headingRow < 1) {
    fault('evidence.mapping-heading-row-wrong', 'heading-row', textOf(content['heading-row']));
  }
  const encoding = (['', 'utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const).find(
    (one) => one === textOf(content.encoding).toLowerCase(),
  );
  if (encoding === undefined)
    fault('evidence.mapping-encoding-unknown', 'encoding', textOf(content.encoding));

  if (problems.length > 0 || !dateStyle || !dateSpan || encoding === undefined)
    return { ok: false, problems };
  return {
    ok: true,
    value: {
      dataset,
      publishedOn: textOf(content.published),
      headingRow,
      delimiter: textOf(content.delimiter),
      encoding,
      areaTypes,
      columns,
      constants,
      unpivot,
      markers,
      codes,
      measures,
      dateStyle,
      financialSpans: content['financial-spans'] === true,
      dateSpan,
      required,
    },
  };
}

function readDataset(given: Plain, file: string, problems: Problem[]): Partial<DatasetDescription> {
  const id = textOf(given.id);
  if (id !== '' && !/^[a-z0-9][a-z0-9-]{0,79}$/.test(id)) {
    problems.push(problem('evidence.dataset-id-wrong', { file, field: 'dataset.id' }, { found: id }));
  }
  const nextReleaseOn = textOf(given['next-release']);
  if (nextReleaseOn !== '' && !/^\d{4}-\d\d-\d\d$/.test(nextReleaseOn)) {
    problems.push(
      problem(
        'evidence.mapping-date-wrong',
        { file, field: 'dataset.next-release' },
        { found: nextReleaseOn },
      ),
    );
  }
  const shows = textOf(given.measures);
  if (!['', 'need', 'demand'].includes(shows)) {
    problems.push(
      problem('evidence.mapping-need-or-demand', { file, field: 'dataset.measures' }, { found: shows }),
    );
  }
  const disclosure = given.disclosure === undefined ? undefined : readDisclosure(given.disclosure);
  if (given.disclosure !== undefined && !disclosure) {
    problems.push(
      problem(
        'evidence.disclosure-wrong',
        { file, field: 'dataset.disclosure' },
        { found: JSON.stringify(given.disclosure) },
      ),
    );
  }
  const { told, inWelsh } = describedTextsOf(given);
  const registeredSource = textOf(given['registered-source']);
  return {
    id,
    title: bilingualOf(given.title),
    source: told.source,
    producer: told.producer,
    licence: told.licence,
    unit: told.unit,
    definition: bilingualOf(given.definition),
    frequency: frequencies.find((one) => one === given.frequency) ?? '',
    nextReleaseOn,
    collection: told.collection,
    limitations: told.limitations,
    ...(Object.keys(inWelsh).length > 0 && { inWelsh }),
    shows: shows === 'need' || shows === 'demand' ? shows : '',
    ...(registeredSource !== '' && { registeredSource }),
    ...(disclosure && { disclosure }),
  };
}

/** Texts told in one language stand for both; told in both, the Welsh stands beside the English. */
function describedTextsOf(given: Plain) {
  const texts = describedTexts.map((name) => [name, bilingualOf(given[name])] as const);
  const told = Object.fromEntries(texts.map(([name, { cy, en }]) => [name, en || cy]));
  const both = texts.filter(([, { cy, en }]) => cy !== '' && en !== '');
  return {
    told: told as Record<DescribedText, string>,
    inWelsh: Object.fromEntries(both.map(([name, { cy }]) => [name, cy])),
  };
}

function readUnpivot(rule: Plain): Unpivot | undefined {
  const match = patternOf(rule.match);
  const role = numberRoles.find((one) => one === (rule.role ?? 'value'));
  if (!match || !role) return undefined;
  const next: { role: NumberRole; match: RegExp }[] = [];
  for (const [nextRole, pattern] of entries(rule.next)) {
    const known = numberRoles.find((one) => one === nextRole);
    const fits = patternOf(pattern);
    if (!known || !fits) return undefined;
    next.push({ role: known, match: fits });
  }
  const set: Partial<Record<Role, string>> = {};
  for (const [setRole, text] of entries(rule.set)) {
    if (!isRole(setRole)) return undefined;
    set[setRole] = textOf(text);
  }
  return { match, role, set, next, series: textOf(rule.series) };
}

function readCodeList(list: Plain): CodeList {
  if (typeof list.file === 'string') {
    const label = isPlain(list.label) ? list.label : {};
    return {
      kind: 'file',
      source: {
        file: list.file,
        from: textOf(list.from),
        to: textOf(list.to),
        start: textOf(list.start),
        end: textOf(list.end),
        language: textOf(list.language),
        labelCy: textOf(label.cy ?? list.label),
        labelEn: textOf(label.en ?? list.label),
      },
    };
  }
  const meanings = new Map<string, CodeMeaning>();
  for (const [raw, meaning] of entries(list)) {
    if (isPlain(meaning)) {
      const label = { cy: textOf(meaning.cy), en: textOf(meaning.en) };
      meanings.set(raw, {
        code: textOf(meaning.code ?? raw),
        label,
        start: textOf(meaning.start),
        end: textOf(meaning.end),
      });
    } else {
      meanings.set(raw, { code: textOf(meaning) });
    }
  }
  return { kind: 'inline', meanings };
}

function readMeasure(name: string, described: Plain): MeasureDescription | undefined {
  const kind = measureKinds.find((one) => one === (described.kind ?? 'other'));
  if (!kind) return undefined;
  const multiplier = described.multiplier === undefined ? undefined : Number(described.multiplier);
  if (multiplier !== undefined && !(multiplier > 0 && Number.isFinite(multiplier))) return undefined;
  const label = bilingualOf(described.label ?? described);
  return {
    kind,
    unit: textOf(described.unit),
    label: { cy: label.cy, en: label.en === '' ? name : label.en },
    ...(multiplier !== undefined && { multiplier }),
  };
}

function patternOf(pattern: unknown): RegExp | undefined {
  if (typeof pattern !== 'string' || pattern === '') return undefined;
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return undefined;
  }
}

function rulesOf(value: unknown): Plain[] {
  if (Array.isArray(value)) return value.filter(isPlain);
  return isPlain(value) ? [value] : [];
}

function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(textOf);
  return textOf(value) === '' ? [] : [textOf(value)];
}

function bilingualOf(value: unknown): Bilingual {
  if (isPlain(value)) return { cy: textOf(value.cy), en: textOf(value.en) };
  return { cy: '', en: textOf(value) };
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

function entries(value: unknown): [string, unknown][] {
  return isPlain(value) ? Object.entries(value) : [];
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
