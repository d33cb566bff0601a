import { defineMessages } from '../../language/index.ts';
import cy from './child-poverty-messages/cy.json' with { type: 'json' };
import en from './child-poverty-messages/en.json' with { type: 'json' };

/** Words of the page of child poverty. */
export const povertyMessages = defineMessages({ cy, en });
