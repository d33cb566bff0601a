import type { Acting } from '../access/index.ts';
import type { AnyRecord, FieldValue } from '../records/index.ts';

type Values = Readonly<Record<string, FieldValue>>;

/** The roles that write opinions down at all. */
export function mayWriteOpinions({ role }: Pick<Acting, 'role'>): boolean {
  return writers[role] !== undefined;
}

/**
 * Whether a person may bring this change to an opinion. An assessor writes opinions and nothing else, and changes none of
 * another assessor’s; scrutiny writes in its own lane; whoever runs the partnership writes down what an assessor published,
 * and never touches what one wrote.
 *
 * @param before - the opinion as it stands, or null for a new one
 * @param after - its values once changed, or null when it is to be withdrawn
 * @source SELF-03, SELF-04; DUTY-02
 */
export function mayBringOpinion(
  { role, actor }: Pick<Acting, 'role' | 'actor'>,
  before: AnyRecord | null,
  after: Values | null,
): boolean {
  const may = writers[role];
  if (!may) return false;
  return [before?.values, after].every((values) => !values || may(values, actor.id));
}

const isAssessors = ({ writtenBy }: Values) => writtenBy === 'assessor';
const isOwn = (values: Values, account: string) => isAssessors(values) && values['author'] === account;
const isWrittenDown = (values: Values) => !isAssessors(values);

const writers: Readonly<Partial<Record<Acting['role'], (values: Values, account: string) => boolean>>> = {
  assessor: isOwn,
  'scrutiny-officer': (values, account) => isOwn(values, account) && values['lane'] === 'scrutiny',
  coordinator: isWrittenDown,
  administrator: isWrittenDown,
};
