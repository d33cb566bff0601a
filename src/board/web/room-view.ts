import { type Answer, type PageRequest, page } from '../../access/web/index.ts';
import { type Html, html } from '../../design-system/index.ts';
import { type BlockName, blockNames } from '../board-page.ts';
import { boardMessages } from '../messages.ts';
import { sayBlock } from '../said-line.ts';
import { blockLines, type ShownPage } from './block-part.ts';
import { boardHref } from './board-links.ts';

/**
 * One block of the page for everybody in a room, with links that a keyboard reaches. It needs no script.
 *
 * @source issue 5, What the board sees: presentation mode
 */
export function roomView(request: PageRequest, shown: ShownPage): Answer {
  const { language, query } = request;
  const say = boardMessages.in(language);
  const place = Math.max(0, (blockNames as readonly string[]).indexOf(query['block'] ?? ''));
  const name = blockNames[place] ?? 'decide';
  const { heading } = sayBlock(shown.content, name, language);
  const main = html`<div class="ll-room">
<p class="ll-room__step">${say('room.step', { step: place + 1, steps: blockNames.length })}</p>
<h1 class="ll-room__question">${heading}</h1>
${blockLines(request, shown, name)}
${roomLinks(request, shown, place)}
</div>`;
  return page(heading, main, { current: 'work.governance', width: 'full' });
}

function roomLinks(request: PageRequest, { content: { meeting }, kept }: ShownPage, place: number): Html {
  const say = boardMessages.in(request.language);
  const to = (block: BlockName) => boardHref(request, meeting.code, { kept, room: true, block });
  const next = blockNames[place + 1];
  const back = blockNames[place - 1];
  const links = [
    ...(next ? [{ text: say('room.next', { name: say(`block.${next}`) }), href: to(next) }] : []),
    ...(back ? [{ text: say('room.back', { name: say(`block.${back}`) }), href: to(back) }] : []),
    { text: say('room.leave'), href: boardHref(request, meeting.code, { kept }) },
  ];
  return html`<nav class="ll-room__links" aria-label="${say('room.nav')}"><ul>${links.map(({ text, href }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}</ul></nav>`;
}
