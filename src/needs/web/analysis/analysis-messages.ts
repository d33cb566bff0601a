import { defineMessages } from '../../../language/index.ts';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

/** Words of the analyst's page of an indicator. */
export const analysisMessages = defineMessages({ cy, en });
