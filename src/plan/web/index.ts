import type { Route } from '../../access/web/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { equalityPage } from './equality-page.ts';

/**
 * Pages of the plan.
 *
 * @param planOf - the plan that is worked on
 */
export function planRoutes(planOf: (records: RecordSet) => string | undefined): readonly Route[] {
  return [{ method: 'GET', address: 'work.equality', may: 'work.read', handle: equalityPage(planOf) }];
}
