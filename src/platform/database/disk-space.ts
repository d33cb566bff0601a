import { statfsSync } from 'node:fs';
import { type Problem, problem } from '../../records/index.ts';

/**
 * Two segments of the write-ahead log. When PostgreSQL cannot begin its next segment it gives up altogether, and inside
 * our process that means the process hangs; so we stop writing while there is still room.
 */
const roomToKeepBytes = 32 * 1024 * 1024;

/** There is too little room on the disk to write safely. Nothing of the change was kept; reading goes on. */
export class DiskAlmostFull extends Error {
  override readonly name = 'DiskAlmostFull';
  readonly code = 'platform.disk-almost-full';
  readonly problem: Problem;

  constructor(folder: string, freeBytes: number) {
    super(`The disk that holds ${folder} is almost full`);
    const megabytes = Math.floor(freeBytes / 1024 / 1024);
    this.problem = problem('platform.disk-almost-full', { file: folder }, { megabytes });
  }
}

/** What is written stands in the table, in its history, and in the log once for each. */
const timesWritten = 4;

/**
 * @param statementBytes - the size of what the statement brings with it
 * @throws DiskAlmostFull when the folder's disk has too little room for another write
 */
export function refuseOnFullDisk(folder: string, statementBytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < roomToKeepBytes + timesWritten * statementBytes)
    throw new DiskAlmostFull(folder, bavail * bsize);
}
