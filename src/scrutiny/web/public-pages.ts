import {
  type Answer,
  file,
  frontCrumbs,
  type Handler,
  notFound,
  type PageRequest,
  page,
} from '../../access/web/index.ts';
import {
  componentsIn,
  dataTable,
  type Html,
  html,
  nothing,
  stateTag,
  type WorkState,
} from '../../design-system/index.ts';
import { address, type Bilingual, codeOfSlug, sayDate, slugWithCode } from '../../language/index.ts';
import { scrutinyMessages } from '../messages.ts';
import {
  type PublicAnswer,
  type PublicRecommendation,
  type PublicReview,
  type PublicScrutiny,
  publicScrutiny,
} from '../public-scrutiny.ts';
import { scrutinyPageMessages } from './page-messages.ts';
import { lacking, paragraphs } from './scrutiny-frame.ts';

async function readPublic({ services, partnershipId }: PageRequest): Promise<PublicScrutiny> {
  return publicScrutiny(await services.records.load(services.db, partnershipId ?? ''), services.today());
}

type PublicName = 'public.scrutiny' | 'public.recommendations' | 'public.scrutiny.review';

function hrefOf(
  { language, partnershipId }: PageRequest,
  name: PublicName,
  params: Readonly<Record<string, string>> = {},
): string {
  return address(name, language, { partnership: partnershipId ?? '', ...params });
}

interface Shown {
  readonly name: PublicName;
  readonly title: string;
  readonly main: Html;
  readonly data: unknown;
  readonly slug?: string;
}

/** The page, or the same as data. */
function answerWith(request: PageRequest, { name, title, main, data, slug }: Shown): Answer {
  if (request.twin === 'json') return file('application/json', `${JSON.stringify(data, null, 2)}\n`);
  const { language, partnershipId } = request;
  const say = scrutinyPageMessages.in(language);
  const params = { partnership: partnershipId ?? '', ...(slug !== undefined && { slug }) };
  return page(title, main, {
    current: 'public.scrutiny',
    width: 'two-thirds',
    breadcrumbs:
      name === 'public.scrutiny'
        ? frontCrumbs(request)
        : [{ text: say('public.title'), href: hrefOf(request, 'public.scrutiny') }],
    twins: [
      {
        href: address(name, language, params, { twin: 'json' }),
        type: 'application/json',
        title: say('public.data'),
      },
    ],
  });
}

/** Who looks at what, what was found and what was answered: the public's way in. @source SCRU-04, SCRU-06, SCRU-10 */
export const publicScrutinyPage: Handler = async (request) => {
  const data = await readPublic(request);
  const say = scrutinyPageMessages.in(request.language);
  const title = say('public.title');
  const overdue = data.recommendations.flatMap(({ answers }) => answers).filter(({ isOverdue }) => isOverdue);
  const main = html`<h1 class="govuk-heading-xl">${title}</h1>
<p class="govuk-body-l">${say('public.lead')}</p>
<p class="govuk-body"><a class="govuk-link" href="${address('public.annual-reports', request.language, { partnership: request.partnershipId ?? '' })}">${say('public.annual-reports')}</a></p>
<h2 class="govuk-heading-m">${say('public.recommendations')}</h2>
<p class="govuk-body">${say('public.recommendations.count', { n: data.recommendations.length })} ${overdue.length > 0 && say('public.overdue.count', { n: overdue.length })}</p>
<p class="govuk-body"><a class="govuk-link" href="${hrefOf(request, 'public.recommendations')}">${say('public.recommendations.all')}</a></p>
${reviews(request, data.reviews)}
${programme(request, data)}
${findings(request, data)}
${questions(request, data)}`;
  return answerWith(request, { name: 'public.scrutiny', title, main, data });
};

function inOwn({ language }: PageRequest, text: Bilingual): string {
  return text[language];
}

function reviews(request: PageRequest, all: readonly PublicReview[]): Html {
  const say = scrutinyPageMessages.in(request.language);
  if (all.length === 0)
    return html`<h2 class="govuk-heading-m">${say('public.reviews')}</h2><p class="govuk-body">${say('public.none')}</p>`;
  return html`<h2 class="govuk-heading-m">${say('public.reviews')}</h2><ul class="govuk-list govuk-list--spaced">${all.map(
    (review) =>
      html`<li><a class="govuk-link" href="${reviewHref(request, review)}">${inOwn(request, review.title)}</a>${review.reportedOn !== null && html`<br>${say('public.reported', { date: sayDate(review.reportedOn, request.language) })}`}</li>`,
  )}</ul>`;
}

function reviewHref(request: PageRequest, { title, code }: Pick<PublicReview, 'title' | 'code'>): string {
  return hrefOf(request, 'public.scrutiny.review', { slug: slugWithCode(title[request.language], code) });
}

