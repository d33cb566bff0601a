import type { Bilingual } from '../language/index.ts';
import {
  type AnyRecord,
  calledOf,
  type RecordDefinition,
  type RecordSet,
  referencesOf,
} from '../records/index.ts';

/** Kinds of record in the order of the thread, from why to what: a link always runs from an earlier to a later one. */
export const threadKinds = [
  'duty',
  'plan',
  'section',
  'seat',
  'dataset',
  'indicator',
  'story',
  'evidence-item',
  'assessment-part',
  'need',
  'data-gap',
  'priority',
  'outcome',
  'equality-objective',
  'turning-session',
  'option',
  'decision',
  'action',
  'equality-impact-assessment',
  'equality-effect',
  'performance-measure',
  'milestone',
  'contribution',
  'contribution-story',
  'challenge',
  'lesson',
  'resource',
  'risk',
  'inspection-finding',
  'recommendation',
  'recommendation-response',
  'organisation',
] as const;
export type ThreadKind = (typeof threadKinds)[number];

/** Why two records hang together, said from the lower one: an action *serves* an outcome. */
export const threadRelations = [
  'discharges',
  'drawn-from',
  'supported-by',
  'answers',
  'realises',
  'measured-by',
  'serves',
  'part-of',
  'promised-by',
  'paid-by',
  'led-by',
  'explains',
  'lacks',
  'chosen-as',
  'commissioned-for',
  'commissioned-by',
  'turned-in',
  'proposed-in',
  'contributes-to',
  'challenged-in',
  'learned-from',
  'told-by',
  'found-about',
  'recommended-about',
  'asked-of',
  'held-by',
  'assessed-in',
] as const;
export type ThreadRelation = (typeof threadRelations)[number];

export interface ThreadNode {
  readonly kind: ThreadKind;
  readonly code: string;
  readonly title: Bilingual;
  /** Organisation code that answers for it, where one does: bundles form by it. */
  readonly organisation: string | null;
  /** Money in pence, on a resource. */
  readonly amountPence: number | null;
  readonly financialYear: string | null;
  /** Codes of the rules this record breaks: never folded away. */
  readonly breaks: readonly string[];
  /** On a duty: records it rests on that are no part of the thread, like `meeting/M5` or `approval/AP2`. */
  readonly besideThread?: readonly string[];
}

export interface ThreadLink {
  readonly upper: string;
  readonly lower: string;
  readonly relation: ThreadRelation;
}

/** Names a node in links and addresses: `outcome/O7`. */
export function nodeId(kind: string, code: string): string {
  return `${kind}/${code}`;
}

/** All records of a partnership's thread and every link between them. */
export interface Thread {
  readonly nodes: ReadonlyMap<string, ThreadNode>;
  readonly links: readonly ThreadLink[];
  above(id: string): readonly ThreadLink[];
  below(id: string): readonly ThreadLink[];
}

