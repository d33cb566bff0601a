import type { PageRequest } from '../../access/web/index.ts';
import { sparkline } from '../../charts/index.ts';
import { type Html, html, nothing } from '../../design-system/index.ts';
import { sayMonth } from '../../language/index.ts';
import type { BlockName, BoardPage, MovedLine } from '../board-page.ts';
import { boardMessages } from '../messages.ts';
import { type LineTarget, type SaidLine, sayBlock, sayTold } from '../said-line.ts';
import { boardHref, listHref, targetHref } from './board-links.ts';

/** A page as it is to be shown, and the number under which it was kept, if it was. */
export interface ShownPage {
  readonly content: BoardPage;
  readonly kept: number | null;
}

/** A block of the page: its lines, then how many more there are, with where they are. @source PAGES 4.10 */
export function blockPart(request: PageRequest, shown: ShownPage, name: BlockName): Html {
  const said = sayBlock(shown.content, name, request.language);
  return html`<h2 class="govuk-heading-m">${said.heading}</h2>${blockLines(request, shown, name)}`;
}

/** The lines alone, for a page that has the name of the block as its heading. */
export function blockLines(request: PageRequest, { content, kept }: ShownPage, name: BlockName): Html {
  const { lines, others, nothing: none, heading } = sayBlock(content, name, request.language);
  if (none !== null) return html`<p class="govuk-body">${none}</p>`;
  const say = boardMessages.in(request.language);
  const href = boardHref(request, content.meeting.code, { kept, block: name });
  return html`${lineList(request, content, lines, name)}
${others.length > 0 && html`<p class="govuk-body"><a class="govuk-link" href="${href}">${say('page.more', { n: others.length })}<span class="govuk-visually-hidden">: ${heading}</span></a></p>`}`;
}

/** Every line of a block, with where the things themselves are kept and mended. */
export function wholeBlock(request: PageRequest, content: BoardPage, name: BlockName): Html {
  const { lines, others, nothing: none } = sayBlock(content, name, request.language);
  const say = boardMessages.in(request.language);
  return html`${none === null ? lineList(request, content, [...lines, ...others], name) : html`<p class="govuk-body">${none}</p>`}
<p class="govuk-body"><a class="govuk-link" href="${listHref(request, name, content)}">${say(`list.${name}`)}</a></p>`;
}

function lineList(
  request: PageRequest,
  content: BoardPage,
  lines: readonly SaidLine[],
  name: BlockName,
): Html {
  return html`<ul class="govuk-list govuk-list--spaced">${lines.map(
    (line) => html`<li>${drawLine(request, content, line, name)}</li>`,
  )}</ul>`;
}

function drawLine(request: PageRequest, page: BoardPage, line: SaidLine, name: BlockName): Html {
  const { about, to, said, besides, moved } = line;
  const trend = name === 'turned' ? 'better' : 'worse';
  return html`${linked(request, page, to, about)}: ${said}${besides && html` ${linked(request, page, besides.to, besides.text, about)}`}${moved && drawing(request, moved, trend)}`;
}

/** @param of - what the words of the link are about, where they do not say it themselves */
function linked(request: PageRequest, page: BoardPage, to: LineTarget | null, text: string, of = ''): Html {
  const href = to && targetHref(request, to, page);
  if (!href) return of === '' ? html`<strong>${text}</strong>` : nothing;
  return html`<a class="govuk-link" href="${href}">${text}${of !== '' && html`<span class="govuk-visually-hidden">: ${of}</span>`}</a>`;
}

/** A small line of the latest figures; what it shows is said beside it. */
function drawing(
  { language }: PageRequest,
  { item, figure, points }: MovedLine,
  trend: 'better' | 'worse',
): Html {
  if (points.length < 2) return nothing;
  const { svg } = sparkline({
    language,
    caption: item.title[language],
    points: points.map(({ at, periodEnd, value, low, high }) => ({
      at,
      period: sayMonth(periodEnd, language),
      value,
      low,
      high,
    })),
    trend,
    say: (value) => sayTold(figure, value, language),
  });
  return html` ${svg}`;
}
