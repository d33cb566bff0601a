import { peopleOf } from '../../access/store/index.ts';
import { type Answer, notFound, type PageRequest, page } from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { type AreaKey, drawnTypes, readAreaCode } from '../../geography/index.ts';
import { type DrawnAreaChange, historyOfDrawnArea } from '../../geography/store/index.ts';
import { address, sayDate } from '../../language/index.ts';
import { areasHref, mayDraw } from './area-addresses.ts';
import { evidenceCrumb } from './import-pages.ts';
import { evidencePageMessages } from './page-messages.ts';

/**
 * What there is to do with an area that the partnership drew, and what became of it: who drew it when, and which parts
 * came and went.
 *
 * @source GEO-01, GEO-02
 */
export async function drawnAreaPart(request: PageRequest, area: AreaKey): Promise<Html> {
  const { language, partnershipId, services } = request;
  const say = evidencePageMessages.in(language);
  const href = address(
    'work.area.new',
    language,
    { partnership: partnershipId ?? '' },
    { query: { area: `${area.type}/${area.code}` } },
  );
  const acts = await historyOfDrawnArea(services.db, partnershipId ?? '', area);
  return html`${
    mayDraw(request)
      ? componentsIn(language).button({ text: say('area.redraw'), href, classes: 'govuk-button--secondary' })
      : nothing
  }
    ${await historyTable(request, acts)}`;
}

/** An area that was drawn and withdrawn: what it was, for those who come by an old link. */
export async function withdrawnAreaPage(request: PageRequest, written: string): Promise<Answer> {
  const { language, partnershipId, services, query } = request;
  const say = evidencePageMessages.in(language);
  const code = readAreaCode(written);
  const types = drawnTypes.filter((type) => query['type'] === undefined || query['type'] === type);
  for (const type of code ? types : []) {
    const acts = await historyOfDrawnArea(services.db, partnershipId ?? '', {
      code: code ?? written,
      type,
    } as AreaKey);
    const [last] = acts;
    if (!last) continue;
    const title = last.name[language] || last.name.cy || last.name.en || written;
    const main = html`<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body-l">${say('area.withdrawn')}</p>
      ${await historyTable(request, acts)}`;
    return page(title, main, {
      current: 'work.evidence',
      breadcrumbs: [evidenceCrumb(request), { text: say('areas.title'), href: areasHref(request) }],
    });
  }
  return notFound();
}

async function historyTable(
  { language, services, partnershipId }: PageRequest,
  acts: readonly DrawnAreaChange[],
): Promise<Html> {
  const say = evidencePageMessages.in(language);
  const people = new Map(
    (await peopleOf(services.db, partnershipId ?? '')).map(({ id, name }) => [id, name] as const),
  );
  return dataTable({
    language,
    caption: say('area.history'),
    columns: [
      { text: say('area.history.when') },
      { text: say('area.history.act') },
      { text: say('area.history.who') },
      { text: say('area.history.name') },
      { text: say('area.history.added') },
      { text: say('area.history.removed') },
    ],
    rows: acts.map(({ act, at, actor, name, added, removed }) => [
      sayDate(at.slice(0, 10), language),
      say(`area.history.${act}`),
      people.get(actor) ?? actor,
      name[language],
      added.join(', '),
      removed.join(', '),
    ]),
  });
}
