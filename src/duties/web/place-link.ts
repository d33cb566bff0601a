import type { PageRequest } from '../../access/web/index.ts';
import { address, type Language, otherLanguage } from '../../language/index.ts';
import { type AnyRecord, calledOf, columnName, columnsOf, type RecordSet } from '../../records/index.ts';
import { type FactPlace, placeInWords, type Requirement } from '../index.ts';

/** What kinds of record and their fields are called: gathered from the capabilities that own them. */
export interface KindAndFieldWords {
  kind(kind: string, number: 'one' | 'many', language: Language): string;
  field(kind: string, field: string, language: Language): string;
}

const kindsWithPages = new Set([
  'partnership',
  'organisation',
  'seat',
  'indicator',
  'need',
  'performance-measure',
  'plan',
  'section',
  'priority',
  'outcome',
  'action',
  'contribution',
  'milestone',
  'resource',
  'risk',
]);

/** Where a gap is mended: the field of a record's form, the empty form of a record still to be made, or its list. */
export function placeHref(place: FactPlace, request: PageRequest): string {
  const { language, partnershipId } = request;
  const partnership = partnershipId ?? '';
  const { kind, code, field } = place;
  if (!kindsWithPages.has(kind)) return address('work.plan', language, { partnership });
  if (code === undefined) return address('work.record.new', language, { partnership, kind });
  const form = address('work.record.edit', language, { partnership, kind, code });
  return field === undefined ? form : `${form}#${inputOf(kind, field, request)}`;
}

/** The id of a field's input; of the two of a bilingual text, the one in the reader's language. */
function inputOf(kind: string, name: string, { language, services }: PageRequest): string {
  const field = services.records.definition(kind)?.fields.find((candidate) => candidate.name === name);
  const columns = field ? columnsOf(field) : [];
  return columns.find((column) => column.endsWith(`_${language}`)) ?? columns[0] ?? columnName(name);
}

/**
 * Where a requirement's gap is mended. Where a record lacks something that points to it, that is the empty form of
 * what it lacks, tied to the record beforehand; a claim is made on the page of its requirement.
 */
export function mendHref(
  requirement: Requirement,
  rulebook: string,
  place: FactPlace,
  request: PageRequest,
): string {
  const { language, partnershipId, services } = request;
  const partnership = partnershipId ?? '';
  if (place.kind === 'claim') {
    const page = address('work.requirement', language, {
      partnership,
      rulebook,
      requirement: requirement.id,
    });
    return `${page}#claims`;
  }
  const { rule } = requirement;
  const first = rule.kind === 'link' ? rule.path[0] : undefined;
  if (first?.held !== 'there' || place.code === undefined || !kindsWithPages.has(first.to)) {
    return placeHref(place, request);
  }
  const holds = services.records.definition(first.to)?.fields.some(({ name }) => name === first.by);
  if (!holds) return placeHref(place, request);
  return address(
    'work.record.new',
    language,
    { partnership, kind: first.to },
    { query: { [columnName(first.by)]: place.code } },
  );
}

/** A place in words: kind and title of the record, or what is still to be made, and the field. */
export function sayPlace(
  place: FactPlace,
  records: RecordSet,
  request: PageRequest,
  words: KindAndFieldWords,
): string {
  const { language, services } = request;
  const definition = services.records.definition(place.kind);
  if (!definition) return placeInWords(place, language);
  const kind = words.kind(place.kind, 'one', language);
  const record = place.code === undefined ? undefined : records.find(place.kind, place.code);
  const named = record ? `${kind} ${record.code}: ${titleOf(record, request)}` : kind;
  const { field } = place;
  const known = definition.fields.some(({ name }) => name === field);
  if (place.value !== undefined || field === undefined || !known) {
    // Values such as topics have their words beside the rules; they stand in brackets there.
    const said = placeInWords({ ...place, code: undefined, field: undefined }, language);
    const value = /\((.*)\)$/.exec(said)?.[0];
    return place.value !== undefined && value && !record ? `${named} ${value}` : named;
  }
  return `${named} (${words.field(place.kind, field, language)})`;
}

function titleOf(record: AnyRecord, { language, services }: PageRequest): string {
  const definition = services.records.definition(record.kind);
  const called = definition ? calledOf(definition, record) : { cy: '', en: '' };
  return called[language] || called[otherLanguage(language)] || record.code;
}
