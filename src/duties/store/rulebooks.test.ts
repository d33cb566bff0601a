import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { welshPlace } from '../printed-place.ts';
import { standingOn } from '../rulebook.ts';
import { runScenario } from '../scenario.ts';
import { readRulebook } from './read-rulebook.ts';
import { readScenarios } from './read-scenarios.ts';

const folderOf = (name: string) => fileURLToPath(new URL(`../../../rulebooks/${name}`, import.meta.url));

/** Each rulebook with a day on which all its rules that are law or guidance are in force. */
const tried = [
  ['wales-2006', '2010-06-01'],
  ['wales-2007-draft', '2010-06-01'],
  ['wales-2010-draft', '2011-06-01'],
  ['wales-2013-proposals', '2014-06-01'],
  ['wales-lsb-2012', '2014-06-01'],
  ['wales-psb-2015', '2030-01-10'],
  ['scotland-2015', '2019-01-10'],
  ['northern-ireland-2014', '2022-01-10'],
  ['thread', '2014-06-01'],
] as const;

for (const [name, day] of tried) {
  const read = await readRulebook(folderOf(name));
  if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 10), null, 1));
  const rulebook = read.value;
  const scenarios = await readScenarios(folderOf(name), rulebook);
  if (!scenarios.ok) throw new Error(JSON.stringify(scenarios.problems.slice(0, 10), null, 1));

  describe(`rulebook ${name}`, () => {
    for (const { file, line, start, scenario } of scenarios.value) {
      it(`${scenario.name.en} (${file}:${line})`, () => {
        expect(runScenario(rulebook, start, scenario)).toEqual([]);
      });
    }

    it('gives every requirement in force a scenario in which it is not simply met', () => {
      const outcomes = new Map<string, Set<string>>();
      for (const { scenario } of scenarios.value) {
        for (const [id, word] of Object.entries(scenario.expect)) {
          outcomes.set(id, (outcomes.get(id) ?? new Set()).add(word));
        }
      }
      const untried = rulebook.requirements
        .filter((each) => standingOn(each, day) === 'in-force')
        .filter((each) => ![...(outcomes.get(each.id) ?? [])].some((word) => word !== 'met'));
      expect(untried.map((each) => each.id)).toEqual([]);
    });

    it('says every wording, mend and gap differently in Welsh and in English', () => {
      for (const each of rulebook.requirements) {
        for (const text of [each.wording, each.mend, each.gap]) {
          if (text) expect(text.cy, each.id).not.toBe(text.en);
        }
      }
    });

    it('prints in Welsh where in its source each requirement stands', () => {
      const places = rulebook.requirements.flatMap(({ citation }) => citation.paragraph ?? []);
      const untold = places.filter((place) => !welshPlace(place, rulebook.headings).ok);
      expect([...new Set(untold)]).toEqual([]);
    });

    it('gives Welsh for no heading that no requirement cites', () => {
      const cited = rulebook.requirements.map(({ citation }) => citation.paragraph ?? '');
      const idle = Object.keys(rulebook.headings).filter(
        (each) => !cited.some((text) => text.includes(each)),
      );
      expect(idle).toEqual([]);
    });

    it('cites a section and a paragraph for every requirement', () => {
      for (const each of rulebook.requirements) {
        expect(each.citation.section.en, each.id).not.toBe('');
        expect(each.citation.paragraph ?? '', each.id).not.toBe('');
      }
    });

    it('writes apostrophes as Welsh does', () => {
      expect(JSON.stringify(rulebook)).not.toContain("'");
    });

    it('places the record of a gap after a colon, where nothing mutates', () => {
      for (const { gap, id } of rulebook.requirements) {
        if (gap)
          expect(
            [gap.cy, gap.en].every((text) => text.endsWith(': {record}')),
            id,
          ).toBe(true);
      }
    });
  });
}