/** Which reference fields are links of the thread, and which end is the upper one. */
const linkFields: readonly {
  readonly kind: string;
  readonly field: string;
  readonly other: string;
  readonly otherIs: 'upper' | 'lower';
  readonly relation: ThreadRelation;
}[] = [
  { kind: 'section', field: 'plan', other: 'plan', otherIs: 'upper', relation: 'part-of' },
  { kind: 'seat', field: 'organisation', other: 'organisation', otherIs: 'lower', relation: 'held-by' },
  { kind: 'need', field: 'indicators', other: 'indicator', otherIs: 'upper', relation: 'supported-by' },
  { kind: 'story', field: 'indicator', other: 'indicator', otherIs: 'upper', relation: 'explains' },
  { kind: 'evidence-item', field: 'needs', other: 'need', otherIs: 'lower', relation: 'supported-by' },
  { kind: 'assessment-part', field: 'needs', other: 'need', otherIs: 'lower', relation: 'part-of' },
  { kind: 'data-gap', field: 'indicator', other: 'indicator', otherIs: 'upper', relation: 'lacks' },
  { kind: 'data-gap', field: 'need', other: 'need', otherIs: 'upper', relation: 'lacks' },
  { kind: 'priority', field: 'needs', other: 'need', otherIs: 'upper', relation: 'answers' },
  { kind: 'outcome', field: 'priorities', other: 'priority', otherIs: 'upper', relation: 'realises' },
  { kind: 'outcome', field: 'needs', other: 'need', otherIs: 'upper', relation: 'answers' },
  { kind: 'outcome', field: 'indicators', other: 'indicator', otherIs: 'upper', relation: 'measured-by' },
  { kind: 'action', field: 'outcomes', other: 'outcome', otherIs: 'upper', relation: 'serves' },
  {
    kind: 'action',
    field: 'measures',
    other: 'performance-measure',
    otherIs: 'lower',
    relation: 'measured-by',
  },
  { kind: 'action', field: 'lead', other: 'organisation', otherIs: 'lower', relation: 'led-by' },
  { kind: 'equality-objective', field: 'outcomes', other: 'outcome', otherIs: 'upper', relation: 'serves' },
  {
    kind: 'equality-objective',
    field: 'indicators',
    other: 'indicator',
    otherIs: 'upper',
    relation: 'supported-by',
  },
  {
    kind: 'equality-objective',
    field: 'evidence',
    other: 'evidence-item',
    otherIs: 'upper',
    relation: 'supported-by',
  },
  {
    kind: 'equality-objective',
    field: 'organisation',
    other: 'organisation',
    otherIs: 'lower',
    relation: 'led-by',
  },
  {
    kind: 'equality-impact-assessment',
    field: 'plan',
    other: 'plan',
    otherIs: 'upper',
    relation: 'assessed-in',
  },
  {
    kind: 'equality-impact-assessment',
    field: 'priorities',
    other: 'priority',
    otherIs: 'upper',
    relation: 'assessed-in',
  },
  {
    kind: 'equality-impact-assessment',
    field: 'actions',
    other: 'action',
    otherIs: 'upper',
    relation: 'assessed-in',
  },
  {
    kind: 'equality-impact-assessment',
    field: 'organisation',
    other: 'organisation',
    otherIs: 'lower',
    relation: 'led-by',
  },
  {
    kind: 'equality-effect',
    field: 'assessment',
    other: 'equality-impact-assessment',
    otherIs: 'upper',
    relation: 'part-of',
  },
  {
    kind: 'equality-effect',
    field: 'indicators',
    other: 'indicator',
    otherIs: 'upper',
    relation: 'supported-by',
  },
  {
    kind: 'equality-effect',
    field: 'evidence',
    other: 'evidence-item',
    otherIs: 'upper',
    relation: 'supported-by',
  },
  { kind: 'option', field: 'needs', other: 'need', otherIs: 'upper', relation: 'answers' },
  { kind: 'option', field: 'priorities', other: 'priority', otherIs: 'upper', relation: 'answers' },
  { kind: 'option', field: 'evidence', other: 'evidence-item', otherIs: 'upper', relation: 'supported-by' },
  { kind: 'option', field: 'actions', other: 'action', otherIs: 'lower', relation: 'chosen-as' },
  { kind: 'decision', field: 'actions', other: 'action', otherIs: 'lower', relation: 'commissioned-by' },
  { kind: 'turning-session', field: 'outcome', other: 'outcome', otherIs: 'upper', relation: 'turned-in' },
  {
    kind: 'turning-session',
    field: 'indicator',
    other: 'indicator',
    otherIs: 'upper',
    relation: 'turned-in',
  },
  {
    kind: 'turning-session',
    field: 'measure',
    other: 'performance-measure',
    otherIs: 'lower',
    relation: 'measured-by',
  },
  { kind: 'turning-session', field: 'actions', other: 'action', otherIs: 'lower', relation: 'proposed-in' },
  {
    kind: 'contribution-story',
    field: 'outcome',
    other: 'outcome',
    otherIs: 'upper',
    relation: 'contributes-to',
  },
  {
    kind: 'contribution-story',
    field: 'actions',
    other: 'action',
    otherIs: 'upper',
    relation: 'contributes-to',
  },
  {
    kind: 'contribution-story',
    field: 'organisation',
    other: 'organisation',
    otherIs: 'lower',
    relation: 'told-by',
  },
  { kind: 'challenge', field: 'outcome', other: 'outcome', otherIs: 'upper', relation: 'challenged-in' },
  { kind: 'challenge', field: 'action', other: 'action', otherIs: 'upper', relation: 'challenged-in' },
  {
    kind: 'challenge',
    field: 'measure',
    other: 'performance-measure',
    otherIs: 'upper',
    relation: 'challenged-in',
  },
  { kind: 'challenge', field: 'owner', other: 'organisation', otherIs: 'lower', relation: 'led-by' },
  { kind: 'lesson', field: 'outcomes', other: 'outcome', otherIs: 'upper', relation: 'learned-from' },
  { kind: 'lesson', field: 'actions', other: 'action', otherIs: 'upper', relation: 'learned-from' },
  { kind: 'lesson', field: 'session', other: 'turning-session', otherIs: 'upper', relation: 'learned-from' },
  { kind: 'lesson', field: 'organisation', other: 'organisation', otherIs: 'lower', relation: 'told-by' },
  { kind: 'milestone', field: 'action', other: 'action', otherIs: 'upper', relation: 'part-of' },
  { kind: 'contribution', field: 'action', other: 'action', otherIs: 'upper', relation: 'part-of' },
  {
    kind: 'contribution',
    field: 'organisation',
    other: 'organisation',
    otherIs: 'lower',
    relation: 'promised-by',
  },
  { kind: 'resource', field: 'action', other: 'action', otherIs: 'upper', relation: 'part-of' },
  { kind: 'resource', field: 'organisation', other: 'organisation', otherIs: 'lower', relation: 'paid-by' },
  { kind: 'risk', field: 'action', other: 'action', otherIs: 'upper', relation: 'part-of' },
  { kind: 'inspection-finding', field: 'needs', other: 'need', otherIs: 'upper', relation: 'found-about' },
  {
    kind: 'inspection-finding',
    field: 'priorities',
    other: 'priority',
    otherIs: 'upper',
    relation: 'found-about',
  },
  {
    kind: 'inspection-finding',
    field: 'outcomes',
    other: 'outcome',
    otherIs: 'upper',
    relation: 'found-about',
  },
  {
    kind: 'inspection-finding',
    field: 'actions',
    other: 'action',
    otherIs: 'upper',
    relation: 'found-about',
  },
  {
    kind: 'inspection-finding',
    field: 'organisations',
    other: 'organisation',
    otherIs: 'lower',
    relation: 'found-about',
  },
  {
    kind: 'inspection-finding',
    field: 'responsible',
    other: 'organisation',
    otherIs: 'lower',
    relation: 'led-by',
  },
  {
    kind: 'recommendation',
    field: 'priorities',
    other: 'priority',
    otherIs: 'upper',
    relation: 'recommended-about',
  },
  {
    kind: 'recommendation',
    field: 'outcomes',
    other: 'outcome',
    otherIs: 'upper',
    relation: 'recommended-about',
  },
  {
    kind: 'recommendation',
    field: 'actions',
    other: 'action',
    otherIs: 'upper',
    relation: 'recommended-about',
  },
  {
    kind: 'recommendation',
    field: 'contributions',
    other: 'contribution',
    otherIs: 'upper',
    relation: 'recommended-about',
  },
  {
    kind: 'recommendation',
    field: 'finding',
    other: 'inspection-finding',
    otherIs: 'upper',
    relation: 'recommended-about',
  },
  {
    kind: 'recommendation-response',
    field: 'recommendation',
    other: 'recommendation',
    otherIs: 'upper',
    relation: 'answers',
  },
  {
    kind: 'recommendation-response',
    field: 'organisation',
    other: 'organisation',
    otherIs: 'lower',
    relation: 'asked-of',
  },
];

