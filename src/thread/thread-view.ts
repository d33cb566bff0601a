import { threadDrawing } from '../charts/index.ts';
import {
  componentsIn,
  dataTable,
  type Html,
  html,
  joined,
  nothing,
  scrollable,
} from '../design-system/index.ts';
import { inEither, type Language, sayMoney, sayMoneyInWords, sayNumber } from '../language/index.ts';
import type { FocusBundle, FocusMark, ThreadFocus } from './focus.ts';
import type { MatrixRow, ThreadMatrix } from './matrix.ts';
import { threadMessages } from './messages.ts';
import { nodeId, type ThreadKind, type ThreadNode } from './thread.ts';

/** What differs between the work pages and the public ones: words and links. */
export interface ThreadWords {
  readonly language: Language;
  readonly kind: (kind: ThreadKind, number: 'one' | 'many') => string;
  /** Address of the thread of a record; undefined where it has no page. */
  readonly hrefOf: (node: ThreadNode) => string | undefined;
  /** Where the records that share a mark of the drawing are listed. */
  readonly bundleHrefOf: (bundle: FocusBundle) => string;
  /** Where the broken threads of an outcome are listed, or those on no outcome; undefined where they have no page. */
  readonly brokenHrefOf: (outcome: ThreadNode | null) => string | undefined;
  /** What is broken at a record, each in one sentence, with the place that mends it where there is one. */
  readonly breaksOf: (node: ThreadNode) => readonly { readonly text: string; readonly href?: string }[];
  /** Whether an action has a lead that has not agreed to lead it. */
  readonly isLeadOnlyProposed: (action: ThreadNode) => boolean;
}

/** The whole plan as a table of counts, a row an outcome. @source PAGES 4.4 */
export function threadMatrixTable(
  matrix: ThreadMatrix,
  rows: readonly MatrixRow[],
  words: ThreadWords,
): Html {
  const say = threadMessages.in(words.language);
  const table = dataTable({
    language: words.language,
    caption: say('matrix.caption'),
    captionHidden: true,
    columns: [
      { text: say('matrix.outcome') },
      { text: say('matrix.duties'), numeric: true },
      { text: say('matrix.needs'), numeric: true },
      { text: say('matrix.actions'), numeric: true },
      { text: say('matrix.partners'), numeric: true },
      {
        text: matrix.financialYear
          ? say('matrix.moneyYear', { year: matrix.financialYear })
          : say('matrix.money'),
        numeric: true,
      },
      { text: say('matrix.broken'), numeric: true },
    ],
    rows: rows.map((row) => [
      row.outcome ? linked(row.outcome, words) : say('matrix.none'),
      sayNumber(row.duties),
      sayNumber(row.needs),
      sayNumber(row.actions),
      sayNumber(row.partners),
      sayMoney(row.amountPence),
      brokenCount(row, words),
    ]),
  });
  const { dutiesBeside } = matrix;
  return html`${table}${dutiesBeside > 0 && html`<p class="govuk-body">${say('matrix.dutiesBeside', { n: dutiesBeside })}</p>`}`;
}

function brokenCount({ outcome, broken }: MatrixRow, words: ThreadWords): Html | string {
  const href = broken > 0 ? words.brokenHrefOf(outcome) : undefined;
  if (!href) return sayNumber(broken);
  const say = threadMessages.in(words.language);
  const of = outcome ? outcome.title[words.language] : say('matrix.none');
  return html`<a class="govuk-link" href="${href}">${sayNumber(broken)}<span class="govuk-visually-hidden">${say('matrix.brokenOf', { of })}</span></a>`;
}

/** What is above and below one record, in sentences, as a drawing, and as lists that hold the same. @source PAGES 4.4 */
export function threadFocusView(focus: ThreadFocus, words: ThreadWords): Html {
  const say = threadMessages.in(words.language);
  const breaks = words.breaksOf(focus.focus);
  return html`<p class="govuk-body-l">${sentenceOf(focus, words)}</p>
    ${focus.amountPence > 0 && html`<p class="govuk-body">${say('focus.money', { amount: sayMoneyInWords(focus.amountPence, words.language) })}</p>`}
    ${focus.broken > 0 && html`<p class="govuk-body">${say('focus.broken', { n: focus.broken })}</p>`}
    ${breaks.length > 0 && html`<div class="govuk-inset-text"><ul class="govuk-list">${breaks.map((each) => breakLine(each))}</ul></div>`}
    ${drawingOf(focus, words)}
    <div class="ll-thread-lists">
      <section><h2 class="govuk-heading-m">${say('focus.above')}</h2>${groups(focus.above, focus, words, say('focus.nothingAbove'))}</section>
      <section><h2 class="govuk-heading-m">${say('focus.below')}</h2>${groups(focus.below, focus, words, say('focus.nothingBelow'))}</section>
    </div>`;
}

/** The neighbourhood in one sentence: the words of the drawing. */
export function sentenceOf(focus: ThreadFocus, words: ThreadWords): string {
  const say = threadMessages.in(words.language);
  const counted = (sides: ThreadFocus['above'], none: string) =>
    sides.length === 0
      ? none
      : sides.map(({ kind, nodes }) => `${words.kind(kind, 'many')} ${nodes.length}`).join(', ');
  return say('focus.sentence', { above: counted(focus.above, '0'), below: counted(focus.below, '0') });
}

