import { type Language, sayDate } from '../language/index.ts';
import { dutiesMessages } from './messages.ts';
import type { Citation, Requirement } from './rulebook.ts';
import type { FactPlace, Reason } from './verdict.ts';

/** A reason as a sentence. Dates come out in words. */
export function reasonInWords(reason: Reason, language: Language): string {
  const key = `reason.${reason.code}`;
  if (!dutiesMessages.has(key)) throw new Error(`No words for the reason "${reason.code}"`);
  const { due, value } = reason.values;
  return dutiesMessages.in(language)(key, {
    ...reason.values,
    ...(typeof due === 'string' && { due: sayDate(due, language) }),
    ...(typeof value === 'string' && { value: selectorOf(value) }),
  });
}

/** A message can choose by letters and digits only: `easy-read` is chosen as `easyRead`. */
function selectorOf(value: string): string {
  return value.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** What a requirement misses at one record, named by its title; without words for that, what it asks of every record. */
export function gapInWords(
  requirement: Pick<Requirement, 'gap' | 'wording'>,
  title: string,
  language: Language,
): string {
  return (requirement.gap ?? requirement.wording)[language].replace('{record}', title);
}

/** A place to look at or mend: the kind in words, the code, what it must hold and the field's name. */
export function placeInWords(place: FactPlace, language: Language): string {
  const say = dutiesMessages.in(language);
  const kindKey = `kind.${place.kind}`;
  const kind = dutiesMessages.has(kindKey) ? say(kindKey) : place.kind;
  const named = place.code === undefined ? kind : `${kind} ${place.code}`;
  const value = place.value === undefined ? undefined : valueInWords(place.value, language);
  const field = value === undefined && place.field !== undefined ? place.field : undefined;
  const detail = value ?? field;
  return detail === undefined ? named : `${named} (${detail})`;
}

const valueGroups = ['topic', 'post', 'organisation-kind', 'publication-of', 'part', 'kind'] as const;

function valueInWords(value: string, language: Language): string {
  for (const group of valueGroups) {
    const key = `${group}.${value}`;
    if (dutiesMessages.has(key)) return dutiesMessages.in(language)(key);
  }
  return value;
}

/** How strongly the source puts a requirement, in words; a check drawn from a principle says that it is. */
export function forceInWords(
  requirement: Pick<Requirement, 'force' | 'derived'>,
  language: Language,
): string {
  const say = dutiesMessages.in(language);
  return requirement.derived ? say('force.derived') : say(`force.${requirement.force}`);
}

/** A citation as readers look it up: document, section, paragraph. A paragraph that names its section says it once. */
export function citationInWords(
  { document, name, section, paragraph, place }: Citation,
  language: Language,
): string {
  const chapter = section[language];
  const exact = place?.[language] ?? paragraph;
  const isNamed = exact === chapter || exact?.startsWith(`${chapter}, `);
  return [name?.[language] ?? document, ...(isNamed ? [] : [chapter]), exact]
    .filter((part) => part !== undefined)
    .join(', ');
}