/** A duty item and the records that are said to discharge it. */
export interface DutyItem {
  readonly code: string;
  readonly title: Bilingual;
  readonly dischargedBy: readonly { readonly kind: string; readonly code: string }[];
  readonly breaks: readonly string[];
}

/** A dataset that indicators are drawn from. */
export interface ThreadDataset {
  readonly code: string;
  readonly title: Bilingual;
}

/**
 * The thread of a partnership: from duty and evidence to money, as nodes and typed links that can be walked both ways.
 *
 * @param breaksOf - codes of the rules a record breaks, as the checks found them
 * @source DESIGN "The thread"; NEED-26
 */
export function threadOf(
  records: RecordSet,
  definitions: readonly RecordDefinition[],
  options: {
    readonly duties?: readonly DutyItem[];
    readonly datasets?: readonly ThreadDataset[];
    readonly breaksOf?: (kind: string, code: string) => readonly string[];
  } = {},
): Thread {
  const breaksOf = options.breaksOf ?? (() => []);
  const nodes = new Map<string, ThreadNode>();
  const links: ThreadLink[] = [];

  for (const definition of definitions) {
    for (const record of inCodeOrder(records.ofKind(definition.kind)).filter(standsOnThread)) {
      nodes.set(
        nodeId(record.kind, record.code),
        nodeOf(definition, record, breaksOf(record.kind, record.code)),
      );
    }
  }
  for (const dataset of options.datasets ?? []) {
    nodes.set(nodeId('dataset', dataset.code), plainNode('dataset', dataset.code, dataset.title, []));
  }
  for (const duty of options.duties ?? []) {
    const besideThread = duty.dischargedBy
      .filter(({ kind }) => !isThreadKind(kind))
      .map(({ kind, code }) => nodeId(kind, code));
    nodes.set(nodeId('duty', duty.code), {
      ...plainNode('duty', duty.code, duty.title, duty.breaks),
      ...(besideThread.length > 0 && { besideThread }),
    });
  }

  for (const { kind, field, other, otherIs, relation } of linkFields) {
    for (const record of records.ofKind(kind)) {
      const own = nodeId(kind, record.code);
      for (const code of referencesOf(record, field)) {
        const there = nodeId(other, code);
        if (!nodes.has(own) || !nodes.has(there)) continue;
        links.push(
          otherIs === 'upper'
            ? { upper: there, lower: own, relation }
            : { upper: own, lower: there, relation },
        );
      }
    }
  }
  for (const decision of records.ofKind('decision').filter(standsOnThread)) {
    for (const outcome of outcomesOf(decision, records)) {
      const upper = nodeId('outcome', outcome);
      if (nodes.has(upper))
        links.push({ upper, lower: nodeId('decision', decision.code), relation: 'commissioned-for' });
    }
  }
  for (const indicator of records.ofKind('indicator')) {
    const dataset = nodeId('dataset', String(indicator.values['dataset'] ?? ''));
    if (nodes.has(dataset)) {
      links.push({ upper: dataset, lower: nodeId('indicator', indicator.code), relation: 'drawn-from' });
    }
  }
  for (const duty of options.duties ?? []) {
    for (const { kind, code } of duty.dischargedBy) {
      if (nodes.has(nodeId(kind, code))) {
        links.push({ upper: nodeId('duty', duty.code), lower: nodeId(kind, code), relation: 'discharges' });
      }
    }
  }
  return walkable(nodes, links);
}

