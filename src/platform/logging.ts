import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Fields that may hold something about a person, wherever they stand in what is logged. */
const personal = [
  'name',
  'email',
  'password',
  'token',
  'cookie',
  'authorization',
  'body',
  'form',
  'ip',
  'remoteAddress',
].flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);

/** Addresses hold what people typed into a search or a form: the log keeps only the path. */
function pathOf(request: { method?: string; url?: string; id?: unknown }): Record<string, unknown> {
  return { id: request.id, method: request.method, path: request.url?.split('?')[0] };
}

/**
 * The log: one line of JSON each, for the person who runs the machine. Codes, identifiers, counts and durations; never
 * names, addresses or what anyone wrote.
 *
 * @param level - `silent` in tests
 */
export function createLog({
  level = 'info',
  write,
}: {
  level?: string;
  write?: (line: string) => void;
} = {}): Log {
  const options = {
    level,
    base: {},
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: personal, remove: true },
    serializers: { req: pathOf },
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return write ? pino(options, { write }) : pino(options, pino.destination({ dest: 2, sync: false }));
}
