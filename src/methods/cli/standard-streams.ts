/** Where a table comes from and goes to. */
export interface CalcStreams {
  readonly input: AsyncIterable<Uint8Array>;
  /** Whether a person would have to type the input: they were waiting for an answer, not for a table to be typed. */
  readonly isTyped: boolean;
  /** Resolves when the bytes are on their way, so that no more are made than are read. */
  write(bytes: Uint8Array): Promise<void>;
}

/** Standard input and output of the process. */
export function standardStreams(): CalcStreams {
  const { stdin, stdout } = process;
  let isGone = false;
  // Whoever reads may have enough (`| head`); that is no fault, and there is nobody left to tell.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isGone = true;
  });
  return {
    input: stdin,
    isTyped: stdin.isTTY === true,
    write: (bytes) =>
      new Promise((resolve) => {
        if (isGone) resolve();
        else stdout.write(bytes, () => resolve());
      }),
  };
}
