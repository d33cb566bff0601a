import {
  inEither,
  type Language,
  sayDate,
  sayInUnit,
  sayMoneyInWords,
  sayMonth,
  sayNumber,
  sayPercent,
  sayRange,
} from '../language/index.ts';
import type {
  BlockName,
  BoardPage,
  DecideLine,
  LateLine,
  MoneyLine,
  MovedLine,
  NamedRecord,
  SilentLine,
  SinceLine,
  ToldFigure,
} from './board-page.ts';
import { linesOfBlock } from './board-page.ts';
import { boardMessages } from './messages.ts';

/** Where something is looked at more closely, or mended. */
export type LineTarget =
  | { readonly page: 'record' | 'thread'; readonly kind: string; readonly code: string }
  | { readonly page: 'list'; readonly block: BlockName }
  | { readonly page: 'turn'; readonly kind: string; readonly code: string }
  | { readonly page: 'session'; readonly code: string }
  /** Where a decision about something in danger is written down. */
  | { readonly page: 'decision'; readonly kind: string; readonly code: string }
  | { readonly page: 'outside'; readonly href: string };

/** A line of a board page in one language, for the screen and for paper. */
export interface SaidLine {
  readonly about: string;
  readonly to: LineTarget | null;
  readonly said: string;
  /** What can be read or done besides. */
  readonly besides: { readonly text: string; readonly to: LineTarget | null } | null;
  /** Of a result: its figures, for a small drawing. */
  readonly moved: MovedLine | null;
}

/** A block in one language. */
export interface SaidBlock {
  readonly name: BlockName;
  readonly heading: string;
  /** The lines a page has room for. */
  readonly lines: readonly SaidLine[];
  readonly others: readonly SaidLine[];
  /** Said in the place of lines, where there are none. */
  readonly nothing: string | null;
}

/** The block of a page in the words of one language. @source PAGES 4.10 */
export function sayBlock({ blocks }: BoardPage, name: BlockName, language: Language): SaidBlock {
  const say = boardMessages.in(language);
  const { total, cannotSay } = blocks[name];
  const lines = linesOf(blocks, name, language);
  const heading = say(`block.${name}`);
  const counted = name !== 'money' && total > 0;
  return {
    name,
    heading: counted ? say('page.counted', { name: heading, n: total }) : heading,
    lines: lines.slice(0, linesOfBlock),
    others: lines.slice(linesOfBlock),
    nothing: cannotSay ? whyNot(name, language) : lines.length === 0 ? say(`nothing.${name}`) : null,
  };
}

function whyNot(name: BlockName, language: Language): string {
  const say = boardMessages.in(language);
  if (name === 'money' || name === 'since') return say(`cannotSay.${name}`);
  return say('cannotSay.figures');
}

function linesOf(blocks: BoardPage['blocks'], name: BlockName, language: Language): readonly SaidLine[] {
  switch (name) {
    case 'decide':
      return blocks.decide.lines.map((line) => sayDecide(line, language));
    case 'turned':
      return blocks.turned.lines.map((line) => sayMoved(line, 'turned', language));
    case 'worsened':
      return blocks.worsened.lines.map((line) => sayMoved(line, 'worsened', language));
    case 'late':
      return blocks.late.lines.map((line) => sayLate(line, language));
    case 'money':
      return blocks.money.lines.map((line) => sayMoney(line, language));
    case 'silent':
      return blocks.silent.lines.map((line) => saySilent(line, language));
    case 'since':
      return blocks.since.lines.map((line) => saySince(line, language));
  }
}

function line(about: string, to: LineTarget | null, said: string): SaidLine {
  return { about, to, said, besides: null, moved: null };
}

function record({ kind, code }: NamedRecord): LineTarget {
  return { page: 'record', kind, code };
}

function sayDecide(decide: DecideLine, language: Language): SaidLine {
  const say = boardMessages.in(language);
  const { item } = decide;
  const about = inEither(item.title, language);
  if (decide.sort === 'risk') {
    return line(about, record(item), say('decide.risk', { score: decide.score, appetite: decide.appetite }));
  }
  if (decide.sort === 'danger') {
    const { kind, code } = item;
    return {
      ...line(about, record(item), say('decide.danger')),
      besides: { text: say('decide.record'), to: { page: 'decision', kind, code } },
    };
  }
  if (decide.sort !== 'agenda-item') return line(about, record(item), say(`decide.${decide.sort}`));
  const paper = inEither(decide.paper, language);
  const isGiven = paper !== '' || decide.paperAddress !== '';
  const href = /^https?:\/\//.test(decide.paperAddress) ? decide.paperAddress : null;
  return {
    ...line(about, record(item), say(isGiven ? 'decide.agenda-item' : 'decide.agenda-item.noPaper')),
    besides: isGiven
      ? {
          text: say('decide.paper', { paper: paper || decide.paperAddress }),
          to: href ? { page: 'outside', href } : record(item),
        }
      : null,
  };
}

