import { consultationExerciseDefinition } from './citizen-engagement/consultation-exercise.ts';
import { linkedFrameworkDefinition } from './linked-frameworks/linked-framework.ts';
import {
  type OpportunitySetting,
  participationOpportunityDefinition,
} from './participation/participation-opportunity.ts';
import { type ParticipationStanding, participationStanding } from './participation/participation-standing.ts';
import { participationStatementDefinition } from './participation/participation-statement.ts';
import { type ParticipationMedium, participationWorkDefinition } from './participation/participation-work.ts';
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
  type OpportunitySetting,
  type ParticipationMedium,
  type ParticipationStanding,
  participationOpportunityDefinition,
  participationStanding,
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
