import { itemDefinitions, organisationOfItem, standingOf, type UpdateItemKind } from '../delivery/index.ts';
import { type AnyRecord, calledOf, type RecordSet } from '../records/index.ts';

/** A record that is told of once a month, as a partner’s system reads it: nothing in it names a person. */
export function workItemOf(records: RecordSet, record: AnyRecord) {
  const kind = record.kind as UpdateItemKind;
  const { values, code, revision } = record;
  const textOf = (field: string): string | null => {
    const value = values[field];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return {
    kind,
    code,
    title: titleOfItem(record),
    organisation: organisationOfItem(records, { kind, code }),
    action: textOf('action'),
    startsOn: textOf('startsOn'),
    dueOn: textOf(kind === 'milestone' ? 'dueOn' : 'endsOn'),
    ...standingOf(kind, values),
    revision,
  };
}

/** What an item is called. */
export function titleOfItem(record: AnyRecord) {
  const { cy, en } = calledOf(itemDefinitions[record.kind as UpdateItemKind], record);
  return { cy, en };
}
