import type { PageRequest } from '../../access/web/index.ts';
import { transaction } from '../../platform/database/index.ts';
import {
  emptyValue,
  type FieldValue,
  type Problem,
  type RecordDefinition,
  type Result,
} from '../../records/index.ts';

/** A record to save with others: `expectedRevision` is null for a new one, whose other fields stay empty. */
export interface ToSave {
  readonly definition: RecordDefinition;
  readonly code: string;
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly expectedRevision: number | null;
}

class NotSaved extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('A record could not be saved');
    this.problems = problems;
  }
}

/** Saves all of the records or none, in the name of the person who asked. */
export async function saveTogether(
  { services, acting, partnershipId }: PageRequest,
  asked: readonly ToSave[],
): Promise<Result<number>> {
  try {
    await transaction(services.db, { actor: acting?.actor.id ?? '' }, async (db) => {
      for (const { definition, code, values, expectedRevision } of asked) {
        const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
        const saved = await services.records.save(db, partnershipId ?? '', definition, {
          code,
          values: { ...empty, ...values },
          expectedRevision,
        });
        if (!saved.ok) throw new NotSaved(saved.problems);
      }
    });
    return { ok: true, value: asked.length };
  } catch (error) {
    if (error instanceof NotSaved) return { ok: false, problems: error.problems };
    throw error;
  }
}

/** The number from which new codes of a kind are free, withdrawn records counted. */
export async function firstFreeNumber(
  { services, partnershipId }: PageRequest,
  definition: RecordDefinition,
): Promise<number> {
  const there = await services.records.list(services.db, partnershipId ?? '', definition, {
    withWithdrawn: true,
  });
  const form = new RegExp(`^${definition.codePrefix}(\\d+)$`);
  return 1 + Math.max(0, ...there.map(({ code }) => Number(form.exec(code)?.[1] ?? 0)));
}
