import { type Language, languages } from '../language/index.ts';
import { type AnyRecord, isBilingual, type RecordDefinition, type RecordSet } from '../records/index.ts';
import {
  type PlanEdition,
  type PlanEditionSection,
  planEditionDefinition,
  planEditionSectionDefinition,
} from './plan-edition.ts';

/** Why an edition stays out of what is published. */
export type EditionLack =
  | { readonly lack: 'not-approved' | 'approval-incomplete' | 'no-sections' | 'not-the-only-one' }
  | {
      readonly lack: 'text-missing' | 'text-to-look-at-again';
      readonly kind: string;
      readonly code: string;
      readonly field: string;
      readonly language: Language;
    };

/** An edition with its parts in reading order, and what keeps it in; nothing does where it may go out. */
export interface EditionStanding {
  readonly edition: PlanEdition;
  readonly sections: readonly PlanEditionSection[];
  readonly lacking: readonly EditionLack[];
}

/**
 * Every edition of a plan and whether it may go out: approved, by whom and when, and whole in both languages. Of two for
 * the same readers neither goes out, since they would have one address.
 *
 * @source CYP-10; LANG-01; APPR-06
 */
export function editionsOfPlan(records: RecordSet, plan: string): readonly EditionStanding[] {
  const editions = records.all(planEditionDefinition).filter(({ values }) => values.plan === plan);
  const approvedFor = (audience: string | null) =>
    editions.filter(({ values }) => values.audience === audience && values.state === 'approved').length;
  return editions.map((edition) => {
    const sections = sectionsOfEdition(records, edition.code);
    const { state, approvedBy, approvedOn, audience } = edition.values;
    const isApproved = state === 'approved';
    const lacking: EditionLack[] = [
      ...(isApproved ? [] : [{ lack: 'not-approved' } as const]),
      ...(isApproved && (approvedBy === null || approvedOn === null)
        ? [{ lack: 'approval-incomplete' } as const]
        : []),
      ...(isApproved && approvedFor(audience) > 1 ? [{ lack: 'not-the-only-one' } as const] : []),
      ...(sections.length === 0 ? [{ lack: 'no-sections' } as const] : []),
      ...textsLacking(planEditionDefinition, edition),
      ...sections.flatMap((section) => textsLacking(planEditionSectionDefinition, section)),
    ];
    return { edition, sections, lacking };
  });
}

/** The parts of an edition in the order its readers have them. */
function sectionsOfEdition(records: RecordSet, edition: string): readonly PlanEditionSection[] {
  const last = Number.MAX_SAFE_INTEGER;
  return records
    .all(planEditionSectionDefinition)
    .filter(({ values }) => values.edition === edition)
    .toSorted((a, b) => (a.values.position ?? last) - (b.values.position ?? last));
}

function textsLacking(
  definition: RecordDefinition,
  { kind, code, values, lookAgain }: AnyRecord | PlanEdition | PlanEditionSection,
): EditionLack[] {
  return definition.fields.flatMap((field) => {
    if (field.type !== 'text' || !field.bilingual || field.public === false) return [];
    const value = (values as AnyRecord['values'])[field.name] ?? null;
    const text = isBilingual(value) ? value : { cy: '', en: '' };
    const isEmpty = text.cy.trim() === '' && text.en.trim() === '';
    if (isEmpty && (field.needed ?? 'no') === 'no') return [];
    return languages.flatMap((language): EditionLack[] => {
      const at = { kind, code, field: field.name, language };
      if (text[language].trim() === '') return [{ lack: 'text-missing', ...at }];
      return lookAgain.includes(`${field.name}.${language}`)
        ? [{ lack: 'text-to-look-at-again', ...at }]
        : [];
    });
  });
}

/** A section or an outcome of the full plan. */
export interface PartOfPlan {
  readonly kind: 'section' | 'outcome';
  readonly code: string;
}

/** What of the full plan an edition stands for, each once, in the order the edition tells it. */
export function coveredBy({ sections }: Pick<EditionStanding, 'sections'>): readonly PartOfPlan[] {
  const parts = sections.flatMap(({ values }): PartOfPlan[] => [
    ...values.sections.map((code) => ({ kind: 'section', code }) as const),
    ...values.outcomes.map((code) => ({ kind: 'outcome', code }) as const),
  ]);
  return [...new Map(parts.map((part) => [`${part.kind} ${part.code}`, part])).values()];
}
