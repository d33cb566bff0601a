import { calendarDate, financialYearOf } from '../../calendar/index.ts';
import { type Html, html, nothing } from '../../design-system/index.ts';
import {
  brokenBeside,
  listId,
  nodeId,
  type Thread,
  type ThreadNode,
  type ThreadWords,
  threadFocus,
  threadFocusView,
  threadMatrix,
  threadMatrixTable,
  walkable,
} from '../../thread/index.ts';
import { isLeadOnlyProposed } from '../agreement.ts';
import type { PublishedPlan } from '../published-plan.ts';
import {
  bullets,
  crumbs,
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

const threads = new WeakMap<PublishedPlan, Thread>();

/** The published thread, ready to be walked. */
export function publishedThread(plan: PublishedPlan): Thread {
  const known = threads.get(plan);
  if (known) return known;
  const thread = walkable(
    new Map(plan.thread.nodes.map((node) => [nodeId(node.kind, node.code), node])),
    plan.thread.links,
  );
  threads.set(plan, thread);
  return thread;
}

/** Kinds that have a thread page of their own in public. */
export function hasThreadPage(node: ThreadNode): boolean {
  return node.kind !== 'dataset' && node.kind !== 'risk';
}

function threadWords(context: PageContext): ThreadWords {
  const say = wordsFor(context);
  return {
    language: context.language,
    kind: (kind, number) => say(`kind.${kind}.${number}`),
    hrefOf: (node) =>
      hasThreadPage(node)
        ? linkTo(context, { name: 'threadRecord', kind: node.kind, code: node.code })
        : undefined,
    bundleHrefOf: ({ kind }) => `#${listId(kind)}`,
    brokenHrefOf: () => undefined,
    breaksOf: (node) =>
      context.plan.broken
        .filter(({ record }) => record.kind === node.kind && record.code === node.code)
        .map(({ words }) => ({ text: textIn(context, words) })),
    isLeadOnlyProposed: ({ code }) =>
      context.plan.actions.some((action) => action.code === code && isLeadOnlyProposed(action)),
  };
}

/** The whole plan as a matrix of counts, never a drawing. @source PAGES section 4.4; NEED-26 */
export function threadPage(context: PageContext): PublishedPage {
  const { plan } = context;
  const say = wordsFor(context);
  const thread = publishedThread(plan);
  const matrix = threadMatrix(thread, yearShown(plan), brokenBeside(thread, plan.broken));
  const text = say('thread.title');
  return {
    title: text,
    breadcrumbs: crumbs(context),
    main: html`${versionNote(context)}${reading(
      title(text),
      lead(say('thread.lead', { records: matrix.records, links: matrix.links })),
      paragraph(matrix.broken === 0 ? say('thread.none-broken') : say('thread.broken', { n: matrix.broken })),
    )}
${threadMatrixTable(matrix, matrix.rows, threadWords(context))}
${plan.broken.length === 0 ? nothing : brokenList(context)}`,
  };
}

/** The year whose money is shown: the one the version came out in, or the plan began in if that is later; of none, all. */
function yearShown({ thread, publishedOn, plan }: PublishedPlan): string | null {
  const day = [publishedOn, plan.startsOn ?? publishedOn].toSorted().at(-1) ?? publishedOn;
  const begun = financialYearOf(calendarDate(day)).start.slice(0, 4);
  const years = thread.nodes.flatMap(({ financialYear }) => financialYear ?? []).toSorted();
  return years.find((year) => year.slice(0, 4) >= begun) ?? years.at(-1) ?? null;
}

function brokenList(context: PageContext): Html {
  const say = wordsFor(context);
  return html`${heading(say('thread.all-broken'), 'broken')}${reading(
    paragraph(say('thread.broken-published')),
    bullets(
      context.plan.broken.map(
        ({ record, words }) => html`${nodeLink(context, record.kind, record.code, textIn(context, words))}`,
      ),
    ),
  )}`;
}

function nodeLink(context: PageContext, kind: string, code: string, text: string): Html {
  const node = publishedThread(context.plan).nodes.get(nodeId(kind, code));
  return node && hasThreadPage(node)
    ? pageLink(context, { name: 'threadRecord', kind, code }, text)
    : html`${text}`;
}

/** One record in focus: why it is there and what hangs on it. @source PAGES section 4.4 */
export function threadRecordPage(
  context: PageContext,
  kind: string,
  code: string,
): PublishedPage | undefined {
  const say = wordsFor(context);
  const focus = threadFocus(publishedThread(context.plan), kind, code, {
    steps: 'all',
    bundleBy: 'kind',
    onlyBroken: false,
  });
  if (!focus) return undefined;
  const name = textIn(context, focus.focus.title);
  const own = pageOfRecord(kind, code);
  return {
    title: say('thread.of', { name }),
    breadcrumbs: crumbs(context, [{ name: 'thread' }, say('thread.title')]),
    main: html`${versionNote(context)}${reading(
      html`<span class="govuk-caption-xl">${say(`kind.${focus.focus.kind}.one`)}</span>`,
      title(say('thread.of', { name })),
      own ? linkList([pageLink(context, own, name)]) : nothing,
    )}
${threadFocusView(focus, threadWords(context))}`,
  };
}
