import { defineMessages } from '../language/index.ts';
import cy from './updates/messages/cy.json' with { type: 'json' };
import en from './updates/messages/en.json' with { type: 'json' };

/** Words of updates: the page, the message that asks for them, the sheets. */
export const updateMessages = defineMessages({ cy, en });
