import { compareCodes } from './code-order.ts';
import type { AnyRecord, RecordDefinition, RecordOf } from './record-definition.ts';

/** All records of one partnership at one moment, by kind and code: what checks, threads and publications look at. */
export interface RecordSet {
  all<D extends RecordDefinition>(definition: D): readonly RecordOf<D>[];
  one<D extends RecordDefinition>(definition: D, code: string | null | undefined): RecordOf<D> | undefined;
  ofKind(kind: string): readonly AnyRecord[];
  find(kind: string, code: string): AnyRecord | undefined;
  readonly kinds: readonly string[];
  /** By kind, how many records there are besides that whoever asked may not see: they are counted, never listed. */
  readonly unseen?: ReadonlyMap<string, number>;
}

/** A record set from records already read, each kind as people count its codes: I2 before I10. Withdrawn records are left out. */
export function recordSet(records: Iterable<AnyRecord>, unseen?: ReadonlyMap<string, number>): RecordSet {
  const byKind = new Map<string, Map<string, AnyRecord>>();
  for (const record of records) {
    if (record.withdrawn) continue;
    const kind = byKind.get(record.kind) ?? new Map<string, AnyRecord>();
    kind.set(record.code, record);
    byKind.set(record.kind, kind);
  }
  const inOrder = new Map<string, readonly AnyRecord[]>();
  const ofKind = (kind: string): readonly AnyRecord[] => {
    const known =
      inOrder.get(kind) ??
      [...(byKind.get(kind)?.values() ?? [])].sort((a, b) => compareCodes(a.code, b.code));
    inOrder.set(kind, known);
    return known;
  };
  const find = (kind: string, code: string) => byKind.get(kind)?.get(code);
  return {
    ...(unseen && { unseen }),
    kinds: [...byKind.keys()],
    ofKind,
    find,
    all: <D extends RecordDefinition>(definition: D) => ofKind(definition.kind) as unknown as RecordOf<D>[],
    one: <D extends RecordDefinition>(definition: D, code: string | null | undefined) =>
      code ? (find(definition.kind, code) as unknown as RecordOf<D> | undefined) : undefined,
  };
}

/** The codes a record refers to through one field; a single reference is a list of one. */
export function referencesOf(record: AnyRecord, fieldName: string): readonly string[] {
  const value = record.values[fieldName];
  if (value === null || value === undefined || value === '') return [];
  return Array.isArray(value) ? (value as readonly string[]) : [String(value)];
}
