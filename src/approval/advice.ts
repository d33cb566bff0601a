import { bilingualProse, bilingualText, choice, date, defineRecord, reference } from '../records/index.ts';

/** Who gives advice on a plan because a rule asks for it. */
export const advisers = ['future-generations-commissioner', 'welsh-ministers', 'other'] as const;

/** Advice that a rule asks for before a plan goes on: when it was sought, received and published, and what it says. @source APPR-05 */
export const adviceDefinition = defineRecord({
  kind: 'advice',
  table: 'approval.advice',
  codePrefix: 'AV',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('plan', 'plan', { needed: 'to-save' }),
    choice('adviser', advisers, { needed: 'to-save' }),
    date('soughtOn'),
    date('receivedOn'),
    date('publishedOn'),
    bilingualProse('text'),
    bilingualProse('response'),
  ],
});
