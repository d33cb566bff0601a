import type { PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html } from '../../design-system/index.ts';
import { address } from '../../language/index.ts';
import { recordLink } from '../../needs/web/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { type InDanger, inDanger } from '../in-danger.ts';
import { turningPageMessages } from './page-messages.ts';
import { mayDecide, mayWrite, nameOf, turningHref } from './turning-frame.ts';
import { worseFigures } from './worse-figures.ts';

/** What is in danger and nobody has challenged, with what can be done about it at once. @source PERF-08 */
export async function inDangerPart(request: PageRequest, records: RecordSet): Promise<Html> {
  const { language } = request;
  const say = turningPageMessages.in(language);
  const found = inDanger(records, await worseFigures(request, records));
  if (found.length === 0) {
    return html`<h2 class="govuk-heading-m">${say('danger.title')}</h2><p class="govuk-body">${say('danger.none')}</p>`;
  }
  return dataTable({
    language,
    caption: say('danger.title'),
    columns: [{ text: say('danger.what') }, { text: say('danger.why') }, { text: say('danger.do') }],
    rows: found.map((each) => {
      const record = records.find(each.kind, each.code);
      return [
        record ? recordLink(request, record) : each.code,
        whyInDanger(request, records, each),
        mayWrite(request) ? ways(request, each) : '',
      ];
    }),
  });
}

/** Why something is in danger, in a sentence. */
export function whyInDanger(request: PageRequest, records: RecordSet, each: InDanger): string {
  const say = turningPageMessages.in(request.language);
  if (each.kind === 'outcome')
    return say('danger.outcome', { indicator: nameOf(records.find('indicator', each.indicator), request) });
  if (each.kind === 'action' && each.measure !== null)
    return say('danger.ineffective', {
      measure: nameOf(records.find('performance-measure', each.measure), request),
    });
  return say(`danger.${each.kind}`);
}

/** Where what was decided about it is written down. */
function decisionHref({ language, partnershipId }: PageRequest, { kind, code }: InDanger): string {
  return address('work.turning.decision', language, { partnership: partnershipId ?? '', kind, code });
}

/** Turn the curve, decide about it, or challenge it: forms that are filled in as far as is known. */
function ways(request: PageRequest, each: InDanger): Html {
  const { language, partnershipId, services } = request;
  const say = turningPageMessages.in(language);
  const field = each.kind === 'performance-measure' ? 'measure' : each.kind;
  const grounds = each.kind === 'action' ? 'action-ineffective' : 'objective-in-danger';
  const challenge = address(
    'work.record.new',
    language,
    { partnership: partnershipId ?? '', kind: 'challenge' },
    { query: { [field]: each.code, grounds, raised_on: services.today(), state: 'raised' } },
  );
  const curve =
    each.kind === 'outcome'
      ? { outcome: each.code, indicator: each.indicator }
      : each.kind === 'performance-measure'
        ? { measure: each.code }
        : null;
  const decide =
    mayDecide(request) &&
    html`<li><a class="govuk-link" href="${decisionHref(request, each)}">${say('danger.decide')}<span class="govuk-visually-hidden"> ${each.code}</span></a></li>`;
  return html`<ul class="govuk-list">${curve && html`<li><a class="govuk-link" href="${turningHref(request, 'work.turning.new', {}, curve)}">${say('danger.turn')}<span class="govuk-visually-hidden"> ${each.code}</span></a></li>`}${decide}<li><a class="govuk-link" href="${challenge}">${say('danger.challenge')}<span class="govuk-visually-hidden"> ${each.code}</span></a></li></ul>`;
}
