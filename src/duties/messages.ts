import { defineMessages } from '../language/index.ts';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

/** Words of this capability in both languages. */
export const dutiesMessages = defineMessages({ cy, en });
