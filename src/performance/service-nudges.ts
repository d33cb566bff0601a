import type { Bilingual } from '../language/index.ts';
import type { PerformanceMeasure } from './performance-measure.ts';

/** The measures of one service, project or programme of one organisation. */
export interface Service {
  readonly organisation: string | null;
  /** Empty where its measures name none: then they are the organisation's own. */
  readonly name: Bilingual;
  readonly measures: readonly PerformanceMeasure[];
}

/** What would make the measures of a service tell more. */
export type ServiceNudge = 'only-effort' | 'no-headline' | 'no-performance-data';

/** Measures by the service they are of, in the order in which services first appear. */
export function servicesOf(measures: readonly PerformanceMeasure[]): readonly Service[] {
  const groups = Map.groupBy(measures, ({ values }) =>
    [values.organisation ?? '', values.service.cy.trim(), values.service.en.trim()].join('|'),
  );
  return [...groups.values()].map((ofService) => ({
    organisation: ofService[0]?.values.organisation ?? null,
    name: ofService[0]?.values.service ?? { cy: '', en: '' },
    measures: ofService,
  }));
}

/**
 * What to ask of those who run a service. `only-effort`: its measures say how much and how well it worked, and none
 * whether anyone is better off. `no-headline`: none is marked to be shown first. `no-performance-data`: all it has is
 * still on the data development agenda.
 *
 * @source PERF-06; issue "nudges when a service has only effort measures"
 */
export function serviceNudges({ measures }: Service): readonly ServiceNudge[] {
  const measured = measures.filter(({ values }) => values.standing !== 'data-development');
  if (measured.length === 0) return ['no-performance-data'];
  return [
    ...(measured.every(({ values }) => values.measureKind !== 'better-off')
      ? (['only-effort'] as const)
      : []),
    ...(measured.every(({ values }) => values.standing !== 'headline') ? (['no-headline'] as const) : []),
  ];
}
