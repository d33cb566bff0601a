import { chosenGroups, type Indicator } from '../evidence/index.ts';
import { type Bilingual, inEither, type Language } from '../language/index.ts';
import { needsMessages } from '../needs/messages.ts';
import type { PinnedRelease, PublishedIndicator, ReadLabels } from './published-plan.ts';

/** Names in one language or both, as code lists of a release have them. */
type GivenLabels = Readonly<Record<string, Bilingual>>;

/**
 * The names of the measures and groups that indicators read of a release: not whole code lists, which can be long.
 *
 * @param indicators - those worked out from it
 */
export function labelsRead(
  labels: { readonly measure: GivenLabels; readonly breakdown: Readonly<Record<string, GivenLabels>> },
  indicators: readonly Pick<Indicator['values'], 'measure' | 'breakdown'>[],
): ReadLabels {
  const measures: Record<string, Bilingual> = {};
  const groups: Record<string, Record<string, Bilingual>> = {};
  for (const { measure, breakdown } of indicators) {
    const named = labels.measure[measure];
    if (named) measures[measure] = named;
    for (const [name, group] of Object.entries(chosenGroups(breakdown))) {
      const label = labels.breakdown[name]?.[group];
      if (label) groups[name] = { ...groups[name], [group]: label };
    }
  }
  return { measures, groups };
}

/** What of a release an indicator reads, in words; empty where nobody has named it. */
export function sayMeasureRead(
  { measure = '' }: Pick<PublishedIndicator, 'measure'>,
  release: PinnedRelease,
  language: Language,
): string {
  return labelIn(release.described?.labels?.measures[measure], language);
}

/** Whom an indicator is read for, a line for each breakdown: `Sex: Female`; codes where nobody has named them. */
export function sayGroupsRead(
  { breakdown = '' }: Pick<PublishedIndicator, 'breakdown'>,
  release: PinnedRelease,
  language: Language,
): readonly string[] {
  return Object.entries(chosenGroups(breakdown)).map(([name, group]) => {
    const label = labelIn(release.described?.labels?.groups[name]?.[group], language);
    const breakdown = sayBreakdown(name, language);
    if (breakdown) return `${breakdown}: ${label || group}`;
    return label || `${name}=${group}`;
  });
}

/** What a column of a release tells apart, where it is one of the strata: no other column has words in both languages. */
export function sayBreakdown(name: string, language: Language): string | undefined {
  const key = `option.data-gap.breakdowns.${name.toLowerCase().replaceAll(/[_\s]+/g, '-')}`;
  return needsMessages.has(key) ? needsMessages.in(language)(key) : undefined;
}

function labelIn(label: Bilingual | undefined, language: Language): string {
  return label ? inEither(label, language) : '';
}
