import { type Handler, type PageRequest, page } from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html, pagingOf } from '../../design-system/index.ts';
import { type Area, type AreaType, areaTypeNamed, areaTypes } from '../../geography/index.ts';
import { readReferencePlaces } from '../../geography/store/index.ts';
import { address, compareIn, sayNumber } from '../../language/index.ts';
import { areaHref, areasHref, mayDraw, nameOfArea, registerFor } from './area-addresses.ts';
import { sayAreaType } from './area-words.ts';
import { evidenceNavigation } from './catalogue-pages.ts';
import { evidenceCrumb } from './import-pages.ts';
import { evidencePageMessages } from './page-messages.ts';
import { regionalStructuresPart } from './regional-structures-part.ts';

const pageSize = 60;

/** Areas by type and vintage, and how many of each are known. */
export const areasPage: Handler = async (request) => {
  const register = await registerFor(request);
  const places = await readReferencePlaces(request.services.rulebooksFolder);
  const { language } = request;
  const say = evidencePageMessages.in(language);
  const here = areasHref(request);
  const held = areaTypes.filter((type) => register.holds(type));
  const chosen = areaTypeNamed(request.query['type'] ?? '');
  const main = html`<h1 class="govuk-heading-l">${say('areas.title')}</h1>
    ${evidenceNavigation(request, 'areas')}
    <p class="govuk-body-l">${say('areas.lead')}</p>
    ${dataTable({
      language,
      caption: say('areas.types'),
      columns: [{ text: say('areas.type') }, { text: say('areas.areas'), numeric: true }],
      rows: held.map((type) => [
        html`<a class="govuk-link" href="${`${here}?type=${type}#list`}">${sayAreaType(type, language)}</a>`,
        sayNumber(register.ofType(type).length),
      ]),
    })}
    ${chosen && listOfAreas(request, register.ofType(chosen), chosen)}
    ${mayDraw(request) && drawLink(request)}
    ${regionalStructuresPart(places, register, language)}`;
  return page(say('areas.title'), main, { current: 'work.evidence', breadcrumbs: [evidenceCrumb(request)] });
};

function drawLink({ language, partnershipId }: PageRequest): Html {
  const say = evidencePageMessages.in(language);
  const href = address('work.area.new', language, { partnership: partnershipId ?? '' });
  return html`<h2 class="govuk-heading-m">${say('draw.title')}</h2>
    <p class="govuk-body">${say('draw.lead')}</p>
    ${componentsIn(language).button({ text: say('draw.title'), href })}`;
}

function listOfAreas(request: PageRequest, areas: readonly Area[], type: AreaType): Html {
  const { language } = request;
  const say = evidencePageMessages.in(language);
  const byName = compareIn(language);
  const sorted = areas.toSorted((a, b) => byName(nameOfArea(a, language), nameOfArea(b, language)));
  const last = Math.max(1, Math.ceil(sorted.length / pageSize));
  const asked = Number(request.query['page'] ?? '1');
  const number = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), last) : 1;
  return html`<div id="list">${dataTable({
    language,
    caption: sayAreaType(type, language),
    columns: [{ text: say('areas.name') }, { text: say('areas.code') }],
    rows: sorted
      .slice((number - 1) * pageSize, number * pageSize)
      .map((area) => [
        html`<a class="govuk-link" href="${areaHref(request, area)}">${nameOfArea(area, language)}</a>`,
        area.code as string,
      ]),
  })}${pagingOf(
    {
      page: number,
      size: pageSize,
      total: sorted.length,
      hrefOf: (n) => `${areasHref(request)}?type=${type}&page=${n}#list`,
    },
    language,
  )}</div>`;
}
