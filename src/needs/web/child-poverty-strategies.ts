import type { PageRequest } from '../../access/web/index.ts';
import { componentsIn, type Html, html, joined } from '../../design-system/index.ts';
import { address, sayDate } from '../../language/index.ts';
import { type RecordSet, referencesOf } from '../../records/index.ts';
import {
  type AuthorityStrategy,
  authorityStrategies,
  type ChildPovertyAim,
  type ChildPovertyRules,
} from '../index.ts';
import { titleOf } from './assessment-page.ts';
import { linkTo, mayRecord, recordLink } from './child-poverty-links.ts';
import { povertyMessages } from './child-poverty-messages.ts';

/** The strategy of each Welsh authority, with what it lacks. @source POV-02 */
export function strategiesPart(
  request: PageRequest,
  records: RecordSet,
  rules: ChildPovertyRules | null,
): Html {
  const { language } = request;
  const say = povertyMessages.in(language);
  const found = authorityStrategies(records, rules?.authorities ?? []);
  return html`<h2 class="govuk-heading-m">${say('strategies')}</h2>
    <p class="govuk-body">${say('strategies.lead')}</p>
    ${found.length === 0 && html`<p class="govuk-body">${say('strategies.none')}</p>`}
    ${found.map((each) => strategyOf(request, records, each))}`;
}

function strategyOf(request: PageRequest, records: RecordSet, authority: AuthorityStrategy): Html {
  const { language, partnershipId } = request;
  const say = povertyMessages.in(language);
  const { organisation, strategy, served, unserved, gaps } = authority;
  const letters = (aims: readonly ChildPovertyAim[]) => aims.map((aim) => say(`aim.${aim}`)).join('; ');
  const lacking = [
    ...gaps.map((gap) => say(`gap.${gap}`)),
    ...(unserved.length > 0 ? [say('gap.unserved', { aims: letters(unserved) })] : []),
  ];
  const add = address(
    'work.record.new',
    language,
    { partnership: partnershipId ?? '', kind: 'child-poverty-strategy' },
    { query: { organisation: organisation.code } },
  );
  const name = titleOf(organisation.values.name, language);
  return html`<h3 class="govuk-heading-s">${name}</h3>
    ${strategy && html`<ul class="govuk-list govuk-list--bullet">${strategyLines(request, records, strategy).map((line) => html`<li>${line}</li>`)}</ul>`}
    ${
      served.length > 0 &&
      componentsIn(language).details({
        summaryText: say('strategy.actions'),
        text: html`<ul class="govuk-list govuk-list--bullet">${served.map(
          ({ aim, actions }) =>
            html`<li>${say(`aim.${aim}`)}: ${joined(
              actions.map((action) => linkTo(request, 'action', action)),
              ', ',
            )}</li>`,
        )}</ul>`,
      })
    }
    ${lacking.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${lacking.map((line) => html`<li class="ll-missing">${line}</li>`)}</ul>`}
    ${!strategy && mayRecord(request) && html`<p class="govuk-body"><a class="govuk-link" href="${add}">${say('strategy.add')}<span class="govuk-visually-hidden">: ${name}</span></a></p>`}`;
}

/** What a strategy says, line by line; what it does not say is left out. */
function strategyLines(
  request: PageRequest,
  records: RecordSet,
  { code, values }: NonNullable<AuthorityStrategy['strategy']>,
): readonly (Html | string)[] {
  const { language } = request;
  const say = povertyMessages.in(language);
  const { title, objectives, functions, aims, publishedIn, publishedOn, readAt } = values;
  const sections =
    publishedIn === 'plan'
      ? records
          .ofKind('section')
          .filter((section) => referencesOf(section, 'topics').includes('child-poverty-strategy'))
      : [];
  const isAddress = /^https?:\/\//.test(readAt);
  const lines: readonly (Html | string | false)[] = [
    recordLink(request, 'child-poverty-strategy', code, title),
    titleOf(objectives, language) && say('strategy.objectives', { text: titleOf(objectives, language) }),
    titleOf(functions, language) && say('strategy.functions', { text: titleOf(functions, language) }),
    aims.length > 0 && say('strategy.aims', { aims: aims.map((aim) => say(`aim.${aim}`)).join('; ') }),
    (publishedIn === 'plan' || publishedIn === 'own-document') && say(`strategy.published.${publishedIn}`),
    publishedOn !== null && say('strategy.published.on', { date: sayDate(publishedOn, language) }),
    isAddress && html`<a class="govuk-link" href="${readAt}">${say('strategy.read')}</a>`,
    ...sections.map((section) => linkTo(request, 'section', section)),
  ];
  return lines.flatMap((line) => (line === false || line === '' ? [] : [line]));
}
