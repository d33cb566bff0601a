import { type Handler, type Route, redirect } from '../../access/web/index.ts';
import { address } from '../../language/index.ts';
import { areaProfilePage } from './area-profile-page.ts';
import { assessmentPage } from './assessment-page.ts';
import { indicatorPage } from './indicator-page.ts';
import { choosePriorities, prioritiesPage } from './priorities-page.ts';

/** Needs are records: their pages and forms are those of all records. */
const toNeedRecord =
  (name: 'work.records' | 'work.record.new' | 'work.record' | 'work.record.edit'): Handler =>
  async ({ language, partnershipId, params }) =>
    redirect(
      address(name, language, {
        partnership: partnershipId ?? '',
        kind: 'need',
        ...(params['code'] && { code: params['code'] }),
      }),
    );

/** Pages of the needs assessment: an area, an indicator, the choice of priorities. */
export const needsRoutes: readonly Route[] = [
  { method: 'GET', address: 'work.assessment', may: 'work.read', twins: ['json'], handle: assessmentPage },
  {
    method: 'GET',
    address: 'work.profile',
    may: 'work.read',
    twins: ['pdf', 'xlsx'],
    handle: areaProfilePage,
  },
  { method: 'GET', address: 'work.indicator', may: 'work.read', handle: indicatorPage },
  { method: 'GET', address: 'work.priorities', may: 'needs.assess', handle: prioritiesPage },
  {
    method: 'POST',
    address: 'work.priorities',
    may: 'needs.assess',
    audit: 'needs.priorities.chosen',
    handle: choosePriorities,
  },
  { method: 'GET', address: 'work.needs', may: 'work.read', handle: toNeedRecord('work.records') },
  { method: 'GET', address: 'work.need.new', may: 'records.edit', handle: toNeedRecord('work.record.new') },
  { method: 'GET', address: 'work.need', may: 'work.read', handle: toNeedRecord('work.record') },
  { method: 'GET', address: 'work.need.edit', may: 'records.edit', handle: toNeedRecord('work.record.edit') },
];
