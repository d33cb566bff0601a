import { defineMessages } from '../../../language/index.ts';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

/** Words of the pages that look at the evidence in other ways. */
export const viewMessages = defineMessages({ cy, en });
