import { componentsIn, type Html, html, joined, nothing, raw } from '../../design-system/index.ts';
import { sayMoney, sayMoneyInWords } from '../../language/index.ts';
import {
  nodeId,
  type Thread,
  type ThreadKind,
  type ThreadNode,
  threadFocus,
  threadMatrix,
  walkable,
} from '../../thread/index.ts';
import type { PublishedPlan } from '../published-plan.ts';
import {
  bullets,
  crumbs,
  dataTable,
  heading,
  hint,
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
import { type PageContext, type PublishedPage, pageOfRecord } from './site-page.ts';
import { threadDrawing } from './thread-drawing.ts';

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

/** The whole plan as a matrix of counts, never a drawing. @source PAGES section 4.4; NEED-26 */
export function threadPage(context: PageContext): PublishedPage {
  const { plan } = context;
  const say = wordsFor(context);
  const years = plan.thread.nodes.flatMap(({ financialYear }) => financialYear ?? []).toSorted();
  const year = years[0] ?? null;
  const matrix = threadMatrix(publishedThread(plan), year);
  const text = say('thread.title');
  return {
    title: text,
    breadcrumbs: crumbs(context),
    main: html`${versionNote(context)}${reading(
      title(text),
      lead(say('thread.lead', { records: matrix.records, links: matrix.links })),
      paragraph(matrix.broken === 0 ? say('thread.none-broken') : say('thread.broken', { n: matrix.broken })),
    )}
${dataTable(
  context,
  say('thread.table'),
  [
    { head: say('head.outcome') },
    { head: say('head.duties'), numeric: true },
    { head: say('head.needs'), numeric: true },
    { head: say('head.actions'), numeric: true },
    { head: say('head.partners'), numeric: true },
    { head: year ? say('head.money-year', { year }) : say('head.money'), numeric: true },
    { head: say('head.broken'), numeric: true },
  ],
  matrix.rows.map((row) => [
    row.outcome
      ? pageLink(
          context,
          { name: 'threadRecord', kind: 'outcome', code: row.outcome.code },
          textIn(context, row.outcome.title),
        )
      : say('thread.no-outcome'),
    String(row.duties),
    String(row.needs),
    String(row.actions),
    String(row.partners),
    sayMoney(row.amountPence),
    String(row.broken),
  ]),
)}
${
  plan.broken.length === 0
    ? nothing
    : html`${heading(say('thread.all-broken'), 'broken')}${reading(
        paragraph(say('thread.broken-published')),
        bullets(
          plan.broken.map(
            (broken) =>
              html`${nodeLink(context, broken.record.kind, broken.record.code)}: ${textIn(context, broken.words)}`,
          ),
        ),
      )}`
}`,
  };
}

function nodeLink(context: PageContext, kind: string, code: string): Html {
  const node = publishedThread(context.plan).nodes.get(nodeId(kind, code));
  const text = node ? textIn(context, node.title) : code;
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
  const { plan, language } = context;
  const say = wordsFor(context);
  const focus = threadFocus(publishedThread(plan), kind, code, {
    steps: 'all',
    bundleBy: 'kind',
    onlyBroken: false,
  });
  if (!focus) return undefined;
  const name = textIn(context, focus.focus.title);
  const breaks = plan.broken.filter(({ record }) => record.kind === kind && record.code === code);
  const own = pageOfRecord(kind, code);
  const count = (groups: typeof focus.above) => groups.reduce((sum, { nodes }) => sum + nodes.length, 0);
  return {
    title: say('thread.of', { name }),
    breadcrumbs: crumbs(context, [{ name: 'thread' }, say('thread.title')]),
    main: html`${versionNote(context)}${reading(
      html`<span class="govuk-caption-xl">${say(`kind.${kindKey(focus.focus.kind)}.one`)}</span>`,
      title(say('thread.of', { name })),
      lead(say('thread.sentence', { above: count(focus.above), below: count(focus.below) })),
      focus.amountPence > 0
        ? paragraph(say('thread.money', { amount: sayMoneyInWords(focus.amountPence, language) }))
        : nothing,
      breaks.length > 0
        ? html`${paragraph(say('thread.here-broken'))}${bullets(breaks.map(({ words }) => textIn(context, words)))}`
        : nothing,
      own ? linkList([pageLink(context, own, name)]) : nothing,
    )}
<div class="ll-scroll ll-thread-drawing" role="region" aria-label="${say('thread.drawing')}" tabindex="0">${raw(threadDrawing(focus, language))}</div>
<div class="govuk-grid-row"><div class="govuk-grid-column-one-half">${heading(say('thread.above'))}${groupsOf(context, focus.above)}</div>
<div class="govuk-grid-column-one-half">${heading(say('thread.below'))}${groupsOf(context, focus.below)}</div></div>`,
  };
}

const openUpTo = 8;

function groupsOf(
  context: PageContext,
  groups: readonly { readonly kind: ThreadKind; readonly nodes: readonly ThreadNode[] }[],
): Html {
  const say = wordsFor(context);
  if (groups.length === 0) return hint(say('thread.nothing'));
  return joined(
    groups.map(({ kind, nodes }) => {
      const broken = nodes.filter(({ breaks }) => breaks.length > 0).length;
      return componentsIn(context.language).details({
        summaryText: say('thread.group', {
          kind: say(`kind.${kindKey(kind)}.many`),
          n: nodes.length,
          broken,
        }),
        open: broken > 0 || nodes.length < openUpTo,
        text: bullets(
          nodes.map(
            (node) =>
              html`${nodeLink(context, node.kind, node.code)}${node.amountPence !== null && html` · ${sayMoney(node.amountPence)}`}${context.plan.broken
                .filter(({ record }) => record.kind === node.kind && record.code === node.code)
                .map(({ words }) => html`<br><strong>${textIn(context, words)}</strong>`)}`,
          ),
        ),
      });
    }),
  );
}

const kinds = [
  'duty',
  'dataset',
  'indicator',
  'need',
  'priority',
  'outcome',
  'action',
  'performance-measure',
  'milestone',
  'contribution',
  'resource',
  'risk',
  'organisation',
] as const;
export function kindKey(kind: ThreadKind) {
  return kinds.find((known) => known === kind) ?? 'outcome';
}
