import { defineMessages } from '../language/index.ts';
import cy from './area-messages/cy.json' with { type: 'json' };
import en from './area-messages/en.json' with { type: 'json' };

/** Words of the public profile of an area. */
export const areaMessages = defineMessages({ cy, en });
