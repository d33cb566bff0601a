import type { Handler, PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html, nothing, stateTag, type WorkState } from '../../design-system/index.ts';
import { citationInWords } from '../../duties/index.ts';
import { sayDate } from '../../language/index.ts';
import { addLink, recordLink } from '../../needs/web/index.ts';
import { membersOn } from '../../partnership/index.ts';
import { approvalMessages } from '../messages.ts';
import { publicationDefinition } from '../publication.ts';
import { type SendLine, sendList } from '../send-list.ts';
import { lifeView } from './life-view.ts';
import { nameOf, type OpenedPlan, type Surroundings } from './opened-plan.ts';
import { approvalPageMessages } from './page-messages.ts';

/** Who is to have the plan and its reports, who has had them, and on whose site the plan stands. @source APPR-06, APPR-07; CONS-05; REP-03 */
export function sentPage(around: Surroundings): Handler {
  return lifeView(around, { part: 'work.sent', words: 'sent' }, (request, opened) => {
    const { language, services } = request;
    const say = approvalPageMessages.in(language);
    const today = services.today();
    const lines = sendList(opened.result, opened.records, { plan: opened.plan.code, today });
    return html`<p class="govuk-body-l">${say('sent.count', { n: lines.filter(({ standing }) => standing === 'not-sent').length })}</p>
${lineTable(request, lines)}
${addLink(request, 'sending', say('sent.add'), 'plan.publish')}
${siteTable(request, opened, today)}
${addLink(request, 'publication', say('sent.add-publication'), 'plan.publish')}`;
  });
}

const looks: Readonly<Record<SendLine['standing'], WorkState>> = {
  received: 'done',
  sent: 'on-course',
  'not-sent': 'stuck',
};

function lineTable(request: PageRequest, lines: readonly SendLine[]): Html {
  const { language } = request;
  const say = approvalPageMessages.in(language);
  const words = approvalMessages.in(language);
  return dataTable({
    language,
    caption: say('sent.list'),
    columns: [
      { text: say('sent.to') },
      { text: say('sent.what') },
      { text: say('sent.standing') },
      { text: say('sent.proof') },
      { text: say('sent.why') },
    ],
    rows: lines.map(({ what, to, requirement, sendings, standing }) => [
      to.office === null ? nameOf(request, to.organisation) : words(`option.sending.office.${to.office}`),
      words(`option.sending.what.${what}`),
      stateTag(looks[standing], say(`sent.${standing}`)),
      html`${sendings.map((sending) => html`<div>${recordLink(request, sending)}${proof(request, sending.values)}</div>`)}`,
      requirement
        ? html`${requirement.wording[language]}<div class="govuk-body-s">${citationInWords(requirement.citation, language)}</div>`
        : say(to.office === 'all-councillors' ? 'sent.councillors' : 'sent.own'),
    ]),
  });
}

function proof(
  { language }: PageRequest,
  { sentOn, receivedOn, receiptReference }: SendLine['sendings'][number]['values'],
): Html {
  const say = approvalPageMessages.in(language);
  return html`${sentOn !== null && html`<br>${say('sent.on', { date: sayDate(sentOn, language) })}`}${receivedOn === null ? html`<br>${say('sent.no-receipt')}` : html`<br>${say('sent.received-on', { date: sayDate(receivedOn, language) })}`}${receiptReference !== '' && html`<br>${say('sent.receipt', { reference: receiptReference })}`}`;
}

/** On whose sites the plan is: when, which version, where, in which languages and formats. @source APPR-06 */
export function siteTable(
  request: PageRequest,
  { plan, records }: Pick<OpenedPlan, 'plan' | 'records'>,
  today: string,
): Html {
  const { language } = request;
  const say = approvalPageMessages.in(language);
  const words = approvalMessages.in(language);
  const out = records
    .all(publicationDefinition)
    .filter(({ values }) => values.plan === plan.code && values.what === 'plan');
  return dataTable({
    language,
    caption: say('sites.title'),
    columns: [
      { text: say('promises.who') },
      { text: say('sites.published') },
      { text: say('sites.languages') },
      { text: say('sites.formats') },
    ],
    rows: membersOn(records, today).map((member) => {
      const mine = out.filter(({ values }) => values.organisation === member.code);
      if (mine.length === 0)
        return [
          nameOf(request, member),
          html`<strong class="ll-missing">${say('sites.not-published')}</strong>`,
          '',
          '',
        ];
      const all = <V extends string>(of: (values: (typeof mine)[number]['values']) => readonly V[]) => [
        ...new Set(mine.flatMap(({ values }) => of(values))),
      ];
      return [
        nameOf(request, member),
        html`${mine.map(({ values }) => html`<div>${values.publishedOn === null ? nothing : sayDate(values.publishedOn, language)}${values.version !== '' && html`<br>${say('sites.version', { version: values.version })}`}${/^https?:\/\//.test(values.address) && html`<br><a class="govuk-link" href="${values.address}">${values.address}</a>`}</div>`)}`,
        all(({ languages }) => languages)
          .map((side) => words(`option.publication.languages.${side}`))
          .join(', '),
        all(({ formats }) => formats)
          .map((format) => words(`option.publication.formats.${format}`))
          .join(', '),
      ];
    }),
  });
}
