import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPlan, type Rulebook, standingOn } from '../../src/duties/index.ts';
import { factsOf, runScenario } from '../../src/duties/scenario.ts';
import { readRulebooks } from '../../src/duties/store/index.ts';
import { readScenarios } from '../../src/duties/store/read-scenarios.ts';

const folder = path.resolve(import.meta.dirname, '../../rulebooks');
const read = await readRulebooks(folder);
if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 10), null, 1));
const all = read.value;

function rulebook(id: string): Rulebook {
  const found = all.find((each) => each.id === id);
  if (!found) throw new Error(`No rulebook ${id}`);
  return found;
}

async function scenariosOf(id: string) {
  const scenarios = await readScenarios(path.join(folder, id), rulebook(id));
  if (!scenarios.ok) throw new Error(JSON.stringify(scenarios.problems.slice(0, 10), null, 1));
  return scenarios.value;
}

/** What was asked before June 2012, each with a day on which all of it stood. */
const earlier = [
  ['wales-2006', '2008-06-01'],
  ['wales-2007-draft', '2009-06-01'],
  ['wales-2010-draft', '2011-06-01'],
] as const;
const proposals = 'wales-2013-proposals';

for (const id of [...earlier.map(([each]) => each), proposals]) {
  const scenarios = await scenariosOf(id);
  describe(`rulebook ${id}`, () => {
    for (const { file, line, start, scenario } of scenarios) {
      it(`${scenario.name.en} (${file}:${line})`, () => {
        expect(runScenario(rulebook(id), start, scenario)).toEqual([]);
      });
    }

    it('never stops a publication', () => {
      expect(rulebook(id).requirements.filter(({ stopsPublication }) => stopsPublication)).toEqual([]);
    });
  });
}

for (const [id, day] of earlier) {
  const scenarios = await scenariosOf(id);
  const start = scenarios[0]?.start;
  if (!start) throw new Error(`${id} has no scenario`);

  describe(`what ${id} asked`, () => {
    it('is met in full by its complete plan', () => {
      const verdicts = checkPlan([rulebook(id)], factsOf(start)).families.flatMap(
        (family) => family.verdicts,
      );
      expect(
        verdicts
          .filter(({ word }) => word !== 'met' && word !== 'not-applicable')
          .map(({ requirement, word }) => `${requirement.id} ${word}`),
      ).toEqual([]);
    });

    it('has a scenario for every requirement in which it is not simply met', () => {
      const short = new Set(
        scenarios.flatMap(({ scenario }) =>
          Object.entries(scenario.expect).flatMap(([requirement, word]) =>
            word === 'met' ? [] : [requirement],
          ),
        ),
      );
      const inForce = rulebook(id).requirements.filter((each) => standingOn(each, day) === 'in-force');
      expect(inForce.filter((each) => !short.has(each.id)).map((each) => each.id)).toEqual([]);
    });

    it('ended when the guidance of June 2012 replaced it', () => {
      const standing = (on: string) =>
        new Set(
          rulebook(id)
            .requirements.filter(({ force }) => force !== 'proposed')
            .map((each) => standingOn(each, on)),
        );
      expect(standing('2012-05-31')).toEqual(new Set(['in-force']));
      expect(standing('2012-06-01')).toEqual(new Set(['ended']));
    });
  });
}

describe('the proposals of 2013', () => {
  it('are all proposals: shown for information, in no tally and no finding, on any day', () => {
    expect(new Set(rulebook(proposals).requirements.map(({ force }) => force))).toEqual(
      new Set(['proposed']),
    );
    for (const on of ['2012-11-01', '2013-06-01', '2030-01-01']) {
      const result = checkPlan([rulebook(proposals)], { on, plan: 'P', records: new Map(), claims: [] });
      expect(result.findings).toEqual([]);
      expect(result.families).toEqual([]);
      expect(result.proposals.length).toBe(rulebook(proposals).requirements.length);
    }
  });
});

describe('all rulebooks together', () => {
  it('give each requirement an id of its own, so that a claim points to one rule', () => {
    const ids = all.flatMap(({ requirements }) => requirements.map(({ id }) => id));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});
