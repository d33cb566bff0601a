import { actingIn } from '../src/access/index.ts';
import { accountOfEmail, actorOf } from '../src/access/store/index.ts';
import type { Handler, PageRequest, Services } from '../src/access/web/index.ts';
import { sheetFiles } from '../src/app/sheet-files.ts';
import { openUpdates } from '../src/delivery/store/index.ts';
import { deliveryRoutes } from '../src/delivery/web/index.ts';
import { agreementFile } from '../src/publishing/documents/index.ts';
import { type Comparison, compared, type Extent, inTurns, timed } from './comparison.ts';
import { withDemonstration } from './demonstration-program.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

/** Milliseconds on the server. */
const target = 100;
/** Who has most to tell in the example county. */
const person = 'cyflawni.cyngor@dyffryn-arian.example';

/** How long the page of one person’s monthly updates takes on the server: everything due, filled in; embedded engine. */
export async function measureUpdates({ isQuick }: Extent): Promise<Comparison[]> {
  return inTemporaryFolder((folder) =>
    withDemonstration(folder, async ({ services }, partnership) => {
      const request = await requestOf(services, partnership);
      const handle = updatesPage();
      const draw = async (): Promise<string> => {
        const answer = await handle(request);
        if (answer.type !== 'page' || answer.status !== 200) throw new Error('No page of updates');
        return answer.main.markup;
      };
      const markup = await draw();
      const figures = compared(
        await inTurns(
          isQuick ? 5 : 20,
          () => timed(() => openUpdates(services, partnership)),
          () => timed(draw),
        ),
      );
      const due = markup.match(/<section class="ll-update"/g)?.length ?? 0;
      return [
        {
          id: 'updates-page',
          title: `Monthly updates of one person: ${due} things due`,
          floorTitle: 'The records that updates are about, read from the store, and nothing made of them',
          unit: 'ms',
          ...figures,
          target: { text: `< ${target} ms`, isMet: figures.ours.median < target },
          notes: [`${Math.round(markup.length / 1024)} kB of page; embedded engine`],
        },
      ];
    }),
  );
}

function updatesPage(): Handler {
  const routes = deliveryRoutes({
    isAnswered: () => true,
    agreementFile,
    sheets: sheetFiles,
    sendsMail: false,
  });
  const route = routes.find(({ method, address }) => method === 'GET' && address === 'work.updates');
  if (!route) throw new Error('Nobody answers for updates');
  return route.handle;
}

/** A request as the server would make it, with what this page asks of it. */
async function requestOf(services: Services, partnershipId: string): Promise<PageRequest> {
  const account = await accountOfEmail(services.db, person);
  const actor = account && (await actorOf(services.db, account.id));
  const acting = actingIn(actor ?? null, partnershipId);
  const asked = {
    ...{ language: 'en', params: {}, query: {}, form: {}, twin: null },
    partnershipId,
    services,
    acting,
  };
  return { ...asked, csrfToken: 'token' } as unknown as PageRequest;
}
