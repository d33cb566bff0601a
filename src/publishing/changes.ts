import type { Bilingual } from '../language/index.ts';
import { byCode } from './freeze.ts';
import {
  canonicalJson,
  type PublishedAction,
  type PublishedPlan,
  type PublishedPlanEdition,
} from './published-plan.ts';

/** What happened to one record between two versions. */
export interface RecordChange {
  readonly kind: string;
  readonly code: string;
  readonly title: Bilingual;
  readonly change: 'added' | 'changed' | 'removed';
  /** What differs, before and after; of a record added or removed, the texts it has or had besides its title. */
  readonly fields: readonly FieldChange[];
}
export interface FieldChange {
  readonly field: string;
  /** The texts of a bilingual field; null for a field of another kind. */
  readonly before: Bilingual | null;
  readonly after: Bilingual | null;
}

type Entry = { readonly code: string } & Readonly<Record<string, unknown>>;

/** The lists of a published plan whose records are compared, with the field each record is called by. */
function listsOf(
  plan: PublishedPlan,
): readonly { readonly kind: string; readonly name: string; readonly entries: readonly Entry[] }[] {
  const entries = (list: readonly { readonly code: string }[]) => list as unknown as readonly Entry[];
  return [
    { kind: 'section', name: 'title', entries: entries(plan.sections) },
    { kind: 'priority', name: 'title', entries: entries(plan.priorities) },
    { kind: 'outcome', name: 'title', entries: entries(plan.outcomes) },
    { kind: 'need', name: 'title', entries: entries(plan.needs) },
    { kind: 'indicator', name: 'title', entries: entries(plan.indicators) },
    { kind: 'action', name: 'title', entries: entries(plan.actions.map(withoutParts)) },
    {
      kind: 'contribution',
      name: 'promise',
      entries: entries(plan.actions.flatMap(partsOf('contributions'))),
    },
    { kind: 'milestone', name: 'title', entries: entries(plan.actions.flatMap(partsOf('milestones'))) },
    { kind: 'resource', name: 'title', entries: entries(plan.actions.flatMap(partsOf('resources'))) },
    { kind: 'performance-measure', name: 'title', entries: entries(plan.measures) },
    { kind: 'contribution-story', name: 'title', entries: entries(plan.contributionStories ?? []) },
    { kind: 'lesson', name: 'title', entries: entries(plan.lessons ?? []) },
    { kind: 'evaluation-plan', name: 'title', entries: entries(plan.evaluationPlans ?? []) },
    { kind: 'organisation', name: 'name', entries: entries(plan.organisations) },
    { kind: 'plan', name: 'title', entries: entries([plan.plan]) },
    { kind: 'approval', name: 'name', entries: entries(approvalsOf(plan)) },
    { kind: 'plan-edition', name: 'title', entries: entries((plan.editions ?? []).map(withoutSections)) },
    {
      kind: 'plan-edition-section',
      name: 'title',
      entries: entries((plan.editions ?? []).flatMap(({ sections }) => sections)),
    },
  ];
}

/** What stands under an action is compared as records of its own, each with its action. */
function partsOf<Part extends 'contributions' | 'milestones' | 'resources'>(part: Part) {
  return ({ code, ...action }: PublishedAction) => action[part].map((each) => ({ ...each, action: code }));
}

function withoutParts({ contributions: _, milestones: __, resources: ___, ...action }: PublishedAction) {
  return action;
}

/** What a body decided, by the body: it is called by its name. */
function approvalsOf({ approvals = [], organisations }: PublishedPlan) {
  return approvals.flatMap(({ organisation, ...decided }) => {
    const body = organisations.find(({ code }) => code === organisation);
    return body ? [{ ...decided, code: body.code, name: body.name }] : [];
  });
}

function withoutSections({ sections: _, ...edition }: PublishedPlanEdition) {
  return edition;
}

function isText(value: unknown): value is Bilingual {
  return value !== null && typeof value === 'object' && 'cy' in value && 'en' in value;
}

/**
 * What changed from one version to the next, record by record: added, changed (and in which fields), removed.
 *
 * @source PLAN-27
 */
export function changesBetween(before: PublishedPlan, after: PublishedPlan): readonly RecordChange[] {
  const earlier = listsOf(before);
  return listsOf(after).flatMap(({ kind, name, entries }, index) => {
    const old = new Map((earlier[index]?.entries ?? []).map((entry) => [entry.code, entry]));
    const now = new Map(entries.map((entry) => [entry.code, entry]));
    const titleOf = (entry: Entry) => entry[name] as Bilingual;
    const all = [...new Map([...old, ...now]).values()].toSorted(byCode);
    return all.flatMap(({ code }): RecordChange[] => {
      const was = old.get(code);
      const is = now.get(code);
      if (was && is) {
        const fields = fieldsThatDiffer(was, is);
        return fields.length > 0 ? [{ kind, code, title: titleOf(is), change: 'changed', fields }] : [];
      }
      if (is)
        return [{ kind, code, title: titleOf(is), change: 'added', fields: textsOf(is, name, 'after') }];
      return was
        ? [{ kind, code, title: titleOf(was), change: 'removed', fields: textsOf(was, name, 'before') }]
        : [];
    });
  });
}

const noText: Bilingual = { cy: '', en: '' };

/** The texts of a record that only one of the versions has, as put in or taken out. */
function textsOf(entry: Entry, called: string, side: 'before' | 'after'): FieldChange[] {
  return Object.keys(entry)
    .toSorted()
    .flatMap((field) => {
      const text = entry[field];
      if (field === called || !isText(text) || text.cy + text.en === '') return [];
      return [{ field, before: noText, after: noText, [side]: text }];
    });
}

/** What a plan says and promises: the words that bodies approve. */
const sayWhatIsApproved: ReadonlySet<string> = new Set([
  'plan',
  'section',
  'priority',
  'outcome',
  'action',
  'contribution',
  'milestone',
  'resource',
]);
/** How the work goes and who has come to agree since: none of it changes what was approved. */
const tellsHowItGoes: ReadonlySet<string> = new Set([
  'state',
  'progress',
  'metOn',
  'leadAgreed',
  'consentOn',
  'answer',
  'corporatePlan',
  'moments',
  'reviewDueOn',
]);

/** Whether a change is one of what bodies approved, and not of how delivery goes or of a newer figure. @source APPR-01 */
export function isOfApprovedWords({ kind, change, fields }: RecordChange): boolean {
  if (!sayWhatIsApproved.has(kind)) return false;
  return change !== 'changed' || fields.some(({ field }) => !tellsHowItGoes.has(field));
}

function fieldsThatDiffer(was: Entry, is: Entry): FieldChange[] {
  return Object.keys(is)
    .toSorted()
    .filter((field) => canonicalJson(was[field] ?? null) !== canonicalJson(is[field] ?? null))
    .map((field) => {
      const [before, after] = [was[field], is[field]];
      const areTexts = isText(before) && isText(after);
      return { field, before: areTexts ? before : null, after: areTexts ? after : null };
    });
}
