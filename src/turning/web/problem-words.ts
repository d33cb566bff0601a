import type { Language, MessageValues } from '../../language/index.ts';
import { recordsMessages } from '../../records/messages.ts';
import { turningPageMessages } from './page-messages.ts';

const sources = [turningPageMessages, recordsMessages] as const;

/** Words for the problems of these pages, whichever folder has them. */
export const turningProblemWords = {
  has: (key: string) => sources.some((messages) => messages.has(key)),
  in:
    (language: Language) =>
    (key: string, values?: MessageValues): string => {
      const source = sources.find((messages) => messages.has(key)) ?? turningPageMessages;
      return (source.in(language) as (key: string, values?: MessageValues) => string)(key, values);
    },
};
