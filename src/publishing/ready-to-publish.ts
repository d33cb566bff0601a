import { indicatorDefinition } from '../evidence/index.ts';
import type { Bilingual } from '../language/index.ts';
import {
  type AnyRecord,
  type Field,
  isEmptyValue,
  type Problem,
  problem,
  type RecordDefinition,
  type RecordSet,
  referencesOf,
} from '../records/index.ts';
import type { AssessedIndicator } from './freeze.ts';
import { releaseKey } from './published-plan.ts';
import { recordsOfPlan } from './records-of-plan.ts';

/** What else must be known to say whether a plan may go out. */
export interface PublishingEvidence {
  readonly assessed: ReadonlyMap<string, AssessedIndicator>;
  /** Keys of the releases that are there to be named. */
  readonly releases: ReadonlySet<string>;
  readonly isKnownArea: (code: string) => boolean;
}

/**
 * Everything that stops a plan from being published, each with the record and the field to mend. Only the records of
 * this plan are looked at. Publication is the one strict moment: no text in one language only, none that may no
 * longer say the same, no link to what is no longer there, no figure without its source.
 *
 * @param definitions - the kinds of record a published plan is made of
 * @returns an empty list when the plan may go out
 * @source LANG-01, LANG-03; APPR-06, APPR-08; DESIGN rules 1 and 5
 */
export function readyToPublish(
  all: RecordSet,
  definitions: readonly RecordDefinition[],
  plan: string,
  evidence: PublishingEvidence,
): readonly Problem[] {
  const found = all.find('plan', plan);
  if (!found) return [problem('publishing.plan-unknown', {}, { plan })];
  const records = recordsOfPlan(all, plan);
  const problems: Problem[] = [];
  if (records.ofKind('partnership').length === 0) problems.push(problem('publishing.partnership-missing'));
  for (const definition of definitions) {
    for (const record of records.ofKind(definition.kind)) {
      for (const field of definition.fields) problems.push(...problemsOfField(record, field, all));
    }
  }
  for (const code of referencesOf(found, 'areas')) {
    if (!evidence.isKnownArea(code))
      problems.push(
        problem('publishing.area-unknown', { record: `plan ${plan}`, field: 'areas' }, { area: code }),
      );
  }
  for (const { code, values } of records.all(indicatorDefinition)) {
    const figures = evidence.assessed.get(code);
    const hasFigure =
      figures !== undefined &&
      (figures.latest !== null || figures.series.length > 0 || figures.larger !== undefined);
    const { dataset } = values;
    const isNamed =
      figures?.release != null && evidence.releases.has(releaseKey({ dataset, release: figures.release }));
    if (hasFigure && !isNamed)
      problems.push(
        problem(
          'publishing.figure-without-release',
          { record: `indicator ${code}`, field: 'dataset' },
          { code },
        ),
      );
  }
  return problems;
}

/** What stops one field of a record from going out. */
export function problemsOfField(record: AnyRecord, field: Field, all: RecordSet): readonly Problem[] {
  if (field.public === false) return [];
  const where = { record: `${record.kind} ${record.code}`, field: field.name };
  const values = { code: record.code };
  const value = record.values[field.name] ?? null;
  if (field.type === 'text' && field.bilingual) {
    const text = value as Bilingual | null;
    const isStarted = text !== null && !isEmptyValue(text);
    if (!isStarted && (field.needed ?? 'no') === 'no') return [];
    return (['cy', 'en'] as const).flatMap((language) => {
      const place = { ...where, field: `${field.name}.${language}` };
      if ((text?.[language] ?? '').trim() === '')
        return [problem('publishing.text-missing', place, { ...values, language })];
      return record.lookAgain.includes(`${field.name}.${language}`)
        ? [problem('publishing.text-to-look-at-again', place, { ...values, language })]
        : [];
    });
  }
  if (field.needed !== undefined && field.needed !== 'no' && isEmptyValue(value))
    return [problem('publishing.field-missing', where, values)];
  if (field.type === 'reference' || field.type === 'references') {
    return referencesOf(record, field.name)
      .filter((code) => all.find(field.to, code) === undefined)
      .map((target) => problem('publishing.link-withdrawn', where, { ...values, target }));
  }
  return [];
}
