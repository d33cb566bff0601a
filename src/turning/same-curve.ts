import type { TurningSession } from './turning-session.ts';

/** Whether two sessions are about one curve: the same outcome and indicator, or the same measure. */
function isSameCurve({ values: one }: TurningSession, { values: other }: TurningSession): boolean {
  if (one.accountability !== other.accountability) return false;
  return one.accountability === 'performance'
    ? one.measure !== null && one.measure === other.measure
    : one.indicator !== null && one.indicator === other.indicator && one.outcome === other.outcome;
}

/**
 * Earlier sessions about the same curve, newest first: what was said before is read beside what is said now.
 *
 * @source PERF-02; issue 5, "versioned per review period"
 */
export function earlierSessions(
  session: TurningSession,
  all: readonly TurningSession[],
): readonly TurningSession[] {
  return all
    .filter((other) => other.code !== session.code && isSameCurve(session, other))
    .filter((other) => isBefore(other, session))
    .toSorted((a, b) => (isBefore(a, b) ? 1 : -1));
}

/** By the day they were held; those without one by their review period, then by their code. */
function isBefore(a: TurningSession, b: TurningSession): boolean {
  return orderOf(a).localeCompare(orderOf(b), 'en', { numeric: true }) < 0;
}

function orderOf({ code, values }: TurningSession): string {
  return `${values.heldOn ?? '9999'} ${values.period} ${code}`;
}
