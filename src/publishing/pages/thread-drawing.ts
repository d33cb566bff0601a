import { escapeHtml } from '../../design-system/index.ts';
import { type Language, sayMoney } from '../../language/index.ts';
import type { FocusMark, ThreadFocus } from '../../thread/index.ts';
import { publishingMessages } from '../messages.ts';

const columnWidth = 168;
const columnGap = 44;
const markHeight = 44;
const markGap = 12;
const headHeight = 30;
const charactersALine = 24;

/** Words in at most two lines that fit a mark; longer ones end in an ellipsis. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1) ?? '';
    const longer = last === '' ? word : `${last} ${word}`;
    if (longer.length <= charactersALine) lines[lines.length - 1] = longer;
    else if (lines.length < 2) lines.push(word.slice(0, charactersALine));
    else {
      lines[1] = `${last.slice(0, charactersALine - 1)}…`;
      break;
    }
  }
  return lines;
}

function nameOf(mark: FocusMark, language: Language): string {
  const say = publishingMessages.in(language);
  if (mark.type === 'record') return mark.node.title[language];
  const folded = say('thread.bundle', { n: mark.members.length });
  return mark.amountPence === null ? folded : `${folded}, ${sayMoney(mark.amountPence)}`;
}

/**
 * The neighbourhood of one record as an SVG drawing: a column a kind, lines for links, dashes where a thread is
 * broken. Decoration beside the lists, which hold the same and the links; hidden from screen readers.
 *
 * @source PAGES section 4.4
 */
export function threadDrawing(focus: ThreadFocus, language: Language): string {
  const say = publishingMessages.in(language);
  const tallest = Math.max(...focus.columns.map(({ marks }) => marks.length), 1);
  const width = focus.columns.length * (columnWidth + columnGap) - columnGap + 2;
  const height = headHeight + tallest * (markHeight + markGap);
  const places = new Map<string, { readonly x: number; readonly y: number }>();
  const marks: string[] = [];
  focus.columns.forEach(({ kind, marks: inColumn }, column) => {
    const x = 1 + column * (columnWidth + columnGap);
    const top = headHeight + ((tallest - inColumn.length) * (markHeight + markGap)) / 2;
    marks.push(
      `<text class="ll-thread__head" x="${x}" y="16">${escapeHtml(say(`kind.${kind}.many`))}</text>`,
    );
    inColumn.forEach((mark, row) => {
      const y = top + row * (markHeight + markGap);
      places.set(mark.id, { x, y: y + markHeight / 2 });
      marks.push(drawMark(mark, x, y, focus, language));
    });
  });
  const lines = focus.lines.flatMap(({ from, to, count }) => {
    const start = places.get(from);
    const end = places.get(to);
    if (!start || !end) return [];
    const x1 = start.x + columnWidth;
    const middle = (x1 + end.x) / 2;
    const path = `M${x1} ${start.y} C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}`;
    return [
      `<path d="${path}" fill="none" stroke="#B5790A" stroke-width="${Math.min(1 + count * 0.5, 4)}"/>`,
    ];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true" focusable="false" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="IBM Plex Sans, Arial, sans-serif" font-size="13" fill="#16212B">${lines.join('')}${marks.join('')}</svg>`;
}

function drawMark(mark: FocusMark, x: number, y: number, focus: ThreadFocus, language: Language): string {
  const isFocus = mark.type === 'record' && mark.node === focus.focus;
  const isBroken = mark.type === 'record' && mark.node.breaks.length > 0;
  const fill = isFocus ? '#0F4C54' : '#FFFFFF';
  const stroke = isBroken ? '#B3261E' : '#0F4C54';
  const dash = isBroken ? ' stroke-dasharray="5 3"' : '';
  const behind =
    mark.type === 'bundle'
      ? `<rect x="${x + 4}" y="${y + 4}" width="${columnWidth - 4}" height="${markHeight - 4}" rx="4" fill="#F3F6F6" stroke="#B6BFC7"/>`
      : '';
  const lines = linesOf(nameOf(mark, language));
  const first = y + markHeight / 2 + (lines.length === 2 ? -4 : 5);
  const words = lines
    .map((line, index) => `<tspan x="${x + 8}" y="${first + index * 17}">${escapeHtml(line)}</tspan>`)
    .join('');
  return `${behind}<rect x="${x}" y="${y}" width="${columnWidth - (behind ? 4 : 0)}" height="${markHeight - (behind ? 4 : 0)}" rx="4" fill="${fill}" stroke="${stroke}" stroke-width="1.5"${dash}/><text fill="${isFocus ? '#FFFFFF' : '#16212B'}">${words}</text>`;
}
