import { defineMessages } from '../../language/index.ts';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

/** Words of the pages on which curves are turned. */
export const turningPageMessages = defineMessages({ cy, en });
