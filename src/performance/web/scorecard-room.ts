import { type Answer, type PageRequest, page } from '../../access/web/index.ts';
import { type Html, html, nothing } from '../../design-system/index.ts';
import { titleOf } from '../../needs/web/index.ts';
import type { ScorecardRow } from '../scorecard.ts';
import type { OpenedBook } from './opened-book.ts';
import { performancePageMessages } from './page-messages.ts';
import { type PopulationRow, populationFigure } from './population-table.ts';
import { standingMark } from './say-measure.ts';
import { measureFigure, organisationName } from './scorecard-table.ts';

/** What one screen of a scorecard shows. */
export type RoomItem =
  | { readonly about: 'population'; readonly row: PopulationRow }
  | { readonly about: 'service'; readonly row: ScorecardRow };

interface RoomAsked {
  readonly title: string;
  readonly items: readonly RoomItem[];
}

/**
 * A scorecard for everybody in a room, one indicator or measure at a time: how it stands, its figure and its course, and
 * links that a keyboard reaches. It needs no script.
 *
 * @source issue 5, What the board sees: presentation mode
 */
export function scorecardRoom(request: PageRequest, opened: OpenedBook, { title, items }: RoomAsked): Answer {
  const { language, query } = request;
  const say = performancePageMessages.in(language);
  const asked = Number.parseInt(query['step'] ?? '1', 10) || 1;
  const step = Math.min(Math.max(1, asked), Math.max(1, items.length));
  const item = items[step - 1];
  const main = html`<div class="ll-room">
<p class="ll-room__step">${title}${items.length > 0 && html`: ${say('room.step', { step, steps: items.length })}`}</p>
${item ? drawItem(request, opened, item) : html`<h1 class="ll-room__question">${say('scorecard.empty')}</h1>`}
${roomLinks(request, step, items)}
</div>`;
  return page(item ? nameOf(request, item) : title, main, {
    current: opened.isPublic ? 'public.progress' : 'work.delivery',
    width: 'full',
  });
}

function nameOf({ language }: PageRequest, item: RoomItem): string {
  return titleOf(item.about === 'population' ? item.row.indicator.title : item.row.measure.title, language);
}

function drawItem(request: PageRequest, { book }: OpenedBook, item: RoomItem): Html {
  const { language } = request;
  const say = performancePageMessages.in(language);
  const isPopulation = item.about === 'population';
  const standing = isPopulation ? item.row.stands.standing : item.row.series.standing;
  const whose = isPopulation
    ? say('population.table')
    : organisationName(book, item.row.measure.organisation, language);
  return html`<h1 class="ll-room__question">${nameOf(request, item)}</h1>
<p>${whose}</p>
<p>${standingMark(standing, language)}</p>
${isPopulation ? populationFigure(item.row, language) : measureFigure(item.row, language)}`;
}

function roomLinks({ language, query }: PageRequest, step: number, items: readonly RoomItem[]): Html {
  const say = performancePageMessages.in(language);
  const { view: _view, step: _step, ...kept } = query;
  const to = (more: Readonly<Record<string, string>>) => `?${new URLSearchParams({ ...kept, ...more })}`;
  const links = [
    ...(step < items.length
      ? [{ text: say('room.next'), href: to({ view: 'room', step: `${step + 1}` }) }]
      : []),
    ...(step > 1 ? [{ text: say('room.back'), href: to({ view: 'room', step: `${step - 1}` }) }] : []),
    { text: say('room.leave'), href: to({}) },
  ];
  return html`<nav class="ll-room__links" aria-label="${say('room.nav')}"><ul>${links.map(({ text, href }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}</ul></nav>`;
}

/** Where a scorecard is shown to a room, beside what narrows it now; nothing where it has nothing to show. */
export function presentLink({ language, query }: PageRequest, items: readonly RoomItem[]): Html {
  if (items.length === 0) return nothing;
  const { page: _page, ...kept } = query;
  const href = `?${new URLSearchParams({ ...kept, view: 'room' })}`;
  return html`<p class="govuk-body"><a class="govuk-link" href="${href}">${performancePageMessages.in(language)('room.present')}</a></p>`;
}
