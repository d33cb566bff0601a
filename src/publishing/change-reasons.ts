import type { Bilingual, Language } from '../language/index.ts';
import { type Problem, problem } from '../records/index.ts';
import type { RecordChange } from './changes.ts';

/** Why one record was added, changed or removed in a version. */
export interface ReasonOfChange extends Pick<RecordChange, 'kind' | 'code'> {
  readonly why: Bilingual;
}

/** What changed in a version and why: of the whole, and change by change, where whoever published it said so. */
export interface ChangeReasons {
  readonly why?: Bilingual;
  readonly whyOf?: readonly ReasonOfChange[];
}

/** The name of the input for the reason of a change, or of the version as a whole. */
export function reasonInput(language: Language, change?: Pick<RecordChange, 'kind' | 'code'>): string {
  return change ? `why_${language}:${change.kind}:${change.code}` : `why_${language}`;
}

/** What a form says of why; nothing where neither language says anything. */
export function reasonsIn(form: Readonly<Record<string, string | undefined>>): ChangeReasons {
  const textOf = (change?: Pick<RecordChange, 'kind' | 'code'>): Bilingual => ({
    cy: (form[reasonInput('cy', change)] ?? '').trim(),
    en: (form[reasonInput('en', change)] ?? '').trim(),
  });
  const changes = Object.keys(form).flatMap((name) => {
    const [, kind, code] = name.match(/^why_cy:([a-z-]+):(.+)$/) ?? [];
    return kind && code ? [{ kind, code }] : [];
  });
  return said({ why: textOf(), whyOf: changes.map((change) => ({ ...change, why: textOf(change) })) });
}

/** The reasons that say something. */
function said({ why, whyOf = [] }: ChangeReasons): ChangeReasons {
  const isSaid = ({ cy, en }: Bilingual) => cy.trim() !== '' || en.trim() !== '';
  const given = whyOf.filter((reason) => isSaid(reason.why));
  return { ...(why && isSaid(why) && { why }), ...(given.length > 0 && { whyOf: given }) };
}

/**
 * The reasons that a version keeps: trimmed, and only of what it changes.
 *
 * @param changes - null before the first version, which changes nothing
 */
export function reasonsKept(
  reasons: ChangeReasons,
  changes: readonly Pick<RecordChange, 'kind' | 'code'>[] | null,
): ChangeReasons {
  const changed = new Set((changes ?? []).map(({ kind, code }) => `${kind} ${code}`));
  const { why, whyOf = [] } = said(reasons);
  const kept = whyOf
    .filter(({ kind, code }) => changed.has(`${kind} ${code}`))
    .map((reason) => ({ ...reason, why: trimmed(reason.why) }));
  return { ...(why && { why: trimmed(why) }), ...(kept.length > 0 && { whyOf: kept }) };
}

function trimmed({ cy, en }: Bilingual): Bilingual {
  return { cy: cy.trim(), en: en.trim() };
}

/** A reason is told to readers of both languages, or to none: `publishing.why-in-one-language`. */
export function problemsOfReasons(plan: string, reasons: ChangeReasons): readonly Problem[] {
  const { why, whyOf = [] } = said(reasons);
  const isHalf = ({ cy, en }: Bilingual) => (cy.trim() === '') !== (en.trim() === '');
  return [
    ...(why && isHalf(why)
      ? [problem('publishing.why-in-one-language', { record: `plan ${plan}`, field: 'why' })]
      : []),
    ...whyOf
      .filter((reason) => isHalf(reason.why))
      .map(({ kind, code }) =>
        problem('publishing.why-in-one-language', { record: `${kind} ${code}`, field: 'why' }),
      ),
  ];
}

/** The reasons of one change, of every version in between, the newest first. */
export function reasonsOfChange(
  versions: readonly ChangeReasons[],
  change: Pick<RecordChange, 'kind' | 'code'>,
): readonly Bilingual[] {
  return versions.flatMap(({ whyOf = [] }) =>
    whyOf.filter(({ kind, code }) => kind === change.kind && code === change.code).map(({ why }) => why),
  );
}
