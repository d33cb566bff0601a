import type { Handler, PageRequest } from '../../../access/web/index.ts';
import { dataTable, type Html, html, nothing } from '../../../design-system/index.ts';
import type { Language } from '../../../language/index.ts';
import { type AnyRecord, isBilingual, type RecordSet, referencesOf } from '../../../records/index.ts';
import { evidenceItemDefinition, type Need, needDefinition } from '../../index.ts';
import { needsMessages } from '../../messages.ts';
import { titleOf } from '../assessment-page.ts';
import { viewMessages } from './view-messages.ts';
import { addLink, inOrderOfCode, recordLink, recordLinks, viewPage } from './view-page.ts';

/** What an option can be said to do to something else the partnership cares about. */
const impacts = ['environment', 'economy', 'health'] as const;
const impactWords = ['better', 'no-change', 'worse', 'not-known'] as const;
const strengths = ['proven', 'promising', 'unproven', 'known-not-to-work'] as const;
const states = ['considered', 'chosen', 'rejected'] as const;
const costs = ['low', 'medium', 'high'] as const;

/** Sources that tell what others found to work. */
const librarySources = ['best-practice', 'evaluation', 'academic-research'] as const;

/**
 * What could be done about each need, option beside option, before one is chosen; and the library of what others found.
 *
 * @source NEED-13, NEED-15, NEED-23
 */
export const whatWorksPage: Handler = async (request) => {
  const { services, partnershipId, language } = request;
  const say = viewMessages.in(language);
  const records = await services.records.load(services.db, partnershipId ?? '');
  const needs = inOrderOfCode(records.all(needDefinition));
  const answered = needs.filter((need) => optionsFor(records, need).length > 0);
  return viewPage(
    request,
    'works',
    html`${answered.map((need) => optionTable(request, records, need))}
    <h2 class="govuk-heading-m">${say('works.noOptions')}</h2>
    <div class="govuk-body">${recordLinks(
      request,
      needs.filter((need) => !answered.includes(need)),
      say('works.allOptions'),
    )}</div>
    ${addLink(request, 'option', say('works.addOption'))}
    ${library(request, records)}`,
  );
};

/** The word for what an option says in a field, or that it says nothing. */
function sayField<Word extends string>(
  language: Language,
  { values }: AnyRecord,
  field: string,
  words: readonly Word[],
  sayWord: (word: Word) => string,
): Html {
  const found = words.find((word) => word === values[field]);
  return found
    ? html`${sayWord(found)}`
    : html`<span class="ll-missing">${viewMessages.in(language)('works.notSaid')}</span>`;
}

function optionsFor(records: RecordSet, { code }: Need): readonly AnyRecord[] {
  return inOrderOfCode(
    records.ofKind('option').filter((option) => referencesOf(option, 'needs').includes(code)),
  );
}

function optionTable(request: PageRequest, records: RecordSet, need: Need): Html {
  const { language } = request;
  const say = viewMessages.in(language);
  const name = `${need.code} ${titleOf(need.values.title, language)}`;
  return dataTable({
    language,
    caption: name,
    columns: [
      { text: say('works.option') },
      { text: say('works.strength') },
      { text: say('works.effect') },
      { text: say('works.cost') },
      ...impacts.map((each) => ({ text: say(`works.${each}`) })),
      { text: say('works.evidence') },
      { text: say('works.state') },
    ],
    rows: optionsFor(records, need).map((option) => {
      const effect = option.values['effect'] ?? null;
      const evidence = referencesOf(option, 'evidence').flatMap(
        (code) => records.find('evidence-item', code) ?? [],
      );
      return [
        recordLink(request, option),
        sayField(language, option, 'strength', strengths, (word) => say(`works.strength.${word}`)),
        isBilingual(effect) ? titleOf(effect, language) : '',
        sayField(language, option, 'costBand', costs, (word) => say(`works.cost.${word}`)),
        ...impacts.map((each) =>
          sayField(language, option, each, impactWords, (word) => say(`works.impact.${word}`)),
        ),
        recordLinks(request, evidence, say('works.noEvidence')),
        sayField(language, option, 'state', states, (word) => say(`works.state.${word}`)),
      ];
    }),
  });
}

/** Best practice, evaluations and research, with how far they carry over to here. */
function library(request: PageRequest, records: RecordSet): Html {
  const { language } = request;
  const say = viewMessages.in(language);
  const named = needsMessages.in(language);
  const items = librarySources.flatMap((source) =>
    records.all(evidenceItemDefinition).filter(({ values }) => values.source === source),
  );
  if (items.length === 0) {
    return html`<h2 class="govuk-heading-m">${say('works.library')}</h2><p class="govuk-body">${say('works.noLibrary')}</p>${addLink(request, 'evidence-item', say('works.addEvidence'))}`;
  }
  return html`${dataTable({
    language,
    caption: say('works.library'),
    columns: [
      { text: say('works.item') },
      { text: say('works.source') },
      { text: say('works.strength') },
      { text: say('works.finding') },
      { text: say('works.transferability') },
    ],
    rows: items.map((item) => {
      const { source, strength, finding, transferability } = item.values;
      return [
        recordLink(request, item),
        source === null ? nothing : named(`option.evidence-item.source.${source}`),
        strength === null ? nothing : named(`option.evidence-item.strength.${strength}`),
        titleOf(finding, language),
        titleOf(transferability, language) || html`<span class="ll-missing">${say('works.notSaid')}</span>`,
      ];
    }),
  })}${addLink(request, 'evidence-item', say('works.addEvidence'))}`;
}
