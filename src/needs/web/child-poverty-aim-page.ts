import { type Handler, notFound, page } from '../../access/web/index.ts';
import { emptyState, html } from '../../design-system/index.ts';
import { address } from '../../language/index.ts';
import { childPovertyTarget, isUnserved, serviceOfTarget } from '../index.ts';
import { readChildPovertyRules } from '../store/child-poverty-rules.ts';
import { targetName } from './child-poverty-links.ts';
import { povertyMessages } from './child-poverty-messages.ts';
import { serviceAtLength } from './child-poverty-service.ts';

/**
 * One broad aim or strategic objective: its text, and every outcome, action, need, priority, piece of evidence and
 * strategy that serves it. Each of their own pages leads back here.
 *
 * @source POV-01, POV-03, POV-05
 */
export const childPovertyAimPage: Handler = async (request) => {
  const { language, services, params } = request;
  const partnership = request.partnershipId ?? '';
  const target = childPovertyTarget(params['slug'] ?? '');
  if (!target) return notFound();
  const say = povertyMessages.in(language);
  const records = await services.records.load(services.db, partnership);
  const [plan] = records.ofKind('plan');
  const rules = await readChildPovertyRules(services.rulebooksFolder, String(plan?.values['rulebook'] ?? ''));
  const texts = target.of === 'aim' ? rules?.aims : rules?.objectives;
  const text = texts?.find(({ id }) => id === target.name)?.text[language];
  const service = serviceOfTarget(records, target);
  const title = targetName(target, language);
  const main = html`<span class="govuk-caption-l">${say(target.of === 'aim' ? 'aim.one' : 'objective.one')}</span>
    <h1 class="govuk-heading-l">${title}</h1>
    ${text !== undefined && html`<p class="govuk-body-l">${text}</p>`}
    ${rules && target.of === 'aim' && html`<p class="govuk-body">${say('aims.lead', { measure: rules.measure[language], source: rules.source[language] })}</p>`}
    ${isUnserved(service) && emptyState(say('nothing'))}
    ${serviceAtLength(request, service)}`;
  return page(title, main, {
    current: 'work.evidence',
    breadcrumbs: [{ text: say('title'), href: address('work.child-poverty', language, { partnership }) }],
  });
};
