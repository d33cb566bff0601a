import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { anyAccount, peopleOf } from '../access/store/index.ts';
import type { Services } from '../access/web/index.ts';
import type { Language } from '../language/index.ts';
import { planDefinition } from '../plan/index.ts';
import { type Acting, theSystem } from '../platform/database/index.ts';
import { type Problem, problem, type Result } from '../records/index.ts';
import { reportsByYear } from '../reporting/index.ts';
import {
  demonstrationFolder,
  demonstrationPartnership,
  demonstrationPassword,
  type PersonRow,
} from './example-county.ts';
import { appMessages } from './messages.ts';
import { sayProblems } from './say-problems.ts';
import { partnershipIds } from './store/partnership-ids.ts';
import { programVersion } from './version.ts';

async function csvRows<Row>(name: string): Promise<readonly Row[]> {
  const text = await readFile(path.join(demonstrationFolder, name), 'utf8');
  return parse(text, { columns: true, bom: true, skip_empty_lines: true }) as Row[];
}

/**
 * Publishes the plan of the example, as its coordinator would, when it has never been published. A refusal is said
 * and leaves everything as it was.
 *
 * @returns why it was refused, if it was
 */
export async function publishDemonstration(
  services: Services,
  language: Language,
  tell: (line: string) => void,
  signal?: AbortSignal,
): Promise<readonly Problem[]> {
  const { db, records, dataFolder, now, today } = services;
  const partnershipId = demonstrationPartnership;
  const [plan] = await records.list(db, partnershipId, planDefinition);
  const { publish, versionsOf } = await import('../publishing/store/index.ts');
  if (!plan || (await versionsOf(db, partnershipId, plan.code)).length > 0) return [];
  const people = await peopleOf(db, partnershipId);
  const coordinator = people.find(({ role, active }) => role === 'coordinator' && active);
  const { gatherPlan } = await import('./gather-plan.ts');
  const result = await publish({
    db,
    dataFolder,
    partnershipId,
    plan: plan.code,
    gathered: await gatherPlan(services, partnershipId, plan.code),
    acting: coordinator ? { actor: coordinator.id } : theSystem,
    now: now(),
    today: today(),
    ...(signal && { signal }),
  });
  const say = appMessages.in(language);
  if (result.state === 'refused') {
    tell(say('demo.notPublished', { n: result.problems.length }));
    sayProblems(result.problems, language, tell);
    return result.problems;
  }
  tell(say('demo.published', { version: result.version.number }));
  await freezeFirstReport(services, coordinator ? { actor: coordinator.id } : theSystem, language, tell);
  return [];
}

/** Freezes the annual report of the year that is over. A refusal is said, and leaves the plan published. */
async function freezeFirstReport(
  services: Services,
  acting: Acting,
  language: Language,
  tell: (line: string) => void,
): Promise<void> {
  const { freezeReportEdition, gatherAnnualReport } = await import('../publishing/store/index.ts');
  const { sayReportProblem } = await import('../publishing/annual-report/say-report-problem.ts');
  const { reportPlace } = await import('./report-place.ts');
  const records = await services.records.load(services.db, demonstrationPartnership);
  const report = reportsByYear(records).at(-1);
  const place = reportPlace(services, demonstrationPartnership);
  const gathered = report && (await gatherAnnualReport(place, { records, report }));
  if (!gathered) return;
  const frozen = await freezeReportEdition({ ...place, gathered, acting, program: programVersion });
  if (frozen.state === 'refused')
    for (const each of frozen.problems) tell(sayReportProblem(each, language).what);
  else tell(appMessages.in(language)('demo.report', { year: frozen.edition.year }));
}

/** Fills an empty data folder with the example county, then tells whoever started the program who can sign in. */
export async function loadDemonstration(
  services: Services,
  language: Language,
  tell: (line: string) => void,
): Promise<Result<{ readonly partnership: string }>> {
  const filled = await fillWithDemonstration(services, language, tell);
  if (!filled.ok) return filled;
  tell(appMessages.in(language)('demo.people', { password: demonstrationPassword }));
  for (const { email, name } of await csvRows<PersonRow>('people.csv')) tell(`  ${email}  ${name}`);
  return filled;
}

/**
 * Fills an empty data folder with the example county, by the doors every partnership uses. Does nothing where the
 * example is already; says so where something else is.
 *
 * @param tell - is told of each step
 */
export async function fillWithDemonstration(
  services: Services,
  language: Language,
  tell: (line: string) => void,
): Promise<Result<{ readonly partnership: string }>> {
  const say = appMessages.in(language);
  const [present] = await partnershipIds(services.db);
  if (present !== undefined && present !== demonstrationPartnership) {
    return { ok: false, problems: [problem('app.not-empty')] };
  }
  // The people come last, so that a start that was cut short is taken up again; every step before can be repeated.
  if (!(await anyAccount(services.db))) {
    // What reads kits and figures is loaded only for the one time that it is needed.
    const { addPeople, loadCounty } = await import('./load-demonstration.ts');
    const problems = await loadCounty(services, (key, values) => tell(say(key, values)));
    if (problems.length > 0) return { ok: false, problems };
    tell(say('demo.step.people'));
    await addPeople(services, demonstrationPartnership, await csvRows<PersonRow>('people.csv'));
    tell(say('demo.done'));
  }
  return { ok: true, value: { partnership: demonstrationPartnership } };
}
