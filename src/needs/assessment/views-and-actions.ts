import { type AnyRecord, type RecordSet, referencesOf } from '../../records/index.ts';
import { type EvidenceItem, evidenceItemDefinition } from '../kinds/evidence-item.ts';
import type { Need } from '../kinds/need.ts';
import { needsOfOutcome } from '../views/coverage.ts';

/** Sources in which people themselves speak. */
const voices: readonly EvidenceItem['values']['source'][] = [
  'survey',
  'qualitative',
  'participatory',
  'front-line-staff',
  'youth-forum',
];

/** What people said of an area, and what is done about its needs. */
export interface ViewsAndActions {
  readonly views: readonly EvidenceItem[];
  readonly actions: readonly AnyRecord[];
}

/**
 * The views of people that are about an area or about its needs, and the actions of the plan that answer those needs.
 *
 * @param area - its code: what is said of another place is left out
 * @param needs - of the area
 * @source requirements section 25 "CF / neighbourhood / regional profile"; NEED-17
 */
export function viewsAndActions(records: RecordSet, area: string, needs: readonly Need[]): ViewsAndActions {
  const codes = new Set(needs.map(({ code }) => code));
  const outcomes = new Set(
    records
      .ofKind('outcome')
      .filter((outcome) => needsOfOutcome(outcome, records).some((code) => codes.has(code)))
      .map(({ code }) => code),
  );
  return {
    views: records.all(evidenceItemDefinition).filter(({ values }) => {
      const isVoice =
        voices.includes(values.source) || values.about.some((subject) => subject.startsWith('views-of-'));
      const isOfNeeds = values.area === '' && values.needs.some((code) => codes.has(code));
      return isVoice && (values.area === area || isOfNeeds);
    }),
    actions: records
      .ofKind('action')
      .filter((action) => referencesOf(action, 'outcomes').some((code) => outcomes.has(code))),
  };
}
