import { sql } from 'kysely';
import { indicatorDefinition } from '../../evidence/index.ts';
import { evidenceItemDefinition } from '../../needs/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import { keepHistory, type Migration } from '../../platform/database/index.ts';
import { addRecordFields, createRecordTables } from '../../records/store/index.ts';
import {
  actionDefinition,
  contributionDefinition,
  equalityEffectDefinition,
  equalityImpactAssessmentDefinition,
  equalityObjectiveDefinition,
  equalityStatementDefinition,
  outcomeDefinition,
  planDefinition,
  priorityDefinition,
  relatedPlanDefinition,
  resourceDefinition,
  riskDefinition,
} from '../index.ts';

/** Tables of the plan: from the plan itself to its resources and risks. */
export const planMigrations: readonly Migration[] = [
  {
    name: 'plan-0001-first',
    async up(db) {
      await sql`create schema if not exists plan`.execute(db);
      await sql`create table plan.plan (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          title_cy text not null default '',
          title_en text not null default '',
          vision_cy text not null default '',
          vision_en text not null default '',
          starts_on date,
          ends_on date,
          vision_starts_on date,
          vision_ends_on date,
          areas text[] not null default '{}',
          state text,
          rulebook text not null default '',
          duties text[] not null default '{}',
          priority_limit integer,
          draft_published_on jsonb not null default '[]',
          consultation_opens_on jsonb not null default '[]',
          consultation_closes_on jsonb not null default '[]',
          adopted_on jsonb not null default '[]',
          published_on jsonb not null default '[]',
          reviewed_on jsonb not null default '[]',
          review_due_on date,
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id)
        )`.execute(db);
      await sql`create table plan.section (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          plan text,
          part text,
          title_cy text not null default '',
          title_en text not null default '',
          text_cy text not null default '',
          text_en text not null default '',
          position integer,
          topics text[] not null default '{}',
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id),
          foreign key (partnership_id, plan) references plan.plan (partnership_id, code)
        )`.execute(db);
      await sql`create table plan.priority (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          plan text,
          title_cy text not null default '',
          title_en text not null default '',
          reason_cy text not null default '',
          reason_en text not null default '',
          rank integer,
          highest boolean,
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id),
          foreign key (partnership_id, plan) references plan.plan (partnership_id, code)
        )`.execute(db);
      await sql`create table plan.priority_need (
          partnership_id text not null,
          code text not null,
          target text not null,
          position integer not null,
          primary key (partnership_id, code, target),
          foreign key (partnership_id, code) references plan.priority (partnership_id, code),
          foreign key (partnership_id, target) references needs.need (partnership_id, code)
        )`.execute(db);
      await sql`create table plan.outcome (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          plan text,
          title_cy text not null default '',
          title_en text not null default '',
          description_cy text not null default '',
          description_en text not null default '',
          wellbeing text[] not null default '{}',
          core_aims text[] not null default '{}',
          long_term_benefit_cy text not null default '',
          long_term_benefit_en text not null default '',
          position integer,
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id),
          foreign key (partnership_id, plan) references plan.plan (partnership_id, code)
        )`.execute(db);
      await sql`create table plan.outcome_priority (
          partnership_id text not null,
          code text not null,
          target text not null,
          position integer not null,
          primary key (partnership_id, code, target),
          foreign key (partnership_id, code) references plan.outcome (partnership_id, code),
          foreign key (partnership_id, target) references plan.priority (partnership_id, code)
        )`.execute(db);
      await sql`create table plan.outcome_need (
          partnership_id text not null,
          code text not null,
          target text not null,
          position integer not null,
          primary key (partnership_id, code, target),
          foreign key (partnership_id, code) references plan.outcome (partnership_id, code),
          foreign key (partnership_id, target) references needs.need (partnership_id, code)
        )`.execute(db);
      await sql`create table plan.outcome_indicator (
          partnership_id text not null,
          code text not null,
          target text not null,
          position integer not null,
          primary key (partnership_id, code, target),
          foreign key (partnership_id, code) references plan.outcome (partnership_id, code),
          foreign key (partnership_id, target) references evidence.indicator (partnership_id, code)
        )`.execute(db);
      await sql`create table plan.action (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          plan text,
          title_cy text not null default '',
          title_en text not null default '',
          description_cy text not null default '',
          description_en text not null default '',
          lead text,
          owner text not null default '',
          starts_on date,
          ends_on date,
          prevention text,
          state text,
          progress_cy text not null default '',
          progress_en text not null default '',
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id),
          foreign key (partnership_id, plan) references plan.plan (partnership_id, code),
          foreign key (partnership_id, lead) references partnership.organisation (partnership_id, code)
        )`.execute(db);
      await sql`create table plan.action_outcome (
          partnership_id text not null,
          code text not null,
          target text not null,
          position integer not null,
          primary key (partnership_id, code, target),
          foreign key (partnership_id, code) references plan.action (partnership_id, code),
          foreign key (partnership_id, target) references plan.outcome (partnership_id, code)
        )`.execute(db);
      await sql`create table plan.action_performance_measure (
          partnership_id text not null,
          code text not null,
          target text not null,
          position integer not null,
          primary key (partnership_id, code, target),
          foreign key (partnership_id, code) references plan.action (partnership_id, code),
          foreign key (partnership_id, target) references performance.performance_measure (partnership_id, code)
        )`.execute(db);
      await sql`create table plan.contribution (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          action text,
          organisation text,
          promise_cy text not null default '',
          promise_en text not null default '',
          state text,
          consent_on date,
          corporate_plan text not null default '',
          corporate_plan_section text not null default '',
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id),
          foreign key (partnership_id, action) references plan.action (partnership_id, code),
          foreign key (partnership_id, organisation) references partnership.organisation (partnership_id, code)
        )`.execute(db);
      await sql`create table plan.milestone (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          action text,
          title_cy text not null default '',
          title_en text not null default '',
          due_on date,
          met_on date,
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id),
          foreign key (partnership_id, action) references plan.action (partnership_id, code)
        )`.execute(db);
      await sql`create table plan.resource (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          action text,
          organisation text,
          title_cy text not null default '',
          title_en text not null default '',
          kind text,
          amount_pence bigint,
          financial_year text not null default '',
          spending text,
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id),
          foreign key (partnership_id, action) references plan.action (partnership_id, code),
          foreign key (partnership_id, organisation) references partnership.organisation (partnership_id, code)
        )`.execute(db);
      await sql`create table plan.risk (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          action text,
          title_cy text not null default '',
          title_en text not null default '',
          likelihood integer,
          impact integer,
          mitigation_cy text not null default '',
          mitigation_en text not null default '',
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id),
          foreign key (partnership_id, action) references plan.action (partnership_id, code)
        )`.execute(db);
      for (const table of [
        'plan.plan',
        'plan.section',
        'plan.priority',
        'plan.priority_need',
        'plan.outcome',
        'plan.outcome_priority',
        'plan.outcome_need',
        'plan.outcome_indicator',
        'plan.action',
        'plan.action_outcome',
        'plan.action_performance_measure',
        'plan.contribution',
        'plan.milestone',
        'plan.resource',
        'plan.risk',
      ]) {
        await keepHistory(db, table);
      }
    },
  },
  {
    name: 'plan-0002-options',
    async up(db) {
      await sql`create table plan.option (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          title_cy text not null default '',
          title_en text not null default '',
          cause_cy text not null default '',
          cause_en text not null default '',
          description_cy text not null default '',
          description_en text not null default '',
          effect_cy text not null default '',
          effect_en text not null default '',
          direction text,
          strength text,
          transferability_cy text not null default '',
          transferability_en text not null default '',
          cost_band text,
          cost_pence bigint,
          environment text,
          economy text,
          health text,
          impact_cy text not null default '',
          impact_en text not null default '',
          state text,
          reason_cy text not null default '',
          reason_en text not null default '',
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id)
        )`.execute(db);
      await sql`create table plan.option_need (
          partnership_id text not null,
          code text not null,
          target text not null,
          position integer not null,
          primary key (partnership_id, code, target),
          foreign key (partnership_id, code) references plan.option (partnership_id, code),
          foreign key (partnership_id, target) references needs.need (partnership_id, code)
        )`.execute(db);
      await sql`create table plan.option_priority (
          partnership_id text not null,
          code text not null,
          target text not null,
          position integer not null,
          primary key (partnership_id, code, target),
          foreign key (partnership_id, code) references plan.option (partnership_id, code),
          foreign key (partnership_id, target) references plan.priority (partnership_id, code)
        )`.execute(db);
      await sql`create table plan.option_evidence_item (
          partnership_id text not null,
          code text not null,
          target text not null,
          position integer not null,
          primary key (partnership_id, code, target),
          foreign key (partnership_id, code) references plan.option (partnership_id, code),
          foreign key (partnership_id, target) references needs.evidence_item (partnership_id, code)
        )`.execute(db);
      await sql`create table plan.option_action (
          partnership_id text not null,
          code text not null,
          target text not null,
          position integer not null,
          primary key (partnership_id, code, target),
          foreign key (partnership_id, code) references plan.option (partnership_id, code),
          foreign key (partnership_id, target) references plan.action (partnership_id, code)
        )`.execute(db);
      for (const table of [
        'plan.option',
        'plan.option_need',
        'plan.option_priority',
        'plan.option_evidence_item',
        'plan.option_action',
      ]) {
        await keepHistory(db, table);
      }
    },
  },
  {
    name: 'plan-0003-child-poverty',
    async up(db) {
      await sql`alter table plan.outcome
        add column child_poverty_aims text[] not null default '{}',
        add column child_poverty_objectives text[] not null default '{}'`.execute(db);
      await sql`alter table plan.action add column child_poverty_aims text[] not null default '{}'`.execute(
        db,
      );
    },
  },
  {
    name: 'plan-0004-where-actions-take-place',
    up: (db) =>
      addRecordFields(db, actionDefinition, ['takesPlace', 'benefitHere', 'bestDelivered', 'scrutinyRoute']),
  },
  {
    name: 'plan-0005-equality',
    async up(db) {
      for (const definition of [
        equalityObjectiveDefinition,
        equalityImpactAssessmentDefinition,
        equalityEffectDefinition,
        equalityStatementDefinition,
      ]) {
        await createRecordTables(db, definition, tableOf);
      }
    },
  },
  {
    name: 'plan-0006-answers-and-mirrors',
    async up(db) {
      await addRecordFields(db, planDefinition, ['adoptBy']);
      await addRecordFields(db, contributionDefinition, ['answer', 'corporatePlanOn', 'corporatePlanLink']);
    },
  },
  {
    name: 'plan-0007-actual-resources-and-own-progress',
    async up(db) {
      await addRecordFields(db, actionDefinition, ['restricted']);
      await addRecordFields(db, contributionDefinition, ['deliveryState', 'progress']);
      await addRecordFields(db, resourceDefinition, [
        'actualPence',
        'peoplePlanned',
        'peopleActual',
        'peopleIn',
        'prevention',
      ]);
      await addRecordFields(db, riskDefinition, [
        'nature',
        'level',
        'priority',
        'project',
        'organisation',
        'appetite',
        'targetLikelihood',
        'targetImpact',
        'horizon',
        'state',
        'reviewedOn',
        'restricted',
      ]);
    },
  },
  {
    name: 'plan-0008-related-plans-and-national-outcomes',
    async up(db) {
      await addRecordFields(db, outcomeDefinition, ['programmeOutcomes', 'programmeLink']);
      await createRecordTables(db, relatedPlanDefinition, tableOf);
    },
  },
  {
    name: 'plan-0009-promises-told-and-budgeted',
    up: (db) => addRecordFields(db, contributionDefinition, ['businessPlan', 'communicated']),
  },
  {
    name: 'plan-0010-where-money-comes-from',
    up: (db) => addRecordFields(db, resourceDefinition, ['funding', 'fund']),
  },
  {
    name: 'plan-0011-heads-of-childrens-wellbeing',
    up: (db) => addRecordFields(db, outcomeDefinition, ['childWellbeing']),
  },
];

const referredTo = [
  organisationDefinition,
  indicatorDefinition,
  evidenceItemDefinition,
  planDefinition,
  priorityDefinition,
  outcomeDefinition,
  actionDefinition,
  equalityObjectiveDefinition,
  equalityImpactAssessmentDefinition,
];

function tableOf(kind: string): string {
  const found = referredTo.find((definition) => definition.kind === kind);
  if (!found) throw new Error(`No table is known for ${kind}`);
  return found.table;
}
