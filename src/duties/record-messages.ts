import { defineMessages } from '../language/index.ts';
import cy from './record-messages/cy.json' with { type: 'json' };
import en from './record-messages/en.json' with { type: 'json' };

/** What claims and their fields are called, and the topics of a section as choices in its form. */
export const dutiesRecordMessages = defineMessages({ cy, en });