const looks: Readonly<Record<string, WorkState>> = {
  planned: 'not-started',
  'under-way': 'on-course',
  done: 'done',
  dropped: 'stopped',
};

function programme(request: PageRequest, { items }: PublicScrutiny): Html {
  const { language } = request;
  const say = scrutinyPageMessages.in(language);
  const word = scrutinyMessages.in(language);
  if (items.length === 0)
    return html`<h2 class="govuk-heading-m">${say('public.programme')}</h2><p class="govuk-body">${say('public.none')}</p>`;
  return dataTable({
    language,
    caption: say('public.programme'),
    columns: [
      { text: say('programme.item') },
      { text: word('field.programme-item.plannedFor') },
      { text: word('field.programme-item.state') },
    ],
    rows: items.map((item) => [
      html`${inOwn(request, item.title)}${item.committee && html`<br><span class="govuk-!-font-weight-regular">${inOwn(request, item.committee)}</span>`}`,
      item.plannedFor === null ? say('none') : sayDate(item.plannedFor, language),
      html`${item.state !== null && stateTag(looks[item.state] ?? 'not-started', word(`option.programme-item.state.${item.state}` as 'option.programme-item.state.done'))}${item.reason[language] !== '' && html`<br>${item.reason[language]}`}`,
    ]),
  });
}

function findings(request: PageRequest, { findings: found }: PublicScrutiny): Html {
  const { language } = request;
  const say = scrutinyPageMessages.in(language);
  const word = scrutinyMessages.in(language);
  if (found.length === 0) return nothing;
  return html`<h2 class="govuk-heading-m">${say('public.findings')}</h2>${found.map(
    (finding) => html`<h3 class="govuk-heading-s">${inOwn(request, finding.title)}</h3>
<p class="govuk-body">${finding.inspectorate !== null && word(`option.inspection-finding.inspectorate.${finding.inspectorate}` as 'option.inspection-finding.inspectorate.wao')}. ${finding.address === '' ? inOwn(request, finding.report) : html`<a class="govuk-link" href="${finding.address}">${inOwn(request, finding.report)}</a>`}${finding.reportedOn !== null && html`, ${sayDate(finding.reportedOn, language)}`}</p>
${paragraphs(finding.finding, request)}
${finding.whatIsDone[language] !== '' && html`<p class="govuk-body">${word('field.inspection-finding.whatIsDone')}: ${finding.whatIsDone[language]}</p>`}`,
  )}`;
}

function questions(request: PageRequest, { questions: asked }: PublicScrutiny): Html {
  const { language, partnership } = request;
  const say = scrutinyPageMessages.in(language);
  const mail = partnership?.values.contactEmail ?? '';
  return html`<h2 class="govuk-heading-m">${say('public.questions')}</h2>
<p class="govuk-body">${say('public.ask')}${mail !== '' && html` <a class="govuk-link" href="mailto:${mail}">${mail}</a>`}</p>
${asked.map(
  (question) => html`<h3 class="govuk-heading-s">${inOwn(request, question.title)}</h3>
${paragraphs(question.text, request)}
${question.answer[language] === '' ? html`<p class="govuk-body">${say('public.unanswered')}</p>` : html`<p class="govuk-body">${say('public.answer', { answer: question.answer[language] })}</p>`}`,
)}`;
}

/** Every recommendation with what each organisation answered. @source SCRU-06 */
export const publicRecommendationsPage: Handler = async (request) => {
  const all = await readPublic(request);
  const say = scrutinyPageMessages.in(request.language);
  const title = say('public.recommendations');
  const main = html`<h1 class="govuk-heading-xl">${title}</h1>
<p class="govuk-body-l">${say('public.recommendations.lead')}</p>
${all.recommendations.length === 0 ? html`<p class="govuk-body">${say('public.none')}</p>` : all.recommendations.map((each) => recommendation(request, each, all.reviews))}`;
  return answerWith(request, {
    name: 'public.recommendations',
    title,
    main,
    data: { recommendations: all.recommendations },
  });
};

function recommendation(
  request: PageRequest,
  each: PublicRecommendation,
  all: readonly PublicReview[],
): Html {
  const { language } = request;
  const say = scrutinyPageMessages.in(language);
  const word = scrutinyMessages.in(language);
  const review = all.find(({ code }) => code === each.review);
  return html`<section aria-labelledby="${each.code}"><h2 class="govuk-heading-m" id="${each.code}">${inOwn(request, each.title)}</h2>
<p class="govuk-hint">${each.code}${each.madeOn !== null && html`. ${say('public.made', { date: sayDate(each.madeOn, language) })}`}${review && html` <a class="govuk-link" href="${reviewHref(request, review)}">${inOwn(request, review.title)}</a>`}</p>
${paragraphs(each.reason, request)}
${each.answers.map((one) => answer(request, one))}
${each.result !== null && html`<p class="govuk-body">${say('public.result', { result: word(`option.recommendation.result.${each.result}` as 'option.recommendation.result.partly') })}</p>`}
${paragraphs(each.followUp, request)}${paragraphs(each.effect, request)}</section>`;
}

