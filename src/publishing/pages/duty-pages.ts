import {
  componentsIn,
  type Html,
  html,
  joined,
  nothing,
  verdictTag,
  verdictWords,
} from '../../design-system/index.ts';
import { dutiesMessages } from '../../duties/index.ts';
import { sayDate, sayList } from '../../language/index.ts';
import { isNowhere, saidOfDuty } from '../duty-words.ts';
import type { PublishedDuty, PublishedPlan, RecordName } from '../published-plan.ts';
import { statutoryPlans } from '../statutory-plans.ts';
import {
  crumbs,
  dataTable,
  heading,
  lead,
  linkList,
  pageLink,
  paragraph,
  reading,
  textIn,
  title,
  versionNote,
  wordsFor,
} from './parts.ts';
import { linkTo, type PageContext, type PublishedPage, pageOfRecord } from './site-page.ts';

/** Where is each duty met? As the check stood on the day. @source DUTY-02, PLAN-11; PAGES section 4.5 */
export function dutiesPage(context: PageContext): PublishedPage {
  const { plan, language } = context;
  const say = wordsFor(context);
  const text = say('duties.title');
  const families = Map.groupBy(plan.duties, ({ family }) => family[language]);
  return {
    title: text,
    breadcrumbs: crumbs(context),
    main: html`${versionNote(context)}${reading(
      title(text),
      plan.dutiesAsAt
        ? lead(
            say('duties.lead', {
              rulebook: textIn(context, plan.dutiesAsAt.rulebook),
              date: sayDate(plan.dutiesAsAt.on, language),
            }),
          )
        : lead(say('duties.empty')),
      plan.duties.length > 0 ? paragraph(dutyTally(context, plan.duties)) : nothing,
    )}
${joined(
  [...families].map(
    ([family, duties]) =>
      html`${heading(family)}${paragraph(dutyTally(context, duties))}${viewLink(context, duties)}${dutyTable(context, family, duties)}`,
  ),
)}
${reading(linkList([html`<a class="govuk-link" href="${linkTo(context, { name: 'duties' }, 'csv')}">${say('duties.csv')}</a>`]))}`,
    twins: [
      { href: linkTo(context, { name: 'duties' }, 'csv'), type: 'text/csv', title: say('download.csv') },
    ],
  };
}

/** From the duty to the part of the plan that is its statutory plan. */
function viewLink(context: PageContext, duties: readonly PublishedDuty[]): Html {
  const view = statutoryPlans(context.plan).find(({ code }) => code === duties[0]?.statutoryPlan);
  if (!view) return nothing;
  const words = wordsFor(context)('statutory.see', { name: textIn(context, view.name) });
  return linkList([pageLink(context, { name: 'statutoryPlan', code: view.code }, words)]);
}

/** What duties ask, where each is met and how it stands. */
export function dutyTable(context: PageContext, caption: string, duties: readonly PublishedDuty[]): Html {
  const { language } = context;
  const say = wordsFor(context);
  return dataTable(
    context,
    caption,
    [
      { head: say('head.letter') },
      { head: say('head.wording') },
      { head: say('head.where') },
      { head: say('head.verdict') },
      { head: say('head.law') },
    ],
    duties.map((duty) => [
      duty.letter === '' ? '–' : duty.letter,
      textIn(context, duty.wording),
      html`${whereOf(context, duty)}${saidList(context, duty)}`,
      verdictTag(duty.verdict, language),
      html`${textIn(context, duty.citation)}<span class="ll-figure-cell__more">${forceOf(context, duty.force)}</span>`,
    ]),
  );
}

const verdictOrder = ['met', 'partly', 'not-met', 'cannot-tell', 'not-yet-due', 'not-applicable'] as const;

/** How many of some duties are met, met in part and not. */
export function dutyTally(context: PageContext, duties: readonly PublishedDuty[]): string {
  const say = wordsFor(context);
  return sayList(
    verdictOrder.flatMap((verdict) => {
      const n = duties.filter((duty) => duty.verdict === verdict).length;
      return n > 0 ? [say('tally', { label: verdictWords(verdict, context.language), n })] : [];
    }),
  );
}

function forceOf(context: PageContext, force: string): string {
  const key = `force.${force}`;
  return dutiesMessages.has(key) ? dutiesMessages.in(context.language)(key) : force;
}

function whereOf(context: PageContext, duty: PublishedDuty): Html {
  if (duty.where.length === 0) return html`${isNowhere(duty) ? wordsFor(context)('duty.nowhere') : '–'}`;
  const links = (records: readonly RecordName[]) =>
    linkList(records.map((record) => recordLink(context, record)));
  const rest = duty.where.slice(shownPlaces);
  // One more than fits is shown rather than folded: a fold takes a line as well.
  if (rest.length <= 1) return links(duty.where);
  return html`${links(duty.where.slice(0, shownPlaces))}${componentsIn(context.language).details({
    summaryText: wordsFor(context)('duty.more', { n: rest.length }),
    text: links(rest),
  })}`;
}

/** What bodies and assessors say of a duty, under where it is met. */
function saidList({ language }: PageContext, { said = [] }: PublishedDuty): Html {
  if (said.length === 0) return nothing;
  return html`<ul class="govuk-list ll-figure-cell__more">${said.map((word) => html`<li>${saidOfDuty(word, language)}</li>`)}</ul>`;
}

/** Places of a duty in view; a duty met by every action would fill pages. */
const shownPlaces = 4;

/** A record by its title, as a link where it has a page. */
export function recordLink(context: PageContext, record: RecordName): Html {
  const name = titleOfRecord(context.plan, record);
  const text = name ? textIn(context, name) : record.code;
  const page = pageOfRecord(record.kind, record.code);
  return page ? pageLink(context, page, text) : html`${text}`;
}

export function titleOfRecord(plan: PublishedPlan, { kind, code }: RecordName) {
  if (kind === 'plan') return plan.plan.title;
  if (kind === 'partnership') return plan.partnership.name;
  if (kind === 'section') return plan.sections.find((section) => section.code === code)?.title;
  if (kind === 'seat') return plan.seats.find((seat) => seat.code === code)?.post;
  return plan.thread.nodes.find((node) => node.kind === kind && node.code === code)?.title;
}
