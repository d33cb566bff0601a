import { roleMay } from '../../access/index.ts';
import {
  type Answer,
  forbidden,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  page,
  redirect,
} from '../../access/web/index.ts';
import {
  componentsIn,
  dataTable,
  emptyState,
  filterForm,
  type Html,
  html,
  nothing,
} from '../../design-system/index.ts';
import { placeHref } from '../../duties/web/index.ts';
import { address, isLanguage, type Language, sayDate, sayNumber } from '../../language/index.ts';
import { transaction } from '../../platform/database/index.ts';
import type { RecordSet } from '../../records/index.ts';
import {
  type ParityOfKind,
  parityOf,
  type TextStanding,
  type TextState,
  textStandings,
  textStates,
} from '../language-states.ts';
import { editingMessages } from '../messages.ts';
import { refusalOf } from '../policy.ts';
import type { RecordWords } from '../record-words.ts';
import { fingerprintOf, keepMarks, textMarks } from '../store/index.ts';
import { namesOfPeople } from './editing-helps.ts';
import { titleIn } from './opened-record.ts';

const pageSize = 60;

/** What somebody still has to do something about. */
const toDo: readonly TextState[] = ['missing', 'out-of-date', 'translated'];

/** Which texts the list shows. */
interface Filters {
  readonly in: Language | null;
  readonly state: TextState | null;
  readonly kind: string | null;
}

/** Everything the board tells of, read once. */
export async function languageBoard({ services, partnershipId }: PageRequest) {
  const partnership = partnershipId ?? '';
  const records = await services.records.load(services.db, partnership);
  const marks = await textMarks(services.db, partnership);
  const standings = textStandings(records, services.records.definitions, marks, fingerprintOf);
  return { records, standings };
}

/**
 * The language board: how far the two languages are apart, kind by kind, and every text that somebody must write,
 * check or look at again, with a link to it.
 *
 * @source LANG-03; PAGES section 3, Language board
 */
export function languagePage(words: RecordWords): Handler {
  return async (request) => {
    const { language, partnershipId } = request;
    if (!partnershipId) return notFound();
    const say = editingMessages.in(language);
    const { records, standings } = await languageBoard(request);
    const filters = filtersIn(request, standings);
    const main = html`<h1 class="govuk-heading-l">${say('language.title')}</h1>
      <p class="govuk-body-l">${say('language.lead')}</p>
      ${parityTables(request, words, records, standings)}
      ${filesOf(request)}
      <h2 class="govuk-heading-m">${say('language.list')}</h2>
      ${filterFields(request, words, filters, standings)}
      ${await listOf(request, words, records, shownBy(standings, filters), filters)}`;
    return page(say('language.title'), main, { current: 'work.language', width: 'full' });
  };
}

function filtersIn({ query }: PageRequest, standings: readonly TextStanding[]): Filters {
  const kinds = new Set(standings.map(({ kind }) => kind));
  const kind = query['kind'] ?? '';
  return {
    in: isLanguage(query['in']) ? query['in'] : null,
    state: textStates.find((state) => state === query['state']) ?? null,
    kind: kinds.has(kind) ? kind : null,
  };
}

function shownBy(
  standings: readonly TextStanding[],
  { in: wanted, state, kind }: Filters,
): readonly TextStanding[] {
  return standings.filter(
    (text) =>
      (wanted === null || text.language === wanted) &&
      (state === null ? toDo.includes(text.state) : text.state === state) &&
      (kind === null || text.kind === kind),
  );
}

function here({ language, partnershipId }: PageRequest, query: Readonly<Record<string, string>>): string {
  return address('work.language', language, { partnership: partnershipId ?? '' }, { query });
}

/** One row of the tables of parity: what it tells of, and the list its figures lead to. */
interface ParityRow {
  readonly called: string;
  readonly query: Readonly<Record<string, string>>;
  readonly parity: ParityOfKind;
}

