import { type Problem, problem } from '../records/index.ts';
import type { DatasetDescription, Release } from './dataset.ts';

/**
 * What a dataset lacks before figures of a release of it may be published: a title in both languages, its source, its
 * licence, and the day its producer published the release.
 *
 * Releases from before it was kept whether somebody had said that day are taken to have it.
 *
 * @returns one problem for each thing missing; none where it may be published
 * @source NEED-11, INFO-02, INFO-10
 */
export function lackingForPublication(
  dataset: Pick<DatasetDescription, 'id' | 'title' | 'source' | 'licence'>,
  release: Pick<Release, 'publishedOn' | 'isPublishedOnAssumed'>,
): Problem[] {
  const isDated = release.publishedOn !== '' && release.isPublishedOnAssumed !== true;
  const wanted = [
    ['evidence.publish-title-cy-missing', 'title.cy', dataset.title.cy],
    ['evidence.publish-title-en-missing', 'title.en', dataset.title.en],
    ['evidence.publish-source-missing', 'source', dataset.source],
    ['evidence.publish-licence-missing', 'licence', dataset.licence],
    ['evidence.publish-date-missing', 'published', isDated ? release.publishedOn : ''],
  ] as const;
  return wanted
    .filter(([, , said]) => said.trim() === '')
    .map(([code, field]) => problem(code, { record: dataset.id, field }));
}
