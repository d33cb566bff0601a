import { instantForm } from '../../performance/index.ts';
import {
  bilingualText,
  choice,
  date,
  decimal,
  plainText,
  reference,
  type ValueOf,
  wholeNumber,
  yesNo,
} from '../../records/index.ts';
import { type KeptUpdate, updateItemKinds, updateOutcomes, updateWays } from './update.ts';

const fromOneToFive = { min: 1, max: 5 } as const;

/** A month, like `2026-03`. */
const monthForm = {
  read: (text: string) => (/^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : undefined),
  problem: 'update.month-unreadable',
};

/**
 * The sheet `updates` of a kit: everything people said, in the order they said it. A row with the time it was sent is
 * history; one without is sent when the kit is taken in.
 *
 * @source PERF-05; SYS-01
 */
export const updateLedger = {
  kind: 'update',
  about: 'ownership',
  fields: [
    plainText('month', { max: 7, needed: 'to-save', form: monthForm }),
    choice('itemKind', updateItemKinds, { needed: 'to-save' }),
    plainText('item', { max: 40, needed: 'to-save' }),
    plainText('state', { max: 20 }),
    bilingualText('words', { max: 4_000 }),
    yesNo('noChange'),
    plainText('honestAnswer', { max: 4_000 }),
    date('metOn'),
    wholeNumber('likelihood', fromOneToFive),
    wholeNumber('impact', fromOneToFive),
    decimal('value'),
    decimal('numerator', { min: 0 }),
    decimal('denominator', { min: 0 }),
    date('periodStart'),
    date('periodEnd'),
    plainText('sentBy', { max: 320, public: false }),
    reference('forOrganisation', 'organisation'),
    plainText('sentAt', { max: 40, form: instantForm }),
    choice('way', updateWays),
    choice('outcome', updateOutcomes),
    yesNo('corrects'),
    bilingualText('reason', { max: 2_000 }),
    yesNo('settles'),
  ],
} as const;

type LedgerField = (typeof updateLedger)['fields'][number];

/** A row of the sheet as it was read. */
export type UpdateLedgerRow = { readonly [F in LedgerField as F['name']]: ValueOf<F> };

/** An update as a row of the sheet. @param sentBy - the address of its sender, where that is known */
export function rowOfUpdate(update: KeptUpdate, sentBy: string): UpdateLedgerRow {
  const { item, figure } = update;
  return {
    month: update.month,
    itemKind: item.kind,
    item: item.code,
    state: update.state ?? '',
    words: update.words,
    noChange: update.noChange ? true : null,
    honestAnswer: update.honestAnswer,
    metOn: update.metOn,
    likelihood: update.likelihood,
    impact: update.impact,
    value: figure?.value ?? null,
    numerator: figure?.numerator ?? null,
    denominator: figure?.denominator ?? null,
    periodStart: figure?.from ?? null,
    periodEnd: figure?.to ?? null,
    sentBy,
    forOrganisation: update.forOrganisation,
    sentAt: new Date(update.sentAt).toISOString(),
    way: update.way,
    outcome: update.outcome,
    corrects: update.corrects === null ? null : true,
    reason: update.reason,
    settles: update.settles === null ? null : true,
  };
}
