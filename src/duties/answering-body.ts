import { type RecordSet, referencesOf } from '../records/index.ts';
import type { Verdict } from './check.ts';

/** The organisation that answers for a record: who leads, promises, pays or measures it; null when nobody does. */
export function answersFor(kind: string, code: string, records: RecordSet): string | null {
  const record = records.find(kind, code);
  if (!record) return null;
  if (kind === 'milestone' || kind === 'risk') {
    const [action] = referencesOf(record, 'action');
    return action === undefined ? null : answersFor('action', action, records);
  }
  const [first] = referencesOf(record, kind === 'action' ? 'lead' : 'organisation');
  return first ?? null;
}

/**
 * The organisations a verdict judges, by code: those it names where something falls short, those that answer for a
 * record that falls short, and those whose claim it rests on. Where it names none it judges the partnership as a whole,
 * and every member with it.
 *
 * @source DESIGN rule 4; PAGES section 3, "Checks, requirement, claim"
 */
export function bodiesJudged(
  { gaps, claims }: Pick<Verdict, 'gaps' | 'claims'>,
  records: RecordSet,
): readonly string[] {
  const named = gaps.flatMap(({ kind, code, value }) => {
    if (kind === 'organisation') return [code];
    if (value !== undefined && records.find('organisation', value)) return [value];
    return code === undefined ? [] : [answersFor(kind, code, records)];
  });
  const known = [...named, ...claims.map(({ claimedBy }) => claimedBy)].filter(
    (code): code is string => code !== undefined && code !== null && code !== '',
  );
  const bodies = known.length > 0 ? known : records.ofKind('organisation').map(({ code }) => code);
  return [...new Set(bodies)];
}
