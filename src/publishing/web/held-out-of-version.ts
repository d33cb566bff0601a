import type { PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { address } from '../../language/index.ts';
import { recordLink } from '../../needs/web/index.ts';
import { currentOwnership } from '../../plan/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { publishingMessages } from '../messages.ts';
import { type HeldOut, heldOutOfPlan, restrictedInPlan } from '../records-of-plan.ts';

/**
 * What stays out of this version because nobody has accepted it as theirs: each with why, and the link that mends it; and
 * how many restricted actions stay out, which are not named.
 *
 * @source PLAN-07; issue 5, Delivery
 */
export function heldOutOfVersion(request: PageRequest, records: RecordSet, plan: string): Html {
  const heldOut = heldOutOfPlan(records, plan);
  const restricted = restrictedInPlan(records, plan);
  if (heldOut.length === 0 && restricted === 0) return nothing;
  const { language } = request;
  const say = publishingMessages.in(language);
  return html`<h2 class="govuk-heading-m">${say('work.held-out')}</h2>
${restricted > 0 && html`<p class="govuk-body">${say('work.held-out.restricted', { n: restricted })}</p>`}
${
  heldOut.length > 0 &&
  dataTable({
    language,
    caption: say('work.held-out.caption', { n: heldOut.length }),
    columns: [
      { text: say('work.held-out.what') },
      { text: say('work.held-out.why') },
      { text: say('work.held-out.mend') },
    ],
    rows: heldOut.map((held) => rowOf(request, records, held)),
  })
}`;
}

function rowOf(request: PageRequest, records: RecordSet, held: HeldOut): readonly (Html | string)[] {
  const { language, partnershipId } = request;
  const say = publishingMessages.in(language);
  const record = records.find(held.kind, held.code);
  const isAsked = currentOwnership(records, held) !== undefined;
  const href = address(
    'work.ownership.ask',
    language,
    { partnership: partnershipId ?? '' },
    { query: { kind: held.kind, code: held.code } },
  );
  return [
    record ? recordLink(request, record) : held.code,
    say(isAsked ? 'work.held-out.asked' : 'work.held-out.nobody'),
    html`<a class="govuk-link" href="${href}">${say(isAsked ? 'work.held-out.ask-another' : 'work.held-out.ask')}<span class="govuk-visually-hidden">: ${held.code}</span></a>`,
  ];
}
