import type { PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html, nothing, textOrOther, verdictTag } from '../../design-system/index.ts';
import { type Language, sayDate } from '../../language/index.ts';
import type { RecordSet } from '../../records/index.ts';
import {
  type AssessorLane,
  assessorLanes,
  type Opinion,
  opinionDefinition,
  replyDefinition,
  type Verdict,
} from '../index.ts';
import { checkPageMessages } from './page-messages.ts';
import { organisationName } from './place-link.ts';

/** The lanes in which somebody has an opinion of any of these requirements: the columns worth showing. */
export function lanesOf(
  rows: readonly { readonly requirement: string }[],
  records: RecordSet,
): readonly AssessorLane[] {
  const asked = new Set(rows.map(({ requirement }) => requirement));
  const held = records.all(opinionDefinition).filter(({ values }) => asked.has(values.requirement));
  return assessorLanes.filter((lane) => held.some(({ values }) => values.lane === lane));
}

/** Opinions of one requirement in one lane, the latest first. */
function opinionsOf(requirement: string, lane: AssessorLane, records: RecordSet): readonly Opinion[] {
  return records
    .all(opinionDefinition)
    .filter(({ values }) => values.requirement === requirement && values.lane === lane)
    .toSorted((a, b) => ((a.values.formedOn ?? '') < (b.values.formedOn ?? '') ? 1 : -1));
}

/** What the assessors of a lane think of a requirement: their verdict and who they are; in full, their words too. */
export function opinionsShown(
  requirement: string,
  lane: AssessorLane,
  records: RecordSet,
  language: Language,
  extent: 'short' | 'in-full',
): Html {
  const found = opinionsOf(requirement, lane, records);
  return html`${found.map(({ values }) => {
    const day = values.formedOn ? sayDate(values.formedOn, language) : '';
    return html`<div>${values.verdict ? verdictTag(values.verdict, language) : nothing}
      <span class="ll-figure-cell__more">${textOrOther(values.assessor, language)}, ${day}</span>${
        extent === 'in-full'
          ? html`${textOrOther(values.text, language)} <span class="ll-figure-cell__more">${textOrOther(values.source, language)}</span>`
          : nothing
      }</div>`;
  })}`;
}

/**
 * The program’s own verdict and every assessor’s, side by side. None of them alters another.
 *
 * @source SELF-03; PAGES section 4.5
 */
export function lanesTable({ language }: PageRequest, verdict: Verdict, records: RecordSet): Html {
  const say = checkPageMessages.in(language);
  const { id } = verdict.requirement;
  return dataTable({
    language,
    caption: say('lanes.title'),
    columns: [
      { text: say('duties.verdict') },
      ...assessorLanes.map((lane) => ({ text: say(`lane.${lane}`) })),
    ],
    rows: [
      [
        html`${verdictTag(verdict.claim?.lookAgain ? 'look-again' : verdict.word, language)}<span class="ll-figure-cell__more">${say('lane.self')}</span>`,
        ...assessorLanes.map((lane) => {
          const shown = opinionsShown(id, lane, records, language, 'in-full');
          return shown.markup === '' ? say('lanes.none') : shown;
        }),
      ],
    ],
  });
}

/** What the bodies that are judged say to the verdict, each in its own words. */
export function repliesTo({ language }: PageRequest, verdict: Verdict, records: RecordSet): Html {
  const say = checkPageMessages.in(language);
  const replies = records
    .all(replyDefinition)
    .filter(({ values }) => values.requirement === verdict.requirement.id);
  return html`<h2 class="govuk-heading-m" id="replies">${say('replies.title')}</h2>
    ${replies.length === 0 ? html`<p class="govuk-body">${say('replies.none')}</p>` : nothing}
    ${replies.map(
      ({ values }) => html`<div class="ll-claim">
      <p class="govuk-body"><strong>${organisationName(values.organisation, records, language)}</strong>${values.repliedOn ? `, ${sayDate(values.repliedOn, language)}` : ''}</p>
      <p class="govuk-body">${textOrOther(values.text, language)}</p>
      ${
        values.verdict && values.verdict !== verdict.word
          ? html`<p class="govuk-body-s">${say('replies.then')} ${verdictTag(values.verdict, language)}</p>`
          : nothing
      }</div>`,
    )}`;
}
