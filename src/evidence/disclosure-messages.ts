import { defineMessages } from '../language/index.ts';
import cy from './disclosure-messages/cy.json' with { type: 'json' };
import en from './disclosure-messages/en.json' with { type: 'json' };

/** Words about small counts: why a figure is withheld, the policy, the review. */
export const disclosureMessages = defineMessages({ cy, en });