function drawingOf(focus: ThreadFocus, words: ThreadWords): Html {
  const say = threadMessages.in(words.language);
  const chart = threadDrawing({
    language: words.language,
    label: say('focus.title', { title: focus.focus.title[words.language] }),
    caption: say('focus.caption'),
    sentence: sentenceOf(focus, words),
    columns: focus.columns.map(({ kind, marks }) => ({
      kind: words.kind(kind, 'many'),
      marks: marks.map((mark) => drawnMark(mark, focus, words)),
    })),
    links: focus.lines.map(({ from, to, count }) => ({ from, to, count })),
  });
  return componentsIn(words.language).details({
    summaryText: say('focus.drawing'),
    open: true,
    text: html`${scrollable(say('focus.drawing'), chart.svg)}${undrawnOf(focus, words)}`,
  });
}

/** The kinds that the drawing has no room for, each leading to its list. */
function undrawnOf({ undrawn }: ThreadFocus, words: ThreadWords): Html {
  if (undrawn.length === 0) return nothing;
  const say = threadMessages.in(words.language);
  const links = undrawn.map(
    (group) => html`<a class="govuk-link" href="#${listId(group.kind)}">${nameOfGroup(group, words)}</a>`,
  );
  return html`<p class="govuk-body">${say('focus.undrawn')} ${joined(links, ', ')}.</p>`;
}

/** Each kind is on one side only, since links run one way: its list has an address of its own on the page. */
export function listId(kind: ThreadKind): string {
  return `thread-${kind}`;
}

function nameOfGroup({ kind, nodes }: ThreadFocus['above'][number], words: ThreadWords): string {
  const broken = nodes.filter((node) => node.breaks.length > 0).length;
  const values = { kind: words.kind(kind, 'many'), n: nodes.length, broken };
  return threadMessages.in(words.language)(broken > 0 ? 'focus.groupBroken' : 'focus.group', values);
}

function drawnMark(mark: FocusMark, focus: ThreadFocus, words: ThreadWords) {
  const say = threadMessages.in(words.language);
  if (mark.type === 'bundle') {
    const text = say(mark.broken > 0 ? 'focus.moreBroken' : 'focus.more', { n: mark.members.length });
    const amount = mark.amountPence === null ? '' : `, ${sayMoney(mark.amountPence)}`;
    return {
      id: mark.id,
      text: `${text}${amount}`,
      isBundle: true,
      href: words.bundleHrefOf(mark),
      ...(mark.broken > 0 ? { broken: say('matrix.broken') } : {}),
    };
  }
  const href = words.hrefOf(mark.node);
  const [broken] = words.breaksOf(mark.node);
  const code = mark.node.kind === 'duty' ? '' : `${mark.node.code} `;
  return {
    id: mark.id,
    text: `${code}${mark.node.title[words.language]}`,
    isFocus: mark.id === nodeId(focus.focus.kind, focus.focus.code),
    ...(href ? { href } : {}),
    ...(broken ? { broken: say('matrix.broken') } : {}),
  };
}

const openUnder = 8;

/** Between an action and its lead, whichever of them is looked at. @source GOV-07; APPR-05 */
function isProposedLead(node: ThreadNode, focus: ThreadNode, words: ThreadWords): boolean {
  const [action, body] = focus.kind === 'action' ? [focus, node] : [node, focus];
  return (
    action.kind === 'action' &&
    body.kind === 'organisation' &&
    action.organisation === body.code &&
    words.isLeadOnlyProposed(action)
  );
}

function groups(sides: ThreadFocus['above'], { focus }: ThreadFocus, words: ThreadWords, none: string): Html {
  if (sides.length === 0) return html`<p class="govuk-body">${none}</p>`;
  return html`${sides.map((group) => {
    const { kind, nodes } = group;
    return componentsIn(words.language).details({
      id: listId(kind),
      summaryText: nameOfGroup(group, words),
      open: nodes.length < openUnder || nodes.some((node) => node.breaks.length > 0),
      text: html`<ul class="govuk-list">${nodes.map((node) => nodeLine(node, focus, words))}</ul>`,
    });
  })}`;
}

function nodeLine(node: ThreadNode, focus: ThreadNode, words: ThreadWords): Html {
  const amount =
    node.amountPence === null ? nothing : html` <span class="ll-amount">${sayMoney(node.amountPence)}</span>`;
  const breaks = words.breaksOf(node);
  const isProposed = isProposedLead(node, focus, words);
  return html`<li>${node.kind === 'duty' ? nothing : html`<span class="ll-code">${node.code}</span> `}${linked(node, words)}${amount}
    ${isProposed && html`<span class="ll-figure-cell__more">${threadMessages.in(words.language)('focus.leadProposed')}</span>`}
    ${breaks.length > 0 && html`<ul class="govuk-list ll-breaks">${breaks.map((each) => breakLine(each))}</ul>`}</li>`;
}

function breakLine({ text, href }: { readonly text: string; readonly href?: string }): Html {
  return html`<li class="ll-break">${href ? html`<a class="govuk-link" href="${href}">${text}</a>` : text}</li>`;
}

function linked(node: ThreadNode, words: ThreadWords): Html {
  const href = words.hrefOf(node);
  const title = inEither(node.title, words.language) || node.code;
  return href ? html`<a class="govuk-link" href="${href}">${title}</a>` : html`${title}`;
}
