import { bilingualProse, choice, defineRecord, type RecordOf, reference } from '../../records/index.ts';

/** How much somebody can do about a need, least first. */
export const influenceDegrees = ['none', 'some', 'much', 'decisive'] as const;
export type InfluenceDegree = (typeof influenceDegrees)[number];

/** Whether somebody answers for it: by law, together with others, or not at all. */
export const accountabilities = ['duty', 'shared', 'none'] as const;

/**
 * How much influence a partner has over a need, and whether it answers for it; without an organisation, the
 * partnership as a whole. Rounds of scoring suggest a score on influence from it.
 *
 * @source NEED-14
 */
export const influenceDefinition = defineRecord({
  kind: 'influence',
  table: 'needs.influence',
  codePrefix: 'IN',
  calledBy: 'how',
  fields: [
    reference('need', 'need', { needed: 'to-save' }),
    reference('organisation', 'organisation'),
    choice('degree', influenceDegrees, { needed: 'to-save' }),
    choice('accountability', accountabilities, { needed: 'to-publish' }),
    bilingualProse('how', { needed: 'to-publish', max: 2000 }),
  ],
});
export type Influence = RecordOf<typeof influenceDefinition>;

/** Of these needs, those of which nobody has said who can do anything about them. @source NEED-14 */
export function withoutInfluence<Coded extends { readonly code: string }>(
  needs: readonly Coded[],
  influences: readonly Influence[],
): readonly Coded[] {
  const known = new Set(influences.map(({ values }) => values.need));
  return needs.filter(({ code }) => !known.has(code));
}
