import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  type RecordOf,
  reference,
  wholeNumber,
  yesNo,
} from '../records/index.ts';

/** What a risk threatens, from the whole down. @source GOV-36 */
export const riskLevels = ['partnership', 'priority', 'project', 'action'] as const;
export type RiskLevel = (typeof riskLevels)[number];

const fromOneToFive = { min: 1, max: 5 } as const;

/**
 * What could stop the partnership, a priority, a project or an action, or stops it already (an issue): how likely and how
 * grave on a scale of 1 to 5, where that should come to, and what is done about it.
 *
 * @source PLAN-07; GOV-36; PERF-13
 */
export const riskDefinition = defineRecord({
  kind: 'risk',
  table: 'plan.risk',
  codePrefix: 'K',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    choice('nature', ['risk', 'issue']),
    choice('level', riskLevels),
    reference('priority', 'priority'),
    reference('project', 'project'),
    reference('action', 'action'),
    reference('organisation', 'organisation'),
    wholeNumber('likelihood', fromOneToFive),
    wholeNumber('impact', fromOneToFive),
    wholeNumber('appetite', { min: 1, max: 25 }),
    wholeNumber('targetLikelihood', fromOneToFive),
    wholeNumber('targetImpact', fromOneToFive),
    choice('horizon', ['near', 'medium', 'long']),
    bilingualProse('mitigation'),
    choice('state', ['open', 'closed']),
    date('reviewedOn'),
    yesNo('restricted', { public: false }),
  ],
});
export type Risk = RecordOf<typeof riskDefinition>;

/** What a risk threatens: as it says, else by what it names. */
export function levelOfRisk({ values }: Pick<Risk, 'values'>): RiskLevel {
  if (values.level) return values.level;
  if (values.action) return 'action';
  if (values.project) return 'project';
  return values.priority ? 'priority' : 'partnership';
}

/** How likely times how grave, from 1 to 25; null while either has not been judged. @source GOV-36 */
export function riskScore(likelihood: number | null, impact: number | null): number | null {
  return likelihood === null || impact === null ? null : likelihood * impact;
}
