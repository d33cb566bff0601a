import { defineMessages } from '../language/index.ts';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

/** Words of plans in StratML: of what is made from a file, of its problems, and of the pages and commands. */
export const stratmlMessages = defineMessages({ cy, en });
