import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  type RecordOf,
  reference,
  references,
  wholeNumber,
} from '../records/index.ts';

/** For whom a plan is told again; the plan itself is the full edition. @source issue “The plan’s life”; CYP-10 */
export const editionAudiences = ['young-people', 'easy-read', 'summary'] as const;
export type EditionAudience = (typeof editionAudiences)[number];

export const planEditionStates = ['draft', 'in-review', 'approved'] as const;

/**
 * A plan told again for certain readers, with an approval of its own. Not to be confused with an edition of the needs
 * assessment, which is a frozen document.
 *
 * @source CYP-10; PLAN-26
 */
export const planEditionDefinition = defineRecord({
  kind: 'plan-edition',
  table: 'approval.plan_edition',
  codePrefix: 'ED',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('plan', 'plan', { needed: 'to-save' }),
    choice('audience', editionAudiences, { needed: 'to-save' }),
    choice('state', planEditionStates, { needed: 'to-save' }),
    bilingualProse('testedWith'),
    reference('approvedBy', 'organisation'),
    date('approvedOn'),
    bilingualProse('approvalNote', { public: false }),
  ],
});
export type PlanEdition = RecordOf<typeof planEditionDefinition>;

/**
 * One part of an edition, in the words of its readers, with the sections and outcomes of the full plan it stands for.
 *
 * @source CYP-10; PLAN-26
 */
export const planEditionSectionDefinition = defineRecord({
  kind: 'plan-edition-section',
  table: 'approval.plan_edition_section',
  codePrefix: 'EA',
  calledBy: 'title',
  fields: [
    reference('edition', 'plan-edition', { needed: 'to-save' }),
    bilingualText('title', { needed: 'to-save' }),
    bilingualProse('text', { needed: 'to-publish' }),
    wholeNumber('position', { min: 1, max: 999 }),
    references('sections', 'section'),
    references('outcomes', 'outcome'),
  ],
});
export type PlanEditionSection = RecordOf<typeof planEditionSectionDefinition>;
