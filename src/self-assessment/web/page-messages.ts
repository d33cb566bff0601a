import { defineMessages, type Language, type MessageValues } from '../../language/index.ts';
import { recordsMessages } from '../../records/messages.ts';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

/** Words of the pages of a plan's life. */
export const selfAssessmentPageMessages = defineMessages({ cy, en });

const sources = [selfAssessmentPageMessages, recordsMessages] as const;

/** Words for the problems of these pages, whichever folder has them. */
export const selfAssessmentProblemWords = {
  has: (key: string) => sources.some((messages) => messages.has(key)),
  in:
    (language: Language) =>
    (key: string, values?: MessageValues): string => {
      const source = sources.find((messages) => messages.has(key)) ?? selfAssessmentPageMessages;
      return (source.in(language) as (key: string, values?: MessageValues) => string)(key, values);
    },
};
