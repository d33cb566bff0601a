import { defineMessages } from '../language/index.ts';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

/** Words about dates: what is due, planning backwards, calendar feeds, reminders. */
export const deadlineMessages = defineMessages({ cy, en });
