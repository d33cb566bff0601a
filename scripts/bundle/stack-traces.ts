import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// First in every program of the bundle. Node can do this too, but reads all maps at every start; here a map is read when
// there is an error to show.
const here = import.meta.url.slice(0, import.meta.url.lastIndexOf('/') + 1);
const position = /file:[^\s()]+\/([^\s()/]+\.js):(\d+):(\d+)/;
const maps = new Map<string, SourceMap | undefined>();

function mapOf(name: string): SourceMap | undefined {
  if (!maps.has(name)) {
    try {
      const text = readFileSync(fileURLToPath(new URL(`${name}.map`, here)), 'utf8');
      maps.set(name, new SourceMap(JSON.parse(text)));
    } catch {
      maps.set(name, undefined);
    }
  }
  return maps.get(name);
}

function inSources(frame: string): string {
  const [written = '', name = '', line, column] = position.exec(frame) ?? [];
  if (!written.startsWith(here)) return frame;
  const origin = mapOf(name)?.findOrigin(Number(line), Number(column));
  if (!origin || !('fileName' in origin)) return frame;
  const source = pathToFileURL(path.resolve(fileURLToPath(here), origin.fileName)).href;
  return frame.replace(written, `${source}:${origin.lineNumber}:${origin.columnNumber}`);
}

Error.prepareStackTrace = (error, frames) =>
  [Error.prototype.toString.call(error), ...frames.map((frame) => `    at ${inSources(String(frame))}`)].join(
    '\n',
  );
