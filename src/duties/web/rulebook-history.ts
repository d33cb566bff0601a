import { sayReading } from '../../calendar/index.ts';
import { dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { type Language, markedAs } from '../../language/index.ts';
import type { Conflict, Requirement, Rulebook } from '../index.ts';
import { printedPlace } from '../printed-place.ts';
import { checkPageMessages } from './page-messages.ts';

/**
 * What stands behind the rules of a rulebook: which of its chapters are statutory guidance, and under what; the guidance it
 * took the place of; its dates; and where its sources disagree, with the rule that is used and every other reading.
 *
 * @source LAW-03, LAW-06, LAW-07, LAW-08
 */
export function rulebookHistory(rulebook: Rulebook, language: Language): Html {
  return html`${chapters(rulebook, language)}${replaced(rulebook, language)}${timeline(rulebook, language)}${conflictTable(rulebook.conflicts, language)}`;
}

function chapters({ standing, headings }: Rulebook, language: Language): Html {
  if (standing.length === 0) return nothing;
  const say = checkPageMessages.in(language);
  return dataTable({
    language,
    caption: say('rulebook.chapters'),
    columns: [
      { text: say('rulebook.chapter') },
      { text: say('rulebook.chapter.standing') },
      { text: say('rulebook.under') },
    ],
    rows: standing.map(({ chapter, standing: word, under, note }) => [
      printedPlace(chapter, headings)[language],
      html`${say(`rulebook.chapter.${word}`)}${note && html`<br>${note[language]}`}`,
      under.length === 0
        ? say('rulebook.under.nothing')
        : html`<ul class="govuk-list">${under.map((law) => html`<li>${law[language]}</li>`)}</ul>`,
    ]),
  });
}

function replaced({ replaces }: Rulebook, language: Language): Html {
  if (replaces.length === 0) return nothing;
  const say = checkPageMessages.in(language);
  return dataTable({
    language,
    caption: say('rulebook.replaces'),
    columns: [
      { text: say('rulebook.replaced') },
      { text: say('rulebook.replaced.from') },
      { text: say('rulebook.citation') },
    ],
    rows: replaces.map(({ name, from, source }) => [
      name[language],
      sayReading(String(from), language),
      source,
    ]),
  });
}

function timeline(rulebook: Rulebook, language: Language): Html {
  if (rulebook.timeline.length === 0) return nothing;
  const say = checkPageMessages.in(language);
  return dataTable({
    language,
    caption: say('rulebook.timeline'),
    columns: [
      { text: say('rulebook.date') },
      { text: say('rulebook.what') },
      { text: say('rulebook.citation') },
    ],
    rows: rulebook.timeline.map((event) => [
      sayReading(String(event.date), language),
      event.what[language],
      asWritten(event.source),
    ]),
  });
}

/** A place in a document, which rulebooks give as the document has it, in English. */
function asWritten(source: string): string {
  return markedAs('en', source);
}

/** Where sources disagree about one requirement: every reading, and the rule that is used. @source LAW-08 */
export function conflictsAbout(
  { id }: Pick<Requirement, 'id'>,
  rulebooks: readonly Rulebook[],
  language: Language,
): Html {
  return conflictTable(
    rulebooks.flatMap(({ conflicts }) => conflicts.filter(({ rules }) => rules.includes(id))),
    language,
  );
}

function conflictTable(conflicts: readonly Conflict[], language: Language): Html {
  if (conflicts.length === 0) return nothing;
  const say = checkPageMessages.in(language);
  return dataTable({
    language,
    caption: say('rulebook.conflicts'),
    columns: [
      { text: say('rulebook.subject') },
      { text: say('rulebook.readings') },
      { text: say('rulebook.use') },
    ],
    rows: conflicts.map((conflict) => [
      html`${conflict.id} ${conflict.subject[language]}`,
      html`<ul class="govuk-list">${conflict.readings.map((reading) => html`<li>${asWritten(reading.source)}: ${reading.says[language]}</li>`)}</ul>`,
      conflict.use[language],
    ]),
  });
}
