import { defineMessages } from '../language/index.ts';
import cy from './indicator-messages/cy.json' with { type: 'json' };
import en from './indicator-messages/en.json' with { type: 'json' };

export const indicatorMessages = defineMessages({ cy, en });
