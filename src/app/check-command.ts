import type { Services } from '../access/web/index.ts';
import { isCalendarDate } from '../calendar/index.ts';
import { formatCheck, exitStatus as statusOfCheck } from '../duties/cli/index.ts';
import { type Severity, severities } from '../duties/index.ts';
import type { Language } from '../language/index.ts';
import { type Problem, problem } from '../records/index.ts';
import { checkOfPlan } from '../thread/store/index.ts';

interface AskedCheck {
  readonly plan?: string;
  readonly on?: string;
  readonly failOn?: string;
  readonly json?: boolean;
}

interface CheckConsole {
  readonly language: Language;
  out(line: string): void;
  fail(problems: readonly Problem[]): void;
}

/** `llinyn check`: 1 when findings reach the weight asked about. */
export async function checkCommand(
  services: Services,
  partnershipId: string,
  { plan, on, failOn, json }: AskedCheck,
  { language, out, fail }: CheckConsole,
): Promise<0 | 1 | 2> {
  const weight = severities.find((severity) => severity === failOn) ?? null;
  const problems: Problem[] = [];
  if (failOn !== undefined && weight === null) {
    problems.push(problem('app.weight-unknown', {}, { found: failOn, known: severities.join(', ') }));
  }
  if (on !== undefined && !isCalendarDate(on)) problems.push(problem('app.date-invalid', {}, { found: on }));
  const checked =
    problems.length === 0
      ? await checkOfPlan(services, partnershipId, { ...(plan && { plan }), ...(on && { on }) })
      : null;
  if (!checked) {
    fail(problems.length > 0 ? problems : [problem('app.plan-unknown', {}, { partnership: partnershipId })]);
    return 2;
  }
  out(formatCheck(checked.result, language, json ? 'json' : 'text').trimEnd());
  return statusOfCheck(checked.result, weight satisfies Severity | null);
}
