import type { PublishedBook } from '../../performance/web/index.ts';
import { currentVersions, publishedPlanOf } from './read-once.ts';
import { versionAsked } from './version-asked.ts';

/** The measures of the version in force, with what they hang on; null before the first version. */
export const publishedBook: PublishedBook = async (services, partnershipId) => {
  const found = versionAsked(await currentVersions(services, partnershipId), undefined);
  return found ? publishedPlanOf(services.dataFolder, found.version.contentHash) : null;
};
