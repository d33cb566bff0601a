import type { PageRequest } from '../../access/web/index.ts';
import { componentsIn, type Html, html, nothing } from '../../design-system/index.ts';
import { type Area, englishNeighboursOf } from '../../geography/index.ts';
import { address, inEither, type Language, sayNumber } from '../../language/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { type CrossBorderReliance, crossBorderDirections, crossBorderRelianceDefinition } from '../index.ts';
import { needsMessages } from '../messages.ts';
import { assessmentMessages } from './page-messages.ts';

/**
 * Services people use across the border with England, either way, and needs of the neighbouring communities; nothing for an
 * area that is not on the border.
 *
 * @source GEO-03
 */
export function crossBorderPart(request: PageRequest, records: RecordSet, area: Pick<Area, 'code'>): Html {
  const { language, partnershipId } = request;
  const neighbours = englishNeighboursOf(area.code);
  const told = records.all(crossBorderRelianceDefinition).filter(({ values }) => values.area === area.code);
  if (neighbours.length === 0 && told.length === 0) return nothing;
  const say = assessmentMessages.in(language);
  const words = needsMessages.in(language);
  const add = address('work.record.new', language, {
    partnership: partnershipId ?? '',
    kind: 'cross-border-reliance',
  });
  return html`<h2 class="govuk-heading-m" id="border">${say('border.title')}</h2>
    <p class="govuk-body">${say('border.neighbours', { names: neighbours.map(({ name }) => name[language]).join(', ') })}</p>
    ${crossBorderDirections.map((direction) => {
      const those = told.filter(({ values }) => values.direction === direction);
      return html`<h3 class="govuk-heading-s">${words(`option.cross-border-reliance.direction.${direction}`)}</h3>
        ${
          those.length === 0
            ? html`<p class="govuk-body">${say('border.none')}</p>`
            : componentsIn(language).summaryList({ rows: those.map((each) => rowOf(request, each)) })
        }`;
    })}
    <p class="govuk-body"><a class="govuk-link" href="${add}">${say('border.add')}</a></p>`;
}

function rowOf({ language, partnershipId }: PageRequest, { code, values }: CrossBorderReliance) {
  const say = assessmentMessages.in(language);
  const href = address('work.record', language, {
    partnership: partnershipId ?? '',
    kind: 'cross-border-reliance',
    code,
  });
  const title = inEither(values.title, language);
  const people =
    values.people === null
      ? nothing
      : html`<br>${say('border.people', { people: sayNumber(values.people) })}`;
  return {
    key: { text: html`<a class="govuk-link" href="${href}">${title}</a>` },
    value: { text: html`${placeThere(values.area, values.englishArea, language)}${people}` },
  };
}

/** The authority across the border by name, where it is one of the neighbours; its code otherwise. */
function placeThere(area: string, english: string, language: Language): string {
  return englishNeighboursOf(area).find(({ code }) => code === english)?.name[language] ?? english;
}
