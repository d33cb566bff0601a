import { access } from 'node:fs/promises';
import { Command, CommanderError } from 'commander';
import type { Services } from '../access/web/index.ts';
import { isLanguage, withoutMarks } from '../language/index.ts';
import type { CalcStreams } from '../methods/cli/index.ts';
import { FolderAlreadyOpen, FolderNotMade, layoutOf } from '../platform/data-folder/index.ts';
import { StoreNewerThanProgram, theSystem } from '../platform/database/index.ts';
import { evidenceFiles } from '../platform/evidence-files/index.ts';
import { NotUsable, type Problem, problem, type Result } from '../records/index.ts';
import {
  emptyWord,
  helpAtTheEnd,
  unknownCommand,
  usageProblem,
  withHelp,
  withHelpOnOthers,
} from './command-help.ts';
import { type Configuration, isOrigin, languageFrom, readConfiguration } from './configuration.ts';
import { appMessages } from './messages.ts';
import { sayProblemInParts, sayProblems } from './say-problems.ts';
import { partnershipIds } from './store/partnership-ids.ts';
import { programVersion } from './version.ts';
import { partnershipAndWord, whichPartnership } from './which-partnership.ts';

/** How a command ended. @source DESIGN, Interfaces that others rely on */
export const exitStatus = { done: 0, findings: 1, badInput: 2, couldNotRun: 3 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

type Environment = Readonly<Record<string, string | undefined>>;

/** A terminal, like a program that reads on, is told words alone: it has no way to say which language a part is in. */
function ofWordsAlone(console: Console): Console {
  return {
    ...console,
    out: (line) => console.out(withoutMarks(line)),
    error: (line) => console.error(withoutMarks(line)),
  };
}

/** Where a command reads and writes: the real console, or a test's. */
export interface Console {
  readonly environment: Environment;
  out(line: string): void;
  error(line: string): void;
  /** Where `calc` takes its table from and puts it, unless they are those of the process. */
  readonly streams?: CalcStreams;
  /** Resolves when the person or the machine asks the program to stop. */
  untilStopped(): Promise<void>;
}

/** The language is needed before the options are read: the help is written in it. */
function givenLanguage(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => word === '--language' || word.startsWith('--language='));
  return at < 0 ? undefined : (words[at]?.split('=')[1] ?? words[at + 1]);
}

/** Nobody listens there, nobody of that name, not let in, no such database. */
const serverCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  '28P01',
  '28000',
  '3D000',
]);
const diskCodes = new Set([
  ...['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EEXIST', 'EISDIR', 'ENOENT'],
  ...['ENAMETOOLONG', 'ELOOP', 'EIO', 'EMFILE'],
]);

/**
 * Whether records are kept there. A folder whose name was mistyped is told of: it would be made, found sound, and backed
 * up with nothing in it.
 */
async function isDataFolder(folder: string): Promise<boolean> {
  const fault = await access(layoutOf(folder).records).then(
    () => undefined,
    (error: { readonly code?: string }) => error.code,
  );
  return fault !== 'ENOENT';
}

/** A fault of the machine that a person can do something about, as a problem. */
function expectedProblem(error: unknown): Problem | undefined {
  if (error instanceof FolderAlreadyOpen) return error.problem;
  if (error instanceof FolderNotMade) return expectedProblem(error.cause);
  if (error instanceof StoreNewerThanProgram) return problem('platform.store-newer-than-program');
  const { code = '', message: detail, path: file } = error as NodeJS.ErrnoException;
  if (serverCodes.has(code)) return problem('app.database-unreachable', {}, { detail: detail || code });
  if (diskCodes.has(code)) return problem('app.folder-unusable', file ? { file } : {}, { reason: code });
  return undefined;
}

