import { defineMessages, type Language, type MessageValues } from '../../../language/index.ts';
import { recordsMessages } from '../../../records/messages.ts';
import { assessmentMessages } from '../page-messages.ts';
import cy from './round-messages/cy.json' with { type: 'json' };
import en from './round-messages/en.json' with { type: 'json' };

/** Words of the pages on which needs are scored and priorities decided. */
export const roundMessages = defineMessages({ cy, en });

const sources = [roundMessages, assessmentMessages, recordsMessages] as const;

/** Words for the problems of these pages, whichever folder has them. */
export const roundProblemWords = {
  has: (key: string) => sources.some((messages) => messages.has(key)),
  in:
    (language: Language) =>
    (key: string, values?: MessageValues): string => {
      const source = sources.find((messages) => messages.has(key)) ?? roundMessages;
      return (source.in(language) as (key: string, values?: MessageValues) => string)(key, values);
    },
};
