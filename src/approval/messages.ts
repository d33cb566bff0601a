import { defineMessages } from '../language/index.ts';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

/** What the records of a plan's life, their fields and choices are called. */
export const approvalMessages = defineMessages({ cy, en });
