import type { FigureMarker, NamedArea, PublishedFigure, PublishedIndicator } from './published-plan.ts';

/** What a figure is of: the place of the plan, the place beside it, a larger one where it has none, a small area. */
export const observationRoles = ['here', 'comparison', 'larger-area', 'small-area'] as const;
export type ObservationRole = (typeof observationRoles)[number];

/** One published figure with its place: what every file and the interface for programs are made of. */
export interface PublishedObservation {
  readonly indicator: PublishedIndicator;
  readonly role: ObservationRole;
  readonly area: NamedArea;
  readonly figure: PublishedFigure;
}

/**
 * Every published figure of an indicator, in the order of the pages: here, beside it, around it, small areas; oldest first.
 *
 * @source SYS-04
 */
export function observationsOf(indicator: PublishedIndicator): readonly PublishedObservation[] {
  const { area, series, comparison, larger, neighbourhoods } = indicator;
  const seriesOf = (
    role: ObservationRole,
    place: NamedArea | null | undefined,
    figures: readonly PublishedFigure[],
  ) => (place ? figures.map((figure) => ({ indicator, role, area: place, figure })) : []);
  return [
    ...seriesOf('here', area, series),
    ...seriesOf('comparison', comparison?.area, comparison?.series ?? []),
    ...(larger ? [{ indicator, role: 'larger-area' as const, ...larger }] : []),
    ...neighbourhoods.map((each) => ({ indicator, role: 'small-area' as const, ...each })),
  ];
}

/** The numbers of a figure, in the order files have them. */
export const figureParts = ['value', 'lower', 'upper', 'numerator', 'denominator'] as const;
export type FigurePart = (typeof figureParts)[number];

/** A mark as it is written everywhere: `[c]`, `[low]`. */
export function bracketed(marker: FigureMarker): string {
  return `[${marker}]`;
}

/** What stands where a figure has no such number: why its value is missing, else that there is none to give. */
export function markInstead({ value, marker }: PublishedFigure): FigureMarker {
  return value === null ? (marker ?? 'x') : 'x';
}
