import type { RecordDefinition } from '../records/index.ts';
import { evidenceSourceDefinition } from './evidence-source.ts';
import { indicatorDefinition } from './indicator.ts';
import { nationalIndicatorDefinition } from './national-indicator.ts';

/** The kinds of record of evidence, those that others refer to first. */
export const evidenceRecordDefinitions: readonly RecordDefinition[] = [
  indicatorDefinition,
  evidenceSourceDefinition,
  nationalIndicatorDefinition,
];
