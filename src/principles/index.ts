import { consultationExerciseDefinition } from './citizen-engagement/consultation-exercise.ts';
import { linkedFrameworkDefinition } from './linked-frameworks/linked-framework.ts';
import { participationOpportunityDefinition } from './participation/participation-opportunity.ts';
import { participationStatementDefinition } from './participation/participation-statement.ts';
import { participationWorkDefinition } from './participation/participation-work.ts';
import { youngViewDefinition } from './participation/young-view.ts';
import { safeguardingArrangementDefinition } from './safeguarding/safeguarding-arrangement.ts';
import { sustainabilityAppraisalDefinition } from './sustainability/sustainability-appraisal.ts';
import { sustainableWorkDefinition } from './sustainability/sustainable-work.ts';
import { languageEffectDefinition } from './welsh-language/language-effect.ts';

export { consultationQuestions } from './welsh-language/language-standing.ts';
export {
  consultationExerciseDefinition,
  languageEffectDefinition,
  linkedFrameworkDefinition,
  participationOpportunityDefinition,
  participationStatementDefinition,
  participationWorkDefinition,
  safeguardingArrangementDefinition,
  sustainabilityAppraisalDefinition,
  sustainableWorkDefinition,
  youngViewDefinition,
};

/** Every kind of record of the principles, referred-to kinds first. */
export const principlesDefinitions = [
  participationOpportunityDefinition,
  participationWorkDefinition,
  youngViewDefinition,
  participationStatementDefinition,
  safeguardingArrangementDefinition,
  sustainabilityAppraisalDefinition,
  sustainableWorkDefinition,
  languageEffectDefinition,
  linkedFrameworkDefinition,
  consultationExerciseDefinition,
] as const;
