import { z } from 'zod';
import type { FactIndex } from '../fact-index.ts';
import { codesIn, type FactRecord, valuesOf } from '../facts.ts';
import { readDateRange } from '../uncertain-date.ts';
import { cannotTell, type Item, type Judgement, judge, judgeOne, reason } from '../verdict.ts';
import { membersNow } from './seat.ts';

/** Something has been published, in these languages and formats, at these places. */
export const publicationSpec = z.strictObject({
  kind: z
    .literal('publication')
    .describe('Something has been published, in certain languages, formats and places.'),
  of: z
    .enum(['plan', 'draft-plan', 'annual-report', 'participation-statement', 'needs-assessment'])
    .describe('What must have been published.'),
  languages: z
    .array(z.enum(['cy', 'en']))
    .min(1)
    .optional()
    .describe('Languages it must be published in.'),
  formats: z
    .array(z.enum(['html', 'pdf', 'docx', 'data', 'easy-read', 'young-people']))
    .min(1)
    .optional()
    .describe('Formats it must be published in.'),
  onSitesOf: z.literal('members').optional().describe('Every member organisation must have published it.'),
});
export type PublicationRule = z.output<typeof publicationSpec>;

/** @source APPR-06, PLAN-26, REP-03, CYP-10 */
export function judgePublication(rule: PublicationRule, index: FactIndex): Judgement {
  const all = index.of('publication');
  if (!all) return cannotTell([{ kind: 'publication', value: rule.of }], reason('kind-unknown'));
  const out = all.filter(
    (each) => valuesOf(each.fields['what']).includes(rule.of) && isOut(each, index.facts.on),
  );
  if (out.length === 0) {
    return judgeOne({
      state: 'lacking',
      place: { kind: 'publication', value: rule.of },
      reason: reason('not-published'),
    });
  }
  const items: Item[] = [
    { state: 'there', used: refs(out) },
    ...(rule.languages ?? []).map((language) => holdsValue(out, 'languages', language)),
    ...(rule.formats ?? []).map((format) => inFormat(rule, index, out, format)),
    ...(rule.onSitesOf === undefined ? [] : membersItems(rule, out, index)),
  ];
  return judge(items);
}

function refs(records: readonly FactRecord[]) {
  return records.map(({ kind, code }) => ({ kind, code }));
}

function isOut(record: FactRecord, on: string): boolean {
  const published = readDateRange(record.fields['publishedOn']);
  return published !== null && published.earliest <= on;
}

/** A plan is out in a format too where an edition for those readers was approved before it was published. @source CYP-10 */
function inFormat(rule: PublicationRule, index: FactIndex, out: readonly FactRecord[], format: string): Item {
  const editions = (rule.of === 'plan' ? (index.of('plan-edition') ?? []) : []).filter(
    (each) =>
      valuesOf(each.fields['audience']).includes(format) &&
      valuesOf(each.fields['state']).includes('approved') &&
      out.some((published) => isApprovedBefore(each, published)),
  );
  return editions.length > 0 ? { state: 'there', used: refs(editions) } : holdsValue(out, 'formats', format);
}

function isApprovedBefore(edition: FactRecord, published: FactRecord): boolean {
  const approved = readDateRange(edition.fields['approvedOn']);
  const publication = readDateRange(published.fields['publishedOn']);
  return approved !== null && publication !== null && approved.latest <= publication.latest;
}

function holdsValue(out: readonly FactRecord[], field: string, value: string): Item {
  const holding = out.filter((each) => valuesOf(each.fields[field]).includes(value));
  if (holding.length > 0) return { state: 'there', used: refs(holding) };
  const first = out[0];
  const place = { kind: 'publication', code: first?.code, field, value };
  if (out.every((each) => each.fields[field] === undefined)) {
    return { state: 'unknown', place, reason: reason('field-unknown') };
  }
  return {
    state: 'lacking',
    place,
    reason: reason(field === 'languages' ? 'not-in-language' : 'not-in-format', { value }),
  };
}

/** Every member has published it, each in all the languages: one member's Welsh does not stand in for another's. */
function membersItems(rule: PublicationRule, out: readonly FactRecord[], index: FactIndex): Item[] {
  if (!index.of('seat'))
    return [{ state: 'unknown', place: { kind: 'seat' }, reason: reason('kind-unknown') }];
  const organisations = new Set(membersNow(index).flatMap((seat) => codesIn(seat, 'organisation')));
  return [...organisations].map((code): Item => {
    const there = out.filter((each) => codesIn(each, 'organisation').includes(code));
    if (there.length > 0) {
      const inLanguages = (rule.languages ?? []).map((language) => holdsValue(there, 'languages', language));
      return inLanguages.find(({ state }) => state !== 'there') ?? { state: 'there', used: refs(there) };
    }
    return {
      state: 'lacking',
      place: { kind: 'organisation', code },
      reason: reason('member-has-not-published'),
    };
  });
}
