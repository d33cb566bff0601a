import { fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { PublishedAnnualReport } from '../annual-report/published-annual-report.ts';
import type { PublishedAssessment } from '../assessment/published-assessment.ts';
import type { PublishedPlan } from '../published-plan.ts';
import type { MadeDocument } from './documents-of-plan.ts';
import type { SingleDocument } from './single-document.ts';

export interface DocumentOrder {
  /** A version of a plan, an edition of a needs assessment or an annual report, or one document of what stands now. */
  readonly content: PublishedPlan | PublishedAssessment | PublishedAnnualReport | SingleDocument;
  /** Of the content; empty for what is kept nowhere. */
  readonly hash: string;
}

export type DocumentAnswer = { readonly documents: readonly MadeDocument[] } | { readonly failure: string };

/** The documents could not be made; the message says why, in the words of whatever makes them. */
export class DocumentsNotMade extends Error {
  override readonly name = 'DocumentsNotMade';
}

interface HowApart {
  /** Makes them no longer wanted. */
  readonly signal?: AbortSignal | undefined;
  /** What is run: the program that makes documents. */
  readonly program?: string;
  /** After this long it is taken to have stuck. */
  readonly longestMs?: number;
}

/** The process ended without an answer: it crashed, or was ended from outside. */
class ProcessEnded extends DocumentsNotMade {}

/** Where the program keeps what it has read of its own files: reading them anew takes longer than many documents do. */
const compiledFolder = fileURLToPath(new URL('../../../.set-up/compiled', import.meta.url));
const documentProgram = fileURLToPath(new URL('./document-process.ts', import.meta.url));
const tenMinutes = 600_000;
const keptOfErrors = 2_000;

/**
 * Makes the documents of a plan or of an assessment in a process of their own: setting a long plan takes seconds of unbroken work, during
 * which this process goes on answering pages; and when the setter crashes it takes nothing else with it. A process
 * that crashed is begun once more.
 *
 * @throws DocumentsNotMade when they cannot be made; the reason of the signal when they are no longer wanted
 */
export async function documentsMadeApart(
  order: DocumentOrder,
  how: HowApart = {},
): Promise<readonly MadeDocument[]> {
  try {
    return await madeInProcess(order, how);
  } catch (error) {
    if (!(error instanceof ProcessEnded) || how.signal?.aborted) throw error;
    return madeInProcess(order, how);
  }
}

function madeInProcess(
  order: DocumentOrder,
  { signal, program = documentProgram, longestMs = tenMinutes }: HowApart,
): Promise<readonly MadeDocument[]> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const child = fork(program, [], {
      execArgv: [],
      env: { NODE_COMPILE_CACHE: compiledFolder, ...process.env },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      timeout: longestMs,
      killSignal: 'SIGKILL',
    });
    const stop = (): void => void child.kill('SIGKILL');
    signal?.addEventListener('abort', stop, { once: true });
    yieldToPages(child.pid);
    let complaint = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-keptOfErrors);
    });
    let answer: DocumentAnswer | undefined;
    child.on('message', (message) => {
      answer = message as DocumentAnswer;
    });
    child.on('error', (cause) => reject(new ProcessEnded(cause.message, { cause })));
    child.on('close', (status, killedBy) => {
      signal?.removeEventListener('abort', stop);
      if (signal?.aborted) reject(signal.reason);
      else if (answer === undefined) {
        const how = killedBy ?? `exit status ${status}`;
        reject(new ProcessEnded(`the process that makes documents ended (${how}) ${complaint}`.trimEnd()));
      } else if ('failure' in answer) reject(new DocumentsNotMade(answer.failure));
      else resolve(answer.documents);
    });
    // A process that has already ended says so above.
    child.send(order, () => undefined);
  });
}

/** Somebody waits for a page; nobody waits for a document at that very moment. */
function yieldToPages(process: number | undefined): void {
  if (process === undefined) return;
  try {
    setPriority(process, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or this machine does not let us; it is made all the same.
  }
}
