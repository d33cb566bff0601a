import { areaMap, barChart, lineChart, sparkline, spine, threadDrawing } from '../../src/charts/index.ts';
import {
  adviceList,
  bilingualPair,
  chartFigure,
  citation,
  comparisonMark,
  componentsIn,
  dataTable,
  emptyState,
  figureBlock,
  figureCell,
  filterForm,
  html,
  joined,
  keptBoth,
  longWork,
  markerKey,
  page,
  publicNavigation,
  scrollable,
  subNavigation,
  threadBreadcrumb,
  uncertainFact,
  verdictTag,
  workNavigation,
} from '../../src/design-system/index.ts';
import { type Language, sayPartOfWhole, sayPercent, sayRange } from '../../src/language/index.ts';

/** Text of the gallery: it is seen by those who build the pages, and stands in both languages all the same. */
const texts = {
  cy: {
    title: 'Mae plant yn dechrau’n dda',
    place: 'Dyffryn Arian',
    wales: 'Cymru',
    measure: 'Plant 4 i 5 oed o bwysau iach',
    need: 'Angen',
    outcome: 'Canlyniad',
    action: 'Cam gweithredu',
    money: 'Adnoddau',
    area: 'Ardal',
    name: 'Enw',
    none: 'Dim tystiolaeth',
    noMoney: 'Dim arian',
    more: '+ 5 cam gweithredu arall',
    save: 'Cadw a pharhau',
    empty: 'Nid oes straeon eto. Mae stori’n dweud pam y symudodd ffigur.',
    write: 'Ysgrifennu stori',
    advice: 'Nid oes arian y tu ôl i’r cam gweithredu hwn.',
    why: 'Ni all pobl weld sut y bydd yn digwydd.',
    mend: 'Ychwanegu’r gost',
    summary: 'Crynodeb',
    thread: 'Llinyn',
    history: 'Hanes',
    changed: 'Newidiodd y diffiniad',
  },
  en: {
    title: 'Children start well',
    place: 'Dyffryn Arian',
    wales: 'Wales',
    measure: 'Children aged 4 to 5 of a healthy weight',
    need: 'Need',
    outcome: 'Outcome',
    action: 'Action',
    money: 'Resources',
    area: 'Area',
    name: 'Name',
    none: 'No evidence',
    noMoney: 'No money',
    more: '+ 5 more actions',
    save: 'Save and continue',
    empty: 'No stories yet. A story says why a figure moved.',
    write: 'Write a story',
    advice: 'This action has no money behind it.',
    why: 'People cannot see how it will happen.',
    mend: 'Add what it will cost',
    summary: 'Summary',
    thread: 'Thread',
    history: 'History',
    changed: 'The definition changed',
  },
} as const;

const values = [70.8, 71.0, 70.2, 71.9, 71.5, 72.4, 70.9, 71.1, 71.8, 71.4];
const pointsOf = (shift: number, withRange: boolean) =>
  values.map((value, index) => ({
    at: 2015 + index,
    period: `${2015 + index}/${16 + index}`,
    value: value + shift * (1 + (index % 3) / 4),
    ...(withRange && { low: value - 1.6, high: value + 1.5 }),
  }));
const areaNames = ['Aberhonddu', 'Bangor', 'Llangollen', 'Pont-arian', 'Ŵyl y Môr', 'Ynys y Tŷ Gwyn'];

