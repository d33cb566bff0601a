import type { AreaRegister } from '../../geography/index.ts';
import { type Area, areaType } from '../../geography/index.ts';
import { type AnyRecord, isBilingual, type RecordSet, referencesOf } from '../../records/index.ts';
import { type Study, studyDefinition } from '../kinds/study.ts';
import { needsOfOutcome } from './coverage.ts';

/** How widely a service is best delivered, as actions say. @source GEO-05 */
export const levels = ['locally', 'regionally', 'nationally'] as const;
export type Level = (typeof levels)[number];

/** An action by how widely it is best delivered, with the needs it answers: analysis, delivery and accountability in one row. */
export interface ActionAtLevel {
  readonly action: AnyRecord;
  readonly needs: readonly AnyRecord[];
  readonly lead: AnyRecord | null;
  /** Commissioning decisions about it. */
  readonly decisions: readonly AnyRecord[];
}

/** What is planned, assessed, looked at and delivered over more than one area. */
export interface AcrossAreas {
  readonly byLevel: readonly { readonly level: Level; readonly actions: readonly ActionAtLevel[] }[];
  /** Actions of which nobody has said how widely they are best delivered. */
  readonly untold: readonly AnyRecord[];
  /** Actions outside the area that benefit it. */
  readonly outside: readonly AnyRecord[];
  /** Plans for more than one area. */
  readonly plans: readonly AnyRecord[];
  /** Joint areas, each of which can be assessed as one. */
  readonly jointAreas: readonly Area[];
  readonly studies: readonly Study[];
  readonly committees: readonly AnyRecord[];
  /** Groups that authorities of more than one area sit on, a family support board among them. */
  readonly groups: readonly AnyRecord[];
  /** Service agreements with other boards. */
  readonly agreements: readonly AnyRecord[];
}

/**
 * Everything that reaches over the border of one area: who plans, analyses, delivers, commissions and scrutinises it, and
 * on which level each service is best delivered.
 *
 * @source GEO-02, GEO-04, GEO-05; NEED-02
 */
export function acrossAreas(records: RecordSet, register: AreaRegister): AcrossAreas {
  const actions = records.ofKind('action');
  const at = (level: Level) => actions.filter(({ values }) => values['bestDelivered'] === level);
  const told = new Set(levels.flatMap((level) => at(level)));
  return {
    byLevel: levels.map((level) => ({
      level,
      actions: at(level).map((action) => actionAtLevel(action, records)),
    })),
    untold: actions.filter((action) => !told.has(action)),
    outside: actions.filter(
      ({ values }) => values['takesPlace'] === 'outside' || values['takesPlace'] === 'both',
    ),
    plans: records.ofKind('plan').filter((plan) => referencesOf(plan, 'areas').length > 1),
    jointAreas: register.ofType(areaType('joint-area')),
    studies: records
      .all(studyDefinition)
      .filter(({ values }) => values.reach === 'several-partnerships' || values.reach === 'wales'),
    committees: records
      .ofKind('scrutiny-committee')
      .filter(({ values }) => values['form'] === 'joint-committee'),
    groups: records.ofKind('group').filter((group) => authoritiesOn(group, records) > 1),
    agreements: records.ofKind('service-agreement').filter(({ values }) => {
      const boards = values['otherBoards'] ?? null;
      return isBilingual(boards) && (boards.cy + boards.en).trim() !== '';
    }),
  };
}

function actionAtLevel(action: AnyRecord, records: RecordSet): ActionAtLevel {
  const outcomes = referencesOf(action, 'outcomes').flatMap((code) => records.find('outcome', code) ?? []);
  const codes = new Set(outcomes.flatMap((outcome) => needsOfOutcome(outcome, records)));
  return {
    action,
    needs: [...codes].flatMap((code) => records.find('need', code) ?? []),
    lead: referencesOf(action, 'lead').flatMap((code) => records.find('organisation', code) ?? [])[0] ?? null,
    decisions: records
      .ofKind('decision')
      .filter(
        (decision) =>
          decision.values['matter'] === 'commissioning' &&
          referencesOf(decision, 'actions').includes(action.code),
      ),
  };
}

/** Local authorities among those who sit on a group. */
function authoritiesOn(group: AnyRecord, records: RecordSet): number {
  return referencesOf(group, 'members').filter(
    (code) => records.find('organisation', code)?.values['kind'] === 'local-authority',
  ).length;
}
