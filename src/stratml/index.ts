export type { StratMlPart } from './content-models.ts';
export {
  type DraftFromStratMl,
  draftFromStratMl,
  type LeftOut,
  type RecordInDraft,
} from './draft-from-stratml.ts';
export { stratmlMessages } from './messages.ts';
export { readStratMl } from './read-stratml.ts';
export { type SaidStratMlProblem, sayStratMlProblem } from './say-problem.ts';
export type { StratMlDocument } from './stratml-document.ts';
export { type PlanForStratMl, stratMlOfPlan } from './stratml-of-plan.ts';
export { writeStratMl } from './write-stratml.ts';