const answerLooks: Readonly<Record<PublicAnswer['state'], WorkState>> = {
  awaited: 'not-started',
  accepted: 'done',
  'accepted-in-part': 'slipping',
  refused: 'stopped',
};

function answer(request: PageRequest, one: PublicAnswer): Html {
  const { language } = request;
  const say = scrutinyPageMessages.in(language);
  const word = scrutinyMessages.in(language);
  const { state, dueOn, isOverdue, owner, actionBy, doneOn } = one;
  const lines: readonly (Html | string)[] = [
    ...(isOverdue && dueOn !== null
      ? [lacking(say('answer.overdue', { date: sayDate(dueOn, language) }))]
      : []),
    ...(state === 'awaited' && !isOverdue && dueOn !== null
      ? [say('answer.due', { date: sayDate(dueOn, language) })]
      : []),
    ...(owner[language] === '' ? [] : [`${word('field.recommendation-response.owner')}: ${owner[language]}`]),
    ...(actionBy !== null && doneOn === null
      ? [`${word('field.recommendation-response.actionBy')}: ${sayDate(actionBy, language)}`]
      : []),
    ...(doneOn === null ? [] : [say('answer.done', { date: sayDate(doneOn, language) })]),
  ];
  return html`<h3 class="govuk-heading-s">${one.organisation ? inOwn(request, one.organisation) : say('board')}</h3>
<p class="govuk-body">${stateTag(answerLooks[state], word(`option.recommendation-response.state.${state}`))}${lines.map((line) => html`<br>${line}`)}</p>
${paragraphs(one.answer, request)}`;
}

/** One review as the public reads it. */
export const publicReviewPage: Handler = async (request) => {
  const all = await readPublic(request);
  const { language } = request;
  const slug = (request.params['slug'] ?? '').replace(/\.json$/, '');
  const review = all.reviews.find(({ code }) => code === codeOfSlug(slug));
  if (!review) return notFound();
  const say = scrutinyPageMessages.in(language);
  const word = scrutinyMessages.in(language);
  const title = inOwn(request, review.title);
  const recommendations = all.recommendations.filter((each) => each.review === review.code);
  const main = html`<h1 class="govuk-heading-xl">${title}</h1>
${paragraphs(review.question, request)}
${componentsIn(language).summaryList({
  rows: [
    {
      key: { text: word('field.scrutiny-review.committee') },
      value: { text: review.committee ? inOwn(request, review.committee) : say('none') },
    },
    {
      key: { text: word('field.scrutiny-review.scopes') },
      value: {
        text:
          review.scopes.length === 0
            ? say('none')
            : html`<ul class="govuk-list">${review.scopes.map(
                (scope) =>
                  html`<li>${word(`option.scrutiny-review.scopes.${scope}` as 'option.scrutiny-review.scopes.policy')}</li>`,
              )}</ul>`,
      },
    },
    {
      key: { text: word('field.scrutiny-review.reportedOn') },
      value: { text: review.reportedOn === null ? say('none') : sayDate(review.reportedOn, language) },
    },
  ],
})}
${review.method[language] !== '' && html`<h2 class="govuk-heading-m">${word('field.scrutiny-review.method')}</h2>${paragraphs(review.method, request)}`}
${
  review.hearings.length > 0 &&
  html`<h2 class="govuk-heading-m">${say('review.heard')}</h2>${review.hearings.map(
    (hearing) => html`<h3 class="govuk-heading-s">${inOwn(request, hearing.title)}</h3>
<p class="govuk-body">${hearing.heldOn !== null && sayDate(hearing.heldOn, language)}${hearing.witnesses[language] !== '' && html`<br>${hearing.witnesses[language]}`}</p>${paragraphs(hearing.heard, request)}`,
  )}`
}
${review.conclusions[language] !== '' && html`<h2 class="govuk-heading-m">${word('field.scrutiny-review.conclusions')}</h2>${paragraphs(review.conclusions, request)}`}
${review.address !== '' && html`<p class="govuk-body"><a class="govuk-link" href="${review.address}">${say('public.report')}</a></p>`}
${recommendations.map((each) => recommendation(request, each, []))}`;
  return answerWith(request, {
    name: 'public.scrutiny.review',
    title,
    main,
    data: { review, recommendations },
    slug: slugWithCode(title, review.code),
  });
};
