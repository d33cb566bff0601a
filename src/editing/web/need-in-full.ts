import type { Html } from '../../design-system/index.ts';
import type { Language } from '../../language/index.ts';
import { needDefinition, needEvidenceOf, needEvidencePanel } from '../../needs/index.ts';
import { optionDefinition } from '../../plan/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { editingMessages } from '../messages.ts';
import type { RecordWords } from '../record-words.ts';
import { recordHref } from './opened-record.ts';

/** Kinds of record that the evidence of a need names, and its scores, which stand in their round. */
export const kindsInNeed = [
  'evidence-item',
  'option',
  'data-gap',
  'assessment-part',
  'influence',
  'future-need',
  'need-score',
];

/**
 * What a need rests on and what could be done about it: evidence with strength and caveat, stories, options with their
 * strength and whether they were chosen, and what is not known.
 *
 * @returns nothing where there is no such need
 * @source NEED-05, NEED-12, NEED-13
 */
export function needInFull(
  code: string,
  asked: {
    readonly language: Language;
    readonly words: RecordWords;
    readonly records: RecordSet;
    readonly partnershipId: string;
    /** ISO date. */
    readonly today: string;
  },
): Html | null {
  const { language, words, records, partnershipId, today } = asked;
  const need = records.one(needDefinition, code);
  if (!need) return null;
  const say = editingMessages.in(language);
  const inWords = (field: 'strength' | 'state', option: string | null) =>
    option === null ? say('record.notFilled') : words.option(optionDefinition.kind, field, option, language);
  return needEvidencePanel({
    language,
    today,
    need,
    evidence: needEvidenceOf(need, records),
    options: records
      .all(optionDefinition)
      .filter(({ values }) => values.needs.includes(code))
      .map((option) => ({
        code: option.code,
        title: option.values.title,
        words: say('need.option', {
          strength: inWords('strength', option.values.strength),
          state: inWords('state', option.values.state),
        }),
      })),
    hrefOf: (kind, target) => recordHref('work.record', language, partnershipId, kind, target),
  });
}
