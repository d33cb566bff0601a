import { defineMessages, type Language, type MessageValues } from '../../language/index.ts';
import { recordsMessages } from '../../records/messages.ts';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

/** Words of the pages of a plan's life. */
export const scrutinyPageMessages = defineMessages({ cy, en });

const sources = [scrutinyPageMessages, recordsMessages] as const;

/** Words for the problems of these pages, whichever folder has them. */
export const scrutinyProblemWords = {
  has: (key: string) => sources.some((messages) => messages.has(key)),
  in:
    (language: Language) =>
    (key: string, values?: MessageValues): string => {
      const source = sources.find((messages) => messages.has(key)) ?? scrutinyPageMessages;
      return (source.in(language) as (key: string, values?: MessageValues) => string)(key, values);
    },
};
