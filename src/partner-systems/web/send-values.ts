import type { SentValue } from '../../performance/index.ts';
import { type Entry, enterValues } from '../../performance/store/index.ts';
import { problem } from '../../records/index.ts';
import { actingOfKey } from '../api-key.ts';
import type { PartnerAnswer, PartnerRequest } from './partner-route.ts';

/** A value as a program sends it: `valueToSend` of the shapes. */
interface SentFigure extends Pick<SentValue, 'measure' | 'periodStart' | 'periodEnd'> {
  readonly area?: string | null;
  readonly value?: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly note?: { readonly cy?: string; readonly en?: string };
  readonly releaseAt?: string | null;
  readonly correctionReason?: { readonly cy?: string; readonly en?: string };
  readonly basedOn?: number | null;
}

const inBoth = (text: { readonly cy?: string; readonly en?: string } = {}) => ({
  cy: text.cy ?? '',
  en: text.en ?? '',
});

/** Takes values of the measures of the key’s organisation, all or none. @source PERF-03, PERF-05; SYS-01 */
export async function takeValues({ body, key, services }: PartnerRequest): Promise<PartnerAnswer> {
  const { values } = body as { readonly values: readonly SentFigure[] };
  const lacking = values.findIndex(({ basedOn }) => basedOn === undefined);
  if (lacking >= 0) {
    const pointer = `/values/${lacking}/basedOn`;
    return { type: 'refused', status: 428, problems: [{ problem: problem('api.basis-missing'), pointer }] };
  }
  const { partnershipId, id, organisation } = key;
  const entering = { partnershipId, actor: id, acting: actingOfKey(key), organisation };
  const entered = await enterValues(services.db, entering, values.map(valueToEnter));
  if (entered.ok) return taken(entered.value);
  const problems = entered.problems.map((each) => {
    const { row, column } = each.where;
    const part = column ? `/${partOfColumn[column] ?? column}` : '';
    return row === undefined ? { problem: each } : { problem: each, pointer: `/values/${row}${part}` };
  });
  return { type: 'refused', status: 422, problems };
}

/** What the columns of a sheet are called in what a program sends. */
const partOfColumn: Readonly<Record<string, string>> = {
  period_end: 'periodEnd',
  correction_reason_cy: 'correctionReason',
};

function valueToEnter(sent: SentFigure, index: number): SentValue {
  const { measure, periodStart, periodEnd, area = null, releaseAt = null } = sent;
  const { value = null, numerator = null, denominator = null, basedOn = null } = sent;
  return {
    ...{ measure, area, periodStart, periodEnd, releaseAt, value, numerator, denominator, basedOn },
    note: inBoth(sent.note),
    correctionReason: inBoth(sent.correctionReason),
    where: { row: index },
  };
}

function taken(entries: readonly Entry[]): PartnerAnswer {
  const values = entries.map(({ sent: { measure, periodStart, periodEnd }, outcome, number }) => ({
    ...{ number, measure, periodStart, periodEnd, outcome },
  }));
  const hasBoth = entries.some(({ outcome }) => outcome === 'kept-both');
  return { type: hasBoth ? 'kept-both' : 'done', body: { values } };
}
