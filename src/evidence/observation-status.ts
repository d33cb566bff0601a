/**
 * Why a figure is missing, or how far it can be trusted. The first three stand in place of a figure, the rest beside
 * one.
 *
 * @source Government Statistical Service, "Using symbols in tables" (2021); StatsWales note codes
 */
export const observationStatuses = [
  'withheld',
  'not-available',
  'not-applicable',
  'low-reliability',
  'provisional',
  'revised',
  'estimated',
  'forecast',
  'break',
  'total',
] as const;
export type ObservationStatus = (typeof observationStatuses)[number];

/** Statuses that stand in place of a figure. */
export const absentStatuses: readonly ObservationStatus[] = ['withheld', 'not-available', 'not-applicable'];

export function isObservationStatus(value: string): value is ObservationStatus {
  return (observationStatuses as readonly string[]).includes(value);
}

/**
 * Marks that mean the same everywhere in official statistics. Others (`-`, `*`, `<3`) differ between producers, so a
 * mapping must say what they stand for.
 */
const agreedMarks: Readonly<Record<string, ObservationStatus>> = {
  '': 'not-available',
  '[c]': 'withheld',
  '[x]': 'not-available',
  '..': 'not-available',
  'n/a': 'not-available',
  '[z]': 'not-applicable',
  '.': 'not-applicable',
  '[u]': 'low-reliability',
  '[p]': 'provisional',
  '[r]': 'revised',
  '[e]': 'estimated',
  '[f]': 'forecast',
  '[b]': 'break',
  '[t]': 'total',
};

const marks: Readonly<Record<ObservationStatus, string>> = {
  withheld: '[c]',
  'not-available': '[x]',
  'not-applicable': '[z]',
  'low-reliability': '[u]',
  provisional: '[p]',
  revised: '[r]',
  estimated: '[e]',
  forecast: '[f]',
  break: '[b]',
  total: '[t]',
};

/** The mark of a status as files write it; nothing for none. */
export function markOf(status: string | null): string {
  return status !== null && isObservationStatus(status) ? marks[status] : '';
}

/** In a column of its own a mark needs no brackets. */
export function statusInColumn(
  mark: string,
  said: Readonly<Record<string, ObservationStatus>> = {},
): ObservationStatus | undefined {
  return statusOfMark(mark, said) ?? agreedMarks[`[${mark.trim().toLowerCase()}]`];
}

/** The status a mark in place of a figure stands for: by the mapping first, then by common agreement; nothing where nobody has said. */
export function statusOfMark(
  mark: string,
  said: Readonly<Record<string, ObservationStatus>> = {},
): ObservationStatus | undefined {
  const trimmed = mark.trim();
  const named = trimmed.toLowerCase();
  return (
    said[trimmed] ?? said[named] ?? agreedMarks[named] ?? (isObservationStatus(named) ? named : undefined)
  );
}

/** What a mark most likely means, for the question "say what it means". */
export function likelyStatus(mark: string): ObservationStatus {
  return /^(<|&lt;|\*|[cs]$|conf|supp|~)/i.test(mark.trim()) ? 'withheld' : 'not-available';
}
