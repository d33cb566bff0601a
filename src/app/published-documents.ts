import type { PublishedDocuments } from '../duties/web/index.ts';
import { documentsOf, readContent, versionsOf } from '../publishing/store/index.ts';
import { inspectionFiles } from '../scrutiny/documents/index.ts';

/**
 * What an evidence pack holds beside the requirements: what inspectors ask for, and the newest published version of the
 * plan with every document made from it.
 */
export const publishedDocuments: PublishedDocuments = async (services, partnershipId, plan) => {
  const { db, dataFolder } = services;
  const asked = inspectionFiles(await services.records.load(db, partnershipId), plan);
  const [newest] = await versionsOf(db, partnershipId, plan);
  if (!newest) return asked;
  const named = [
    [`${plan}-v${newest.number}.json`.toLowerCase(), newest.contentHash] as const,
    ...(await documentsOf(db, partnershipId, newest)),
  ];
  const published = await Promise.all(
    named.map(async ([path, hash]) => ({ path, bytes: await readContent(dataFolder, hash) })),
  );
  return [...asked, ...published];
};
