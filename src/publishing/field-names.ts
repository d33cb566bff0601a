import { type Language, otherLanguage } from '../language/index.ts';
import { publishingMessages } from './messages.ts';

/** What a field is called on pages about publishing; `title.cy` says that the Welsh of the title is meant. */
export function fieldName(field: string, language: Language): string {
  const [name = '', inLanguage] = field.split('.');
  const say = publishingMessages.in(language);
  const key = `field.${name}`;
  const text = publishingMessages.has(key) ? say(key) : name;
  if (inLanguage !== 'cy' && inLanguage !== otherLanguage('cy')) return text;
  return say(`field.in-${inLanguage}`, { field: text });
}
