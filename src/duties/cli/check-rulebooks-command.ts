import { join } from 'node:path';
import type { Language } from '../../language/index.ts';
import { type Problem, problem, type RecordDefinition } from '../../records/index.ts';
import { dutiesMessages } from '../messages.ts';
import type { Rulebook } from '../rulebook.ts';
import { runScenario } from '../scenario.ts';
import { problemsBesideRows, readRulebooks, readScenarios, type ScenarioInFile } from '../store/index.ts';

interface CheckContext<Status extends number> {
  readonly language: Language;
  /** Report as JSON instead of words. */
  readonly json: boolean;
  /** Kinds of record that rows can look for. */
  readonly definitions: readonly RecordDefinition[];
  readonly out: (text: string) => void;
  /** Says what is wrong, and answers with the exit status of it. */
  readonly fail: (problems: readonly Problem[]) => Status;
}

/**
 * `llinyn rulebook check FOLDER`: reads every rulebook of a folder, tells its scenarios, and names every mistake with its
 * file, line and field. For whoever writes law as data, without a partnership and without a programmer.
 *
 * @param directory - with a folder for each rulebook
 * @returns 0 when every rulebook can be used and every scenario comes to what it says
 * @source LAW-01, LAW-02; issue 2, rulebook format
 */
export async function checkRulebooksCommand<Status extends number>(
  directory: string,
  { language, json, definitions, out, fail }: CheckContext<Status>,
): Promise<Status | 0> {
  const read = await readRulebooks(directory, definitions);
  if (!read.ok) return fail(read.problems);
  if (read.value.length === 0) return fail([problem('rulebook.folder-missing', { file: directory })]);
  const tried = await Promise.all(read.value.map((rulebook) => tryRulebook(directory, rulebook)));
  const problems = tried.flatMap((each) => each.problems);
  if (problems.length > 0) return fail(problems);
  const found = tried.map(({ rulebook: { id, edition, requirements }, scenarios }) => ({
    id,
    edition,
    requirements: requirements.length,
    scenarios: scenarios.length,
  }));
  if (json) out(JSON.stringify({ done: true, rulebooks: found }, null, 2));
  else for (const each of found) out(dutiesMessages.in(language)('rulebook-check.good', each));
  return 0;
}

async function tryRulebook(directory: string, rulebook: Rulebook) {
  const read = await readScenarios(join(directory, rulebook.id), rulebook);
  const scenarios = read.ok ? read.value : [];
  const problems = [
    ...(await problemsBesideRows(directory, rulebook.id)),
    ...(read.ok ? [] : read.problems),
    ...scenarios.flatMap((each) => disagreements(rulebook, each)),
    ...(read.ok ? untold(rulebook, scenarios) : []),
  ];
  return { rulebook, scenarios, problems };
}

function disagreements(
  rulebook: Rulebook,
  { file, line, start, scenario }: ScenarioInFile,
): readonly Problem[] {
  return runScenario(rulebook, start, scenario).map(({ requirement, expected, found }) =>
    problem('rulebook.scenario-disagrees', { file, row: line }, { requirement, expected, found }),
  );
}

/** Requirements that no scenario shows in any other light than met; a proposal is never judged. */
function untold(rulebook: Rulebook, scenarios: readonly ScenarioInFile[]): readonly Problem[] {
  const shown = new Set(
    scenarios.flatMap(({ scenario: { expect } }) =>
      Object.entries(expect).flatMap(([id, word]) => (word === 'met' ? [] : [id])),
    ),
  );
  return rulebook.requirements
    .filter(({ id, force }) => force !== 'proposed' && !shown.has(id))
    .map(({ id }) =>
      problem('rulebook.scenario-missing', { file: join(rulebook.id, 'requirements') }, { requirement: id }),
    );
}
