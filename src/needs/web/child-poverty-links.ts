import { roleMay } from '../../access/index.ts';
import type { PageRequest } from '../../access/web/index.ts';
import { type Html, html, nothing } from '../../design-system/index.ts';
import { type AddressKind, address, type Bilingual } from '../../language/index.ts';
import type { AnyRecord, RecordSet } from '../../records/index.ts';
import { type ChildPovertyTarget, slugOfTarget, targetsServedBy } from '../index.ts';
import { povertyMessages } from './child-poverty-messages.ts';
import { titleOf } from './title-of.ts';

/** Whether the reader may add records. */
export function mayRecord({ acting }: PageRequest): boolean {
  return acting !== null && roleMay(acting.role, 'records.edit');
}

/** A record by its code and title, as a link. */
export function linkTo(request: PageRequest, kind: AddressKind, { code, values }: AnyRecord): Html {
  return recordLink(request, kind, code, values['title'] as Bilingual | undefined);
}

export function recordLink(
  { language, partnershipId }: PageRequest,
  kind: AddressKind,
  code: string,
  title: Bilingual | undefined,
): Html {
  const href = address('work.record', language, { partnership: partnershipId ?? '', kind, code });
  return html`<a class="govuk-link" href="${href}">${code} ${title ? titleOf(title, language) : nothing}</a>`;
}

/** The page of one aim or objective. */
export function targetHref(
  { language, partnershipId }: Pick<PageRequest, 'language' | 'partnershipId'>,
  target: ChildPovertyTarget,
): string {
  return address('work.child-poverty.aim', language, {
    partnership: partnershipId ?? '',
    slug: slugOfTarget(target),
  });
}

/** What an aim or objective is called, in short. */
export function targetName({ of, name }: ChildPovertyTarget, language: PageRequest['language']): string {
  const say = povertyMessages.in(language);
  return say(of === 'aim' ? `aim.${name}` : `objective.${name}`);
}

export function targetLink(
  request: Pick<PageRequest, 'language' | 'partnershipId'>,
  target: ChildPovertyTarget,
): Html {
  return html`<a class="govuk-link" href="${targetHref(request, target)}">${targetName(target, request.language)}</a>`;
}

/**
 * The child poverty aims and objectives that a record serves, itself or through an outcome, each with its page: for the
 * record’s own page and its thread. Nothing where it serves none.
 *
 * @source POV-01, POV-03, POV-05
 */
export function childPovertyServed(
  request: Pick<PageRequest, 'language' | 'partnershipId'>,
  record: { readonly kind: string; readonly code: string },
  records: RecordSet,
): Html {
  const say = povertyMessages.in(request.language);
  const served = targetsServedBy(records, record);
  if (served.length === 0) return nothing;
  return html`<h2 class="govuk-heading-m">${say('served')}</h2>
    <ul class="govuk-list govuk-list--bullet">${served.map(
      (target) =>
        html`<li>${target.of === 'objective' && `${say('objective.one')}: `}${targetLink(request, target)}</li>`,
    )}</ul>`;
}
