import { type AreaType, areaTypeNamed, kindOf, vintageOf } from '../../geography/index.ts';
import type { Language } from '../../language/index.ts';
import { evidencePageMessages } from './page-messages.ts';

/** A type of area in words, with the year of its code list where it has been redrawn: "Small areas (LSOA), 2021". */
export function sayAreaType(name: string, language: Language): string {
  const type = areaTypeNamed(name);
  if (!type) return name;
  const say = evidencePageMessages.in(language);
  const key = `areaType.${kindOf(type)}`;
  const kind = evidencePageMessages.has(key) ? say(key) : name;
  const year = vintageOf(type as AreaType);
  return year === undefined ? kind : say('areaType.withYear', { kind, year: String(year) });
}
