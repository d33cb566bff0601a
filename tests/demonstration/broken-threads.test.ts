import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { datasets } from '../../demonstration/generate/datasets.ts';
import { checkPlan, factsFromRecords } from '../../src/duties/index.ts';
import { readRulebooks } from '../../src/duties/store/index.ts';
import { performanceMeasureDefinition } from '../../src/performance/index.ts';
import { actionDefinition, milestoneDefinition } from '../../src/plan/index.ts';
import { definitionsOfExample, recordsOfExample } from './records-of-example.ts';

const root = path.join(import.meta.dirname, '..', '..');
const today = '2026-11-01';
/** The table of docs/demonstration.md: rule, and the codes it is broken at. */
const listed = new Map(
  readFileSync(path.join(root, 'docs', 'demonstration.md'), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells[3]?.startsWith('thread.'))
    .map((cells) => [cells[3] ?? '', (cells[2] ?? '').split(' ')]),
);

/** What the rulebook of the thread says, by requirement: the codes of the records that fall short. */
async function foundByTheCheck(): Promise<ReadonlyMap<string, readonly string[]>> {
  const rulebooks = await readRulebooks(path.join(root, 'rulebooks'));
  if (!rulebooks.ok) throw new Error(JSON.stringify(rulebooks.problems));
  const imported = datasets.map(({ id, title }) => ({ code: id, title }));
  const facts = factsFromRecords(recordsOfExample, definitionsOfExample, {
    on: today,
    plan: 'PL1',
    datasets: imported,
  });
  return new Map(
    checkPlan(rulebooks.value, facts)
      .families.flatMap(({ verdicts }) => verdicts)
      .map(({ requirement, gaps }) => [requirement.id, [...new Set(gaps.flatMap(({ code }) => code ?? []))]]),
  );
}

describe('the broken threads of the demonstration', () => {
  // These two are looked at in the records themselves below.
  const ownRules = ['thread.action.measure', 'thread.measure.fresh'];

  test('are found by the check, exactly where the documentation says', async () => {
    const found = await foundByTheCheck();
    const rules = [...listed.keys()].filter((rule) => !ownRules.includes(rule));
    expect(rules.length).toBeGreaterThan(12);
    const byRule = (of: ReadonlyMap<string, readonly string[]>) =>
      Object.fromEntries(rules.map((rule) => [rule, (of.get(rule) ?? []).toSorted()]));
    expect(byRule(found)).toEqual(byRule(listed));
  });

  test('are the actions without a measure and the measures long without a figure', () => {
    const unmeasured = recordsOfExample
      .all(actionDefinition)
      .filter(({ values }) => values.measures.length === 0);
    expect(unmeasured.map(({ code }) => code)).toEqual(listed.get('thread.action.measure'));
    const stale = recordsOfExample
      .all(performanceMeasureDefinition)
      .filter(({ values }) => values.updateEveryMonths !== null && (values.latestOn ?? '') < '2026-01-01');
    expect(stale.map(({ code }) => code)).toEqual(listed.get('thread.measure.fresh'));
  });

  test('are some milestones missed, and more that were met', () => {
    const milestones = recordsOfExample.all(milestoneDefinition);
    const missed = milestones.filter(({ values }) => !values.metOn && (values.dueOn ?? '') < today);
    const met = milestones.filter(({ values }) => values.metOn);
    expect(missed.length).toBeGreaterThan(3);
    expect(met.length).toBeGreaterThan(missed.length);
  });
});
