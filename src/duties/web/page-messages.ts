import { defineMessages } from '../../language/index.ts';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

/** Words of the pages about checks; what a check says in itself is in the messages of the duties. */
export const checkPageMessages = defineMessages({ cy, en });
