import type { Services } from '../access/web/index.ts';
import { isCalendarDate } from '../calendar/index.ts';
import {
  formatCheck,
  formatComparison,
  exitStatus as statusOfCheck,
  writeEvidencePack,
} from '../duties/cli/index.ts';
import { type CheckResult, compareRulebooks, severities } from '../duties/index.ts';
import type { PlanCheck } from '../duties/web/index.ts';
import type { Language } from '../language/index.ts';
import { type Problem, problem } from '../records/index.ts';
import { checkOfPlan, rulebooksIn } from '../thread/store/index.ts';
import { appMessages } from './messages.ts';
import { publishedDocuments } from './published-documents.ts';

interface AskedCheck {
  readonly plan?: string;
  readonly on?: string;
  readonly failOn?: string;
  /** Ids of rulebooks to check by; two or more are set side by side. */
  readonly rulebook?: readonly string[];
  /** Every family of requirements, not only findings. */
  readonly all?: boolean;
  readonly json?: boolean;
  /** A folder, or a file that ends in `.zip`, to write the evidence pack to. */
  readonly evidencePack?: string;
}

interface CheckConsole {
  readonly language: Language;
  out(line: string): void;
  fail(problems: readonly Problem[]): void;
}

/** `llinyn check`: what two rulebooks would demand when asked for two; otherwise how many findings of each weight, then each of them; 1 when they reach the weight asked about. */
export async function checkCommand(
  services: Services,
  partnershipId: string,
  { plan, on, failOn, rulebook = [], all = false, json = false, evidencePack }: AskedCheck,
  { language, out, fail }: CheckConsole,
): Promise<0 | 1 | 2> {
  const weight = severities.find((severity) => severity === failOn) ?? null;
  const problems: Problem[] = [];
  if (failOn !== undefined && weight === null) {
    problems.push(problem('app.weight-unknown', {}, { found: failOn, known: severities.join(', ') }));
  }
  if (on !== undefined && !isCalendarDate(on)) problems.push(problem('app.date-invalid', {}, { found: on }));
  problems.push(...(await unknownRulebooks(services, rulebook)));
  const checked =
    problems.length === 0
      ? await checkOfPlan(services, partnershipId, {
          ...(plan && { plan }),
          ...(on && { on }),
          ...(rulebook.length > 0 && { rulebooks: rulebook }),
        })
      : null;
  if (!checked) {
    fail(problems.length > 0 ? problems : [problem('app.plan-unknown', {}, { partnership: partnershipId })]);
    return 2;
  }
  const { result } = checked;
  if (evidencePack !== undefined) {
    const files = await packWritten(services, partnershipId, checked, evidencePack).catch(() => null);
    if (files === null) {
      fail([problem('app.pack-not-written', { file: evidencePack }, { found: evidencePack })]);
      return 2;
    }
    if (!json) out(appMessages.in(language)('cli.check.pack', { n: files, path: evidencePack }));
  }
  if (json) out(formatCheck(result, language, 'json').trimEnd());
  else if (result.rulebooks.length > 1 && rulebook.length > 0) {
    out(formatComparison(compareRulebooks(result), language).trimEnd());
  } else for (const line of linesOf(result, language, all)) out(line);
  return statusOfCheck(result, weight);
}

/** Writes the evidence pack of a checked plan. @returns how many files it holds */
async function packWritten(
  services: Services,
  partnership: string,
  { plan, result, records }: PlanCheck,
  path: string,
): Promise<number> {
  const documents = await publishedDocuments(services, partnership, plan.code);
  const definitionOf = services.records.definition;
  return writeEvidencePack({ partnership, plan, result, records, definitionOf, documents }, path);
}

async function unknownRulebooks(
  { rulebooksFolder }: Services,
  asked: readonly string[],
): Promise<readonly Problem[]> {
  const known = (await rulebooksIn(rulebooksFolder)).map(({ id }) => id);
  return asked
    .filter((id) => !known.includes(id))
    .map((found) => problem('app.rulebook-unknown', {}, { found, known: known.join(', ') }));
}

function linesOf(result: CheckResult, language: Language, all: boolean): readonly string[] {
  const say = appMessages.in(language);
  const count = (weight: (typeof severities)[number]) =>
    result.findings.filter(({ severity }) => severity === weight).length;
  const summary = say('cli.check.summary', {
    stops: count('stops-publication'),
    duty: count('legal-duty'),
    guidance: count('guidance'),
    advice: count('advice'),
  });
  if (all) return [summary, '', formatCheck(result, language, 'text').trimEnd()];
  const findings = formatCheck({ ...result, families: [] }, language, 'text').trimEnd();
  return [summary, '', findings, '', say('cli.check.all')];
}
