import { readCodeInWales, readEnglishAuthority } from '../../geography/index.ts';
import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
  references,
  wholeNumber,
} from '../../records/index.ts';

/** Which way across the border: people of here on services there, people of there on services here, needs over there. */
export const crossBorderDirections = [
  'relies-on-england',
  'england-relies-on-us',
  'need-of-neighbours',
] as const;

/**
 * How people on one side of the border with England rely on services on the other, or what the neighbouring communities of
 * England need that bears on planning here.
 *
 * @source GEO-03
 */
export const crossBorderRelianceDefinition = defineRecord({
  kind: 'cross-border-reliance',
  table: 'needs.cross_border_reliance',
  codePrefix: 'XB',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    choice('direction', crossBorderDirections, { needed: 'to-save' }),
    plainText('area', {
      needed: 'to-publish',
      form: { read: readCodeInWales, problem: 'records.not-an-area-here' },
    }),
    plainText('englishArea', {
      needed: 'to-publish',
      form: { read: readEnglishAuthority, problem: 'records.not-an-english-authority' },
    }),
    bilingualText('service'),
    wholeNumber('people', { min: 0, max: 10_000_000 }),
    bilingualProse('description', { needed: 'to-publish' }),
    bilingualProse('jointWork'),
    reference('organisation', 'organisation'),
    references('needs', 'need'),
    references('evidence', 'evidence-item'),
    date('asAt'),
  ],
});
export type CrossBorderReliance = RecordOf<typeof crossBorderRelianceDefinition>;
