import { sql } from 'kysely';
import { organisationDefinition } from '../../partnership/index.ts';
import { keepHistory, type Migration } from '../../platform/database/index.ts';
import { addRecordFields, createRecordTables } from '../../records/store/index.ts';
import { claimDefinition } from '../claim.ts';
import { consideredDocumentDefinition } from '../considered-document.ts';
import { opinionDefinition } from '../opinion.ts';
import { replyDefinition } from '../reply.ts';
import { ruleSettingDefinition } from '../rule-setting.ts';

/** The tables of claims, of what is said beside a verdict, and of settings of rules. */
export const dutiesMigrations: readonly Migration[] = [
  {
    name: 'duties-0001-first',
    async up(db) {
      await sql`create schema if not exists duties`.execute(db);
      await sql`create table duties.claim (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          requirement text not null default '',
          target_kind text not null default '',
          target_code text not null default '',
          text_cy text not null default '',
          text_en text not null default '',
          claimed_by text,
          confirmed_by text,
          state text,
          target_revision integer,
          claimed_on date,
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id),
          foreign key (partnership_id, claimed_by) references partnership.organisation (partnership_id, code),
          foreign key (partnership_id, confirmed_by) references partnership.organisation (partnership_id, code)
        )`.execute(db);
      await keepHistory(db, 'duties.claim');
    },
  },
  {
    name: 'duties-0002-answers-replies-opinions-settings',
    async up(db) {
      await addRecordFields(db, claimDefinition, [
        'targetParagraph',
        'disputedBy',
        'disputeReason',
        'requirementVersion',
        'answeredOn',
        'lookedAtOn',
      ]);
      await sql`alter table duties.claim add foreign key (partnership_id, disputed_by)
        references partnership.organisation (partnership_id, code)`.execute(db);
      for (const definition of [replyDefinition, opinionDefinition, ruleSettingDefinition]) {
        await createRecordTables(db, definition, () => organisationDefinition.table);
      }
    },
  },
  {
    name: 'duties-0003-who-wrote-an-opinion',
    up: (db) => addRecordFields(db, opinionDefinition, ['writtenBy']),
  },
  {
    name: 'duties-0004-author-of-an-opinion',
    up: (db) => addRecordFields(db, opinionDefinition, ['author']),
  },
  {
    name: 'duties-0005-considered-documents',
    up: (db) => createRecordTables(db, consideredDocumentDefinition, () => organisationDefinition.table),
  },
  {
    name: 'duties-0006-what-the-legislation-states',
    up: (db) => addRecordFields(db, ruleSettingDefinition, ['stated']),
  },
  {
    // Opinions that assessors wrote before the store kept whose they are: without it nobody at all may change them.
    name: 'duties-0007-authors-of-earlier-opinions',
    async up(db) {
      await sql`update duties.opinion as opinion set author = first.actor
        from (
          select distinct on (partnership_id, record_code) partnership_id, record_code, actor
          from history.change
          where table_name = 'duties.opinion' and operation = 'insert'
          order by partnership_id, record_code, id
        ) as first
        where opinion.written_by = 'assessor' and coalesce(opinion.author, '') = ''
          and first.partnership_id = opinion.partnership_id and first.record_code = opinion.code`.execute(db);
    },
  },
];
