import { stringify } from 'csv-stringify/sync';
import { languages } from '../../language/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { evaluationOf } from '../inspection-evidence.ts';
import { scrutinyMessages } from '../messages.ts';
import { recommendationDefinition } from '../recommendation.ts';
import { recommendationResponseDefinition } from '../recommendation-response.ts';

/** A file for the evidence pack of a plan. */
export interface InspectionFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * What an inspector asks for beside the requirements: the nine questions with what the record shows and the partnership
 * says of itself, and every recommendation of scrutiny with its answers.
 *
 * @param plan - code of the plan
 * @source SCRU-08, SCRU-09
 */
export function inspectionFiles(records: RecordSet, plan: string): readonly InspectionFile[] {
  return [
    fileOf('inspection-questions.csv', questionRows(records, plan)),
    fileOf('recommendations.csv', recommendationRows(records)),
  ];
}

type Row = Readonly<Record<string, string>>;

function fileOf(path: string, rows: readonly Row[]): InspectionFile {
  return {
    path,
    bytes: new TextEncoder().encode(stringify([...rows], { header: true, record_delimiter: '\n' })),
  };
}

function questionRows(records: RecordSet, plan: string): readonly Row[] {
  return evaluationOf(records, plan).map(({ question, facts, answer }) => ({
    ...Object.fromEntries(
      languages.map((language) => [
        `question_${language}`,
        scrutinyMessages.in(language)(`option.self-evaluation.question.${question}`),
      ]),
    ),
    shown: facts.map(({ fact, n }) => `${fact}: ${n}`).join('; '),
    rating: String(answer?.values.rating ?? ''),
    judgement_cy: answer?.values.judgement.cy ?? '',
    judgement_en: answer?.values.judgement.en ?? '',
    next_cy: answer?.values.next.cy ?? '',
    next_en: answer?.values.next.en ?? '',
    evaluated_on: answer?.values.evaluatedOn ?? '',
  }));
}

function recommendationRows(records: RecordSet): readonly Row[] {
  const responses = records.all(recommendationResponseDefinition);
  return records.all(recommendationDefinition).flatMap(({ code, values }) => {
    const recommended = {
      code,
      title_cy: values.title.cy,
      title_en: values.title.en,
      made_on: values.madeOn ?? '',
      result: values.result ?? '',
    };
    const answers = responses.filter((response) => response.values.recommendation === code);
    return (answers.length > 0 ? answers : [undefined]).map((response) => {
      const organisation = records.one(organisationDefinition, response?.values.organisation);
      return {
        ...recommended,
        asked_cy: organisation?.values.name.cy ?? '',
        asked_en: organisation?.values.name.en ?? '',
        due_on: response?.values.dueOn ?? '',
        state: response?.values.state ?? '',
        answer_cy: response?.values.answer.cy ?? '',
        answer_en: response?.values.answer.en ?? '',
        answered_on: response?.values.answeredOn ?? '',
        done_on: response?.values.doneOn ?? '',
      };
    });
  });
}
