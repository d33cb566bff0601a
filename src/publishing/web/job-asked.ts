import type { PageRequest } from '../../access/web/index.ts';
import { type Html, longWork } from '../../design-system/index.ts';
import { type JobState, jobState } from '../../platform/jobs/index.ts';

/** The long work that an address asks about (`?job=`), where there is such work of this kind. */
export async function jobAsked(
  { services, partnershipId, query }: PageRequest,
  kind: string,
): Promise<JobState | undefined> {
  const id = query['job'] ?? '';
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
  const job = await jobState(services.db, { partnershipId, id });
  return job?.kind === kind ? job : undefined;
}

/** What a page of long work says. */
export interface JobWords {
  readonly title: string;
  /** The step it is at, in words; the words of waiting before the first. */
  readonly doing: string;
  /** Where to ask again. */
  readonly checkHref: string;
}

/** Where long work stands, until it is done. */
export function jobUnderWay(
  { language }: PageRequest,
  { step, steps, startedAt, queuedAt }: JobState,
  words: JobWords,
): Html {
  return longWork({
    language,
    ...words,
    ...(steps > 0 && { step: { now: step, of: steps } }),
    since: new Date(startedAt ?? queuedAt),
  });
}
