import type { Role } from '../access/index.ts';
import {
  type AnyRecord,
  type RecordDefinition,
  type RecordSet,
  recordSet,
  referencesOf,
} from '../records/index.ts';

/** Who looks: their role in the partnership and the organisation they act for; nobody in particular has neither. */
export interface Looker {
  readonly role: Role | null;
  readonly organisation: string | null;
}

/** Kinds of record that can be restricted. */
const restrictedKinds = ['action', 'risk', 'project', 'dependency'] as const;

/** Whoever keeps the plan for all sees everything; the others see what their own organisation carries. */
export function seesEverything({ role }: Looker): boolean {
  return role === 'coordinator' || role === 'administrator';
}

/** The organisations that carry a restricted record, and so see it. */
function carriersOf(record: AnyRecord, records: RecordSet): readonly string[] {
  const named = (field: string, of: AnyRecord | undefined) => (of ? referencesOf(of, field) : []);
  const action = (code: unknown): readonly string[] =>
    typeof code !== 'string' || code === ''
      ? []
      : [
          ...named('lead', records.find('action', code)),
          ...records
            .ofKind('contribution')
            .filter(({ values }) => values['action'] === code)
            .flatMap((contribution) => named('organisation', contribution)),
        ];
  const project = (code: unknown): readonly string[] => {
    const found = records.find('project', String(code ?? ''));
    return [...named('organisation', found), ...named('partners', found)];
  };
  switch (record.kind) {
    case 'action':
      return action(record.code);
    case 'project':
      return project(record.code);
    case 'risk':
      return [
        ...named('organisation', record),
        ...action(record.values['action']),
        ...project(record.values['project']),
      ];
    default:
      return ['action', 'onAction']
        .flatMap((field) => action(record.values[field]))
        .concat(['project', 'onProject'].flatMap((field) => project(record.values[field])));
  }
}

const nameOf = ({ kind, code }: Pick<AnyRecord, 'kind' | 'code'>): string => `${kind} ${code}`;

/**
 * What somebody may not see: restricted records that their organisation does not carry, and every record that is about
 * one of them, from the milestones of a restricted action to the mitigations of a restricted risk.
 *
 * @returns names of records, `kind code`
 * @source issue 5, Delivery: restricted items are counted, never listed
 */
export function unseenBy(
  looker: Looker,
  records: RecordSet,
  definitions: readonly RecordDefinition[],
): ReadonlySet<string> {
  const unseen = new Set<string>();
  if (seesEverything(looker)) return unseen;
  for (const kind of restrictedKinds) {
    for (const record of records.ofKind(kind)) {
      const isCarried =
        looker.organisation !== null && carriersOf(record, records).includes(looker.organisation);
      if (record.values['restricted'] === true && !isCarried) unseen.add(nameOf(record));
    }
  }
  if (unseen.size === 0) return unseen;
  for (let before = -1; before < unseen.size; ) {
    before = unseen.size;
    for (const definition of definitions) {
      for (const record of records.ofKind(definition.kind)) {
        if (isAbout(record, definition, unseen)) unseen.add(nameOf(record));
      }
    }
  }
  return unseen;
}

/** Whether a record is about one of the unseen: it names it by a reference, or as what a claim points to. */
export function isAbout(
  record: AnyRecord,
  definition: RecordDefinition,
  unseen: ReadonlySet<string>,
): boolean {
  const isUnseen = (kind: string, code: unknown) => unseen.has(`${kind} ${String(code)}`);
  return (
    definition.fields.some(
      (field) => field.type === 'reference' && isUnseen(field.to, record.values[field.name]),
    ) || isUnseen(String(record.values['targetKind']), record.values['targetCode'])
  );
}

/** A record without the unseen in its lists of references. */
export function withoutUnseen(
  record: AnyRecord,
  definition: RecordDefinition,
  unseen: ReadonlySet<string>,
): AnyRecord {
  const lists = definition.fields.flatMap((field) => {
    if (field.type !== 'references') return [];
    const codes = referencesOf(record, field.name);
    const left = codes.filter((code) => !unseen.has(`${field.to} ${code}`));
    return left.length === codes.length ? [] : [[field.name, left] as const];
  });
  return lists.length === 0
    ? record
    : { ...record, values: { ...record.values, ...Object.fromEntries(lists) } };
}

/** The records as somebody may see them, with how many of each kind they may not. @source issue 5, Delivery */
export function recordsAsSeen(
  records: RecordSet,
  definitions: readonly RecordDefinition[],
  unseen: ReadonlySet<string>,
): RecordSet {
  if (unseen.size === 0) return records;
  const counts = new Map<string, number>();
  const seen = definitions.flatMap((definition) =>
    records.ofKind(definition.kind).flatMap((record) => {
      if (!unseen.has(nameOf(record))) return [withoutUnseen(record, definition, unseen)];
      counts.set(record.kind, (counts.get(record.kind) ?? 0) + 1);
      return [];
    }),
  );
  return recordSet(seen, counts);
}