/** All texts, then the kinds and the sections somebody has to do something about; those in order are folded. */
function parityTables(
  request: PageRequest,
  words: RecordWords,
  records: RecordSet,
  standings: readonly TextStanding[],
): Html {
  const { language, services } = request;
  const say = editingMessages.in(language);
  const rowsOf = (
    some: readonly TextStanding[],
    named: (kind: string) => Pick<ParityRow, 'called' | 'query'>,
  ) => parityOf(some).map((parity): ParityRow => ({ ...named(parity.kind), parity }));
  const all = rowsOf(
    standings.map((each) => ({ ...each, kind: '', code: `${each.kind} ${each.code}` })),
    () => ({ called: say('language.all'), query: {} }),
  );
  const kinds = rowsOf(standings, (kind) => ({
    called: words.kind(kind, 'many', language),
    query: { kind },
  }));
  const definition = services.records.definition('section');
  const sections = rowsOf(
    standings.filter(({ kind }) => kind === 'section').map((each) => ({ ...each, kind: each.code })),
    (code) => {
      const section = records.find('section', code);
      const title = definition && section ? titleIn(language, definition, section) : code;
      return { called: `${code}: ${title}`, query: { kind: 'section' } };
    },
  );
  if (all.length === 0) return nothing;
  const folded = (rows: readonly ParityRow[], key: 'language.kindsInOrder' | 'language.sectionsInOrder') =>
    rows.length === 0
      ? nothing
      : componentsIn(language).details({
          summaryText: say(key, { n: rows.length }),
          text: parityTable(request, say(key, { n: rows.length }), rows, true),
        });
  const open = (row: ParityRow) =>
    row.parity.inBoth < row.parity.texts || row.parity.toCheck + row.parity.outOfDate > 0;
  const openSections = sections.filter(open);
  return html`${parityTable(request, say('language.parity'), [...all, ...kinds.filter(open)], false)}
${folded(
  kinds.filter((row) => !open(row)),
  'language.kindsInOrder',
)}
${openSections.length > 0 ? parityTable(request, say('language.sections'), openSections, false) : nothing}
${folded(
  sections.filter((row) => !open(row)),
  'language.sectionsInOrder',
)}`;
}

function parityTable(
  request: PageRequest,
  caption: string,
  rows: readonly ParityRow[],
  captionHidden: boolean,
): Html {
  const { language } = request;
  const say = editingMessages.in(language);
  const cells = ({ called, query, parity }: ParityRow) => {
    const { texts, inBoth, missing, toCheck, outOfDate, checked } = parity;
    const to = (n: number, state: TextState, wanted?: Language) =>
      n === 0
        ? '0'
        : html`<a class="govuk-link" href="${here(request, { ...query, state, ...(wanted && { in: wanted }) })}">${sayNumber(n)}<span class="govuk-visually-hidden"> ${called}</span></a>`;
    return [
      called,
      sayNumber(texts),
      sayNumber(inBoth),
      to(missing.cy, 'missing', 'cy'),
      to(missing.en, 'missing', 'en'),
      to(toCheck, 'translated'),
      to(outOfDate, 'out-of-date'),
      to(checked, 'checked'),
    ];
  };
  return dataTable({
    language,
    caption,
    captionHidden,
    columns: [
      { text: say('language.kind') },
      { text: say('language.texts'), numeric: true },
      { text: say('language.inBoth'), numeric: true },
      { text: say('language.missing.cy'), numeric: true },
      { text: say('language.missing.en'), numeric: true },
      { text: say('language.toCheck'), numeric: true },
      { text: say('language.outOfDate'), numeric: true },
      { text: say('language.checked'), numeric: true },
    ],
    rows: rows.map(cells),
  });
}

