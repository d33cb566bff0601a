import { accessMessages } from '../../access/messages.ts';
import {
  type Answer,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  page,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, type Html, html, nothing } from '../../design-system/index.ts';
import { address, isLanguage, languages, sayDate } from '../../language/index.ts';
import { partnershipDefinition } from '../../partnership/index.ts';
import { calledOf } from '../../records/index.ts';
import { deadlineMessages } from '../messages.ts';
import { frequencies, type ReminderPreference, reminderDays } from '../reminder.ts';
import {
  dropReminders,
  feedsOf,
  type IssuedFeed,
  issueFeed,
  keepPreference,
  preferenceOf,
  revokeFeed,
} from '../store/index.ts';
import { type FeedScope, feedScopes } from '../whose.ts';
import type { DeadlineSources } from './deadline-sources.ts';

/** The address of a feed that was just made: told once. */
interface MadeFeed {
  readonly partnershipId: string;
  readonly scope: FeedScope;
  readonly token: string;
}

/** One's own calendar feeds and reminders: which, how often, in which language. @source issue 4, Time */
export function reminderSettingsPage(sources: DeadlineSources): Handler {
  return (request) => show(request, sources);
}

/** Saves which reminders a person wants, or makes or stops the address of a feed. */
export function saveReminderSettings(sources: DeadlineSources): Handler {
  return async (request): Promise<Answer> => {
    const { actor, form, services, language } = request;
    if (!actor) return notFound();
    const say = deadlineMessages.in(language);
    const here = address('site.reminders', language);
    if (form['act'] === 'reminders') {
      const said = preferenceIn(form);
      await keepPreference(services.db, actor.id, said);
      if (said.frequency === 'never') await dropReminders(services.db, actor.id);
      return redirect(here, say('settings.saved'));
    }
    const scope = feedScopes.find((each) => each === form['scope']);
    const membership = actor.memberships.find(({ partnershipId }) => partnershipId === form['partnership']);
    if (!scope || !membership) return notFound();
    const { partnershipId } = membership;
    if (form['act'] === 'revoke') {
      await revokeFeed(services.db, actor.id, partnershipId, scope);
      return redirect(here, say('settings.feeds.revoked'));
    }
    const token = await issueFeed(services.db, actor.id, partnershipId, scope, services.now());
    return show(request, sources, { partnershipId, scope, token });
  };
}

function preferenceIn(form: PageRequest['form']): ReminderPreference {
  const days = (form['days'] ?? '').split('; ');
  const language = form['language'] ?? '';
  return {
    frequency: frequencies.find((each) => each === form['frequency']) ?? 'daily',
    days: reminderDays.filter((each) => days.includes(String(each))),
    overdue: days.includes('overdue'),
    scope: form['scope'] === 'all' ? 'all' : 'mine',
    language: isLanguage(language) ? language : null,
  };
}

async function show(request: PageRequest, { sendsMail }: DeadlineSources, made?: MadeFeed): Promise<Answer> {
  const { actor, services, language } = request;
  if (!actor) return notFound();
  const say = deadlineMessages.in(language);
  const preference = await preferenceOf(services.db, actor.id);
  const issued = await feedsOf(services.db, actor.id);
  const feeds: Html[] = [];
  for (const { partnershipId, organisation } of actor.memberships) {
    const name = await nameOf(request, partnershipId);
    feeds.push(feed(request, { partnershipId, scope: 'person', name }, issued));
    if (organisation !== null) {
      feeds.push(feed(request, { partnershipId, scope: 'organisation', name }, issued));
    }
  }
  const main = html`<h1 class="govuk-heading-l">${say('settings.title')}</h1>
${made && madeFeed(request, made)}
<h2 class="govuk-heading-m">${say('settings.reminders')}</h2>
${!sendsMail && componentsIn(language).insetText({ text: say('settings.not-sent') })}
${reminderForm(request, preference)}
<h2 class="govuk-heading-m">${say('settings.feeds')}</h2>
<p class="govuk-body">${say('settings.feeds.text')}</p>
${feeds}`;
  const account = {
    text: accessMessages.in(language)('account.title'),
    href: address('site.account', language),
  };
  return page(say('settings.title'), main, { breadcrumbs: [account] });
}

async function nameOf({ services, language }: PageRequest, partnershipId: string): Promise<string> {
  const record = await services.records.read(
    services.db,
    partnershipId,
    partnershipDefinition,
    partnershipId,
  );
  return (record && calledOf(partnershipDefinition, record)[language]) || partnershipId;
}

