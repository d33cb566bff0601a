import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlan, type Verdict } from '../check.ts';
import type { FactRecord, Facts } from '../facts.ts';
import { reasonInWords } from '../in-words.ts';
import { factsOf } from '../scenario.ts';
import { readRulebooks } from './read-rulebook.ts';
import { readScenarios } from './read-scenarios.ts';

const folder = fileURLToPath(new URL('../../../rulebooks', import.meta.url));
const read = await readRulebooks(folder);
if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));

/** Every story of every rulebook, as facts to check by it. */
const stories = (
  await Promise.all(
    read.value.map(async (rulebook) => {
      const scenarios = await readScenarios(`${folder}/${rulebook.id}`, rulebook);
      if (!scenarios.ok) throw new Error(JSON.stringify(scenarios.problems[0]));
      return scenarios.value.map(({ start, scenario }) => ({
        rulebook,
        name: `${rulebook.id}: ${scenario.name.en}`,
        facts: factsOf(start, scenario),
      }));
    }),
  )
).flat();

const verdictsOf = ({ rulebook, facts }: (typeof stories)[number]): readonly Verdict[] =>
  checkPlan([rulebook], facts).families.flatMap(({ verdicts }) => verdicts);

/** Each story with what it comes to, worked out once. */
const told = stories.map((story) => ({ story, verdicts: verdictsOf(story) }));

/** The same facts without one record. */
function without(facts: Facts, record: FactRecord): Facts {
  const left = (facts.records.get(record.kind) ?? []).filter(({ code }) => code !== record.code);
  return { ...facts, records: new Map(facts.records).set(record.kind, left) };
}

const named = ({ used, besides, gaps, missing }: Verdict, { kind, code }: FactRecord): boolean =>
  [...used, ...besides, ...gaps, ...missing].some((place) => place.kind === kind && place.code === code);

describe('the explanation of a verdict', () => {
  it('says why, and what would mend it, in Welsh and in English', () => {
    const said = new Set<string>();
    for (const { story, verdicts } of told) {
      for (const { reasons, requirement } of verdicts) {
        expect(reasons.length, `${story.name}: ${requirement.id}`).toBeGreaterThan(0);
        for (const why of reasons) {
          const key = JSON.stringify(why);
          if (said.has(key)) continue;
          said.add(key);
          const [welsh, english] = [reasonInWords(why, 'cy'), reasonInWords(why, 'en')];
          expect(welsh, why.code).not.toBe(english);
          expect(welsh + english, why.code).not.toContain('undefined');
        }
      }
    }
  });

  it('mentions every fact used: to take away a record that it does not mention leaves the verdict as it was', () => {
    fc.assert(
      fc.property(fc.nat(stories.length - 1), fc.nat(), (place, choice) => {
        const { story, verdicts } = told[place] ?? {};
        if (!story || !verdicts) return;
        const records = [...story.facts.records.values()].flat().filter(({ kind }) => kind !== 'plan');
        const record = records[choice % Math.max(1, records.length)];
        if (!record) return;
        const after = new Map(
          verdictsOf({ ...story, facts: without(story.facts, record) }).map((each) => [
            each.requirement.id,
            each.word,
          ]),
        );
        for (const verdict of verdicts) {
          if (named(verdict, record)) continue;
          expect(
            after.get(verdict.requirement.id),
            `${story.name}: ${verdict.requirement.id} (${verdict.requirement.rule.kind}) does not mention ${record.kind} ${record.code}`,
          ).toBe(verdict.word);
        }
      }),
      { numRuns: 300 },
    );
  });
});