/**
 * Whether a record is part of the thread, and so has a thread to look at. Of what a board decides only commissioning
 * stands between an outcome and its actions.
 *
 * @source NEED-26
 */
export function standsOnThread({ kind, values }: Pick<AnyRecord, 'kind' | 'values'>): boolean {
  return isThreadKind(kind) && (kind !== 'decision' || values['matter'] === 'commissioning');
}

/** Codes of the outcomes that the actions of a decision serve, each once. */
function outcomesOf(decision: AnyRecord, records: RecordSet): readonly string[] {
  const actions = referencesOf(decision, 'actions').flatMap((code) => records.find('action', code) ?? []);
  return [...new Set(actions.flatMap((action) => referencesOf(action, 'outcomes')))];
}

/** A thread from nodes and links already known: a published one, say. */
export function walkable(nodes: ReadonlyMap<string, ThreadNode>, links: readonly ThreadLink[]): Thread {
  const above = groupBy(links, (link) => link.lower);
  const below = groupBy(links, (link) => link.upper);
  return { nodes, links, above: (id) => above.get(id) ?? [], below: (id) => below.get(id) ?? [] };
}

const codeOrder = new Intl.Collator('en', { numeric: true });

/** As people count them: A2 before A10. */
export function inCodeOrder<Coded extends { readonly code: string }>(
  records: readonly Coded[],
): readonly Coded[] {
  return records.toSorted((a, b) => codeOrder.compare(a.code, b.code));
}

/** Whether a kind of record is part of the thread. */
export function isThreadKind(kind: string): kind is ThreadKind {
  return (threadKinds as readonly string[]).includes(kind);
}

function nodeOf(definition: RecordDefinition, record: AnyRecord, breaks: readonly string[]): ThreadNode {
  const organisation = record.values['organisation'] ?? record.values['lead'] ?? null;
  const amount = record.values['amountPence'];
  const year = record.values['financialYear'];
  return {
    kind: definition.kind as ThreadKind,
    code: record.code,
    title: calledOf(definition, record),
    organisation: typeof organisation === 'string' && organisation !== '' ? organisation : null,
    amountPence: typeof amount === 'number' ? amount : null,
    financialYear: typeof year === 'string' && year !== '' ? year : null,
    breaks,
  };
}

function plainNode(kind: ThreadKind, code: string, title: Bilingual, breaks: readonly string[]): ThreadNode {
  return { kind, code, title, organisation: null, amountPence: null, financialYear: null, breaks };
}

function groupBy(links: readonly ThreadLink[], key: (link: ThreadLink) => string): Map<string, ThreadLink[]> {
  const groups = new Map<string, ThreadLink[]>();
  for (const link of links) {
    const group = groups.get(key(link)) ?? [];
    group.push(link);
    groups.set(key(link), group);
  }
  return groups;
}
