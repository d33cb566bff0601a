import type { Language } from '../../language/index.ts';
import type { ProtectedCharacteristic } from '../../needs/index.ts';
import type { Problem } from '../../records/index.ts';
import { sayProblem } from '../say-problem.ts';
import { characteristicName, partName } from './assessment-chapters.ts';
import { assessmentDocumentMessages } from './assessment-messages.ts';
import type { PublishedPart } from './published-assessment.ts';

/** A problem of freezing in words: what and why, and how to mend it. */
export function sayAssessmentProblem(
  problem: Problem,
  language: Language,
): { readonly what: string; readonly mend: string } {
  const { code, values } = problem;
  const key = `problem.${code}`;
  const mendKey = `${key}.mend`;
  if (!assessmentDocumentMessages.has(key) || !assessmentDocumentMessages.has(mendKey))
    return sayProblem(problem, language);
  const say = assessmentDocumentMessages.in(language);
  const { part, characteristic } = values;
  const name =
    part === undefined
      ? characteristic === undefined
        ? ''
        : characteristicName(characteristic as ProtectedCharacteristic, language)
      : partName(part as PublishedPart['part'], language);
  return { what: say(key, { ...values, name }), mend: say(mendKey, values) };
}
