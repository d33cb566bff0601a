import type { Bilingual, Language } from '../language/index.ts';
import { publishingMessages } from './messages.ts';
import { bracketed, figureParts, type ObservationRole, observationsOf } from './observations.ts';
import {
  type FigureMarker,
  figureMarkers,
  type PublishedIndicator,
  type PublishedPlan,
  releaseOf,
} from './published-plan.ts';

/** A dataset as JSON-stat 2.0 has it; cells that hold nothing are left out of `value`. */
export interface JsonStatDataset {
  readonly version: '2.0';
  readonly class: 'dataset';
  readonly label: string;
  readonly source: string;
  readonly updated: string;
  readonly id: readonly string[];
  readonly size: readonly number[];
  readonly role: Readonly<Record<'geo' | 'time' | 'metric', readonly string[]>>;
  readonly dimension: Readonly<Record<string, JsonStatDimension>>;
  readonly value: Readonly<Record<string, number>>;
  readonly status: Readonly<Record<string, string>>;
  readonly extension: JsonStatExtension;
}

interface JsonStatDimension {
  readonly label: string;
  readonly category: {
    readonly index: readonly string[];
    readonly label: Readonly<Record<string, string>>;
    readonly unit?: Readonly<Record<string, { readonly label: string; readonly decimals: number }>>;
  };
}

interface JsonStatExtension {
  readonly indicator: string;
  readonly title: Bilingual;
  readonly partnership: string;
  readonly plan: string;
  readonly planVersion: number;
  readonly release: string | null;
  readonly dataset?: string;
  /** Where values stand in the file of the release, its heading being row 1; by the place of the value in this file. */
  readonly rows: Readonly<Record<string, readonly number[]>>;
  /** What each place of the dataset is, and its official code. */
  readonly places: Readonly<Record<string, { readonly role: ObservationRole; readonly area: string }>>;
  /** What the marks mean. */
  readonly status: { readonly label: Readonly<Record<string, string>> };
}

/** Several datasets in one file. */
export interface JsonStatCollection {
  readonly version: '2.0';
  readonly class: 'collection';
  readonly label: string;
  readonly updated: string;
  readonly link: { readonly item: readonly JsonStatDataset[] };
}

/**
 * The figures of an indicator as JSON-stat: place by period by number. Labels are in one language, as the format asks;
 * codes are the same in both. A mark stands in `status` of the value, in its brackets.
 *
 * @source SYS-04; JSON-stat 2.0 (json-stat.org/full)
 */
export function jsonStatOf(
  plan: PublishedPlan,
  indicator: PublishedIndicator,
  language: Language,
): JsonStatDataset {
  const say = publishingMessages.in(language);
  const observations = observationsOf(indicator);
  const places = placesOf(indicator, language);
  const keys = [...places.keys()];
  const periods = [...new Set(observations.map(({ figure }) => figure.period))].toSorted();
  const value: Record<string, number> = {};
  const status: Record<string, string> = {};
  const rows: Record<string, readonly number[]> = {};
  const placeAt = new Map(keys.map((key, index) => [key, index]));
  const periodAt = new Map(periods.map((period, index) => [period, index]));
  for (const { role, area, figure } of observations) {
    const place = placeAt.get(placeKey(role, area.code, indicator)) ?? 0;
    const row = (place * periods.length + (periodAt.get(figure.period) ?? 0)) * figureParts.length;
    for (const [offset, part] of figureParts.entries()) {
      const number = figure[part];
      if (number !== null) value[row + offset] = number;
    }
    if (figure.rows) rows[row] = figure.rows;
    if (figure.marker !== null) status[row] = bracketed(figure.marker);
  }
  const release = releaseOf(plan, indicator);
  const unit = { label: indicator.unit[language], decimals: indicator.decimals };
  return {
    version: '2.0',
    class: 'dataset',
    label: indicator.title[language],
    source: release?.source[language] ?? '',
    updated: plan.publishedOn,
    id: ['place', 'period', 'number'],
    size: [keys.length, periods.length, figureParts.length],
    role: { geo: ['place'], time: ['period'], metric: ['number'] },
    dimension: {
      place: {
        label: say('head.area'),
        category: {
          index: keys,
          label: Object.fromEntries([...places].map(([key, { name }]) => [key, name])),
        },
      },
      period: {
        label: say('head.period'),
        category: { index: periods, label: Object.fromEntries(periods.map((period) => [period, period])) },
      },
      number: {
        label: say('head.figure'),
        category: {
          index: figureParts,
          label: Object.fromEntries(figureParts.map((part) => [part, say(`number.${part}`)])),
          unit: { value: unit, lower: unit, upper: unit },
        },
      },
    },
    value,
    status,
    extension: {
      indicator: indicator.code,
      title: indicator.title,
      partnership: plan.partnership.slug,
      plan: plan.plan.code,
      planVersion: plan.version,
      release: indicator.release,
      ...(indicator.dataset !== undefined && { dataset: indicator.dataset }),
      rows,
      places: Object.fromEntries([...places].map(([key, { role, area }]) => [key, { role, area }])),
      status: { label: markerWords(language) },
    },
  };
}

/** All indicators of a version in one file. */
export function jsonStatCollection(plan: PublishedPlan, language: Language): JsonStatCollection {
  return {
    version: '2.0',
    class: 'collection',
    label: plan.plan.title[language],
    updated: plan.publishedOn,
    link: { item: plan.indicators.map((indicator) => jsonStatOf(plan, indicator, language)) },
  };
}

/** What every mark means, by its brackets. */
export function markerWords(
  language: Language,
  markers: readonly FigureMarker[] = figureMarkers,
): Readonly<Record<string, string>> {
  const say = publishingMessages.in(language);
  return Object.fromEntries(markers.map((marker) => [bracketed(marker), say(`marker.${marker}`)]));
}

/** The code of an area, with its role where one area has two: a small area that is also the place of the plan. */
function placeKey(
  role: ObservationRole,
  code: string,
  { area, comparison }: Pick<PublishedIndicator, 'area' | 'comparison'>,
): string {
  if (role === 'here') return code;
  const isTaken = code === area?.code || (role === 'small-area' && code === comparison?.area.code);
  return isTaken ? `${code}.${role}` : code;
}

function placesOf(indicator: PublishedIndicator, language: Language) {
  return new Map(
    observationsOf(indicator).map(({ role, area }) => [
      placeKey(role, area.code, indicator),
      { role, area: area.code, name: area.name[language] },
    ]),
  );
}
