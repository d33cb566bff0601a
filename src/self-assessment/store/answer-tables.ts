import { sql } from 'kysely';
import type { Migration } from '../../platform/database/index.ts';

/**
 * Answers are kept as how many gave each, so that nobody's answers are ever held together; who took part stands in
 * tables of its own. Neither has a day or an hour, and neither has a history that would.
 */
const tables = `
create table self_assessment.answer_count (
  partnership_id text not null references partnership.partnership (partnership_id),
  self_assessment text not null,
  organisation text not null,
  statement text not null,
  -- A step of the scale, or "cannot-say".
  answer text not null,
  n integer not null check (n > 0),
  primary key (partnership_id, self_assessment, organisation, statement, answer)
);
create table self_assessment.paper (
  token_hash text primary key,
  partnership_id text not null references partnership.partnership (partnership_id),
  self_assessment text not null,
  organisation text not null,
  used boolean not null default false
);
create index paper_of_self_assessment on self_assessment.paper (partnership_id, self_assessment, organisation);
create table self_assessment.taken_part (
  partnership_id text not null references partnership.partnership (partnership_id),
  self_assessment text not null,
  account_id text not null,
  primary key (partnership_id, self_assessment, account_id)
);
-- Results that somebody has seen: no answer is taken any more, since it could be told from the difference.
create table self_assessment.sealed (
  partnership_id text not null references partnership.partnership (partnership_id),
  self_assessment text not null,
  primary key (partnership_id, self_assessment)
);
`;

export const answerMigration: Migration = {
  name: 'self-assessment-0002-answers',
  up: (db) => sql.raw(tables).execute(db),
};
