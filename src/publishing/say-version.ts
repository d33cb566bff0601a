import { sayReading } from '../calendar/index.ts';
import { type Language, sayDate, sayList } from '../language/index.ts';
import { publishingMessages } from './messages.ts';
import type { PublishedPlan } from './published-plan.ts';

/**
 * `Version 3, adopted 12 March 2026`. Where records give two readings of the day, both stand there. A consultation draft
 * says until when people can reply, on its pages, its cover and every page of its documents.
 *
 * @source PAGES section 6, Uncertain fact; CONS-11
 */
export function sayVersion(plan: PublishedPlan, language: Language): string {
  const line = sayWhichVersion(plan, language);
  const closes = plan.plan.moments.consultationClosesOn.map(({ when }) => sayReading(when, language));
  if (plan.plan.state !== 'consultation' || closes.length === 0) return line;
  return publishingMessages.in(language)('home.consultation', { line, closes: sayList(closes) });
}

function sayWhichVersion(plan: PublishedPlan, language: Language): string {
  const say = publishingMessages.in(language);
  const readings = plan.plan.moments.adoptedOn.map(({ when }) => sayReading(when, language));
  const [first, second] = readings;
  if (first === undefined)
    return say('home.version', { version: plan.version, published: sayDate(plan.publishedOn, language) });
  const adopted =
    readings.length === 2 && second !== undefined ? say('either-or', { first, second }) : sayList(readings);
  return say('home.version-adopted', { version: plan.version, adopted });
}
