import { defineMessages } from '../../language/index.ts';
import cy from './area-profile-messages/cy.json' with { type: 'json' };
import en from './area-profile-messages/en.json' with { type: 'json' };

/** Words of the area profile, on its page and in its documents. */
export const profileMessages = defineMessages({ cy, en });
