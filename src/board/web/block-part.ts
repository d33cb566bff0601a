import type { PageRequest } from '../../access/web/index.ts';
import { sparkline } from '../../charts/index.ts';
import { type Html, html, nothing } from '../../design-system/index.ts';
import { sayMonth } from '../../language/index.ts';
import type { BlockName, BoardPage, MovedLine } from '../board-page.ts';
import { boardMessages } from '../messages.ts';
import { type LineTarget, type SaidLine, sayBlock, sayTold } from '../said-line.ts';
import { listHref, targetHref } from './board-links.ts';

/** A block of the page: its lines, then how many more there are, with where they are. @source PAGES 4.10 */
export function blockPart(request: PageRequest, page: BoardPage, name: BlockName): Html {
  const said = sayBlock(page, name, request.language);
  return html`<section class="ll-board__block"><h2 class="govuk-heading-m">${said.heading}</h2>${blockLines(request, page, name)}</section>`;
}

/** The lines alone, for a page that has the name of the block as its heading. */
export function blockLines(request: PageRequest, page: BoardPage, name: BlockName): Html {
  const { lines, more, nothing: none, heading } = sayBlock(page, name, request.language);
  if (none !== null) return html`<p class="govuk-body">${none}</p>`;
  const say = boardMessages.in(request.language);
  return html`<ul class="govuk-list govuk-list--spaced">${lines.map(
    (line) => html`<li>${drawLine(request, page, line, name)}</li>`,
  )}</ul>
${more > 0 ? html`<p class="govuk-body"><a class="govuk-link" href="${listHref(request, name, page)}">${say('page.more', { n: more })}<span class="govuk-visually-hidden">: ${heading}</span></a></p>` : nothing}`;
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