function reminderForm({ language, csrfToken }: PageRequest, preference: ReminderPreference): Html {
  const say = deadlineMessages.in(language);
  const { button, checkboxes, radios } = componentsIn(language);
  const choice = (
    name: 'frequency' | 'scope',
    legend: string,
    chosen: string,
    items: readonly (readonly [string, string])[],
  ) =>
    radios({
      name,
      idPrefix: name,
      classes: 'govuk-radios--small',
      fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
      items: items.map(([value, text]) => ({ value, text, checked: value === chosen })),
    });
  return html`<form method="post" action="${address('site.reminders', language)}" novalidate>
${formTokenField(csrfToken)}<input type="hidden" name="act" value="reminders">
${choice(
  'frequency',
  say('settings.frequency'),
  preference.frequency,
  frequencies.map((each) => [each, say(`settings.frequency.${each}`)]),
)}
${checkboxes({
  name: 'days',
  idPrefix: 'days',
  classes: 'govuk-checkboxes--small',
  fieldset: { legend: { text: say('settings.days'), classes: 'govuk-fieldset__legend--s' } },
  items: [
    ...reminderDays.map((each) => ({
      value: String(each),
      text: say(`settings.days.${each}`),
      checked: preference.days.includes(each),
    })),
    { value: 'overdue', text: say('settings.overdue'), checked: preference.overdue },
  ],
})}
${choice('scope', say('settings.scope'), preference.scope, [
  ['mine', say('settings.scope.mine')],
  ['all', say('settings.scope.all')],
])}
${radios({
  name: 'language',
  idPrefix: 'language',
  classes: 'govuk-radios--small',
  fieldset: { legend: { text: say('settings.language'), classes: 'govuk-fieldset__legend--s' } },
  items: [
    { value: '', text: say('settings.language.account'), checked: preference.language === null },
    ...languages.map((each) => ({
      value: each,
      text: say(`settings.language.${each}`),
      checked: preference.language === each,
    })),
  ],
})}
${button({ text: say('settings.save') })}
</form>`;
}

interface FeedOfPartnership {
  readonly partnershipId: string;
  readonly scope: FeedScope;
  readonly name: string;
}

function feed(request: PageRequest, of: FeedOfPartnership, issued: readonly IssuedFeed[]): Html {
  const { language } = request;
  const say = deadlineMessages.in(language);
  const has = issued.find(
    ({ partnershipId, scope }) => partnershipId === of.partnershipId && scope === of.scope,
  );
  const title = say(`settings.feeds.${of.scope}`, { partnership: of.name });
  return html`<h3 class="govuk-heading-s">${title}</h3>
<p class="govuk-body">${has ? say('settings.feeds.issued', { date: sayDate(has.issuedAt, language) }) : say('settings.feeds.none')}</p>
<div class="govuk-button-group">
${feedAct(request, of, 'issue', say(has ? 'settings.feeds.reissue' : 'settings.feeds.issue'), title)}
${has ? feedAct(request, of, 'revoke', say('settings.feeds.revoke'), title) : nothing}
</div>`;
}

function feedAct(
  { language, csrfToken }: PageRequest,
  { partnershipId, scope }: FeedOfPartnership,
  act: 'issue' | 'revoke',
  words: string,
  title: string,
): Html {
  const { button } = componentsIn(language);
  return html`<form method="post" action="${address('site.reminders', language)}">
${formTokenField(csrfToken)}<input type="hidden" name="act" value="${act}"><input type="hidden" name="partnership" value="${partnershipId}"><input type="hidden" name="scope" value="${scope}">
${button({ text: html`${words}<span class="govuk-visually-hidden">: ${title}</span>`, classes: 'govuk-button--secondary' })}
</form>`;
}

function madeFeed({ language, siteOrigin }: PageRequest, { token }: MadeFeed): Html {
  const say = deadlineMessages.in(language);
  const { insetText } = componentsIn(language);
  const linkIn = (each: 'cy' | 'en') =>
    `${siteOrigin}${address('site.calendar', each, { token }, { twin: 'ics' })}`;
  return insetText({
    text: html`<h2 class="govuk-heading-m">${say('settings.feeds.made')}</h2>
<p class="govuk-body">${say('settings.feeds.made.text')}</p>
<dl class="govuk-body">${languages.map((each) => html`<dt>${say(`settings.feeds.made.${each}`)}</dt><dd class="ll-address"><code>${linkIn(each)}</code></dd>`)}</dl>`,
  });
}
