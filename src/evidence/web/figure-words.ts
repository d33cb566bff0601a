import { parsePeriod, sayPeriod } from '../../calendar/index.ts';
import { type Language, sayDateRange, sayNumber } from '../../language/index.ts';
import type { Observation, Release } from '../dataset.ts';
import { evidencePageMessages } from './page-messages.ts';

/** A period as people write it; a label that is the producer's own stays as it is. */
export function sayPeriodLabel(label: string, language: Language): string {
  const period = parsePeriod(label);
  return period ? sayPeriod(period, language) : label;
}

/** A value, or why there is none. */
export function sayValueOrStatus(one: Pick<Observation, 'value' | 'status'>, language: Language): string {
  const say = evidencePageMessages.in(language);
  if (one.value !== null) return sayNumber(one.value);
  const key = `status.${one.status ?? 'not-available'}`;
  return evidencePageMessages.has(key) ? say(key) : (one.status ?? '');
}

/** What time a release speaks of: years where they are whole, otherwise from the first day to the last. */
export function saySpan(release: Pick<Release, 'periodStart' | 'periodEnd'>, language: Language): string {
  const { periodStart, periodEnd } = release;
  const isWholeYears = periodStart.endsWith('-01-01') && periodEnd.endsWith('-12-31');
  if (!isWholeYears) return sayDateRange(periodStart, periodEnd, language);
  const [from, to] = [periodStart.slice(0, 4), periodEnd.slice(0, 4)];
  return from === to ? from : evidencePageMessages.in(language)('span.years', { from, to });
}
