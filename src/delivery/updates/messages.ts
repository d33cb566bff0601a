import { defineMessages } from '../../language/index.ts';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

/** Words of updates: the page, the message that asks for them, the sheet. */
export const updateMessages = defineMessages({ cy, en });
