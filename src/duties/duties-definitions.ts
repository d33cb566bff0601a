import { claimDefinition } from './claim.ts';
import { consideredDocumentDefinition } from './considered-document.ts';
import { opinionDefinition } from './opinion.ts';
import { replyDefinition } from './reply.ts';
import { ruleSettingDefinition } from './rule-setting.ts';

/** Every kind of record the duties own. */
export const dutiesDefinitions = [
  claimDefinition,
  replyDefinition,
  opinionDefinition,
  ruleSettingDefinition,
  consideredDocumentDefinition,
] as const;
