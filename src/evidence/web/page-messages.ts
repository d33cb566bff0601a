import { defineMessages } from '../../language/index.ts';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

/** Words of the pages about evidence; what is wrong with a file is in the messages of evidence itself. */
export const evidencePageMessages = defineMessages({ cy, en });
