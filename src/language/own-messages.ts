import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import { defineMessages } from './messages.ts';

export const languageMessages = defineMessages({ cy, en });
