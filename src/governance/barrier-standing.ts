import { organisationDefinition, type Seat, seatsOn } from '../partnership/index.ts';
import type { RecordSet } from '../records/index.ts';
import { type Barrier, barrierDefinition } from './barrier.ts';

/** A barrier, and what nobody has said or done about it; one that is removed lacks nothing. */
export interface BarrierStanding {
  readonly barrier: Barrier;
  readonly lacks: readonly ('service' | 'remover' | 'action' | 'escalation')[];
}

/**
 * Every barrier with what it lacks: the service it is about, who can remove it, what is done. A barrier that only the nation
 * can remove is taken to the Welsh Government’s member of the board.
 *
 * @source GOV-21; 004 2.4, 3.6–3.9
 */
export function barrierStandings(records: RecordSet): readonly BarrierStanding[] {
  return records.all(barrierDefinition).map((barrier) => ({ barrier, lacks: lackedBy(barrier) }));
}

function lackedBy({ values }: Barrier): BarrierStanding['lacks'] {
  const { service, remover, action, outcome, level, escalatedOn, state } = values;
  if (state === 'removed') return [];
  const isSaid = ({ cy, en }: Barrier['values']['action']) => cy + en !== '';
  return [
    ...(isSaid(service) ? [] : (['service'] as const)),
    ...(remover === null ? (['remover'] as const) : []),
    ...(isSaid(action) || isSaid(outcome) ? [] : (['action'] as const)),
    ...(level === 'national' && escalatedOn === null ? (['escalation'] as const) : []),
  ];
}

/** The seat of the Welsh Government at the table: national barriers are taken to its holder. @source GOV-21; 000 Ch2 */
export function seatOfGovernment(records: RecordSet, on: string): Seat | null {
  const isGovernments = ({ values }: Seat) =>
    records.one(organisationDefinition, values.organisation)?.values.kind === 'welsh-government';
  return seatsOn(records, on).find(isGovernments) ?? null;
}
