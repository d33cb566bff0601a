import { type Language, sayDate } from '../../language/index.ts';
import { needsMessages } from '../../needs/messages.ts';
import { publishingMessages } from '../messages.ts';
import type { PublishedAssessment } from './published-assessment.ts';

/** The chapter that tells the row of every figure: on pages only, it would be longer than all others on paper. */
export const rowsChapterCode = 'X11';

/** What a group of people is called in a list. */
export function groupName(group: string, language: Language): string {
  const key = `group.${group}`;
  return publishingMessages.has(key) ? publishingMessages.in(language)(key) : group;
}

/** The same as it stands by itself, at the head of a row. */
export function groupTitle(group: string, language: Language): string {
  const key = `option.need.groups.${group}`;
  return needsMessages.has(key) ? needsMessages.in(language)(key) : group;
}

/** An organisation by its code. */
export function organisationName(
  { organisations }: PublishedAssessment,
  code: string,
  language: Language,
): string {
  const found = organisations.find((each) => each.code === code);
  return found?.name[language] ?? publishingMessages.in(language)('not-recorded');
}

/** A day, or that nobody wrote it down. */
export function dayOr(date: string | null, language: Language): string {
  return date === null ? publishingMessages.in(language)('not-recorded') : sayDate(date, language);
}

/** Titles of the needs with these codes, in their order in the assessment. */
export function needTitles(
  { needs }: PublishedAssessment,
  codes: readonly string[],
  language: Language,
): readonly string[] {
  return needs.filter(({ code }) => codes.includes(code)).map(({ title }) => title[language]);
}
