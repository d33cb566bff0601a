import { defineMessages } from '../language/index.ts';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

/** Words of the platform: what it says when a folder, a backup or a disk stands in the way. */
export const platformMessages = defineMessages({ cy, en });
