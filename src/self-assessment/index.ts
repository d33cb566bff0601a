import { developmentActionDefinition } from './development-action.ts';
import { selfAssessmentDefinition } from './self-assessment.ts';
import { standardResultDefinition } from './standard-result.ts';

export { developmentActionDefinition } from './development-action.ts';
export { selfAssessmentDefinition } from './self-assessment.ts';
export { standardResultDefinition } from './standard-result.ts';

/** Every kind of record self-assessment owns, referred-to kinds first. */
export const selfAssessmentDefinitions = [
  selfAssessmentDefinition,
  developmentActionDefinition,
  standardResultDefinition,
] as const;
