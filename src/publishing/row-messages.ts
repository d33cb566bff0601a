import { defineMessages } from '../language/index.ts';
import cy from './row-messages/cy.json' with { type: 'json' };
import en from './row-messages/en.json' with { type: 'json' };

/** Words of where figures stand in the file of their release, and of figures that only a larger area has. */
export const rowMessages = defineMessages({ cy, en });
