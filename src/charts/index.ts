export { type AreaMapOptions, areaMap, type MapArea } from './area-map.ts';
export { type Bar, type BarChartOptions, barChart } from './bar-chart.ts';
export { choiceMap } from './choice-map.ts';
export { type ControlChartOptions, type ControlSignal, controlChart } from './control-chart.ts';
export {
  type LineChartOptions,
  lineChart,
  type Series,
  type SeriesPoint,
  type SeriesRole,
  type Trend,
} from './line-chart.ts';
export { type MapClassing, mapClassings } from './map-classes.ts';
export { type RankRangeOptions, rankRange } from './rank-range.ts';
export { type SparklineOptions, sparkline } from './sparkline.ts';
export { type SpineOptions, spine } from './spine.ts';
export { fewestAreasForSpread, type SpreadOfAreas, spreadOfAreas } from './spine-spread.ts';
export { type ThreadDrawingOptions, type ThreadMark, threadDrawing } from './thread-drawing.ts';
