import { addTo, calendarDate } from '../calendar/index.ts';
import { type Seat, seatDefinition, seatsOn } from '../partnership/index.ts';
import type { RecordSet } from '../records/index.ts';
import { type Agreement, agreementDefinition } from './agreement.ts';

/** Governance arrangements are reviewed at least this often, whatever was agreed. @source GOV-13; 002 9.7 */
const governanceMonths = 24;

/** When an agreement has to be looked at again, and whether that day has passed. */
export interface AgreementReview {
  readonly agreement: Agreement;
  /** Null where nobody said when it was agreed or how often it is reviewed. */
  readonly dueOn: string | null;
  readonly isLate: boolean;
  /** The post that sees to it: the one named; for governance arrangements else the lead director. */
  readonly responsible: Seat | null;
}

/**
 * Every agreement with the day of its next review: so many months after it was last reviewed, or agreed. Governance
 * arrangements are reviewed every two years even where the agreement says nothing, or longer, and are the lead director’s to
 * review.
 *
 * @source GOV-13, GOV-34
 */
export function agreementReviews(records: RecordSet, on: string): readonly AgreementReview[] {
  return records.all(agreementDefinition).map((agreement) => {
    const { kind, agreedOn, reviewedOn, reviewMonths } = agreement.values;
    const since = reviewedOn ?? agreedOn;
    const most = kind === 'governance' ? governanceMonths : Number.POSITIVE_INFINITY;
    const months = Math.min(reviewMonths ?? most, most);
    const dueOn = since === null || !Number.isFinite(months) ? null : addTo(calendarDate(since), { months });
    const responsible = responsibleFor(records, agreement, on);
    return { agreement, dueOn, isLate: dueOn !== null && dueOn < on, responsible };
  });
}

function responsibleFor(records: RecordSet, { values }: Agreement, on: string): Seat | null {
  const named = records.one(seatDefinition, values.seat);
  if (named || values.kind !== 'governance') return named ?? null;
  return seatsOn(records, on).find((seat) => seat.values.statutoryPost === 'cyp-lead-director') ?? null;
}
