export {
  type BilingualPairOptions,
  bilingualPair,
  type TextState,
  textInWords,
  textOrOther,
} from './bilingual-pair.ts';
export { type BuiltAssets, builtAssets } from './built-assets.ts';
export {
  type Chart,
  type ChartFigureOptions,
  type ChartTable,
  chartFigure,
  chartTable,
  scrollable,
} from './chart-figure.ts';
export { type Column, type DataTableOptions, dataTable, type Paging, pagingOf } from './data-table.ts';
export { type Figure, figureBlock, figureCell } from './figure-block.ts';
export { type Components, componentsIn, type Words } from './govuk.ts';
export { Html, type HtmlPart, html, joined, nothing, raw } from './html.ts';
export { mark } from './mark.ts';
export { type PublicPart, publicNavigation, type WorkPart, workNavigation } from './navigation.ts';
export {
  type NavigationItem,
  type PageActor,
  type PageOptions,
  type PagePartnership,
  page,
} from './page.ts';
export {
  type Advice,
  adviceList,
  type CitationOptions,
  citation,
  emptyState,
  type FilterFormOptions,
  filterForm,
  type KeptBothOptions,
  keptBoth,
  type Link,
  type LongWorkOptions,
  longWork,
  subNavigation,
  type ThreadStep,
  threadBreadcrumb,
  uncertainFact,
} from './record-parts.ts';
export {
  type Comparison,
  comparisonMark,
  type FigureMarker,
  markerKey,
  markerLetters,
  stateTag,
  type VerdictName,
  verdictTag,
  verdictWords,
  type WorkState,
} from './tags.ts';
