import path from 'node:path';
import { isLanguage, type Language } from '../language/index.ts';
import type { MailSettings } from '../platform/mail/index.ts';
import { type Problem, problem, type Result } from '../records/index.ts';

/** What the program was told: by its options first, then by the environment. */
export interface Configuration {
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly host: string;
  readonly port: number;
  /** Where the site is reached from outside, like `https://llinyn.example.org`. */
  readonly origin: string | undefined;
  /** Addresses of proxies in front, whose word on a visitor's address is taken. */
  readonly trustedProxies: string | undefined;
  readonly logLevel: string;
  /** A folder of rulebooks in the place of those that come with the program, with duties of one’s own among them. */
  readonly rulebooksFolder?: string | undefined;
  /** The mail server by which reminders go out: `SMTP_URL` and `MAIL_FROM`. Without both nothing is sent. */
  readonly mail?: MailSettings | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

export interface GivenOptions {
  readonly data?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: string | undefined;
}

/** The data folder: `--data`, else `LLINYN_DATA`, else `data` beside where one stands. */
export function dataFolderFrom(environment: Environment, given: GivenOptions = {}): string {
  return path.resolve(given.data ?? (environment['LLINYN_DATA'] || 'data'));
}

/** The mail server, where there is one. */
function mailFrom(environment: Environment): MailSettings | undefined {
  const { SMTP_URL: smtpUrl, MAIL_FROM: from } = environment;
  return smtpUrl && from ? { smtpUrl, from } : undefined;
}

/** Whether a text is where a site can be reached from outside, like `https://llinyn.example.org`. */
export function isOrigin(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '');
}

/** The configuration from options and environment, or what is wrong with it. */
export function readConfiguration(environment: Environment, given: GivenOptions = {}): Result<Configuration> {
  const written = given.port ?? environment['PORT'] ?? '3000';
  const port = Number(written);
  const problems: Problem[] = [];
  if (written.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65_535) {
    problems.push(problem('app.port-invalid', {}, { port: written }));
  }
  if (Boolean(environment['SMTP_URL']) !== Boolean(environment['MAIL_FROM'])) {
    problems.push(problem('app.mail-incomplete'));
  }
  const origin = environment['LLINYN_ORIGIN'];
  if (origin && !isOrigin(origin)) problems.push(problem('app.origin-invalid', {}, { found: origin }));
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: {
      dataFolder: dataFolderFrom(environment, given),
      databaseUrl: environment['DATABASE_URL'] || undefined,
      host: given.host ?? environment['HOST'] ?? '127.0.0.1',
      port,
      origin: origin?.replace(/\/+$/, '') || undefined,
      trustedProxies: environment['LLINYN_PROXIES'] || undefined,
      logLevel: environment['LLINYN_LOG'] ?? 'info',
      rulebooksFolder: environment['LLINYN_RULEBOOKS'] && path.resolve(environment['LLINYN_RULEBOOKS']),
      mail: mailFrom(environment),
    },
  };
}

/** The language to speak on the command line: the option, `LLINYN_LANGUAGE`, the machine's own, else English. */
export function languageFrom(environment: Environment, given?: string): Language {
  const wanted = [given, environment['LLINYN_LANGUAGE']].find(isLanguage);
  return wanted ?? (environment['LANG']?.startsWith('cy') ? 'cy' : 'en');
}
