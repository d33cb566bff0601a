import { type Html, html, nothing } from '../../../design-system/index.ts';
import { address } from '../../../language/index.ts';
import { assessmentMessages } from '../page-messages.ts';
import { targetList } from '../target-words.ts';
import { type AnalysisPage, methodLinks } from './analysis-page.ts';

/** What the figure is to be, what that needs each year, and the pace of the last years. @source NEED-22 */
export function targetPart({ request, records, indicator, assessed }: AnalysisPage): Html {
  const { language, partnershipId } = request;
  const say = assessmentMessages.in(language);
  const list = targetList(request, records, indicator, assessed);
  const add = address(
    'work.record.new',
    language,
    { partnership: partnershipId ?? '', kind: 'indicator-target' },
    { query: { indicator: indicator.code, area: assessed.area.code } },
  );
  return html`<h2 class="govuk-heading-m" id="targets">${say('target.title')}</h2>${list}
  ${list === nothing ? nothing : methodLinks(['pace-to-target'], language)}
  <p class="govuk-body"><a class="govuk-link" href="${add}">${say('target.add')}</a></p>`;
}
