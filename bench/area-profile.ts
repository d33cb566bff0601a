import type { PageRequest, Services } from '../src/access/web/index.ts';
import { indicatorDefinition } from '../src/evidence/index.ts';
import { areaType } from '../src/geography/index.ts';
import { loadAreaRegister } from '../src/geography/store/index.ts';
import { needsRoutes } from '../src/needs/web/index.ts';
import { theSystem, transaction } from '../src/platform/database/index.ts';
import { type Comparison, compared, type Extent, inTurns, timed } from './comparison.ts';
import { withDemonstration } from './demonstration-program.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

const indicatorCount = 50;
const most = 150;

/** Copies of indicators that have figures for small places, until there are as many as a profile may well have. */
async function withFiftyIndicators({ db, records }: Services, partnership: string): Promise<void> {
  const there = (await records.load(db, partnership)).all(indicatorDefinition);
  const copied = there.filter(({ values }) => values.method !== 'published');
  for (let n = there.length; n < indicatorCount; n += 1) {
    const from = copied[n % copied.length];
    if (!from) throw new Error('The demonstration has no indicator to copy');
    const saved = await transaction(db, theSystem, (inside) =>
      records.save(inside, partnership, indicatorDefinition, {
        code: `I${900 + n}`,
        values: from.values,
        expectedRevision: null,
      }),
    );
    if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
  }
}

/** Somebody signed in, asking for the profile of an area. */
function asking(services: Services, partnershipId: string, area: string): PageRequest {
  const actor = { id: 'bench', name: 'bench', language: 'cy', memberships: [] } as const;
  return {
    language: 'cy',
    address: 'work.profile',
    path: '/',
    twin: null,
    params: {},
    query: { area },
    form: {},
    files: [],
    partnershipId,
    partnership: null,
    actor,
    acting: { actor, partnershipId, role: 'analyst', organisation: null },
    csrfToken: 'token',
    clientAddress: '127.0.0.1',
    siteOrigin: 'http://localhost',
    services,
  };
}

/** How long the server takes over the profile of an area with fifty indicators, once its figures have been read. */
export async function measureAreaProfile({ isQuick }: Extent): Promise<Comparison[]> {
  return inTemporaryFolder((dataFolder) =>
    withDemonstration(dataFolder, async ({ services }, partnership) => {
      await withFiftyIndicators(services, partnership);
      const register = await loadAreaRegister(services.db, partnership);
      const wards = register.ofType(areaType('ward-2024')).map(({ type, code }) => `${type}/${code}`);
      const [ward, another] = wards;
      const route = needsRoutes.find(({ address }) => address === 'work.profile');
      if (!ward || !another || !route) throw new Error('The demonstration has no wards, or no profile');
      const show = (area: string) => route.handle(asking(services, partnership, area));
      const first = await timed(() => show(ward));
      const second = await timed(() => show(another));
      const answer = await show(ward);
      if (answer.type !== 'page') throw new Error('The profile is not a page');
      const rows = answer.main.markup.split('<th scope="row"').length - 1;
      const bytes = answer.main.markup.length;
      const pairs = await inTurns(
        isQuick ? 5 : 20,
        () =>
          timed(async () => {
            await services.records.load(services.db, partnership);
            await loadAreaRegister(services.db, partnership);
          }),
        () => timed(() => show(ward)),
      );
      const result = compared(pairs);
      const ms = (taken: { readonly wall: number }) => Math.round(taken.wall).toLocaleString('en-GB');
      return [
        {
          id: 'area-profile',
          title: `Profile of a ward with ${indicatorCount} indicators, as a page`,
          floorTitle: 'The records and the areas of the partnership loaded, which any page of work needs',
          unit: 'ms',
          ...result,
          target: { text: `under ${most} ms`, isMet: result.ours.median < most },
          notes: [
            `${rows} rows of ${wards.length} wards; ${bytes.toLocaleString('en-GB')} characters`,
            `the first profile after a change took ${ms(first)} ms, the first of another ward ${ms(second)} ms`,
          ],
        },
      ];
    }),
  );
}