/** A page of charts as residents see it. */
export function chartsPage(language: Language): string {
  const t = texts[language];
  const say = (value: number) => sayPercent(value);
  const line = lineChart({
    language,
    label: t.measure,
    caption: `${t.measure}, ${t.place}`,
    trend: 'no-clear-change',
    say,
    decimals: 1,
    breaks: [{ at: 2018, label: t.changed }],
    series: [
      { name: t.place, role: 'here', points: pointsOf(0, true) },
      { name: t.wales, role: 'wales', points: pointsOf(0.5, false) },
      { name: 'Glannau’r De', role: 'other', points: pointsOf(0.9, false) },
      { name: 'Mynydd Mawr', role: 'other', points: pointsOf(-0.8, false) },
    ],
  });
  const spark = sparkline({ language, caption: t.measure, points: pointsOf(0, true), trend: 'worse', say });
  const spineChart = spine({
    language,
    caption: t.measure,
    areas: Array.from({ length: 22 }, (_, index) => 60 + index * 0.9),
    here: 68,
    comparator: 71.4,
    comparatorName: t.place,
    isDifferent: true,
    better: 'high',
    say,
  });
  const bars = barChart({
    language,
    label: t.measure,
    caption: t.measure,
    what: t.area,
    say,
    decimals: 1,
    bars: areaNames.map((name, index) => ({
      name,
      value: index === 4 ? null : 60 + 4 * index,
      low: 57 + 4 * index,
      high: 63 + 4 * index,
      isHere: index === 3,
    })),
  });
  const map = areaMap({
    language,
    id: 'map',
    label: t.measure,
    caption: t.measure,
    what: t.area,
    say,
    chosen: 'a3',
    areas: Array.from({ length: 24 }, (_, index) => ({
      code: `a${index}`,
      name: areaNames[index % 6] ?? '',
      value: index === 7 ? null : 50 + ((index * 7) % 24),
      isWithheld: index === 12,
    })),
    boundaries: {
      type: 'FeatureCollection',
      features: Array.from({ length: 24 }, (_, index) => {
        const [x, y] = [-4 + (index % 6) * 0.1, 52 + Math.floor(index / 6) * 0.08];
        const ring = [
          [x, y],
          [x + 0.1, y + 0.01],
          [x + 0.1, y + 0.09],
          [x, y + 0.08],
          [x, y],
        ];
        return {
          type: 'Feature' as const,
          properties: { code: `a${index}` },
          geometry: { type: 'Polygon' as const, coordinates: [ring] },
        };
      }),
    },
    codeOf: (feature) => String(feature.properties?.code),
  });
  const thread = threadDrawing({
    language,
    label: t.thread,
    caption: t.thread,
    sentence: t.title,
    columns: [
      {
        kind: t.need,
        marks: [
          { id: 'N3', text: 'N3 pwysau', href: '#n3' },
          { id: 'N9', text: 'N9 chwarae', href: '#n9', broken: t.none, brokenSide: 'up' },
        ],
      },
      { kind: t.outcome, marks: [{ id: 'O7', text: `O7 ${t.title}`, isFocus: true }] },
      {
        kind: t.action,
        marks: [
          { id: 'A12', text: 'A12', href: '#a12' },
          { id: 'A15', text: 'A15 Mwy o ddeintyddion', href: '#a15', broken: t.noMoney },
          { id: 'more', text: t.more, href: '#more', isBundle: true },
        ],
      },
      {
        kind: t.money,
        marks: [
          { id: 'R1', text: '£0.4m', href: '#r1' },
          { id: 'R2', text: '£0.8m', href: '#r2' },
        ],
      },
    ],
    links: [
      { from: 'N3', to: 'O7' },
      { from: 'N9', to: 'O7' },
      { from: 'O7', to: 'A12' },
      { from: 'O7', to: 'A15' },
      { from: 'O7', to: 'more', count: 5 },
      { from: 'A12', to: 'R1' },
      { from: 'more', to: 'R2', count: 5 },
    ],
  });
  const figure = {
    value: '71.4%',
    range: sayRange(69.8, 72.9, language),
    count: sayPartOfWhole(2310, 3236, language),
    place: t.place,
    period: '2024/25',
    comparison: 'similar' as const,
    source: { text: 'Rhaglen Mesur Plant', href: '#source' },
  };
  const main = html`<h1 class="govuk-heading-xl">${t.title}</h1>
${threadBreadcrumb(
  [
    { kind: t.need, text: 'N3', href: '#n3' },
    { kind: t.outcome, text: t.title, current: true },
    { kind: t.action, text: t.more, href: '#a' },
  ],
  language,
)}
${figureBlock(figure, language)}
${dataTable({
  language,
  caption: t.measure,
  columns: [
    { text: t.name },
    { text: t.place, numeric: true, sortHref: '#sort', sorted: 'ascending' },
    { text: t.thread },
    { text: t.wales },
  ],
  rows: [
    [
      t.measure,
      figureCell(figure, language),
      html`${spark.svg} ${spark.sentence}`,
      comparisonMark('worse', language),
    ],
    [
      t.need,
      figureCell({ ...figure, value: '68.0%' }, language),
      spineChart.svg,
      comparisonMark('better', language),
    ],
    [
      t.outcome,
      figureCell({ place: '', period: '2024/25', marker: 'confidential' }, language),
      '',
      comparisonMark('higher', language),
    ],
  ],
  paging: { page: 3, size: 60, total: 512, hrefOf: (number) => `?page=${number}` },
})}
${markerKey(['confidential', 'not-available', 'provisional'], language)}
${chartFigure({ language, id: 'line', headline: t.measure, subtitle: `${t.place}, 2015 – 2025`, chart: line, source: { text: 'Rhaglen Mesur Plant' }, downloads: [{ text: 'CSV', href: '#csv' }] })}
${chartFigure({ language, id: 'bars', headline: t.measure, chart: bars })}
${chartFigure({ language, id: 'areas', headline: t.measure, chart: map })}
<h2 class="govuk-heading-l">${t.thread}</h2>
${scrollable(t.thread, thread.svg)}`;
  return page({
    language,
    title: t.title,
    main,
    alternate: language === 'cy' ? '/en/gallery' : '/cy/gallery',
    partnership: { name: 'Bwrdd Dyffryn Arian', href: '/' },
    navigation: publicNavigation(language, 'dyffryn-arian', 'plan'),
    breadcrumbs: [{ text: t.summary, href: '#' }],
    search: { action: '#' },
  });
}