interface FolderWords {
  readonly data?: string;
  readonly json?: boolean;
}
interface EvidenceWords extends FolderWords {
  readonly partnership?: string;
  readonly mapping?: string;
  readonly metadata?: string;
  readonly acceptPartial?: boolean;
  readonly confirmDefinition?: boolean;
  readonly rejected?: string;
}
interface DisclosureWords extends FolderWords {
  readonly partnership?: string;
  readonly policy?: string;
  readonly control?: string;
  readonly threshold?: string;
  readonly zero?: string;
  readonly roundTo?: string;
  readonly secondary?: string;
}
interface KitWords extends FolderWords {
  readonly dryRun?: boolean;
  readonly replace?: boolean;
}
interface UpdatesWords extends FolderWords {
  readonly partnership?: string;
  readonly month?: string;
  readonly acceptPartial?: boolean;
}
interface StratMlWords extends FolderWords {
  readonly partnership?: string;
  readonly texts?: string;
  readonly measures?: string;
  readonly dryRun?: boolean;
  readonly plan?: string;
  readonly part?: string;
  readonly publishedVersion?: string;
}
interface CheckWords extends FolderWords {
  readonly plan?: string;
  readonly on?: string;
  readonly failOn?: string;
  readonly rulebook?: readonly string[];
  readonly all?: boolean;
  readonly evidencePack?: string;
}
interface PublishWords extends FolderWords {
  readonly plan?: string;
  readonly out?: string;
  readonly origin?: string;
  readonly whyCy?: string;
  readonly whyEn?: string;
}
interface ReportWords extends FolderWords {
  readonly partnership?: string;
  readonly year?: string;
  readonly out?: string;
  readonly fromLock?: string;
}
interface ServeWords {
  readonly data?: string;
  readonly host?: string;
  readonly port?: string;
  readonly demo?: boolean;
}

/**
 * Runs one command.
 *
 * @param words - what stands behind `llinyn`
 * @returns the exit status; nothing here ends the process
 */
