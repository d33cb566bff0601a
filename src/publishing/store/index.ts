export { gatherPlan } from './gather-plan.ts';
export { publishingMigrations } from './migrations.ts';
export {
  type GatheredPlan,
  type NextVersion,
  nextVersion,
  type PublishOrder,
  type PublishResult,
  problemsBeforePublishing,
  publish,
} from './publish.ts';
export {
  documentsOf,
  type PublishedVersion,
  publishedPartnerships,
  readContent,
  readPublished,
  versionsOf,
} from './versions.ts';