/** The way to a translator and back. */
function filesOf({ language, partnershipId, acting }: PageRequest): Html {
  const say = editingMessages.in(language);
  const partnership = partnershipId ?? '';
  const out = (into: Language) =>
    html`<li><a class="govuk-link" href="${address('work.language.export', language, { partnership }, { query: { into } })}" download>${say(`language.export.${into}`)}</a></li>`;
  const back =
    acting && roleMay(acting.role, 'records.edit')
      ? html`<li><a class="govuk-link" href="${address('work.language.import', language, { partnership })}">${say('language.import')}</a></li>`
      : nothing;
  return html`<h2 class="govuk-heading-m">${say('language.files')}</h2><p class="govuk-body">${say('language.files.text')}</p>
    <ul class="govuk-list">${out('cy')}${out('en')}${back}</ul>
    <p class="govuk-body"><a class="govuk-link" href="${address('work.language.waivers', language, { partnership })}">${say('language.waivers')}</a></p>`;
}

function filterFields(
  { language, partnershipId }: PageRequest,
  words: RecordWords,
  filters: Filters,
  standings: readonly TextStanding[],
): Html {
  const say = editingMessages.in(language);
  const ui = componentsIn(language);
  const select = (
    name: keyof Filters,
    label: string,
    any: string,
    items: readonly (readonly [string, string])[],
  ) =>
    ui.select({
      id: name,
      name,
      label: { text: label },
      items: [['', any] as const, ...items].map(([value, text]) => ({
        value,
        text,
        selected: value === (filters[name] ?? ''),
      })),
    });
  const kinds = [...new Set(standings.map(({ kind }) => kind))];
  return filterForm({
    language,
    action: address('work.language', language, { partnership: partnershipId ?? '' }),
    fields: html`${select(
      'in',
      say('language.language'),
      say('language.both'),
      (['cy', 'en'] as const).map((each) => [each, say(`language.${each}`)] as const),
    )}${select(
      'state',
      say('language.state'),
      say('language.toDo'),
      textStates.map((each) => [each, say(`language.state.${each}`)] as const),
    )}${select(
      'kind',
      say('language.kind'),
      say('language.anyKind'),
      kinds.map((kind) => [kind, words.kind(kind, 'many', language)] as const),
    )}`,
  });
}

async function listOf(
  request: PageRequest,
  words: RecordWords,
  records: RecordSet,
  shown: readonly TextStanding[],
  filters: Filters,
): Promise<Html> {
  const { language, query, services, partnershipId, acting } = request;
  const say = editingMessages.in(language);
  if (shown.length === 0) return emptyState(say('language.none'));
  const last = Math.max(1, Math.ceil(shown.length / pageSize));
  const at = Math.min(last, Math.max(1, Number.parseInt(query['page'] ?? '1', 10) || 1));
  const nameOf = await namesOfPeople(services, partnershipId ?? '');
  const chosen = Object.entries(filters).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  const onThisPage = shown.slice((at - 1) * pageSize, at * pageSize);
  const mayCheck = acting !== null && roleMay(acting.role, 'records.edit');
  const table = dataTable({
    language,
    caption: say('language.list'),
    captionHidden: true,
    columns: [
      { text: say('language.text') },
      { text: say('language.field') },
      { text: say('language.language') },
      { text: say('language.state') },
      ...(mayCheck ? [{ text: say('language.check') }] : []),
    ],
    rows: onThisPage.map((text) => rowOf(text, records, request, words, nameOf, mayCheck)),
    paging: {
      page: at,
      size: pageSize,
      total: shown.length,
      hrefOf: (number) => here(request, { ...Object.fromEntries(chosen), page: String(number) }),
    },
  });
  if (!mayCheck || !onThisPage.some(isThere)) return table;
  return html`<form method="post" action="${here(request, Object.fromEntries(chosen))}" novalidate>${formTokenField(request.csrfToken)}${table}
    <p class="govuk-body">${say('language.check.hint')}</p>${componentsIn(language).button({ text: say('language.check.button') })}</form>`;
}

function isThere({ state }: TextStanding): boolean {
  return state !== 'missing' && state !== 'checked';
}

