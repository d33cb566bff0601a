import { sql } from 'kysely';
import { hashOfToken, newToken } from '../../access/store/index.ts';
import { type Database, theSystem, transaction } from '../../platform/database/index.ts';
import type { AnswerCount } from '../aggregation.ts';

const cannotSay = 'cannot-say';

/** One round of one partnership. */
export interface RoundPlace {
  readonly partnershipId: string;
  /** Code of the self-assessment. */
  readonly selfAssessment: string;
}

/** What somebody answers, and by what right: signed in, or with a link that was handed out. */
export interface Ballot extends RoundPlace {
  readonly organisation: string;
  readonly by: { readonly account: string } | { readonly token: string };
  /** Step of the scale for each statement; null for whoever cannot say. */
  readonly answers: ReadonlyMap<string, number | null>;
}

/**
 * Counts the answers of one person, once. The same person, or the same link, is refused a second time; so is everybody
 * once results have been seen. Written by the program itself, so that nothing says who wrote when.
 */
export async function giveAnswers(db: Database, ballot: Ballot): Promise<'kept' | 'already' | 'sealed'> {
  return transaction(db, theSystem, async (db) => {
    if (await isSealed(db, ballot)) return 'sealed';
    if (!(await takesPart(db, ballot))) return 'already';
    await addCounts(
      db,
      ballot,
      [...ballot.answers].map(([statement, value]) => ({
        organisation: ballot.organisation,
        statement,
        value,
        n: 1,
      })),
    );
    return 'kept';
  });
}

/**
 * Brings counts of answers that were given elsewhere, for rounds that have none yet: brought twice, they count once.
 *
 * @param counts - by the code of their round
 */
export async function bringCounts(
  db: Database,
  partnershipId: string,
  counts: ReadonlyMap<string, readonly AnswerCount[]>,
): Promise<void> {
  for (const [selfAssessment, brought] of counts) {
    const place = { partnershipId, selfAssessment };
    if ((await answerCounts(db, place)).length === 0) await addCounts(db, place, brought);
  }
}

async function addCounts(
  db: Database,
  { partnershipId, selfAssessment }: RoundPlace,
  counts: readonly AnswerCount[],
): Promise<void> {
  // In one order for everybody, so that two who send at once do not wait for each other.
  const inOrder = counts.toSorted((a, b) => (a.statement < b.statement ? -1 : 1));
  for (const { organisation, statement, value, n } of inOrder) {
    const answer = value === null ? cannotSay : String(value);
    await sql`
      insert into self_assessment.answer_count
        (partnership_id, self_assessment, organisation, statement, answer, n)
      values (${partnershipId}, ${selfAssessment}, ${organisation}, ${statement}, ${answer}, ${n})
      on conflict (partnership_id, self_assessment, organisation, statement, answer)
      do update set n = self_assessment.answer_count.n + excluded.n`.execute(db);
  }
}

async function takesPart(db: Database, { partnershipId, selfAssessment, by }: Ballot): Promise<boolean> {
  const written =
    'account' in by
      ? await sql`
          insert into self_assessment.taken_part (partnership_id, self_assessment, account_id)
          values (${partnershipId}, ${selfAssessment}, ${by.account}) on conflict do nothing`.execute(db)
      : await sql`
          update self_assessment.paper set used = true
          where token_hash = ${hashOfToken(by.token)} and not used
            and partnership_id = ${partnershipId} and self_assessment = ${selfAssessment}`.execute(db);
  return Number(written.numAffectedRows ?? 0) === 1;
}

/** How many gave each answer. Only for `resultsOf`, which decides what may be shown. */
export async function answerCounts(
  db: Database,
  { partnershipId, selfAssessment }: RoundPlace,
): Promise<readonly AnswerCount[]> {
  const { rows } = await sql<{ organisation: string; statement: string; answer: string; n: number }>`
    select organisation, statement, answer, n from self_assessment.answer_count
    where partnership_id = ${partnershipId} and self_assessment = ${selfAssessment}
    order by organisation, statement, answer`.execute(db);
  return rows.map(({ organisation, statement, answer, n }) => ({
    organisation,
    statement,
    value: answer === cannotSay ? null : Number(answer),
    n: Number(n),
  }));
}

