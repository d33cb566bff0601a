import type { PageRequest } from '../../access/web/index.ts';
import { componentsIn, type Html, html } from '../../design-system/index.ts';
import { address, addressKinds, type Bilingual, inEither, type Language } from '../../language/index.ts';
import { type AnyRecord, calledOf, columnName, columnsOf, type RecordSet } from '../../records/index.ts';
import { type FactPlace, placeInWords, type RecordRef, type Requirement } from '../index.ts';
import { checkPageMessages } from './page-messages.ts';

/** What kinds of record and their fields are called: gathered from the capabilities that own them. */
export interface KindAndFieldWords {
  kind(kind: string, number: 'one' | 'many', language: Language): string;
  field(kind: string, field: string, language: Language): string;
}

/** Whether records of a kind have pages of their own: what a partnership does not record as such has none. */
function hasPages(kind: string, { services }: Pick<PageRequest, 'services'>): boolean {
  return (
    services.records.definition(kind) !== undefined && (addressKinds as readonly string[]).includes(kind)
  );
}

/** Where a gap is mended: the field of a record's form, the empty form of a record still to be made, or its list. */
export function placeHref(place: FactPlace, request: PageRequest): string {
  const { language, partnershipId } = request;
  const partnership = partnershipId ?? '';
  const { kind, code, field } = place;
  if (!hasPages(kind, request)) return address('work.plan', language, { partnership });
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

/** What somebody does to mend a gap: write a new record of a kind, or change one that is there. */
export interface MendingStep {
  readonly href: string;
  readonly kind: string;
  /** Nothing where the record is still to be made. */
  readonly code: string | undefined;
}

/**
 * How a requirement's gap is mended. Where a record lacks something that points to it, that is the empty form of
 * what it lacks, tied to the record beforehand; a claim is made on the page of its requirement.
 */
export function mendingStep(
  requirement: Requirement,
  rulebook: string,
  place: FactPlace,
  request: PageRequest,
): MendingStep {
  const { language, partnershipId, services } = request;
  const partnership = partnershipId ?? '';
  if (place.kind === 'claim') {
    const href = `${requirementHref(request, rulebook, requirement.id)}#claims`;
    return { href, kind: 'claim', code: undefined };
  }
  const { rule } = requirement;
  const first = rule.kind === 'link' ? rule.path[0] : undefined;
  const atPlace = { href: placeHref(place, request), kind: place.kind, code: place.code };
  if (first?.held !== 'there' || place.code === undefined || !hasPages(first.to, request)) return atPlace;
  const holds = services.records.definition(first.to)?.fields.some(({ name }) => name === first.by);
  if (!holds) return atPlace;
  const href = address(
    'work.record.new',
    language,
    { partnership, kind: first.to },
    { query: { [columnName(first.by)]: place.code } },
  );
  return { href, kind: first.to, code: undefined };
}

/** Where a requirement's gap is mended. */
export function mendHref(
  requirement: Requirement,
  rulebook: string,
  place: FactPlace,
  request: PageRequest,
): string {
  return mendingStep(requirement, rulebook, place, request).href;
}

/** Whether the reader may take a step themselves, as the policy of each kind of record says. */
export type MayMend = (
  request: PageRequest,
  records: RecordSet,
  step: Pick<MendingStep, 'kind' | 'code'>,
) => boolean;

/** What the pages of checks are given to name gaps, and to lead to where they are mended. */
export interface WaysToMend {
  readonly words: KindAndFieldWords;
  readonly mayMend: MayMend;
}

/**
 * Where a reader goes from a gap: to the form that mends it where they may send it, else to the record as it is read.
 *
 * @returns nothing where somebody else has to write the record first
 */
export function gapHref(
  { requirement, rulebook }: { readonly requirement: Requirement; readonly rulebook: string },
  place: FactPlace,
  request: PageRequest,
  records: RecordSet,
  mayMend: MayMend,
): string | undefined {
  const step = mendingStep(requirement, rulebook, place, request);
  if (!hasPages(step.kind, request) || mayMend(request, records, step)) return step.href;
  return readHref(place, request);
}

/**
 * Where a reader goes from a place in a record: to its form where they may send it, else to the record as it is read.
 *
 * @returns nothing where somebody else has to write the record first
 */
export function placeOrReadHref(
  place: FactPlace,
  request: PageRequest,
  records: RecordSet,
  mayMend: MayMend,
): string | undefined {
  const { kind, code } = place;
  if (!hasPages(kind, request) || mayMend(request, records, { kind, code })) return placeHref(place, request);
  return readHref(place, request);
}

function readHref({ kind, code }: FactPlace, { language, partnershipId }: PageRequest): string | undefined {
  if (code === undefined) return undefined;
  return address('work.record', language, { partnership: partnershipId ?? '', kind, code });
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
  return inEither(called, language) || record.code;
}

/** The page of a requirement: verdict, proof, source, claims, replies and opinions. */
export function requirementHref(
  { language, partnershipId }: PageRequest,
  rulebook: string,
  requirement: string,
): string {
  return address('work.requirement', language, { partnership: partnershipId ?? '', rulebook, requirement });
}

/** A record in words, as a link where it has a page. */
export function recordLink(
  ref: RecordRef,
  request: PageRequest,
  records: RecordSet,
  words: KindAndFieldWords,
): Html {
  const { language, partnershipId } = request;
  const text = sayPlace(ref, records, request, words);
  if (!hasPages(ref.kind, request) || !records.find(ref.kind, ref.code)) return html`${text}`;
  const { kind, code } = ref;
  return html`<a class="govuk-link" href="${address('work.record', language, { partnership: partnershipId ?? '', kind, code })}">${text}</a>`;
}

/** The records a verdict rests on, as links: a few in view, the rest a fold away. */
export function whereLinks(
  where: readonly RecordRef[],
  request: PageRequest,
  records: RecordSet,
  words: KindAndFieldWords,
  inView = 3,
): Html {
  const say = checkPageMessages.in(request.language);
  const list = (refs: readonly RecordRef[]) =>
    html`<ul class="govuk-list">${refs.map((ref) => html`<li>${recordLink(ref, request, records, words)}</li>`)}</ul>`;
  // One more than fits is shown rather than folded: a fold takes a line as well.
  if (where.length <= inView + 1) return list(where);
  const rest = where.slice(inView);
  return html`${list(where.slice(0, inView))}${componentsIn(request.language).details({
    summaryText: say('more-places', { n: rest.length }),
    text: list(rest),
  })}`;
}

/** What an organisation is called; empty for none. */
export function organisationName(code: string | null, records: RecordSet, language: Language): string {
  if (!code) return '';
  const name = records.find('organisation', code)?.values['name'] as Bilingual | undefined;
  return name?.[language] || code;
}
