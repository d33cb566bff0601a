import { sayReading } from '../calendar/index.ts';
import { type Language, sayDate, sayList } from '../language/index.ts';
import { publishingMessages } from './messages.ts';
import type { PublishedPlan } from './published-plan.ts';

/**
 * `Version 3, adopted 12 March 2026`. Where records give two readings of the day, both stand there.
 *
 * @source PAGES section 6, Uncertain fact
 */
export function sayVersion(plan: PublishedPlan, language: Language): string {
  const say = publishingMessages.in(language);
  const readings = plan.plan.moments.adoptedOn.map(({ when }) => sayReading(when, language));
  const [first, second] = readings;
  if (first === undefined)
    return say('home.version', { version: plan.version, published: sayDate(plan.publishedOn, language) });
  const adopted =
    readings.length === 2 && second !== undefined ? say('either-or', { first, second }) : sayList(readings);
  return say('home.version-adopted', { version: plan.version, adopted });
}