/** Says that results have been seen: from now on no answer is taken. */
export async function seal(db: Database, { partnershipId, selfAssessment }: RoundPlace): Promise<void> {
  await sql`
    insert into self_assessment.sealed (partnership_id, self_assessment)
    values (${partnershipId}, ${selfAssessment}) on conflict do nothing`.execute(db);
}

/** Whether results have been seen. */
export async function isSealed(
  db: Database,
  { partnershipId, selfAssessment }: RoundPlace,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from self_assessment.sealed
    where partnership_id = ${partnershipId} and self_assessment = ${selfAssessment}`.execute(db);
  return rows.length > 0;
}

/** Whether a signed-in person has taken part: not what they answered, nor when. */
export async function hasTakenPart(
  db: Database,
  { partnershipId, selfAssessment }: RoundPlace,
  account: string,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from self_assessment.taken_part
    where partnership_id = ${partnershipId} and self_assessment = ${selfAssessment} and account_id = ${account}`.execute(
    db,
  );
  return rows.length > 0;
}

/** Most links that are made at once. */
export const mostPapers = 200;

/**
 * Makes links for people of one organisation to answer with, each once. They are told now and never again: only a trace
 * of each is kept, by which it is known when it comes.
 */
export async function makePapers(
  db: Database,
  { partnershipId, selfAssessment }: RoundPlace,
  organisation: string,
  n: number,
): Promise<readonly string[]> {
  const tokens = Array.from({ length: Math.min(n, mostPapers) }, newToken);
  await transaction(db, theSystem, async (db) => {
    for (const token of tokens) {
      await sql`
        insert into self_assessment.paper (token_hash, partnership_id, self_assessment, organisation)
        values (${hashOfToken(token)}, ${partnershipId}, ${selfAssessment}, ${organisation})`.execute(db);
    }
  });
  return tokens;
}

/** What a link is for; nothing where there is no such link. */
export async function paperOf(
  db: Database,
  partnershipId: string,
  token: string,
): Promise<
  { readonly selfAssessment: string; readonly organisation: string; readonly used: boolean } | undefined
> {
  const { rows } = await sql<{ self_assessment: string; organisation: string; used: boolean }>`
    select self_assessment, organisation, used from self_assessment.paper
    where token_hash = ${hashOfToken(token)} and partnership_id = ${partnershipId}`.execute(db);
  const [paper] = rows;
  return (
    paper && { selfAssessment: paper.self_assessment, organisation: paper.organisation, used: paper.used }
  );
}

/** How many links each organisation has, and how many were used. */
export async function papersByOrganisation(
  db: Database,
  { partnershipId, selfAssessment }: RoundPlace,
): Promise<ReadonlyMap<string, { readonly made: number; readonly used: number }>> {
  const { rows } = await sql<{ organisation: string; made: number; used: number }>`
    select organisation, count(*)::integer as made, (count(*) filter (where used))::integer as used
    from self_assessment.paper
    where partnership_id = ${partnershipId} and self_assessment = ${selfAssessment}
    group by organisation`.execute(db);
  return new Map(
    rows.map(({ organisation, made, used }) => [organisation, { made: Number(made), used: Number(used) }]),
  );
}

/** Partnerships that let a round with this instrument be compared, with the newest of them that is over. */
export async function comparedRounds(
  db: Database,
  instrument: string,
  on: string,
): Promise<readonly RoundPlace[]> {
  const { rows } = await sql<{ partnership_id: string; code: string }>`
    select distinct on (partnership_id) partnership_id, code from self_assessment.self_assessment
    where instrument = ${instrument} and compared and not withdrawn and closes_on < ${on}::date
    order by partnership_id, closes_on desc`.execute(db);
  return rows.map(({ partnership_id, code }) => ({ partnershipId: partnership_id, selfAssessment: code }));
}
