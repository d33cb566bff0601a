import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseYaml, validate } from '../../duties/store/index.ts';
import type { Problem, Result } from '../../records/index.ts';
import { type Instrument, instrumentFormat, relationProblems } from '../instrument.ts';

/** The instruments shipped with the program, a file each. */
const instrumentsFolder = fileURLToPath(new URL('../../../instruments', import.meta.url));

/**
 * Reads the text of an instrument. Every mistake is named with its line and field; problems are those of rulebooks
 * (`rulebook.field-missing` …), `instrument.id-repeated` and `instrument.scale-order`.
 *
 * @param file - what the file is called, for the problems
 */
export function readInstrument(file: string, text: string): Result<Instrument> {
  const parsed = parseYaml(file, text);
  if (!parsed.ok) return parsed;
  const source = parsed.value;
  const read = validate(instrumentFormat, source, source.value);
  if (!read.ok) return read;
  const problems: readonly Problem[] = relationProblems(read.value, (place) => ({
    file,
    row: source.lineOf(place),
    field: place.map(String).join('.'),
  }));
  return problems.length > 0 ? { ok: false, problems } : read;
}

let readBefore: Promise<readonly Instrument[]> | undefined;

/**
 * The instruments shipped with the program, read once for its life, in order of their names.
 *
 * @throws Error when one is not valid: its first problem is in the message
 */
export function instruments(): Promise<readonly Instrument[]> {
  readBefore ??= readInstruments(instrumentsFolder);
  return readBefore;
}

async function readInstruments(folder: string): Promise<readonly Instrument[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (name) => {
      const read = readInstrument(name, await readFile(path.join(folder, name), 'utf8'));
      if (read.ok) return read.value;
      const [first] = read.problems;
      throw new Error(`An instrument is not valid: ${first?.code} ${JSON.stringify(first?.where)}`);
    }),
  );
}
