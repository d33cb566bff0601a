import {
  type AnyRecord,
  calledOf,
  type RecordDefinition,
  type RecordSet,
  referencesOf,
} from '../records/index.ts';
import { type Claim, claimDefinition } from './claim.ts';
import { consideredDocumentDefinition } from './considered-document.ts';
import { dutiesDefinitions } from './duties-definitions.ts';
import type { ClaimFact, FactRecord, Facts } from './facts.ts';
import { isOfThisText, lastRevisedOn } from './revised-text.ts';

/** What a check needs beside the records of the partnership. */
export interface CheckMoment {
  /** ISO date: the law as on this day. */
  readonly on: string;
  /** Code of the plan. */
  readonly plan: string;
  /** Datasets that hold at least one release: an indicator drawn from any other has no data. */
  readonly datasets: readonly {
    readonly code: string;
    readonly title: { readonly cy: string; readonly en: string };
  }[];
  /** ISO date on which the newest edition of the needs assessment was frozen; null when none has been. */
  readonly assessmentOn?: string | null;
}

/** Records about the check itself, which no rule looks at: a reply or an opinion never alters a verdict. */
const saidOfTheCheck: ReadonlySet<string> = new Set(
  dutiesDefinitions
    .map(({ kind }) => kind)
    // What a plan has regard to is a fact about the plan, and rules look for it.
    .filter((kind) => kind !== consideredDocumentDefinition.kind),
);

/**
 * What bodies decide, are advised and publish stands first in their own papers: where not one record of it is kept here,
 * nobody has said, and unknown is not absent.
 *
 * @source DESIGN rule 9
 */
const keptElsewhere: ReadonlySet<string> = new Set(['approval', 'advice', 'publication']);

/** The snapshot of facts a check looks at, from a partnership's records. */
export function factsFromRecords(
  records: RecordSet,
  definitions: readonly RecordDefinition[],
  moment: CheckMoment,
): Facts {
  const byKind = new Map<string, readonly FactRecord[]>();
  const revisedOn = lastRevisedOn(records, moment.plan);
  for (const definition of definitions) {
    if (saidOfTheCheck.has(definition.kind)) continue;
    if (keptElsewhere.has(definition.kind) && records.ofKind(definition.kind).length === 0) continue;
    byKind.set(
      definition.kind,
      records
        .ofKind(definition.kind)
        .filter((record) => mayHaveHappened(record, moment.on))
        // A plan that was revised has to be approved again: what was decided before is of other words.
        .filter(({ kind, values }) => kind !== 'approval' || isOfThisText(values, revisedOn))
        .map((record) => factOf(definition, record)),
    );
  }
  byKind.set(
    'dataset',
    moment.datasets.map(({ code, title }) => ({
      kind: 'dataset',
      code,
      title,
      fields: { title },
      links: {},
    })),
  );
  return {
    on: moment.on,
    plan: moment.plan,
    records: byKind,
    claims: records.all(claimDefinition).map(claimFact),
    assessmentOn: moment.assessmentOn ?? null,
  };
}

/**
 * Whether a check looks at a record at all. A meeting that was called off never was, whatever day it had; one whose day has
 * passed while it is still only planned or called is not known to have been held.
 */
function mayHaveHappened({ kind, values: { state, heldOn } }: AnyRecord, on: string): boolean {
  if (kind !== 'meeting') return true;
  if (state === 'cancelled') return false;
  const isArranged = state === 'planned' || state === 'called';
  return !isArranged || typeof heldOn !== 'string' || heldOn >= on;
}

function factOf(definition: RecordDefinition, record: AnyRecord): FactRecord {
  const links: Record<string, readonly string[]> = {};
  for (const field of definition.fields) {
    if (field.type === 'reference' || field.type === 'references') {
      links[field.name] = referencesOf(record, field.name);
    }
  }
  return {
    kind: record.kind,
    code: record.code,
    title: calledOf(definition, record),
    fields: record.values,
    links,
    revision: record.revision,
  };
}

function claimFact(claim: Claim): ClaimFact {
  const { values } = claim;
  return {
    code: claim.code,
    requirement: values.requirement,
    target: { kind: values.targetKind, code: values.targetCode },
    text: values.text,
    claimedBy: values.claimedBy ?? '',
    confirmedBy: values.confirmedBy,
    state: values.state ?? 'claimed',
    targetRevision: values.targetRevision,
    lookedAtOn: values.lookedAtOn ?? values.claimedOn,
    requirementVersion: values.requirementVersion || null,
  };
}
