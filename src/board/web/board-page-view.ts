import { roleMay } from '../../access/index.ts';
import {
  type Answer,
  file,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  page,
  redirect,
} from '../../access/web/index.ts';
import { dayInWales } from '../../calendar/index.ts';
import {
  componentsIn,
  emptyState,
  type Html,
  html,
  nothing,
  subNavigation,
} from '../../design-system/index.ts';
import { wasHeld } from '../../governance/index.ts';
import { address, type Language, sayDate } from '../../language/index.ts';
import { titleOf } from '../../needs/web/index.ts';
import { transaction } from '../../platform/database/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { type BlockName, type BoardPage, blockNames } from '../board-page.ts';
import { boardMessages } from '../messages.ts';
import { sayBlock } from '../said-line.ts';
import { keepPage, keptPage, keptPages } from '../store/kept-pages.ts';
import { boardMeetings } from '../which-meeting.ts';
import { blockPart, type ShownPage, wholeBlock } from './block-part.ts';
import { boardHref } from './board-links.ts';
import { type BoardRecords, meetingAsked, openBoardPage, openBoardRecords } from './open-board-page.ts';
import { roomView } from './room-view.ts';

/** Sets a page on paper. */
export type BoardPdf = (page: BoardPage, language: Language) => Promise<Buffer>;

interface Shown extends ShownPage {
  /** The meeting is over: what stands today is not what it saw. */
  readonly isOver: boolean;
}

/**
 * What needs the board today: one side of A4 for the next meeting, or for any other. A meeting that is over shows the page
 * that was kept with it.
 *
 * @source GOV-18; PERF-08; PLAN-09; PAGES 4.10
 */
export function boardPage(pdf: BoardPdf): Handler {
  return async (request) => {
    const { language, twin, query } = request;
    const opened = await openBoardRecords(request);
    const shown = await shownPage(request, opened);
    if (shown === undefined)
      return request.params['code'] === undefined && twin === null ? noMeeting(request) : notFound();
    const { content } = shown;
    if (twin === 'pdf') {
      const name = `${content.meeting.code}-${content.madeOn}-${language}.pdf`.toLowerCase();
      return file('application/pdf', await pdf(content, language), name);
    }
    if (query['view'] === 'room') return roomView(request, shown);
    const block = blockNames.find((name) => name === query['block']);
    if (block) return wholeBlockPage(request, shown, block);
    return drawn(request, opened.records, shown);
  };
}

async function shownPage(request: PageRequest, opened: BoardRecords): Promise<Shown | undefined> {
  const { services, partnershipId, params, query } = request;
  const meeting = meetingAsked(opened.records, params['code'], services.today());
  if (!meeting) return undefined;
  const isOver = wasHeld(meeting.values);
  const number = /^\d{1,15}$/.test(query['kept'] ?? '') ? Number(query['kept']) : null;
  const kept =
    number !== null || (isOver && query['kept'] !== 'none')
      ? await keptPage(services.db, partnershipId ?? '', meeting.code, number)
      : undefined;
  if (kept) return { content: kept.page, kept: kept.number, isOver };
  if (number !== null) return undefined;
  return { content: await openBoardPage(request, opened, meeting), kept: null, isOver };
}

function noMeeting(request: PageRequest): Answer {
  const { language, partnershipId } = request;
  const say = boardMessages.in(language);
  const title = say('page.title');
  const href = address('work.record.new', language, { partnership: partnershipId ?? '', kind: 'meeting' });
  const mend =
    mayKeep(request) &&
    html`<p class="govuk-body"><a class="govuk-link" href="${href}">${say('page.none.mend')}</a></p>`;
  return inBoard(
    request,
    title,
    html`<h1 class="govuk-heading-l">${title}</h1>${emptyState(say('page.none'))}${mend}`,
  );
}

/** A page in the frame of the board’s work. */
function inBoard({ language, partnershipId }: PageRequest, title: string, main: Html): Answer {
  const params = { partnership: partnershipId ?? '' };
  return page(title, main, {
    current: 'work.governance',
    width: 'full',
    breadcrumbs: [
      { text: boardMessages.in(language)('page.title'), href: address('work.board-page', language, params) },
    ],
  });
}