/** A figure with its unit. */
export function sayTold(
  { unit, isPercent, decimals }: ToldFigure,
  value: number,
  language: Language,
): string {
  if (isPercent) return sayPercent(value, decimals ?? 1);
  return sayInUnit(value, unit[language], decimals ?? undefined);
}

function sayMoved(moved: MovedLine, block: 'turned' | 'worsened', language: Language): SaidLine {
  const say = boardMessages.in(language);
  const { item, figure, basis, periodEnd, session } = moved;
  const value = sayTold(figure, figure.value, language);
  const period = sayMonth(periodEnd, language);
  const said =
    basis.by === 'trend'
      ? say(`moved.trend.${block}`, { value, period, points: basis.points })
      : say(`moved.curve.${block}`, {
          value,
          period,
          expected: sayTold(figure, rounded(basis.expected), language),
          range: sayRange(basis.lower, basis.upper, language, 1),
        });
  const turning: SaidLine['besides'] =
    session === null
      ? { text: say('moved.turn'), to: { page: 'turn', kind: item.kind, code: item.code } }
      : { text: say('moved.session'), to: { page: 'session', code: session } };
  return {
    ...line(inEither(item.title, language), { page: 'thread', kind: item.kind, code: item.code }, said),
    besides: block === 'worsened' ? turning : null,
    moved,
  };
}

/** A forecast is told to a tenth: it is no better known. */
function rounded(value: number): number {
  return Math.round(10 * value) / 10;
}

function sayLate({ organisation, actions, milestones }: LateLine, language: Language): SaidLine {
  const say = boardMessages.in(language);
  const counts = [
    ...(actions > 0 ? [say('late.actions', { n: actions })] : []),
    ...(milestones > 0 ? [say('late.milestones', { n: milestones })] : []),
  ];
  return line(
    organisation ? inEither(organisation.title, language) : say('late.nobody'),
    { page: 'list', block: 'late' },
    counts.join(', '),
  );
}

function sayMoney(money: MoneyLine, language: Language): SaidLine {
  const say = boardMessages.in(language);
  const pounds = (pence: number) => sayMoneyInWords(pence, language);
  const of = (said: string) =>
    line(say(`money.${money.sort}`, { year: money.year }), { page: 'list', block: 'money' }, said);
  if (money.sort === 'unclassed') return of(pounds(money.pence));
  if (money.sort === 'spent') {
    const left = money.planned - money.actual;
    const values = {
      actual: pounds(money.actual),
      planned: pounds(money.planned),
      left: pounds(Math.abs(left)),
    };
    return of(say(left >= 0 ? 'money.spent.under' : 'money.spent.over', values));
  }
  const { share, shift } = money;
  const values = {
    percent: sayPercent((100 * share.numerator) / share.denominator, 0),
    part: pounds(share.numerator),
    whole: pounds(share.denominator),
  };
  if (shift === null) return of(say('money.prevention.said', values));
  const points = `${shift > 0 ? '+' : ''}${sayNumber(shift, 1)}`;
  return of(say('money.prevention.shift', { ...values, points }));
}

function saySilent(silent: SilentLine, language: Language): SaidLine {
  const say = boardMessages.in(language);
  const organisation = silent.organisation
    ? inEither(silent.organisation.title, language)
    : say('silent.nobody');
  const to: LineTarget = { page: 'list', block: 'silent' };
  if (silent.sort === 'no-update') {
    return line(organisation, to, say('silent.no-update', { n: silent.things, months: silent.months }));
  }
  const { item, askedOn, escalatedOn, boardOn } = silent;
  const values = { organisation, date: sayDate(askedOn, language) };
  const said = boardOn
    ? say('silent.no-answer.board', { ...values, board: sayDate(boardOn, language) })
    : escalatedOn
      ? say('silent.no-answer.seat', { ...values, seat: sayDate(escalatedOn, language) })
      : say('silent.no-answer', values);
  return line(inEither(item.title, language), to, said);
}

function saySince(since: SinceLine, language: Language): SaidLine {
  const say = boardMessages.in(language);
  if (since.sort === 'meeting') {
    const { meeting, done, followUps, decisions } = since;
    const said = say('since.meeting', { done, total: followUps, decisions });
    return line(inEither(meeting.title, language), record(meeting), said);
  }
  const { item, dueOn, isOverdue } = since;
  const organisation = since.organisation
    ? inEither(since.organisation.title, language)
    : say('silent.nobody');
  const said =
    dueOn === null
      ? say('since.open', { organisation })
      : say(isOverdue ? 'since.open.overdue' : 'since.open.due', {
          organisation,
          date: sayDate(dueOn, language),
        });
  return line(inEither(item.title, language), record(item), said);
}
