import type { AnyRecord, RecordDefinition } from '../records/index.ts';
import { referencesOf } from '../records/index.ts';

/** What came of following the references of a kind to itself (an organisation's successor). */
export interface SaveOrder<Item> {
  /** Referred-to records before those that refer to them. */
  readonly order: readonly Item[];
  /** Each circle of records that refer to each other, by their codes. */
  readonly circles: readonly (readonly string[])[];
}

/** Names of the fields by which a kind refers to itself. */
export function fieldsToItself(definition: RecordDefinition): readonly string[] {
  return definition.fields
    .filter(
      (field) => (field.type === 'reference' || field.type === 'references') && field.to === definition.kind,
    )
    .map((field) => field.name);
}

/** The order in which records of one kind can be saved, and the circles that leave no such order. */
export function saveOrder<Item extends AnyRecord>(
  definition: RecordDefinition,
  records: readonly Item[],
): SaveOrder<Item> {
  const fields = fieldsToItself(definition);
  if (fields.length === 0) return { order: records, circles: [] };
  const byCode = new Map(records.map((record) => [record.code, record]));
  const state = new Map<string, 'on-the-way' | 'done'>();
  const order: Item[] = [];
  const circles: string[][] = [];
  for (const start of records) {
    // A stack of our own: a chain of any length must not exhaust the call stack.
    const path: { record: Item; targets: string[] }[] = [];
    const enter = (record: Item): void => {
      state.set(record.code, 'on-the-way');
      path.push({ record, targets: fields.flatMap((field) => referencesOf(record, field)) });
    };
    if (!state.has(start.code)) enter(start);
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const next = here.targets.shift();
      if (next === undefined) {
        state.set(here.record.code, 'done');
        order.push(here.record);
        path.pop();
        continue;
      }
      const target = byCode.get(next);
      if (!target) continue;
      const seen = state.get(next);
      if (seen === undefined) enter(target);
      else if (seen === 'on-the-way') {
        const codes = path.map(({ record }) => record.code);
        circles.push(codes.slice(codes.indexOf(next)));
      }
    }
  }
  return { order, circles };
}
