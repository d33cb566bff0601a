import {
  type AreaRegister,
  type AreaType,
  kindOf,
  nearestCode,
  readAreaCode,
  typesWithPrefix,
} from '../geography/index.ts';
import type { CodeMeaning, Mapping } from './mapping.ts';
import { type Period, readPeriod } from './period-label.ts';

/** What one text of the area column stands for, or why it stands for nothing. */
export interface AreaMeaning {
  readonly raw: string;
  readonly code: string | null;
  readonly type: AreaType | null;
  /** A problem code without `evidence.`, and what would mend it. */
  readonly fault:
    | 'area-missing'
    | 'area-code-wrong'
    | 'area-unknown'
    | 'area-other-type'
    | 'area-other-vintage'
    | null;
  readonly suggestion: string;
}

/**
 * Reads every text of an area column. Where the areas of a type are loaded, a code must be one of them; where none
 * are, it can only be checked by its form.
 */
export function readAreas(
  texts: Iterable<string>,
  mapping: Mapping,
  meanings: ReadonlyMap<string, CodeMeaning> | undefined,
  register: AreaRegister,
): AreaMeaning[] {
  const declared = mapping.areaTypes;
  const known = declared.flatMap((type) => register.ofType(type).map((area) => area.code as string));
  return [...texts].map((raw) =>
    readArea(raw, meanings?.get(raw.trim())?.code ?? raw, declared, known, register),
  );
}

function readArea(
  raw: string,
  written: string,
  declared: readonly AreaType[],
  known: readonly string[],
  register: AreaRegister,
): AreaMeaning {
  const nothing = { raw, code: null, type: null, suggestion: '' } as const;
  if (written.trim() === '') return { ...nothing, fault: 'area-missing' };
  const code = readAreaCode(written);
  if (!code) return { ...nothing, fault: 'area-code-wrong', suggestion: nearestCode(written, known) ?? '' };
  const registered = register.typesOf(code);
  const byPrefix = /^[A-Z]\d\d\d{6}$/.test(code) ? typesWithPrefix(code.slice(0, 3)) : [];
  const possible = registered.length > 0 ? registered : byPrefix.filter((type) => !register.holds(type));
  const candidates = declared.length === 0 ? possible : declared.filter((type) => possible.includes(type));
  const type = candidates.at(-1);
  if (type) return { raw, code, type, fault: null, suggestion: '' };
  if (declared.length === 0 || registered.length === 0) {
    const ofDeclared = declared.some((one) => byPrefix.includes(one)) || declared.length === 0;
    return ofDeclared
      ? { ...nothing, fault: 'area-unknown', suggestion: nearestCode(code, known) ?? '' }
      : { ...nothing, fault: 'area-other-type', suggestion: byPrefix.join(', ') };
  }
  const sameKind = declared.some((one) => registered.some((other) => kindOf(one) === kindOf(other)));
  return {
    ...nothing,
    fault: sameKind ? 'area-other-vintage' : 'area-other-type',
    suggestion: registered.join(', '),
  };
}

/** What one text of the period column stands for. */
export interface PeriodMeaning {
  readonly raw: string;
  readonly period: Period | null;
  readonly fault: 'period-missing' | 'period-unreadable' | 'period-out-of-range' | null;
}

const earliestYear = 1800;

/** Reads every text of a period column. @param thisYear - figures may be projections, up to a century ahead */
export function readPeriods(
  texts: Iterable<string>,
  mapping: Mapping,
  meanings: ReadonlyMap<string, CodeMeaning> | undefined,
  thisYear: number,
): PeriodMeaning[] {
  return [...texts].map((raw) => {
    if (raw.trim() === '') return { raw, period: null, fault: 'period-missing' };
    const period = periodOf(raw, meanings?.get(raw.trim()), mapping);
    if (!period) return { raw, period: null, fault: 'period-unreadable' };
    const [first, last] = [Number(period.start.slice(0, 4)), Number(period.end.slice(0, 4))];
    if (first < earliestYear || last > thisYear + 100)
      return { raw, period: null, fault: 'period-out-of-range' };
    return { raw, period, fault: null };
  });
}

function periodOf(raw: string, meaning: CodeMeaning | undefined, mapping: Mapping): Period | undefined {
  const { dateStyle, financialSpans, dateSpan } = mapping;
  const label = meaning?.label?.en || meaning?.label?.cy || meaning?.code || raw.trim();
  if (meaning?.start && meaning.end) {
    const [start, end] = [meaning.start.slice(0, 10), meaning.end.slice(0, 10)];
    return readPeriod(start) && readPeriod(end) && start <= end ? { start, end, label } : undefined;
  }
  return readPeriod(label, { dateStyle, financialSpans, dateSpan });
}
