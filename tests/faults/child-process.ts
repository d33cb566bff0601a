import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Another Llinyn process that writes, and what it said so far. */
export interface WritingProcess {
  readonly child: ChildProcess;
  readonly said: string[];
  /** Waits until it has said so many lines. */
  untilSaid(lines: number): Promise<void>;
  /** Waits until it has ended; every line it said is then in `said`. */
  untilEnded(): Promise<number | null>;
}

/** Starts a process that writes rows to a data folder and acknowledges each on its output. */
export function startWriting(dataFolder: string, ...words: string[]): WritingProcess {
  return startChild('./writing-child.ts', [dataFolder, ...words]);
}

/** Starts a process that sends updates, again and again of one action, and acknowledges each on its output. */
export function startUpdating(dataFolder: string): WritingProcess {
  return startChild('./updating-child.ts', [dataFolder]);
}

function startChild(name: string, words: readonly string[]): WritingProcess {
  const script = fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(process.execPath, [script, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  const listeners = new Set<() => void>();
  const errors: string[] = [];
  child.stderr.on('data', (text: Buffer) => errors.push(text.toString()));
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(line);
    for (const listener of listeners) listener();
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return {
    child,
    said,
    untilEnded: () => ended,
    untilSaid: (lines) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (said.length >= lines) resolve();
        };
        listeners.add(look);
        void ended.then(() =>
          said.length >= lines ? resolve() : reject(new Error(errors.join('') || 'it ended')),
        );
        look();
      }),
  };
}
