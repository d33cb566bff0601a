import { defineMessages } from '../language/index.ts';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

/** Words of partners’ systems: keys, webhooks, and what the interface for programs answers. */
export const partnerMessages = defineMessages({ cy, en });
