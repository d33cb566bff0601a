import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, problem, type Result } from '../../records/index.ts';
import type { Rulebook } from '../rulebook.ts';
import {
  type Scenario,
  type StartingFacts,
  scenarioSpec,
  scenariosFileSpec,
  startingFactsSpec,
} from '../scenario.ts';
import { readYaml } from './read-rulebook.ts';
import { validate } from './read-yaml.ts';

/** A scenario with where it stands and the facts it starts from. */
export interface ScenarioInFile {
  readonly file: string;
  readonly line: number;
  readonly start: StartingFacts;
  readonly scenario: Scenario;
}

/** Reads the scenarios beside the rules of a rulebook folder. All or nothing, with every mistake listed. */
export async function readScenarios(
  folder: string,
  rulebook: Rulebook,
): Promise<Result<readonly ScenarioInFile[]>> {
  const factsFile = await readYaml(folder, 'starting-facts.yaml');
  if (!factsFile.ok) return factsFile;
  const starting = validate(startingFactsSpec, factsFile.value, factsFile.value.value);
  if (!starting.ok) return starting;

  const problems: Problem[] = [];
  const found: ScenarioInFile[] = [];
  const names = await readdir(join(folder, 'requirements'));
  for (const name of names.filter((each) => each.endsWith('.scenarios.yaml')).sort()) {
    const file = await readYaml(folder, join('requirements', name));
    const head = file.ok ? validate(scenariosFileSpec, file.value, file.value.value) : file;
    if (!file.ok || !head.ok) {
      problems.push(...(head.ok ? [] : head.problems));
      continue;
    }
    const start = starting.value.facts[head.value.start];
    if (!start) {
      const allowed = Object.keys(starting.value.facts).join(', ');
      const where = { file: file.value.file, row: file.value.lineOf(['start']), field: 'start' };
      problems.push(problem('rulebook.scenario-start-unknown', where, { found: head.value.start, allowed }));
      continue;
    }
    for (const [at, value] of head.value.scenarios.entries()) {
      const read = validate(scenarioSpec, file.value, value, ['scenarios', at]);
      if (!read.ok) {
        problems.push(...read.problems);
        continue;
      }
      const placeOf = (field: string) => ({
        file: file.value.file,
        row: file.value.lineOf(['scenarios', at, field]),
        field: `scenarios.${at}.${field}`,
      });
      problems.push(...unknownNames(read.value, start, rulebook, placeOf));
      found.push({ file: file.value.file, line: placeOf('name').row, start, scenario: read.value });
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: found };
}

function unknownNames(
  scenario: Scenario,
  start: StartingFacts,
  rulebook: Rulebook,
  placeOf: (field: string) => { file: string; row: number; field: string },
): Problem[] {
  const ids = new Set(rulebook.requirements.map((each) => each.id));
  const named = [...Object.keys(scenario.expect), ...scenario.notInForce, ...scenario.withoutClaims];
  return [
    ...named
      .filter((id) => !ids.has(id))
      .map((found) => problem('rulebook.scenario-requirement-unknown', placeOf('expect'), { found })),
    ...scenario.remove
      .filter((name) => !(name in start.records))
      .map((found) => problem('rulebook.scenario-record-unknown', placeOf('remove'), { found })),
  ];
}
