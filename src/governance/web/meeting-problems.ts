import type { Language, MessageValues } from '../../language/index.ts';
import { recordsMessages } from '../../records/messages.ts';
import { governanceMessages } from '../messages.ts';
import { governancePageMessages } from './page-messages.ts';

const sources = [governancePageMessages, governanceMessages, recordsMessages] as const;

/** Words for the problems of the forms of a meeting, whichever folder has them. */
export const meetingProblemWords = {
  has: (key: string) => sources.some((messages) => messages.has(key)),
  in:
    (language: Language) =>
    (key: string, values?: MessageValues): string => {
      const source = sources.find((messages) => messages.has(key)) ?? governancePageMessages;
      return (source.in(language) as (key: string, values?: MessageValues) => string)(key, values);
    },
};