async function drawn(request: PageRequest, records: RecordSet, shown: Shown): Promise<Answer> {
  const { language } = request;
  const { content } = shown;
  const say = boardMessages.in(language);
  const title = say('page.heading', { date: sayDate(content.meeting.heldOn, language) });
  const main = html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${madeLine(request, content)}</p>
${waysOn(request, shown)}
${standing(request, shown)}
<div class="ll-board">${blockNames.map((name) => blockPart(request, shown, name))}</div>
${content.unseen > 0 && html`<p class="govuk-body">${say('page.unseen', { n: content.unseen })}</p>`}
${keepForm(request, shown)}
${await otherPages(request, records)}`;
  return inBoard(request, title, main);
}

/** Everything of one block, beyond the lines the page has room for. */
function wholeBlockPage(request: PageRequest, { content, kept }: ShownPage, name: BlockName): Answer {
  const { language } = request;
  const { heading } = sayBlock(content, name, language);
  const say = boardMessages.in(language);
  const back = html`<p class="govuk-body"><a class="govuk-link" href="${boardHref(request, content.meeting.code, { kept })}">${say('page.heading', { date: sayDate(content.meeting.heldOn, language) })}</a></p>`;
  const main = html`<h1 class="govuk-heading-l">${heading}</h1><p class="govuk-body">${madeLine(request, content)}</p>${wholeBlock(request, content, name)}${back}`;
  return inBoard(request, heading, main);
}

function madeLine({ language }: PageRequest, { madeOn, figuresTo }: BoardPage): Html {
  const say = boardMessages.in(language);
  const figures = figuresTo
    ? say('page.figures', { date: sayDate(figuresTo, language) })
    : say('page.noFigures');
  return html`${say('page.made', { date: sayDate(madeOn, language) })}. ${figures}`;
}

function waysOn(request: PageRequest, { content, kept }: Shown): Html {
  const { language, partnershipId } = request;
  const say = boardMessages.in(language);
  const { code } = content.meeting;
  return subNavigation(say('page.nav'), [
    { text: say('page.pdf'), href: boardHref(request, code, { kept, pdf: true }) },
    { text: say('page.present'), href: boardHref(request, code, { kept, room: true }) },
    {
      text: say('page.meeting'),
      href: address('work.meeting', language, { partnership: partnershipId ?? '', code }),
    },
  ]);
}

/** Whether this is how things stand or how they stood. */
function standing({ language }: PageRequest, { content, kept, isOver }: Shown): Html {
  const say = boardMessages.in(language);
  if (kept !== null)
    return html`<p class="govuk-body">${say('page.kept', { date: sayDate(content.madeOn, language) })}</p>`;
  return isOver ? html`<div class="govuk-inset-text">${say('page.notKept')}</div>` : nothing;
}

function mayKeep({ acting }: PageRequest): boolean {
  return acting !== null && roleMay(acting.role, 'report.keep');
}

function keepForm(request: PageRequest, { content, kept, isOver }: Shown): Html {
  if (!mayKeep(request) || kept !== null || isOver) return nothing;
  const { language, csrfToken } = request;
  const say = boardMessages.in(language);
  return html`<form method="post" action="${boardHref(request, content.meeting.code)}" novalidate>${formTokenField(csrfToken)}
<p class="govuk-body">${say('page.draft')}</p>
${componentsIn(language).button({ text: say('page.keep'), classes: 'govuk-button--secondary' })}</form>`;
}

/** Keeps the page as it stands with its meeting. Nothing that was kept before is changed. @source issue 5, What the board sees */
export const keepBoardPage: Handler = async (request) => {
  const { services, partnershipId, acting, language, params } = request;
  const opened = await openBoardRecords(request);
  const meeting = meetingAsked(opened.records, params['code'], services.today());
  if (!meeting) return notFound();
  const content = await openBoardPage(request, opened, meeting);
  const actor = acting?.actor.id ?? '';
  const number = await transaction(services.db, { actor }, (tx) =>
    keepPage(tx, partnershipId ?? '', content, actor, services.now()),
  );
  return redirect(
    boardHref(request, meeting.code, { kept: number }),
    boardMessages.in(language)('page.keptNotice'),
  );
};

/** Every meeting of the board with the pages that were kept for it. */
async function otherPages(request: PageRequest, records: RecordSet): Promise<Html> {
  const { language, services, partnershipId } = request;
  const say = boardMessages.in(language);
  const byMeeting = Map.groupBy(await keptPages(services.db, partnershipId ?? ''), ({ meeting }) => meeting);
  const rows = boardMeetings(records)
    .toReversed()
    .map(({ code, values }) => {
      const kept = byMeeting.get(code) ?? [];
      const list = kept.map(
        ({ number, keptAt }) =>
          html`<li><a class="govuk-link" href="${boardHref(request, code, { kept: number })}">${say('page.keptOn', { date: sayDate(dayInWales(new Date(keptAt)), language) })}</a></li>`,
      );
      return html`<li><a class="govuk-link" href="${boardHref(request, code)}">${titleOf(values.title, language)}</a>${list.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${list}</ul>`}</li>`;
    });
  return componentsIn(language).details({
    summaryText: say('page.other'),
    text: html`<ul class="govuk-list govuk-list--spaced">${rows}</ul>`,
  });
}
