import { defineMessages } from '../language/index.ts';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

/** Words of ownership, risks, projects, resources and the pages of delivery; updates have their own. */
export const deliveryMessages = defineMessages({ cy, en });
