import { accessMigrations } from '../access/store/index.ts';
import { approvalDefinitions } from '../approval/index.ts';
import { approvalMessages } from '../approval/messages.ts';
import { approvalMigrations } from '../approval/store/migrations.ts';
import { boardMigrations } from '../board/store/migrations.ts';
import { deadlinesMigrations } from '../deadlines/store/migrations.ts';
import { deliveryMigrations } from '../delivery/store/migrations.ts';
import { dutiesDefinitions } from '../duties/duties-definitions.ts';
import { dutiesRecordMessages } from '../duties/record-messages.ts';
import { dutiesMigrations } from '../duties/store/migrations.ts';
import { type RecordWords, recordWords } from '../editing/index.ts';
import { editingMigrations } from '../editing/store/migrations.ts';
import { indicatorMessages } from '../evidence/indicator-messages.ts';
import { evidenceRecordDefinitions } from '../evidence/record-definitions.ts';
import { indicatorMigrations } from '../evidence/store/indicator-migrations.ts';
import { evidenceMigrations } from '../evidence/store/migrations.ts';
import { geographyMigrations } from '../geography/store/migrations.ts';
import { governanceDefinitions } from '../governance/index.ts';
import { governanceMessages } from '../governance/messages.ts';
import { governanceMigrations } from '../governance/store/migrations.ts';
import type { Messages } from '../language/index.ts';
import { needsDefinitions } from '../needs/index.ts';
import { needsMessages } from '../needs/messages.ts';
import { needsMigrations } from '../needs/store/migrations.ts';
import { partnerSystemsMigrations } from '../partner-systems/store/migrations.ts';
import { partnershipDefinitions } from '../partnership/index.ts';
import { partnershipMessages } from '../partnership/messages.ts';
import { partnershipMigrations } from '../partnership/store/migrations.ts';
import { performanceDefinitions } from '../performance/index.ts';
import { performanceMessages } from '../performance/messages.ts';
import { performanceMigrations } from '../performance/store/migrations.ts';
import { carryingOutDefinitions, planDefinitions } from '../plan/index.ts';
import { planMessages } from '../plan/messages.ts';
import { planMigrations } from '../plan/store/migrations.ts';
import type { Migration } from '../platform/database/index.ts';
import { principlesDefinitions } from '../principles/index.ts';
import { principlesMessages } from '../principles/messages.ts';
import { principlesMigrations } from '../principles/store/migrations.ts';
import { publishingMigrations } from '../publishing/store/migrations.ts';
import type { RecordDefinition } from '../records/index.ts';
import { reportingDefinitions } from '../reporting/index.ts';
import { reportingMessages } from '../reporting/messages.ts';
import { reportingMigrations } from '../reporting/store/migrations.ts';
import { scrutinyDefinitions } from '../scrutiny/index.ts';
import { scrutinyMessages } from '../scrutiny/messages.ts';
import { scrutinyMigrations } from '../scrutiny/store/migrations.ts';
import { selfAssessmentDefinitions } from '../self-assessment/index.ts';
import { selfAssessmentMessages } from '../self-assessment/messages.ts';
import { selfAssessmentMigrations } from '../self-assessment/store/migrations.ts';
import { threadMessages } from '../thread/index.ts';
import { turningDefinitions } from '../turning/index.ts';
import { turningMessages } from '../turning/messages.ts';
import { turningMigrations } from '../turning/store/migrations.ts';

/** Every kind of record, those that others refer to first. */
export const recordDefinitions: readonly RecordDefinition[] = [
  ...partnershipDefinitions,
  ...evidenceRecordDefinitions,
  ...needsDefinitions,
  ...performanceDefinitions,
  ...planDefinitions,
  ...governanceDefinitions,
  ...carryingOutDefinitions,
  ...approvalDefinitions,
  ...turningDefinitions,
  ...scrutinyDefinitions,
  ...selfAssessmentDefinitions,
  ...reportingDefinitions,
  ...principlesDefinitions,
  ...dutiesDefinitions,
];

/** The tables of every capability, in the order in which they refer to each other. */
export const migrations: readonly Migration[] = [
  ...partnershipMigrations,
  ...accessMigrations,
  ...geographyMigrations,
  ...indicatorMigrations,
  ...evidenceMigrations,
  ...needsMigrations,
  ...performanceMigrations,
  ...planMigrations,
  ...governanceMigrations,
  ...dutiesMigrations,
  ...approvalMigrations,
  ...deadlinesMigrations,
  ...turningMigrations,
  ...deliveryMigrations,
  ...scrutinyMigrations,
  ...selfAssessmentMigrations,
  ...boardMigrations,
  ...reportingMigrations,
  ...principlesMigrations,
  ...editingMigrations,
  ...publishingMigrations,
  ...partnerSystemsMigrations,
];

const wordSources = [
  partnershipMessages,
  indicatorMessages,
  needsMessages,
  performanceMessages,
  planMessages,
  governanceMessages,
  approvalMessages,
  turningMessages,
  scrutinyMessages,
  selfAssessmentMessages,
  reportingMessages,
  principlesMessages,
  dutiesRecordMessages,
  threadMessages,
] as const;

/** What every kind of record, its fields and its choices are called. */
export const words: RecordWords = recordWords(
  // Which source has a key is asked of the source itself, so the keys it knows at compile time do not matter.
  wordSources as unknown as readonly Messages<string>[],
);
