import { defineMessages } from '../language/index.ts';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

/** Words of the board page and of the partner view, on the screen and on paper. */
export const boardMessages = defineMessages({ cy, en });
