import { threadDrawing } from '../../charts/index.ts';
import { componentsIn, type Html, html, joined, nothing, scrollable } from '../../design-system/index.ts';
import { sayList, sayMoney, sayMoneyInWords } from '../../language/index.ts';
import {
  nodeId,
  type Thread,
  type ThreadFocus,
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
${drawingOf(context, focus, say('thread.sentence', { above: count(focus.above), below: count(focus.below) }))}
<div class="govuk-grid-row"><div class="govuk-grid-column-one-half">${heading(say('thread.above'))}${groupsOf(context, focus.above)}</div>
<div class="govuk-grid-column-one-half">${heading(say('thread.below'))}${groupsOf(context, focus.below)}</div></div>`,
  };
}

const mostMarks = 8;

/** The drawing beside the lists; left out where so much is broken that it could not be read. */
function drawingOf(context: PageContext, focus: ThreadFocus, sentence: string): Html {
  const { language, plan } = context;
  const say = wordsFor(context);
  if (focus.columns.some(({ marks }) => marks.length > mostMarks)) return nothing;
  const chart = threadDrawing({
    language,
    label: say('thread.drawing'),
    caption: say('thread.drawing'),
    sentence,
    columns: focus.columns.map(({ kind, marks }) => ({
      kind: say(`kind.${kind}.many`),
      marks: marks.map((mark) => {
        if (mark.type === 'bundle') {
          const folded = say('thread.bundle', { n: mark.members.length });
          const money = mark.amountPence === null ? [] : [sayMoney(mark.amountPence)];
          return { id: mark.id, text: sayList([folded, ...money]), isBundle: true };
        }
        const { node } = mark;
        const broken = plan.broken.find(
          ({ record }) => record.kind === node.kind && record.code === node.code,
        );
        return {
          id: mark.id,
          text: textIn(context, node.title),
          isFocus: node === focus.focus,
          ...(hasThreadPage(node) && {
            href: linkTo(context, { name: 'threadRecord', kind: node.kind, code: node.code }),
          }),
          ...(broken && { broken: say('thread.mark-broken'), brokenSide: sideOf(broken.rule) }),
        };
      }),
    })),
    links: focus.lines,
  });
  return scrollable(say('thread.drawing'), chart.svg);
}

/** Which way the missing link would lead: a missing reason is up, a missing deed is down. */
function sideOf(rule: string): 'up' | 'down' {
  return /-without-(need|evidence|outcome)$/.test(rule) && !rule.startsWith('priority-without-outcome')
    ? 'up'
    : 'down';
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
