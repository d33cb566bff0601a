import type { Language } from '../../language/index.ts';
import type { Problem } from '../../records/index.ts';
import { sayAssessmentProblem } from '../assessment/say-assessment-problem.ts';
import { annualReportMessages } from './annual-report-messages.ts';

/** A problem of freezing in words: what and why, and how to mend it. */
export function sayReportProblem(
  problem: Problem,
  language: Language,
): { readonly what: string; readonly mend: string } {
  const { code, values } = problem;
  const say = annualReportMessages.in(language);
  const title = String(values[`title_${language}`] ?? '');
  if (code === 'annual-report.finding-unanswered') {
    return {
      what: say(`finding.${String(values['rule'])}` as 'finding.worsened-untold', { title }),
      mend: say('problem.annual-report.finding-unanswered.mend'),
    };
  }
  const key = `problem.${code}`;
  const mendKey = `${key}.mend`;
  if (!annualReportMessages.has(key) || !annualReportMessages.has(mendKey))
    return sayAssessmentProblem(problem, language);
  return { what: say(key, { ...values, title }), mend: say(mendKey, values) };
}