/** A page of forms and parts as those who work see it. */
export function workPage(language: Language): string {
  const t = texts[language];
  const ui = componentsIn(language);
  const verdicts = [
    'met',
    'partly',
    'not-met',
    'not-yet-due',
    'not-applicable',
    'cannot-tell',
    'look-again',
  ] as const;
  const main = html`${ui.errorSummary({ errorList: [{ text: t.advice, href: '#title_cy' }], disableAutoFocus: true })}
<h1 class="govuk-heading-xl">${t.title}</h1>
${subNavigation(t.summary, [
  { text: t.summary, href: '#s', current: true },
  { text: t.thread, href: '#t' },
  { text: t.history, href: '#h' },
])}
<p class="govuk-body">${joined(
    verdicts.map((verdict) => verdictTag(verdict, language)),
    ' ',
  )}</p>
<form novalidate>
${bilingualPair({ language, name: 'title', legend: t.name, values: { cy: 'Mwy o ddeintyddion', en: 'More dentists' }, states: { cy: 'draft', en: 'look-again' }, errors: { cy: t.advice } })}
${bilingualPair({ language, name: 'summary', legend: t.summary, values: { cy: '', en: '' }, rows: 3, max: 400 })}
${ui.dateInput({ id: 'start', namePrefix: 'start', fieldset: { legend: { text: t.history, classes: 'govuk-fieldset__legend--s' } } })}
${ui.radios({
  name: 'kind',
  fieldset: { legend: { text: t.area, classes: 'govuk-fieldset__legend--s' } },
  items: [
    { value: '1', text: t.need },
    { value: '2', text: t.outcome },
  ],
})}
${ui.select({ name: 'area', id: 'area', label: { text: t.area }, items: areaNames.map((text) => ({ text })) })}
${ui.fileUpload({ name: 'file', id: 'file', label: { text: t.summary } })}
${ui.button({ text: t.save })} ${ui.button({ text: t.write, classes: 'govuk-button--secondary' })}
</form>
${adviceList([{ what: t.advice, why: t.why, source: citation({ instrument: 'Shared Purpose – Shared Delivery (2012)', provision: '2', lang: 'en', from: '2012-06-01' }, language), mend: { text: t.mend, href: '#cost' }, who: 'Bwrdd Iechyd Arian' }], language)}
${filterForm({ language, action: '#', fields: ui.select({ name: 'state', id: 'state', label: { text: t.thread }, items: [{ text: t.need }] }), chosen: [{ text: t.need, href: '#x' }], clearHref: '#all' })}
${emptyState(t.empty, { text: t.write, href: '#story' })}
${keptBoth({ language, fields: [{ name: 'title', label: t.name, mine: 'Deintyddion', theirs: 'Mwy o ddeintyddion' }], theirs: { who: 'Sioned Rees', when: new Date('2026-03-03T10:42:00Z') } })}
<p class="govuk-body">${uncertainFact(
    [
      { when: 'Mai 2013', source: '' },
      { when: '12 Mehefin 2013', source: '214' },
    ],
    language,
  )}</p>
${ui.taskList({ idPrefix: 'tasks', items: [{ title: { text: t.outcome }, href: '#o', status: { tag: { text: t.summary, classes: 'govuk-tag--blue' } } }] })}
${ui.summaryList({ rows: [{ key: { text: t.area }, value: { text: t.place }, actions: { items: [{ href: '#c', text: t.mend }] } }] })}
${ui.notificationBanner({ text: t.why, titleId: 'banner-1' })}
${ui.warningText({ text: t.advice })}
${ui.insetText({ text: t.empty })}`;
  return page({
    language,
    title: t.title,
    main,
    hasErrors: true,
    alternate: language === 'cy' ? '/en/work' : '/cy/gwaith',
    partnership: { name: 'Bwrdd Dyffryn Arian', href: '/' },
    navigation: workNavigation(language, 'dyffryn-arian', 'plan'),
    actor: {
      person: 'Mair Rees',
      csrfToken: 'x',
      organisation: 'Bwrdd Iechyd Arian',
      changeHref: '#change',
      updates: { count: 3, href: '#u' },
    },
  });
}

/** The page of a long piece of work. */
export function waitingPage(language: Language): string {
  const t = texts[language];
  return page({
    language,
    title: t.save,
    main: longWork({
      language,
      title: t.save,
      doing: t.measure,
      step: { now: 2, of: 4 },
      since: new Date('2026-03-03T10:42:00Z'),
      checkHref: '#again',
    }),
    alternate: '/',
  });
}
