import type { Language } from '../../language/index.ts';
import type { PublishedAssessment } from './published-assessment.ts';

/** File names of an edition's documents; of one of its parts when a code is given. */
export function editionFiles(
  { edition }: Pick<PublishedAssessment, 'edition'>,
  language: Language,
  part?: string,
) {
  const words = language === 'cy' ? ['asesiad', 'rhan'] : ['assessment', 'part'];
  const stem = [`${words[0]}-v${edition}`, ...(part === undefined ? [] : [words[1], part.toLowerCase()])];
  const name = `${stem.join('-')}-${language}`;
  return { pdf: `${name}.pdf`, docx: `${name}.docx`, json: `assessment-v${edition}.json` } as const;
}
