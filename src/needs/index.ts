import { needDefinition } from './need.ts';

export { type Need, needDefinition, needGroups } from './need.ts';

/** Every kind of record the needs assessment owns. */
export const needsDefinitions = [needDefinition] as const;
