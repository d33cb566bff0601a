import type { PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html } from '../../design-system/index.ts';
import { address } from '../../language/index.ts';
import {
  type CycleCell,
  type CyclePart,
  cycleParts,
  cycleRule,
  type DutyCycle,
  type DutyCycles,
  dutyCycles,
} from '../duty-cycles.ts';
import { maySettleRules } from '../local-rules.ts';
import type { RuleSetting } from '../rule-setting.ts';
import { checkPageMessages } from './page-messages.ts';

/** What is stated of the time of each duty, with what nobody states and who may fill it in. @source DUTY-53 */
export function dutyCyclesView(
  request: PageRequest,
  rulebook: string,
  stated: DutyCycles,
  settings: readonly RuleSetting[],
): Html {
  const { language } = request;
  const say = checkPageMessages.in(language);
  return html`${dataTable({
    language,
    caption: say('cycles.title'),
    columns: [{ text: say('rights.duty') }, ...cycleParts.map((part) => ({ text: say(`cycles.${part}`) }))],
    rows: dutyCycles(stated, settings).map((duty) => [
      duty.name[language],
      ...cycleParts.map((part) => cell(request, rulebook, duty, part)),
    ]),
  })}<p class="govuk-body-s">${say('cycles.rule')} ${say('rights.source', { source: stated.source[language] })}</p>`;
}

function cell(request: PageRequest, rulebook: string, duty: DutyCycle, part: CyclePart): Html {
  const { language } = request;
  const say = checkPageMessages.in(language);
  const found: CycleCell = duty.parts[part];
  if (found.state === 'in-source') return html`${found.text[language]}`;
  if (found.state === 'filled-in')
    return html`${found.text[language]}<br><span class="govuk-hint">${say('cycles.filled-in', { from: found.setting.values.reason[language] })}</span>`;
  return html`${say('cycles.not-stated')}${fillIn(request, rulebook, duty, part)}`;
}

/** The form in which an administrator says what the legislation states; nobody else is led to it. */
function fillIn(request: PageRequest, rulebook: string, duty: DutyCycle, part: CyclePart): Html {
  const { language, partnershipId, acting } = request;
  const say = checkPageMessages.in(language);
  if (!acting || !maySettleRules(acting)) return html``;
  const href = address(
    'work.record.new',
    language,
    { partnership: partnershipId ?? '', kind: 'rule-setting' },
    { query: { rulebook, what: 'filled-in', rule: cycleRule(duty.id, part) } },
  );
  return html`<br><a class="govuk-link" href="${href}">${say('cycles.fill-in')}<span class="govuk-visually-hidden"> ${duty.name[language]}: ${say(`cycles.${part}`)}</span></a>`;
}
