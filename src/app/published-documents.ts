import type { PublishedDocuments } from '../duties/web/index.ts';
import { documentsOf, readContent, versionsOf } from '../publishing/store/index.ts';

/** The newest published version of a plan for an evidence pack: its content and every document made from it. */
export const publishedDocuments: PublishedDocuments = async ({ db, dataFolder }, partnershipId, plan) => {
  const [newest] = await versionsOf(db, partnershipId, plan);
  if (!newest) return [];
  const named = [
    [`${plan}-v${newest.number}.json`.toLowerCase(), newest.contentHash] as const,
    ...(await documentsOf(db, partnershipId, newest)),
  ];
  return Promise.all(
    named.map(async ([path, hash]) => ({ path, bytes: await readContent(dataFolder, hash) })),
  );
};
