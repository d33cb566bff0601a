import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { areaMap, type MapClassing, mapClassings } from '../src/charts/index.ts';
import { type Comparison, compared, type Extent, inTurns, timed } from './comparison.ts';
import { smallAreaCount } from './small-areas.ts';

/** Corners of each outline: about as many as a small area of Wales has once its outline is made coarse for a map. */
const corners = 40;
const acrossWales = 44;
const most = 100;

/** Small areas side by side, each with a rugged outline of its own; the same every time. */
function outlines(): FeatureCollection<Polygon> {
  const features = Array.from({ length: smallAreaCount }, (_, place): Feature<Polygon> => {
    const [west, south] = [-5.3 + (place % acrossWales) / 18, 51.4 + Math.floor(place / acrossWales) / 22];
    const ring = Array.from({ length: corners }, (_corner, number) => {
      const turn = (2 * Math.PI * number) / corners;
      const reach = 0.018 + 0.006 * Math.sin(place + 5 * turn);
      return [west + reach * Math.cos(turn), south - reach * Math.sin(turn)];
    });
    const [first = [west, south]] = ring;
    return {
      type: 'Feature',
      properties: { code: String(place) },
      geometry: { type: 'Polygon', coordinates: [[...ring, first]] },
    };
  });
  return { type: 'FeatureCollection', features };
}

/** How long a map of every small area of Wales takes, in each way of cutting it into classes. */
export async function measureMaps({ isQuick }: Extent): Promise<Comparison[]> {
  const boundaries = outlines();
  const areas = boundaries.features.map((_, place) => ({
    code: String(place),
    name: String(place),
    value: ((place * 7919) % 9973) / 100,
  }));
  const draw = (classing: MapClassing): number =>
    areaMap({
      language: 'cy',
      id: 'bench',
      label: 'Cymru',
      caption: 'Cymru',
      what: 'Ardal',
      areas,
      boundaries,
      codeOf: ({ properties }) => String(properties?.['code']),
      say: (value) => value.toFixed(1),
      classing,
    }).svg.markup.length;
  const onlyWritten = (): number => JSON.stringify(boundaries).length;
  const done: Comparison[] = [];
  for (const classing of mapClassings) {
    for (let turn = 0; turn < 3; turn += 1) draw(classing);
    const figures = compared(
      await inTurns(
        isQuick ? 5 : 20,
        () => timed(onlyWritten),
        () => timed(() => draw(classing)),
      ),
    );
    done.push({
      id: `map-${classing}`,
      title: `Map of ${smallAreaCount.toLocaleString('en-GB')} areas in five classes: ${classing}`,
      floorTitle: 'The outlines written as JSON once',
      unit: 'ms',
      ...figures,
      target: { text: `< ${most} ms`, isMet: figures.cpu.median < most },
      notes: [`${corners} corners an area; drawn for a wide and for a narrow screen, with its table`],
    });
  }
  return done;
}
