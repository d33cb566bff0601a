import { type Answer, formTokenField, redirect } from '../../access/web/index.ts';
import { componentsIn, type Html, html, nothing } from '../../design-system/index.ts';
import { sayMoment } from '../../language/index.ts';
import { entriesOf } from '../../performance/store/index.ts';
import { transaction } from '../../platform/database/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { recordsOfUpdates } from '../store/asked-items.ts';
import { unsettledUpdates, updateOfNumber } from '../store/read-updates.ts';
import { sendUpdates } from '../store/send-updates.ts';
import { sendersOf } from '../store/senders.ts';
import { updateMessages } from '../update-messages.ts';
import { mayUpdate } from '../updates/due-items.ts';
import { standingOf } from '../updates/item-standing.ts';
import type { KeptUpdate, UpdateFigure, UpdateToSend } from '../updates/update.ts';
import type { UpdateDesk } from './update-desk.ts';
import { titleOfItem } from './update-form.ts';
import { sayUpdate } from './update-words.ts';

/** An update that stands beside another, with what the other says. */
interface Pair {
  readonly update: KeptUpdate;
  /** What stands now: the record as it is, or the value that was there before. */
  readonly stands: Omit<UpdateToSend, 'item' | 'month' | 'basedOn' | 'noChange' | 'honestAnswer'>;
  readonly basedOn: number | null;
}

/** The two updates of the same thing that a person may choose between, each with both sides. */
export async function twoUpdates(desk: UpdateDesk, records: RecordSet): Promise<Html> {
  const { request, partnershipId, updater, language } = desk;
  const unsettled = (await unsettledUpdates(request.services.db, partnershipId)).filter(({ item }) =>
    mayUpdate(records, updater, item),
  );
  if (unsettled.length === 0) return nothing;
  const say = updateMessages.in(language);
  const names = await sendersOf(request.services.db, partnershipId);
  const parts: Html[] = [];
  for (const update of unsettled) {
    const pair = await pairOf(desk, records, update);
    if (pair) parts.push(choice(desk, records, pair, names));
  }
  return html`<section class="ll-update" aria-labelledby="two-updates"><h2 class="govuk-heading-m" id="two-updates">${say('both.title')}</h2>
<p class="govuk-body">${say('both.text')}</p>${parts}</section>`;
}

function choice(
  { request, language, here }: UpdateDesk,
  records: RecordSet,
  { update, stands }: Pair,
  names: ReadonlyMap<string, string>,
): Html {
  const say = updateMessages.in(language);
  const ui = componentsIn(language);
  const when = say('both.by', {
    who: names.get(update.sentBy) ?? say('somebody'),
    when: sayMoment(update.sentAt, language),
  });
  const told = { ...stands, noChange: false };
  return html`<form method="post" action="${here}" novalidate>${formTokenField(request.csrfToken)}
<input type="hidden" name="act" value="choose"><input type="hidden" name="number" value="${update.number}">
${ui.radios({
  name: 'stands',
  idPrefix: `stands-${update.number}`,
  value: 'now',
  fieldset: {
    legend: { text: titleOfItem(records, update.item, language), classes: 'govuk-fieldset__legend--s' },
  },
  items: [
    { value: 'now', text: say('both.stands', { what: sayUpdate(told, language) }) },
    { value: 'other', text: say('both.other', { what: sayUpdate(update, language) }), hint: { text: when } },
  ],
})}${ui.button({ text: say('both.save'), classes: 'govuk-button--secondary', preventDoubleClick: true })}</form>`;
}

async function pairOf(
  { request, partnershipId }: UpdateDesk,
  records: RecordSet,
  update: KeptUpdate,
): Promise<Pair | undefined> {
  const record = records.find(update.item.kind, update.item.code);
  if (!record) return undefined;
  const standing = standingOf(update.item.kind, record.values);
  if (update.figure === null)
    return { update, stands: { ...standing, figure: null }, basedOn: record.revision };
  const entries = await entriesOf(request.services.db, partnershipId, update.item.code);
  const ofPeriod = entries.filter(({ periodEnd }) => periodEnd === update.figure?.to);
  const other = ofPeriod.find(({ value }) => value !== update.figure?.value);
  const figure: UpdateFigure | null = other
    ? { ...update.figure, value: other.value, numerator: other.numerator, denominator: other.denominator }
    : null;
  return { update, stands: { ...standing, figure }, basedOn: ofPeriod[0]?.number ?? null };
}

/** Settles which of two stands: that one is sent once more, and names the one it settles. */
export async function chooseBetween(desk: UpdateDesk): Promise<Answer | undefined> {
  const { request, partnershipId, actor, updater, way, language, here } = desk;
  const { services, form } = request;
  const update = await updateOfNumber(services.db, partnershipId, Number(form['number'] ?? '0'));
  const isOpen = (await unsettledUpdates(services.db, partnershipId)).some(
    ({ number }) => number === update?.number,
  );
  if (!update || !isOpen) return undefined;
  const records = await recordsOfUpdates(services, partnershipId);
  const pair = await pairOf(desk, records, update);
  if (!pair) return undefined;
  const say = updateMessages.in(language);
  const chosen = form['stands'] === 'other' ? update : { ...update, ...pair.stands };
  const isFigure = update.figure !== null;
  const sent = await transaction(services.db, { actor }, (db) =>
    sendUpdates(
      db,
      services.records,
      {
        partnershipId,
        actor,
        updater,
        way,
        name: `${actor} settles ${update.number}`,
        now: services.now(),
        today: services.today(),
      },
      [
        {
          ...settling(update, chosen),
          basedOn: pair.basedOn,
          settles: update.number,
          ...(isFigure && { reason: bothLanguages('both.reason') }),
        },
      ],
    ),
  );
  return sent.ok ? redirect(here, say('both.saved')) : undefined;
}

function settling({ item, month }: KeptUpdate, chosen: KeptUpdate): Omit<UpdateToSend, 'basedOn'> {
  const { state, words, metOn, likelihood, impact, figure } = chosen;
  return { item, month, state, words, metOn, likelihood, impact, figure, noChange: false, honestAnswer: '' };
}

function bothLanguages(key: 'both.reason') {
  return { cy: updateMessages.in('cy')(key), en: updateMessages.in('en')(key) };
}