const tagOf: Readonly<Record<TextState, string>> = {
  missing: 'govuk-tag--yellow',
  'out-of-date': 'govuk-tag--purple',
  written: 'govuk-tag--grey',
  translated: 'govuk-tag--blue',
  checked: 'govuk-tag--green',
};

function rowOf(
  text: TextStanding,
  records: RecordSet,
  request: PageRequest,
  words: RecordWords,
  nameOf: (actor: string) => string,
  mayCheck: boolean,
) {
  const { language, services } = request;
  const say = editingMessages.in(language);
  const record = records.find(text.kind, text.code);
  const definition = services.records.definition(text.kind);
  const title = record && definition ? titleIn(language, definition, record) : text.code;
  const field = words.field(text.kind, text.field, language);
  // The form's input in the language that lacks the text, whatever the language of the page.
  const href = placeHref(text, request).replace(/_(cy|en)$/, `_${text.language}`);
  const tag = componentsIn(language).tag({
    text: say(`language.state.${text.state}`),
    classes: tagOf[text.state],
  });
  const who = text.mark
    ? html`<br><span class="govuk-hint">${say('language.by', { who: nameOf(text.mark.by), date: sayDate(text.mark.at.slice(0, 10), language) })}</span>`
    : nothing;
  const key = `${text.kind} ${text.code} ${text.field}`;
  const id = `check-${text.kind}-${text.code}-${text.field}-${text.language}`;
  const box = isThere(text)
    ? componentsIn(language).checkboxes({
        name: 'checked',
        idPrefix: id,
        classes: 'govuk-checkboxes--small',
        items: [
          {
            value: key,
            text: html`<span class="govuk-visually-hidden">${say('language.check.of', { text: `${title}, ${field}` })}</span>`,
          },
        ],
      })
    : '';
  return [
    html`<a class="govuk-link" href="${href}">${words.kind(text.kind, 'one', language)} ${text.code}: ${title}</a>`,
    field,
    say(`language.${text.language}`),
    html`${tag}${who}`,
    ...(mayCheck ? [box] : []),
  ];
}

/** Writes down that somebody has compared both languages of texts, and takes the mark “look again” off them. */
export const checkTexts: Handler = async (request): Promise<Answer> => {
  const { services, partnershipId, acting, form, language, path } = request;
  if (!partnershipId || !acting) return notFound();
  const say = editingMessages.in(language);
  const asked = [...new Set((form['checked'] ?? '').split(';').map((key) => key.trim()))].filter(
    (key) => key !== '',
  );
  const { db, records } = services;
  const all = await records.load(db, partnershipId);
  const byRecord = Map.groupBy(asked, (key) => key.split(' ').slice(0, 2).join(' '));
  const by = {
    actor: acting.actor.id,
    ...(acting.organisation !== null && { onBehalfOf: acting.organisation }),
  };
  const refused = await transaction(db, by, async (tx) => {
    for (const [name, keys] of byRecord) {
      const [kind = '', code = ''] = name.split(' ');
      const [definition, record] = [records.definition(kind), all.find(kind, code)];
      const fields = keys.map((key) => key.split(' ')[2] ?? '');
      if (!definition || !record || fields.some((field) => !(field in record.values))) continue;
      if (refusalOf(acting, { kind, before: record, after: record.values }, all) !== null) return code;
      const marked = fields.flatMap((field) => [`${field}.cy`, `${field}.en`]);
      const isLeftBehind = marked.some((key) => record.lookAgain.includes(key));
      const saved = isLeftBehind
        ? await records.save(tx, partnershipId, definition, {
            code,
            values: record.values,
            expectedRevision: record.revision,
            checked: marked,
          })
        : { ok: true as const, value: record };
      if (!saved.ok) return code;
      const mark = { mark: 'checked', by: acting.actor.id, now: services.now() } as const;
      await keepMarks(tx, partnershipId, { ...mark, record: saved.value, fields });
    }
    return null;
  });
  if (refused !== null) return forbidden(say('language.check.refused', { code: refused }));
  return redirect(path, say('language.check.done', { n: asked.length }));
};
