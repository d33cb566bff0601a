import { type Answer, forbidden, type PageRequest, redirect } from '../../access/web/index.ts';
import { bilingualPair, componentsIn, type Html, html, nothing } from '../../design-system/index.ts';
import { isEmptyValue, type RecordSet } from '../../records/index.ts';
import { bodiesJudged, replyDefinition, type Verdict } from '../index.ts';
import { nextCode, save } from './claim-acts.ts';
import { checkPageMessages } from './page-messages.ts';
import { requirementHref } from './place-link.ts';

/** The form with which a body that is judged replies; nothing for anybody else. @source DESIGN rule 4 */
export function replyForm(
  request: PageRequest,
  verdict: Verdict,
  records: RecordSet,
  lacksText: boolean,
): Html {
  const { language, acting, form } = request;
  const organisation = acting?.organisation ?? null;
  if (organisation === null || !bodiesJudged(verdict, records).includes(organisation)) return nothing;
  const say = checkPageMessages.in(language);
  const own = ownReply(records, verdict, organisation);
  return html`<form method="post" novalidate>
    <h3 class="govuk-heading-s">${say(own ? 'reply.change' : 'reply.title')}</h3>
    <input type="hidden" name="_csrf" value="${request.csrfToken}">
    ${bilingualPair({
      language,
      name: 'reply',
      legend: say('reply.text'),
      hint: say('reply.hint'),
      values: {
        cy: form['reply_cy'] ?? own?.values.text.cy ?? '',
        en: form['reply_en'] ?? own?.values.text.en ?? '',
      },
      rows: 4,
      ...(lacksText ? { errors: { [language]: say('reply.text-needed') } } : {}),
    })}
    ${componentsIn(language).button({ text: say('reply.save'), name: 'act', value: 'reply', classes: 'govuk-button--secondary' })}
  </form>`;
}

/**
 * Keeps the reply of the acting organisation: one for each requirement, which it may change.
 *
 * @returns null when there is no text
 */
export async function saveReply(
  request: PageRequest,
  verdict: Verdict,
  records: RecordSet,
  organisation: string,
): Promise<Answer | null> {
  const say = checkPageMessages.in(request.language);
  if (!bodiesJudged(verdict, records).includes(organisation)) return forbidden(say('reply.not-judged'));
  const text = {
    cy: (request.form['reply_cy'] ?? '').trim(),
    en: (request.form['reply_en'] ?? '').trim(),
  };
  if (isEmptyValue(text)) return null;
  const own = ownReply(records, verdict, organisation);
  const isSaved = await save(
    request,
    replyDefinition,
    own?.code ?? (await nextCode(request, replyDefinition)),
    own?.revision ?? null,
    {
      requirement: verdict.requirement.id,
      organisation,
      text,
      verdict: verdict.word,
      repliedOn: request.services.today(),
    },
  );
  return redirect(
    requirementHref(request, verdict.rulebook, verdict.requirement.id),
    say(isSaved ? 'reply.saved' : 'claim.changed'),
  );
}

function ownReply(records: RecordSet, verdict: Verdict, organisation: string) {
  return records
    .all(replyDefinition)
    .find(
      ({ values }) => values.requirement === verdict.requirement.id && values.organisation === organisation,
    );
}
