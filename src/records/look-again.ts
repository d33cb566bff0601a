import type { Bilingual } from '../language/index.ts';
import type { AnyRecord, FieldValue, RecordDefinition } from './record-definition.ts';

type Values = Readonly<Record<string, FieldValue>>;

/**
 * Which texts must be looked at again after a change: when one language of a text changed and the other did not, the
 * other is no longer known to say the same. It stays so until it is changed too or somebody checks it.
 *
 * @param checked - texts a person has just confirmed, like `title.cy`
 * @source LANG-03; PAGES section 4.8
 */
export function textsToLookAtAgain(
  definition: RecordDefinition,
  before: AnyRecord | null,
  after: Values,
  checked: readonly string[] = [],
): readonly string[] {
  const stale: string[] = [];
  for (const field of definition.fields) {
    if (field.type !== 'text' || !field.bilingual) continue;
    const now = after[field.name] as Bilingual;
    const then = (before?.values[field.name] ?? null) as Bilingual | null;
    for (const language of ['cy', 'en'] as const) {
      const key = `${field.name}.${language}`;
      const other = language === 'cy' ? 'en' : 'cy';
      if (now[language].trim() === '' || checked.includes(key)) continue;
      const leftBehind = then !== null && then[other] !== now[other] && then[language] === now[language];
      const stillStale = before?.lookAgain.includes(key) === true && then?.[language] === now[language];
      if ((leftBehind && now[other].trim() !== '' && then[other].trim() !== '') || stillStale)
        stale.push(key);
    }
  }
  return stale;
}
