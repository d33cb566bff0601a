import { defineMessages } from '../../language/index.ts';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

/** Words of the pages on which kits come in and go out. */
export const kitPageMessages = defineMessages({ cy, en });
