import type { PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html } from '../../design-system/index.ts';
import { addLink, recordLink, recordLinks } from '../../needs/web/index.ts';
import { membersOn, type Seat, seatsOn } from '../../partnership/index.ts';
import type { AnyRecord, RecordSet } from '../../records/index.ts';
import { designatedProviderDefinition } from '../designated-provider.ts';
import { hearingDefinition } from '../hearing.ts';
import { scrutinyMessages } from '../messages.ts';
import { scrutinyPageMessages } from './page-messages.ts';
import { addresseeName, type DrawView, dayOrNone, keepsScrutiny, lacking } from './scrutiny-frame.ts';

/** Who can be called to account, when each last was, and who was heard. @source SCRU-02, SCRU-10 */
export const drawHearings: DrawView = (request, { records, on }) => {
  const say = scrutinyPageMessages.in(request.language);
  return html`${providers(request, records, on)}
${keepsScrutiny(request) && addLink(request, 'designated-provider', say('providers.add'))}
${leadDirectors(request, records, on)}
${hearings(request, records)}
${keepsScrutiny(request) && addLink(request, 'hearing', say('hearings.add'))}`;
};

function providers(request: PageRequest, records: RecordSet, on: string): Html {
  const { language } = request;
  const say = scrutinyPageMessages.in(language);
  const word = scrutinyMessages.in(language);
  const held = records.all(hearingDefinition);
  const registered = records.all(designatedProviderDefinition);
  const unregistered = membersOn(records, on).filter(
    ({ code }) => !registered.some(({ values }) => values.organisation === code),
  );
  const lastHeard = (organisation: string | null) =>
    held
      .filter(
        ({ values }) => values.kind === 'board-account' || values.organisations.includes(organisation ?? ''),
      )
      .map(({ values }) => values.heldOn ?? '')
      .filter((day) => day !== '' && day <= on)
      .sort()
      .at(-1) ?? null;
  return html`${
    registered.length === 0
      ? html`<h2 class="govuk-heading-m">${say('providers.title')}</h2><p class="govuk-body">${say('providers.none')}</p>`
      : dataTable({
          language,
          caption: say('providers.title'),
          columns: [
            { text: word('field.designated-provider.organisation') },
            { text: word('field.designated-provider.state') },
            { text: word('field.designated-provider.order') },
            { text: say('providers.last') },
          ],
          rows: registered.map((provider) => {
            const { organisation, state, order } = provider.values;
            const last = lastHeard(organisation);
            return [
              html`${recordLink(request, provider)}<br>${addresseeName(request, records, organisation)}`,
              state === null ? say('none') : word(`option.designated-provider.state.${state}`),
              order[language] || say('none'),
              last === null ? lacking(say('providers.never')) : dayOrNone(request, last),
            ];
          }),
        })
  }${unregistered.length > 0 && html`<p class="govuk-body">${say('providers.unregistered', { n: unregistered.length })}</p>`}`;
}

/** Posts whose holders scrutiny members speak to without going through anybody else. */
const directPosts: readonly Seat['values']['statutoryPost'][] = ['cyp-lead-director', 'nhs-lead-executive'];

/** Whom scrutiny members may speak to directly, and when they last did. @source SCRU-10; 002 9.16 */
function leadDirectors(request: PageRequest, records: RecordSet, on: string): Html {
  const { language } = request;
  const say = scrutinyPageMessages.in(language);
  const seats = seatsOn(records, on).filter(({ values }) => directPosts.includes(values.statutoryPost));
  if (seats.length === 0)
    return html`<h2 class="govuk-heading-m">${say('directors.title')}</h2><p class="govuk-body">${lacking(say('directors.none'))}</p>`;
  const spoken = records.all(hearingDefinition).filter(({ values }) => values.kind === 'lead-director');
  return dataTable({
    language,
    caption: say('directors.title'),
    columns: [
      { text: say('directors.post') },
      { text: say('directors.holder') },
      { text: say('directors.last') },
    ],
    rows: seats.map((seat) => {
      const last =
        spoken
          .filter(({ values }) => values.seats.includes(seat.code))
          .map(({ values }) => values.heldOn ?? '')
          .sort()
          .at(-1) ?? null;
      return [
        html`${recordLink(request, seat)}<br>${addresseeName(request, records, seat.values.organisation)}`,
        seat.values.holder || say('none'),
        last === null ? lacking(say('directors.never')) : dayOrNone(request, last),
      ];
    }),
  });
}

function hearings(request: PageRequest, records: RecordSet): Html {
  const { language } = request;
  const say = scrutinyPageMessages.in(language);
  const word = scrutinyMessages.in(language);
  const held = records
    .all(hearingDefinition)
    .toSorted((a, b) => (b.values.heldOn ?? '').localeCompare(a.values.heldOn ?? ''));
  if (held.length === 0)
    return html`<h2 class="govuk-heading-m">${say('hearings.held')}</h2><p class="govuk-body">${say('hearings.none')}</p>`;
  return dataTable({
    language,
    caption: say('hearings.held'),
    columns: [
      { text: say('hearings.one') },
      { text: word('field.hearing.heldOn') },
      { text: word('field.hearing.kind') },
      { text: say('hearings.who') },
    ],
    rows: held.map((hearing) => {
      const { heldOn, kind, organisations, witnesses } = hearing.values;
      const who: readonly AnyRecord[] = organisations.flatMap(
        (code) => records.find('organisation', code) ?? [],
      );
      return [
        recordLink(request, hearing),
        dayOrNone(request, heldOn),
        kind === null ? say('none') : word(`option.hearing.kind.${kind}`),
        html`${who.length > 0 && recordLinks(request, who, '')}${witnesses[language]}`,
      ];
    }),
  });
}
