import type { RecordSet } from '../../records/index.ts';
import { type Story, storyDefinition } from '../kinds/story.ts';

/** The newest story behind an indicator's figures, those that dissent from it, and those told before. */
export interface IndicatorStories {
  readonly newest: Story | null;
  readonly dissenting: readonly Story[];
  readonly earlier: readonly Story[];
}

/**
 * The stories told of an indicator. One that dissents stands beside the one it dissents from, however late it came.
 *
 * @source NEED-05
 */
export function indicatorStories(records: RecordSet, indicator: string): IndicatorStories {
  const told = records
    .all(storyDefinition)
    .filter(({ values }) => values.indicator === indicator)
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : a.code < b.code ? 1 : -1));
  const codes = new Set(told.map(({ code }) => code));
  const first = told.find(({ values }) => values.dissentsFrom === null || !codes.has(values.dissentsFrom));
  const newest = first ?? told[0] ?? null;
  const dissenting = told.filter(
    ({ values, code }) => newest && code !== newest.code && values.dissentsFrom === newest.code,
  );
  const shown = new Set([newest?.code, ...dissenting.map(({ code }) => code)]);
  return { newest, dissenting, earlier: told.filter(({ code }) => !shown.has(code)) };
}

function dayOf({ values }: Story): string {
  return values.writtenOn ?? '';
}

/** Kinds of record that say what a plan does, in the order of the thread; each names indicators in a field of its own. */
const usingKinds = ['need', 'priority', 'outcome', 'action', 'performance-measure', 'section'] as const;

/** A record that uses an indicator. */
export interface IndicatorUse {
  readonly kind: (typeof usingKinds)[number];
  readonly code: string;
  readonly title: { readonly cy: string; readonly en: string };
}

/** Where an indicator is used: needs that rest on it, outcomes that are judged by it, and whatever else names it. */
export function indicatorUses(records: RecordSet, indicator: string): readonly IndicatorUse[] {
  return usingKinds.flatMap((kind) =>
    records
      .ofKind(kind)
      .filter(({ values }) => [values['indicators'], values['indicator']].flat().includes(indicator))
      .map(({ code, values }) => ({ kind, code, title: titleIn(values['title'] ?? values['name']) })),
  );
}

function titleIn(value: unknown): IndicatorUse['title'] {
  if (value !== null && typeof value === 'object' && 'cy' in value && 'en' in value) {
    return { cy: String(value.cy), en: String(value.en) };
  }
  return { cy: String(value ?? ''), en: String(value ?? '') };
}
