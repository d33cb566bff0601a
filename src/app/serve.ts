import { anyAccount, makeSetUpCode } from '../access/store/index.ts';
import { address, type Language } from '../language/index.ts';
import { systemClock } from '../platform/clock.ts';
import { jobRunner } from '../platform/jobs/index.ts';
import { createLog, type Log } from '../platform/logging.ts';
import { smtpMailer } from '../platform/mail/index.ts';
import { problem, type Result } from '../records/index.ts';
import { rulebooksIn } from '../thread/store/index.ts';
import type { Configuration } from './configuration.ts';
import { appMessages } from './messages.ts';
import { bringPreparedDemonstration } from './prepared-demonstration.ts';
import { openProgram, type Program } from './program.ts';
import { reminderSources } from './reminders.ts';
import { partnershipIds } from './store/partnership-ids.ts';

/** No address of this machine, of no machine, or not for this account. */
const addressCodes = new Set(['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL', 'EACCES']);

/** A web site that listens. */
export interface RunningSite {
  /** Where it is reached on this machine, like `http://127.0.0.1:3000`. */
  readonly url: string;
  /** The code with which the first account is made, while there is none. */
  readonly setUpCode: string | undefined;
  readonly program: Program;
  /** Settled when the plan of the example is published, or was refused; at once where there is none to publish. */
  readonly published: Promise<void>;
  stop(): Promise<void>;
}

export interface ServeOptions {
  readonly language: Language;
  /** Fill an empty data folder with the example county. */
  readonly demo?: boolean;
  /** What a person who started it should read. */
  readonly say: (line: string) => void;
}

async function listen(
  configuration: Configuration,
  program: Program,
): Promise<Result<{ readonly url: string; readonly log: Log; stop(): Promise<void> }>> {
  const [
    { createWebServer },
    { allRoutes },
    { registerImportJobs },
    { registerPublishJobs, registerReportJobs },
    { gatherPlan },
    { reportPlace },
    { programVersion },
    { startReminderTimer, sendReminders },
    { escalateSilence },
    { sendWebhooks, theInternet },
  ] = await Promise.all([
    import('./web-server.ts'),
    import('./routes.ts'),
    import('../evidence/web/index.ts'),
    import('../publishing/web/index.ts'),
    import('./gather-plan.ts'),
    import('./report-place.ts'),
    import('./version.ts'),
    import('../deadlines/mail/index.ts'),
    import('../delivery/store/index.ts'),
    import('../partner-systems/web/index.ts'),
  ]);
  const { services } = program;
  const log = createLog({ level: configuration.logLevel });
  const jobs = jobRunner({ db: services.db, clock: systemClock, log });
  registerImportJobs(jobs, services);
  registerPublishJobs(jobs, services, gatherPlan);
  registerReportJobs(jobs, services, { placeOf: reportPlace, program: programVersion });
  const mailer = configuration.mail ? smtpMailer(configuration.mail) : undefined;
  const routes = allRoutes(jobs, mailer !== undefined);
  const server = await createWebServer({ ...configuration, services, log, routes });
  const { host, port } = configuration;
  try {
    const url = await server.listen({ host, port });
    jobs.start();
    // Silence goes up whether or not anybody can be written to.
    const reminders = startReminderTimer(async (signal) => {
      const sources = { ...(await reminderSources(services, configuration, log)), signal };
      for (const partnershipId of sources.partnerships) await escalateSilence(services, partnershipId);
      if (mailer) await sendReminders(sources, mailer);
    }, log);
    const webhooks = startReminderTimer(
      async (signal) => {
        const partnerships = await partnershipIds(services.db);
        await sendWebhooks({ services, partnerships, outward: theInternet, log, signal });
      },
      log,
      { firstAfterMs: 20_000, everyMs: 60_000 },
    );
    const stop = async () => {
      await server.close();
      await reminders.stop();
      await webhooks.stop();
      mailer?.close();
      await jobs.stop();
    };
    return { ok: true, value: { url, log, stop } };
  } catch (error) {
    await server.close();
    const { code = '' } = error as { code?: string };
    if (code === 'EADDRINUSE')
      return { ok: false, problems: [problem('app.port-taken', {}, { port: String(port) })] };
    if (!addressCodes.has(code)) throw error;
    return { ok: false, problems: [problem('app.address-unusable', {}, { host, port: String(port) })] };
  }
}

/**
 * Starts the web site. On a new data folder, with `demo`, the example county is loaded first; without it, whoever
 * reads the console gets the code with which to make the first account.
 */
export async function serve(
  configuration: Configuration,
  { language, demo = false, say }: ServeOptions,
): Promise<Result<RunningSite>> {
  const words = appMessages.in(language);
  // Rulebooks of one’s own are read before anything else: a mistake in them is told here, and not on every page.
  if (configuration.rulebooksFolder) await rulebooksIn(configuration.rulebooksFolder);
  const program = await openProgram(configuration, 'llinyn serve', async () => {
    if (demo) await bringPreparedDemonstration(configuration);
  });
  const { services } = program;
  try {
    if (demo) {
      const { loadDemonstration } = await import('./demonstration.ts');
      const loaded = await loadDemonstration(services, language, say);
      if (!loaded.ok) {
        await program.close();
        return loaded;
      }
    }
    const setUpCode = (await anyAccount(services.db))
      ? undefined
      : await makeSetUpCode(services.db, services.now());
    const listening = await listen(configuration, program);
    if (!listening.ok) {
      await program.close();
      return listening;
    }
    const { url, log, stop } = listening.value;
    if (setUpCode) {
      say(words('cli.setUp.text'));
      say(words('cli.setUp.code', { code: setUpCode }));
      say(words('cli.listening', { address: `${url}${address('site.set-up', language)}` }));
    } else {
      say(words('cli.listening', { address: url }));
    }
    // Making documents takes seconds; nobody waits for them before the first page, nor when it stops: the next start
    // publishes what this one did not.
    const stopping = new AbortController();
    const publishing = async (): Promise<void> => {
      if (!demo) return;
      try {
        const { publishDemonstration } = await import('./demonstration.ts');
        await publishDemonstration(services, language, say, stopping.signal);
      } catch (error) {
        if (!stopping.signal.aborted) log.error({ err: error, event: 'demonstration.not-published' });
      }
    };
    const published = publishing();
    return {
      ok: true,
      value: {
        url,
        setUpCode,
        program,
        published,
        stop: async () => {
          stopping.abort();
          await published;
          await stop();
          await program.close();
        },
      },
    };
  } catch (error) {
    await program.close();
    throw error;
  }
}
