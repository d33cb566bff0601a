import type { Field, RecordDefinition } from '../records/index.ts';
import type { Where } from './fact-index.ts';
import type { Requirement } from './rulebook.ts';

type Path = readonly (string | number)[];

/** A kind of record that a row speaks of, a field of it, or values of that field, with the way to it inside the row. */
interface Mention {
  readonly path: Path;
  readonly kind: string;
  readonly field?: string;
  readonly values?: readonly string[];
}

/** A name in a row that stands for nothing anybody can write down, and the names that would. */
export interface UnknownName {
  readonly path: Path;
  readonly found: string;
  readonly allowed: readonly string[];
}

/** Facts that no form holds: figures that were imported, and money that rules ask for and the guide names. */
const otherFields: ReadonlyMap<string, readonly string[]> = new Map([
  ['dataset', ['title']],
  ['organisation', ['grossIncomePence', 'grossSpendingPence']],
]);

/**
 * The kinds of record, fields and values that a row looks for and that no record can ever have: misspelt, as a rule, since
 * such a row would answer *cannot tell* for ever.
 *
 * @source LAW-02
 */
export function unknownNamesIn(
  row: Requirement,
  definitions: readonly RecordDefinition[],
): readonly UnknownName[] {
  const kinds = [...new Set([...definitions.map(({ kind }) => kind), ...otherFields.keys()])].sort();
  return mentionsIn(row).flatMap(({ path, kind, field, values = [] }): UnknownName[] => {
    const definition = definitions.find((each) => each.kind === kind);
    // A kind that nobody knows is told once, where it stands, and not again for each of its fields.
    if (field === undefined) return kinds.includes(kind) ? [] : [{ path, found: kind, allowed: kinds }];
    if (!kinds.includes(kind)) return [];
    const names = [...(definition?.fields ?? []).map(({ name }) => name), ...(otherFields.get(kind) ?? [])];
    if (!names.includes(field)) return [{ path, found: field, allowed: names }];
    const options = optionsOf(definition?.fields.find(({ name }) => name === field));
    if (!options) return [];
    return values
      .filter((value) => !options.includes(value))
      .map((found) => ({ path, found, allowed: options }));
  });
}

function optionsOf(field: Field | undefined): readonly string[] | undefined {
  if (field?.type === 'yes-no') return ['yes', 'no'];
  return field?.type === 'choice' || field?.type === 'choices' ? field.options : undefined;
}

function mentionsIn({ rule, when = [] }: Requirement): readonly Mention[] {
  const conditions = when.flatMap(({ record: kind, where, several, reaching }, at) => [
    ...ofKind(kind, ['when', at, 'record']),
    ...ofWhere(kind, where, ['when', at, 'where']),
    ...ofField(kind, several, ['when', at, 'several']),
    ...(reaching?.in ?? []).flatMap((field) => ofField(kind, field, ['when', at, 'reaching', 'in'])),
  ]);
  return [...conditions, ...ofRule(rule)];
}

function ofRule(rule: Requirement['rule']): readonly Mention[] {
  switch (rule.kind) {
    case 'record':
      return [...ofRecord(rule), ...rule.holds.flatMap((held, at) => ofHeld(rule.record, held, at))];
    case 'link':
      return [
        ...ofKind(rule.every, ['rule', 'every']),
        ...ofWhere(rule.every, rule.where, ['rule', 'where']),
        ...rule.path.flatMap((step, at) => {
          const path = ['rule', 'path', at];
          const holder = step.held === 'there' ? step.to : (rule.path[at - 1]?.to ?? rule.every);
          return [
            ...ofKind(step.to, [...path, 'to']),
            ...ofField(holder, step.by, [...path, 'by']),
            ...ofWhere(step.to, step.where, [...path, 'where']),
          ];
        }),
      ];
    case 'period':
      return [...ofRecord(rule), ...fieldsOf(rule.record, rule, ['from', 'to'])];
    case 'deadline':
      return [
        ...ofRecord(rule),
        ...fieldsOf(rule.record, rule, ['event', 'monthsIn']),
        ...(rule.ofRecord === undefined ? [] : ofKind(rule.ofRecord, ['rule', 'ofRecord'])),
        ...ofWhere(rule.ofRecord ?? rule.record, rule.ofWhere, ['rule', 'ofWhere']),
        ...ofField(rule.ofRecord ?? rule.record, rule.of, ['rule', 'of']),
        ...(rule.unless ? ofOther(rule.unless, ['rule', 'unless'], ['of']) : []),
      ];
    case 'seat':
      return rule.quorum ? ofOther(rule.quorum, ['rule', 'quorum'], ['on', 'present']) : [];
    case 'count':
      return [...ofRecord(rule), ...ofField('plan', rule.limitIn, ['rule', 'limitIn'])];
    default:
      return [];
  }
}

const ofKind = (kind: string, path: Path): readonly Mention[] => [{ path, kind }];

const ofField = (kind: string, field: string | undefined, path: Path): readonly Mention[] =>
  field === undefined ? [] : [{ path, kind, field }];

const ofWhere = (kind: string, where: Where | undefined, path: Path): readonly Mention[] =>
  Object.entries(where ?? {}).map(([field, values]) => ({ path: [...path, field], kind, field, values }));

function ofRecord({
  record,
  where,
}: {
  readonly record: string;
  readonly where?: Where | undefined;
}): readonly Mention[] {
  return [...ofKind(record, ['rule', 'record']), ...ofWhere(record, where, ['rule', 'where'])];
}

function fieldsOf<Name extends string>(
  kind: string,
  rule: Readonly<Partial<Record<Name, string | undefined>>>,
  names: readonly Name[],
): readonly Mention[] {
  return names.flatMap((name) => ofField(kind, rule[name], ['rule', name]));
}

/** Another kind of record that a rule looks at, with the fields of it that hold what is looked for. */
function ofOther<Name extends string>(
  other: { readonly record: string; readonly where?: Where | undefined } & Readonly<Record<Name, string>>,
  path: Path,
  names: readonly Name[],
): readonly Mention[] {
  return [
    ...ofKind(other.record, [...path, 'record']),
    ...ofWhere(other.record, other.where, [...path, 'where']),
    ...names.flatMap((name) => ofField(other.record, other[name], [...path, name])),
  ];
}

type Held = Extract<Requirement['rule'], { kind: 'record' }>['holds'][number];

function ofHeld(kind: string, held: Held, at: number): readonly Mention[] {
  const path = ['rule', 'holds', at];
  if (typeof held === 'string') return ofField(kind, held, path);
  if ('field' in held) return [{ path, kind, field: held.field, values: held.from }];
  const fields = 'anyOf' in held ? held.anyOf : held.across;
  return fields.flatMap((field) => ofField(kind, field, path));
}
