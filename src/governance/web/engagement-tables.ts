import type { PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html } from '../../design-system/index.ts';
import { addLink, recordLinks } from '../../needs/web/index.ts';
import { engagementOn } from '../engagement-routes.ts';
import { governanceMessages } from '../messages.ts';
import { lacking, organisationLinks } from './governance-frame.ts';
import type { OpenedGovernance } from './opened-governance.ts';
import { governancePageMessages } from './page-messages.ts';

/** How those are engaged whom no law names, and which public bodies that are expected at least take part. @source GOV-05 */
export function drawEngagement(
  request: PageRequest,
  { records, on }: Pick<OpenedGovernance, 'records' | 'on'>,
): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  const word = governanceMessages.in(language);
  const { interests, bodies } = engagementOn(records, on);
  return html`${dataTable({
    language,
    caption: say('engagement.interests'),
    columns: [{ text: say('engagement.interest') }, { text: say('engagement.arrangements') }],
    rows: interests.map(({ interest, arrangements }) => [
      word(`option.agreement.interests.${interest}`),
      arrangements.length === 0
        ? lacking(say('engagement.nothing'))
        : recordLinks(request, arrangements, say('none')),
    ]),
  })}${addLink(request, 'agreement', say('engagement.add'))}${dataTable({
    language,
    caption: say('engagement.bodies'),
    columns: [{ text: say('engagement.body') }, { text: say('engagement.takesPart') }],
    rows: bodies.map(({ expected, engaged }) => [
      say(`engagement.body.${expected}`),
      engaged.length === 0 ? lacking(say('posts.nobody')) : organisationLinks(request, engaged),
    ]),
  })}`;
}
