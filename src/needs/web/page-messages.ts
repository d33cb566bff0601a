import { defineMessages } from '../../language/index.ts';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

/** Words of the needs assessment on pages and in the terminal; names of fields are in the messages of needs. */
export const assessmentMessages = defineMessages({ cy, en });
