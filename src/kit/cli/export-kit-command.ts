import { kitMessages, wordOf } from '../index.ts';
import { exportKit, type KitForm } from '../store/index.ts';
import { type CommandContext, type ExitStatus, reportProblems } from './import-kit-command.ts';

interface AskedExport {
  readonly partnershipId: string;
  readonly out: string;
  readonly format: KitForm;
}

/**
 * `llinyn export kit PARTNERSHIP OUT`: writes a partnership's records as a kit, where nothing is yet. A name that ends
 * like a workbook's is a workbook, whatever form was asked for.
 */
export async function exportKitCommand(asked: AskedExport, context: CommandContext): Promise<ExitStatus> {
  const { language, json, print } = context;
  const format = asked.out.toLowerCase().endsWith('.xlsx') ? 'workbook' : asked.format;
  const written = await exportKit({ ...asked, ...context, format });
  if (!written.ok) return reportProblems(written.problems, context);
  if (json) {
    print(JSON.stringify({ done: true, ...written.value }, null, 2));
    return 0;
  }
  const say = kitMessages.in(language);
  print(say('export.done', { out: written.value.out }));
  for (const { kind, records } of written.value.kinds) {
    if (records > 0) print(say('export.kind', { kind: wordOf(`kind.${kind}.many`, language), n: records }));
  }
  return 0;
}
