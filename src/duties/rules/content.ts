import { z } from 'zod';
import type { FactIndex } from '../fact-index.ts';
import { codesIn, type FactRecord, howFilled, valuesOf } from '../facts.ts';
import { planParts, sectionTopics, topicsOfFamily } from '../section-topics.ts';
import { cannotTell, type Item, type Judgement, judge, notApplicable, reason } from '../verdict.ts';

/** The plan says something about each of these parts or topics. */
export const contentSpec = z
  .strictObject({
    kind: z.literal('content').describe('The plan has text on each part and each topic named.'),
    parts: z
      .array(z.enum(planParts))
      .min(1)
      .optional()
      .describe('Parts of the plan that must each have text.'),
    topics: z
      .array(z.enum(sectionTopics as readonly [string, ...string[]]))
      .min(1)
      .optional()
      .describe('Topics that some section with text must each be about.'),
    duties: z
      .literal('claimed')
      .optional()
      .describe('Every duty the plan says it discharges has a section on it.'),
    in: z.enum(['both', 'either']).default('both').describe('Whether text in one language is enough.'),
  })
  .refine((spec) => spec.parts !== undefined || spec.topics !== undefined || spec.duties !== undefined, {
    params: { code: 'rulebook.content-needs-part-or-topic' },
  });
export type ContentRule = z.output<typeof contentSpec>;

/** @source PLAN-01, PLAN-11, DUTY-02, DUTY-03 */
export function judgeContent(rule: ContentRule, index: FactIndex): Judgement {
  const sections = index.of('section');
  const items: Item[] = [];
  const wantedParts = (rule.parts ?? []).map((part) => ({ kind: 'section', field: 'part', value: part }));
  const wantedTopics = (rule.topics ?? []).map((topic) => ({
    kind: 'section',
    field: 'topics',
    value: topic,
  }));
  if (rule.duties) {
    const duties = index.plan?.fields['duties'] ?? index.plan?.links['duties'];
    if (duties === undefined) {
      return cannotTell([{ kind: 'plan', code: index.facts.plan, field: 'duties' }], reason('field-unknown'));
    }
    const families = valuesOf(duties).filter((family) => topicsOfFamily(family).length > 0);
    if (families.length === 0) return notApplicable(reason('no-duty-claimed'));
    if (!sections) return cannotTell([{ kind: 'section' }], reason('kind-unknown'));
    for (const family of families) {
      const topics = topicsOfFamily(family);
      const about = sections.filter((each) =>
        codesIn(each, 'topics').some((topic) => topics.includes(topic)),
      );
      items.push(itemFrom(about, rule.in, { kind: 'section', field: 'topics', value: family }));
    }
  }
  if (!sections) return cannotTell([...wantedParts, ...wantedTopics], reason('kind-unknown'));
  for (const place of [...wantedParts, ...wantedTopics]) {
    const about = sections.filter((each) => codesIn(each, place.field).includes(place.value));
    items.push(itemFrom(about, rule.in, place));
  }
  return judge(items);
}

/** The best of the sections that are about it decides: one full section is enough, however many drafts lie beside. */
function itemFrom(
  about: readonly FactRecord[],
  languages: 'both' | 'either',
  place: { readonly kind: string; readonly field: string; readonly value: string },
): Item {
  const full = about.filter((each) => {
    const filled = howFilled(each.fields['text']);
    return filled === 'both' || (filled === 'one' && languages === 'either');
  });
  if (full.length > 0) return { state: 'there', used: full.map(({ kind, code }) => ({ kind, code })) };
  const half = about.find((each) => howFilled(each.fields['text']) === 'one');
  if (half) {
    return {
      state: 'half',
      used: [{ kind: half.kind, code: half.code }],
      place: { kind: half.kind, code: half.code, field: 'text', value: place.value },
      reason: reason('one-language'),
    };
  }
  const unknown = about.find((each) => howFilled(each.fields['text']) === 'unknown');
  if (unknown) {
    return {
      state: 'unknown',
      place: { kind: unknown.kind, code: unknown.code, field: 'text' },
      reason: reason('field-unknown'),
    };
  }
  const empty = about[0];
  if (empty) {
    return {
      state: 'lacking',
      place: { kind: empty.kind, code: empty.code, field: 'text' },
      reason: reason('no-text'),
    };
  }
  return { state: 'lacking', place, reason: reason('no-section') };
}
