import { componentsIn, dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import {
  type AreaRegister,
  areaType,
  isWithoutBoundary,
  type ReferencePlaces,
  type RegionalStructure,
  structureKinds,
} from '../../geography/index.ts';
import { compareIn, type Language } from '../../language/index.ts';
import { nameOfArea } from './area-addresses.ts';
import { evidencePageMessages } from './page-messages.ts';

/** A regional structure in words: its name, what it was, when, whether an area was in it only in part, and whether anybody has confirmed that. */
export function sayStructure(structure: RegionalStructure, language: Language, isPart: boolean): Html {
  const say = evidencePageMessages.in(language);
  const part = isPart && html` ${say('structure.inPart')}`;
  const mark = !structure.confirmed && html` ${say('structure.toConfirm')}`;
  return html`${structure.name[language]} (${say(`structure.${structure.kind}`)}). ${sayYears(structure, language)}${part}${mark}`;
}

function sayYears({ from, until }: RegionalStructure, language: Language): string {
  const say = evidencePageMessages.in(language);
  const years = { from: String(from ?? ''), until: String(until ?? '') };
  if (from === null && until === null) return say('structure.years.unknown');
  if (from === null) return say('structure.years.until', years);
  return until === null ? say('structure.years.from', years) : say('structure.years.both', years);
}

/**
 * The regional structures of the time of the guidance with their members, and what the guidance states of the places of
 * Wales: folded, for those who want to know where a community strategy stood.
 *
 * @source GEO-06, GEO-07; SYS-31, SYS-40, SYS-45
 */
export function regionalStructuresPart(
  { facts, structures }: ReferencePlaces,
  register: AreaRegister,
  language: Language,
): Html {
  const say = evidencePageMessages.in(language);
  const { details } = componentsIn(language);
  const tables = structureKinds.map((kind) => {
    const those = structures.filter((each) => each.kind === kind);
    if (those.length === 0) return nothing;
    return html`${dataTable({
      language,
      caption: say(`structure.${kind}`),
      columns: [
        { text: say('areas.name') },
        { text: say('structure.members') },
        { text: say('structure.years') },
        { text: say('structure.source') },
      ],
      rows: those.map((each) => [
        each.name[language],
        membersOf(each, register, language),
        sayYears(each, language),
        html`${each.source[language]}${!each.confirmed && html`<br><strong class="ll-missing">${say('structure.toConfirm')}</strong>`}`,
      ]),
    })}${those.some(isWithoutBoundary) && html`<p class="govuk-body">${say('structure.noBoundary')}</p>`}`;
  });
  const unconfirmed = structures.some(({ confirmed }) => !confirmed);
  return html`${
    structures.length > 0 &&
    html`<h2 class="govuk-heading-m">${say('structure.title')}</h2>
    <p class="govuk-body">${say('structure.lead')}</p>
    ${unconfirmed && html`<p class="govuk-body">${say('structure.unconfirmed')}</p>`}
    ${details({ summaryText: say('structure.show'), text: html`${tables}` })}`
  }
    ${facts.length > 0 && details({ summaryText: say('fact.title'), text: factTable(facts, language) })}`;
}

function membersOf({ whole, part }: RegionalStructure, register: AreaRegister, language: Language): string {
  const say = evidencePageMessages.in(language);
  const byName = compareIn(language);
  const names = (codes: readonly string[]) =>
    codes
      .flatMap((code) => register.find(code, areaType('local-authority')) ?? [])
      .map((area) => nameOfArea(area, language))
      .toSorted(byName)
      .join(', ');
  return part.length === 0
    ? names(whole)
    : say('structure.withParts', { whole: names(whole), part: names(part) });
}

function factTable(facts: ReferencePlaces['facts'], language: Language): Html {
  const say = evidencePageMessages.in(language);
  return dataTable({
    language,
    caption: say('fact.title'),
    captionHidden: true,
    columns: [{ text: say('fact.fact') }, { text: say('structure.source') }],
    rows: facts.map(({ statement, source }) => [statement[language], source[language]]),
  });
}
