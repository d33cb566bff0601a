import { fsyncSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** The one thing we change in the engine's view of the disk. */
interface OpenFile {
  readonly nfd: number;
}
interface FileOperations {
  fsync?: (file: OpenFile) => number;
}
interface EngineModule {
  readonly NODEFS: { readonly stream_ops: FileOperations };
}

/**
 * The data folder as the embedded engine sees it, with one difference: when PostgreSQL asks for a file to be put
 * safely on disk, it is. PGlite itself starts PostgreSQL with fsync off and its Node file system has no fsync, so an
 * acknowledged change would survive a killed process but not a power cut.
 */
export class DurableFilesystem extends NodeFS {
  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...given);
    const putOnDisk = (engine: unknown): void => {
      (engine as EngineModule).NODEFS.stream_ops.fsync = (file) => {
        fsyncSync(file.nfd);
        return 0;
      };
    };
    const before = emscriptenOpts.preRun;
    const list = before === undefined ? [] : Array.isArray(before) ? before : [before];
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...list, putOnDisk] } };
  }
}