export async function runCommand(words: readonly string[], terminal: Console): Promise<ExitStatus> {
  const console = ofWordsAlone(terminal);
  const asked = givenLanguage(words);
  const language = languageFrom(console.environment, asked);
  const say = appMessages.in(language);
  let status: ExitStatus = exitStatus.done;
  const asJson = words.includes('--json');
  const tell = (problems: readonly Problem[]): void => {
    if (!asJson) {
      sayProblems(problems, language, console.error);
      return;
    }
    const told = problems.map((each) => ({ ...each, ...sayProblemInParts(each, language) }));
    console.out(JSON.stringify({ done: false, problems: told }, null, 2));
  };
  const fail = (problems: readonly Problem[]): ExitStatus => {
    tell(problems);
    status = exitStatus.badInput;
    return status;
  };

  if (asked !== undefined && !isLanguage(asked))
    return fail([problem('app.language-unknown', {}, { found: asked })]);

  const llinyn = withHelpOnOthers(new Command('llinyn'), language)
    .description(say('cli.description'))
    .version(programVersion, '--version', say('cli.version'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => console.out(text.trimEnd()),
      writeErr: (text) => console.error(text.trimEnd()),
      // What is wrong is said below, in the language asked for.
      outputError: () => undefined,
    })
    .hook('preAction', (_, acting) => {
      const found = emptyWord(acting);
      if (found !== undefined) throw new NotUsable([problem('app.usage-missing', {}, { found })]);
    });

  const command = (parent: Command, name: string, key: Parameters<typeof say>[0]): Command =>
    withHelp(parent.command(name), language)
      .description(say(key))
      .option('--data <folder>', say('cli.data'))
      .option('--language <language>', say('cli.language'));

  command(llinyn, 'serve', 'cli.serve')
    .option('--port <number>', say('cli.port'))
    .option('--host <address>', say('cli.host'))
    .option('--demo', say('cli.demo'))
    .action(async (given: ServeWords) => {
      const configuration = readConfiguration(console.environment, given);
      if (!configuration.ok) return void fail(configuration.problems);
      const { serve } = await import('./serve.ts');
      const site = await serve(configuration.value, {
        language,
        demo: given.demo ?? false,
        say: (line) => console.out(line),
      });
      if (!site.ok) return void fail(site.problems);
      await console.untilStopped();
      console.out(say('cli.stopping'));
      await site.value.stop();
    });

  /** Opens the data folder for one command, and takes its exit status. */
  const inFolder = async (
    name: string,
    given: FolderWords,
    work: (services: Services, configuration: Configuration) => Promise<ExitStatus>,
    { begins = false } = {},
  ): Promise<void> => {
    const configuration = readConfiguration(console.environment, given);
    if (!configuration.ok) return void fail(configuration.problems);
    const { dataFolder, databaseUrl } = configuration.value;
    if (!begins && databaseUrl === undefined && !(await isDataFolder(dataFolder)))
      return void fail([problem('app.data-missing', {}, { folder: dataFolder })]);
    const { withProgram } = await import('./commands.ts');
    status = await withProgram(configuration.value, name, (services) => work(services, configuration.value));
  };
  /** The same for a command about one partnership, named or the only one. */
  const inPartnership = (
    name: string,
    given: FolderWords,
    named: string | undefined,
    work: (services: Services, partnership: string, configuration: Configuration) => Promise<ExitStatus>,
  ): Promise<void> =>
    inFolder(name, given, async (services, configuration) => {
      const which = whichPartnership(await partnershipIds(services.db), named);
      return which.ok ? work(services, which.value, configuration) : fail(which.problems);
    });
  const contextOf = (services: Services, given: FolderWords) => ({
    db: services.db,
    records: services.records,
    language,
    json: given.json ?? false,
    print: (line: string) => console.out(line),
  });

  const importing = withHelpOnOthers(llinyn.command('import'), language).description(say('cli.import'));
  command(importing, 'evidence', 'cli.import.evidence')
    .argument('<files...>')
    .option('--partnership <name>', say('cli.partnership'))
    .option('--mapping <file>', say('cli.mapping'))
    .option('--metadata <file>', say('cli.metadata'))
    .option('--accept-partial', say('cli.acceptPartial'))
    .option('--confirm-definition', say('cli.confirmDefinition'))
    .option('--rejected <file>', say('cli.rejected'))
    .option('--json', say('cli.json'))
    .action((paths: string[], given: EvidenceWords) =>
      inPartnership('import evidence', given, given.partnership, async (services, partnership) => {
        const [{ importEvidenceCommand }, { evidencePaths }] = await Promise.all([
          import('../evidence/cli/index.ts'),
          import('./evidence-paths.ts'),
        ]);
        const found = await evidencePaths(paths);
        if (!found.ok) return fail(found.problems);
        const files = evidenceFiles(services.dataFolder);
        return importEvidenceCommand(
          { ...given, partnership, paths: found.value, actor: theSystem.actor },
          { ...contextOf(services, given), files, now: services.now() },
        );
      }),
    );
  command(importing, 'kit', 'cli.import.kit')
    .argument('<path>')
    .option('--dry-run', say('cli.dryRun'))
    .option('--replace', say('cli.replace'))
    .option('--json', say('cli.json'))
    .action((path: string, given: KitWords) =>
      inFolder(
        'import kit',
        given,
        async (services) => {
          const { importWholeKit } = await import('./import-whole-kit.ts');
          return importWholeKit(services, contextOf(services, given), { path, ...given });
        },
        { begins: true },
      ),
    );
  command(importing, 'updates', 'cli.import.updates')
    .argument('<file>')
    .option('--partnership <name>', say('cli.partnership'))
    .option('--month <month>', say('cli.updates.month'))
    .option('--accept-partial', say('cli.acceptPartial'))
    .option('--json', say('cli.json'))
    .action((path: string, given: UpdatesWords) =>
      inPartnership('import updates', given, given.partnership, async (services, partnershipId) => {
        const [{ importUpdatesCommand }, { sheetFiles }] = await Promise.all([
          import('../delivery/cli/index.ts'),
          import('./sheet-files.ts'),
        ]);
        const { month, acceptPartial: part = false } = given;
        const { json, print } = contextOf(services, given);
        return importUpdatesCommand(
          { partnershipId, path, part, ...(month && { month }) },
          { services, language, json, print, tell, read: sheetFiles.read, actor: theSystem.actor },
        );
      }),
    );
  command(importing, 'stratml', 'cli.import.stratml')
    .argument('<file>')
    .option('--partnership <name>', say('cli.partnership'))
    .option('--texts <language>', say('cli.stratml.texts'))
    .option('--measures <code>', say('cli.stratml.measures'))
    .option('--dry-run', say('cli.dryRun'))
    .option('--json', say('cli.json'))
    .action((path: string, given: StratMlWords) =>
      inPartnership('import stratml', given, given.partnership, async (services, partnershipId) => {
        const [{ importStratMlCommand }, { words: recordWords }] = await Promise.all([
          import('../stratml/cli/index.ts'),
          import('./capabilities.ts'),
        ]);
        const { texts, measures: measuresOf, dryRun = false } = given;
        return importStratMlCommand(
          { partnershipId, path, dryRun, ...(texts && { texts }), ...(measuresOf && { measuresOf }) },
          {
            ...contextOf(services, given),
            kindWord: (kind, language) => recordWords.kind(kind, 'many', language),
            acting: theSystem,
          },
        );
      }),
    );
  const evidence = withHelpOnOthers(llinyn.command('evidence'), language).description(say('cli.evidence'));
  command(evidence, 'disclosure', 'cli.evidence.disclosure')
    .argument('<dataset>')
    .option('--partnership <name>', say('cli.partnership'))
    .option('--policy <file>', say('cli.disclosure.policy'))
    .option('--control <word>', say('cli.disclosure.control'))
    .option('--threshold <number>', say('cli.disclosure.threshold'))
    .option('--zero <word>', say('cli.disclosure.zero'))
    .option('--round-to <number>', say('cli.disclosure.roundTo'))
    .option('--secondary <word>', say('cli.disclosure.secondary'))
    .option('--json', say('cli.json'))
    .action((dataset: string, given: DisclosureWords) =>
      inPartnership('evidence disclosure', given, given.partnership, async (services, partnership) => {
        const { disclosureCommand } = await import('../evidence/cli/index.ts');
        const files = evidenceFiles(services.dataFolder);
        return disclosureCommand(
          { ...given, partnership, dataset },
          { ...contextOf(services, given), files },
        );
      }),
    );
  const exporting = withHelpOnOthers(llinyn.command('export'), language).description(say('cli.export'));
  command(exporting, 'kit', 'cli.export.kit')
    .usage('[options] [partnership] <out>')
    .argument('[words...]')
    .option('--format <format>', say('cli.format'), 'folder')
    .option('--json', say('cli.json'))
    .action((words: string[], given: FolderWords & { format: string }) =>
      inFolder('export kit', given, async (services) => {
        const { format } = given;
        if (format !== 'workbook' && format !== 'folder') {
          return fail([problem('app.format-unknown', {}, { found: format })]);
        }
        const which = partnershipAndWord(await partnershipIds(services.db), words);
        if (!which.ok) return fail(which.problems);
        const { partnership: partnershipId, word: out } = which.value;
        if (out === undefined) return fail([problem('app.usage-missing', {}, { found: 'out' })]);
        const { exportKitCommand } = await import('../kit/cli/index.ts');
        return exportKitCommand({ partnershipId, out, format }, contextOf(services, given));
      }),
    );
  command(exporting, 'stratml', 'cli.export.stratml')
    .argument('<file>')
    .option('--partnership <name>', say('cli.partnership'))
    .option('--plan <code>', say('cli.plan'))
    .option('--texts <language>', say('cli.stratml.texts'))
    .option('--part <number>', say('cli.stratml.part'), '2')
    .option('--published-version <number>', say('cli.stratml.version'))
    .option('--json', say('cli.json'))
    .action((file: string, given: StratMlWords) =>
      inPartnership('export stratml', given, given.partnership, async (services, partnershipId) => {
        const [{ exportStratMlCommand }, { gatherPlan }] = await Promise.all([
          import('../publishing/cli/index.ts'),
          import('./gather-plan.ts'),
        ]);
        return exportStratMlCommand(
          { ...given, partnershipId, file },
          {
            ...contextOf(services, given),
            dataFolder: services.dataFolder,
            gather: (partnership, plan) => gatherPlan(services, partnership, plan),
            today: services.today(),
          },
        );
      }),
    );
  command(llinyn, 'assess', 'cli.assess')
    .usage('[options] [partnership] [area]')
    .argument('[words...]')
    .option('--freeze', say('cli.freeze'))
    .option('--unsuppressed', say('cli.unsuppressed'))
    .option('--json', say('cli.json'))
    .action((words: string[], given: FolderWords & { freeze?: boolean; unsuppressed?: boolean }) =>
      inFolder('assess', given, async (services) => {
        const which = partnershipAndWord(await partnershipIds(services.db), words);
        if (!which.ok) return fail(which.problems);
        const { partnership, word: area } = which.value;
        if (given.freeze) {
          const { freezeAssessmentCommand } = await import('../publishing/cli/index.ts');
          return freezeAssessmentCommand(
            { partnershipId: partnership },
            {
              ...contextOf(services, given),
              dataFolder: services.dataFolder,
              acting: theSystem,
              now: services.now(),
              today: services.today(),
            },
          );
        }
        const { assessCommand } = await import('../needs/cli/index.ts');
        const context = { ...contextOf(services, given), dataFolder: services.dataFolder };
        const { unsuppressed = false } = given;
        return assessCommand({ partnership, unsuppressed, ...(area !== undefined && { area }) }, context);
      }),
    );
  command(llinyn, 'check', 'cli.check')
    .argument('[partnership]')
    .option('--plan <code>', say('cli.plan'))
    .option('--on <date>', say('cli.on'))
    .option('--fail-on <weight>', say('cli.failOn'))
    .option('--rulebook <id>', say('cli.rulebook'), (id: string, ids: readonly string[] = []) => [...ids, id])
    .option('--all', say('cli.all'))
    .option('--evidence-pack <path>', say('cli.evidencePack'))
    .option('--json', say('cli.json'))
    .action((named: string | undefined, given: CheckWords) =>
      inPartnership('check', given, named, async (services, partnership) => {
        const { checkCommand } = await import('./check-command.ts');
        return checkCommand(services, partnership, given, { language, out: console.out, fail });
      }),
    );
  command(llinyn, 'publish', 'cli.publish')
    .argument('[partnership]')
    .option('--plan <code>', say('cli.plan'))
    .option('--out <folder>', say('cli.out'))
    .option('--origin <address>', say('cli.origin'))
    .option('--why-cy <text>', say('cli.publish.whyCy'))
    .option('--why-en <text>', say('cli.publish.whyEn'))
    .option('--json', say('cli.json'))
    .action(async (named: string | undefined, given: PublishWords) => {
      if (given.origin !== undefined && !isOrigin(given.origin))
        return void fail([problem('app.origin-invalid', {}, { found: given.origin })]);
      await inPartnership('publish', given, named, async (services, partnershipId) => {
        const [{ publishCommand }, { gatherPlan }, { assetsFolder }] = await Promise.all([
          import('../publishing/cli/index.ts'),
          import('./gather-plan.ts'),
          import('./program.ts'),
        ]);
        return publishCommand(
          { partnershipId, ...given },
          {
            ...contextOf(services, given),
            dataFolder: services.dataFolder,
            assetsFolder,
            gather: (partnership, plan) => gatherPlan(services, partnership, plan),
            acting: theSystem,
            now: services.now(),
            today: services.today(),
          },
        );
      });
    });
  const reporting = withHelpOnOthers(llinyn.command('report'), language).description(say('cli.report'));
  command(reporting, 'annual', 'cli.report.annual')
    .option('--partnership <name>', say('cli.partnership'))
    .option('--year <year>', say('cli.report.year'))
    .option('--out <folder>', say('cli.report.out'))
    .option('--from-lock <file>', say('cli.report.fromLock'))
    .option('--json', say('cli.json'))
    .action((given: ReportWords) =>
      inPartnership('report annual', given, given.partnership, async (services, partnershipId) => {
        const [{ annualReportCommand }, { reportPlace }] = await Promise.all([
          import('../publishing/cli/index.ts'),
          import('./report-place.ts'),
        ]);
        const place = reportPlace(services, partnershipId);
        return annualReportCommand(given, {
          ...contextOf(services, given),
          ...place,
          acting: theSystem,
          program: programVersion,
        });
      }),
    );
  const instrument = withHelpOnOthers(llinyn.command('instrument'), language).description(
    say('cli.instrument'),
  );
  command(instrument, 'check', 'cli.instrument.check')
    .argument('<files...>')
    .option('--json', say('cli.json'))
    .action(async (files: string[], given: FolderWords) => {
      const { checkInstrumentCommand } = await import('../self-assessment/cli/index.ts');
      const { json = false } = given;
      status = await checkInstrumentCommand(files, { language, json, out: console.out, fail });
    });
  const rulebook = withHelpOnOthers(llinyn.command('rulebook'), language).description(say('cli.rulebooks'));
  command(rulebook, 'check', 'cli.rulebooks.check')
    .argument('[folder]')
    .option('--json', say('cli.json'))
    .action(async (folder: string | undefined, given: FolderWords) => {
      const configuration = readConfiguration(console.environment, given);
      if (!configuration.ok) return void fail(configuration.problems);
      const [{ checkRulebooksCommand }, { recordDefinitions: definitions }, { rulebooksFolder }] =
        await Promise.all([
          import('../duties/cli/index.ts'),
          import('./capabilities.ts'),
          import('./program.ts'),
        ]);
      const { json = false } = given;
      status = await checkRulebooksCommand(folder ?? configuration.value.rulebooksFolder ?? rulebooksFolder, {
        ...{ language, json, definitions, fail },
        out: console.out,
      });
    });
  command(llinyn, 'remind', 'cli.remind')
    .option('--dry-run', say('cli.remind.dryRun'))
    .option('--json', say('cli.json'))
    .action((given: FolderWords & { dryRun?: boolean }) =>
      inFolder('remind', given, async (services, configuration) => {
        const [{ remindCommand }, { escalateSilence }, { reminderSources }, { smtpMailer }, { createLog }] =
          await Promise.all([
            import('../deadlines/cli/index.ts'),
            import('../delivery/store/index.ts'),
            import('./reminders.ts'),
            import('../platform/mail/index.ts'),
            import('../platform/logging.ts'),
          ]);
        const log = createLog({ level: configuration.logLevel });
        const sources = await reminderSources(services, configuration, log);
        if (!given.dryRun)
          for (const partnershipId of sources.partnerships) await escalateSilence(services, partnershipId);
        const mailer = configuration.mail ? smtpMailer(configuration.mail) : null;
        const { json, print } = contextOf(services, given);
        try {
          return await remindCommand(sources, mailer, {
            language,
            json,
            print,
            dryRun: given.dryRun ?? false,
          });
        } finally {
          mailer?.close();
        }
      }),
    );
  command(llinyn, 'calc', 'cli.calc')
    .usage('METHOD [options] < in.csv > out.csv')
    .argument('[words...]')
    .option('--json', say('cli.json'))
    // Each method has its own options and its own help.
    .helpOption(false)
    .allowUnknownOption()
    .action(async (_words: string[], given: FolderWords, { args }: Command) => {
      const { calcCommand, standardStreams } = await import('../methods/cli/index.ts');
      status = await calcCommand(args, {
        language,
        json: given.json ?? false,
        streams: console.streams ?? standardStreams(),
        out: console.out,
        error: console.error,
        fail,
      });
    });
  command(llinyn, 'backup', 'cli.backup')
    .argument('<file>')
    .option('--json', say('cli.json'))
    .action((file: string, given: FolderWords) =>
      inFolder('backup', given, async (services) => {
        const { backUpCommand } = await import('./safekeeping.ts');
        return backUpCommand(services, file, { language, json: given.json ?? false, out: console.out, fail });
      }),
    );
  command(llinyn, 'restore', 'cli.restore')
    .argument('<file>')
    .option('--json', say('cli.json'))
    .action(async (file: string, given: FolderWords) => {
      const configuration = readConfiguration(console.environment, given);
      if (!configuration.ok) return void fail(configuration.problems);
      const { restoreCommand } = await import('./safekeeping.ts');
      status = await restoreCommand(configuration.value, file, {
        language,
        json: given.json ?? false,
        out: console.out,
        fail,
      });
    });
  command(llinyn, 'verify', 'cli.verify')
    .option('--json', say('cli.json'))
    .action((given: FolderWords) =>
      inFolder('verify', given, async (services) => {
        const { verifyCommand } = await import('./safekeeping.ts');
        return verifyCommand(services, { language, json: given.json ?? false, out: console.out, fail });
      }),
    );
  const people = withHelpOnOthers(llinyn.command('people'), language).description(say('cli.people'));
  command(people, 'link', 'cli.people.link')
    .argument('<email>')
    .action((email: string, given: FolderWords) =>
      inFolder('people link', given, async (services, configuration) => {
        const { linkFor } = await import('./commands.ts');
        return sayLink(await linkFor(services, configuration, email));
      }),
    );
  command(people, 'add', 'cli.people.add')
    .argument('<email>')
    .requiredOption('--name <name>', say('cli.people.name'))
    .option('--partnership <name>', say('cli.partnership'))
    .option('--role <role>', say('cli.people.role'), 'administrator')
    .action((email: string, given: FolderWords & { name: string; partnership?: string; role: string }) =>
      inPartnership('people add', given, given.partnership, async (services, partnership, configuration) => {
        const { addPerson } = await import('./commands.ts');
        return sayLink(await addPerson(services, configuration, language, { ...given, email, partnership }));
      }),
    );

  function sayLink(made: Result<string>): ExitStatus {
    if (made.ok) console.out(say('cli.people.link.made', { link: made.value }));
    else fail(made.problems);
    return made.ok ? exitStatus.done : exitStatus.badInput;
  }

  try {
    const understood = helpAtTheEnd(words);
    const unknown = unknownCommand(llinyn, understood);
    if (unknown !== undefined) return fail([problem('app.usage-command', {}, { found: unknown })]);
    await llinyn.parseAsync(understood, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitStatus.done;
      // Without any command the help has just been shown.
      if (error.code !== 'commander.help') fail([usageProblem(error.code, error.message, words)]);
      return exitStatus.badInput;
    }
    if (error instanceof NotUsable) return fail(error.problems);
    if (console.environment['LLINYN_LOG'] === 'debug' && error instanceof Error)
      console.error(error.stack ?? error.message);
    tell([expectedProblem(error) ?? problem('app.fault', {}, { detail: (error as Error).message })]);
    return exitStatus.couldNotRun;
  }
}
