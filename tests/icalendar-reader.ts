/** Properties of one event: name with parameters → values, as they mean. */
export type ReadEvent = Readonly<Record<string, readonly string[]>>;

const contentLine =
  /^([A-Z][A-Z0-9-]*)((?:;[A-Z][A-Z0-9-]*=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/u;
const once = ['UID', 'DTSTAMP', 'SEQUENCE', 'LAST-MODIFIED', 'STATUS', 'TRANSP'];

/**
 * Reads a calendar as strictly as RFC 5545 writes it: CRLF, lines of at most 75 octets, every line a property, every
 * part closed, what an event must have there once. For tests of what we write.
 *
 * @throws Error at the first thing that is not as it must be
 */
export function readCalendar(text: string): { readonly name: string; readonly events: readonly ReadEvent[] } {
  if (!text.endsWith('\r\n')) throw new Error('The last line does not end');
  if (/(?<!\r)\n|\r(?!\n)/.test(text)) throw new Error('A line ends in something else than CRLF');
  const raw = text.slice(0, -2).split('\r\n');
  for (const line of raw) {
    if (Buffer.byteLength(line) > 75) throw new Error(`A line of ${Buffer.byteLength(line)} octets: ${line}`);
    if (line === '') throw new Error('An empty line');
  }
  const open: string[] = [];
  const events: Record<string, string[]>[] = [];
  let name = '';
  for (const line of text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n')) {
    const [, property = '', parameters = '', value = ''] = contentLine.exec(line) ?? [];
    if (property === '') throw new Error(`Not a property: ${line}`);
    if (property === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') events.push({});
    } else if (property === 'END') {
      if (open.pop() !== value) throw new Error(`${value} is closed but not open`);
      if (value === 'VEVENT') complete(events.at(-1) ?? {});
    } else if (open.at(-1) === 'VEVENT') {
      const held = events.at(-1) ?? {};
      const key = `${property}${parameters}`;
      held[key] = [...(held[key] ?? []), meant(property, value)];
    } else if (property === 'NAME') name = meant(property, value);
  }
  if (open.length > 0) throw new Error(`Left open: ${open.join(', ')}`);
  return { name, events };
}

function complete(event: Record<string, string[]>): void {
  for (const property of once) {
    if (event[property]?.length !== 1) throw new Error(`An event without one ${property}`);
  }
  const starts = Object.keys(event).filter((key) => key.startsWith('DTSTART'));
  if (starts.length !== 1) throw new Error('An event without one DTSTART');
  const [start = ''] = event[starts[0] ?? ''] ?? [];
  const form = starts[0] === 'DTSTART;VALUE=DATE' ? /^\d{8}$/ : /^\d{8}T\d{6}Z$/;
  if (!form.test(start)) throw new Error(`Not a date: ${start}`);
}

/** Addresses are as they stand; in texts a backslash may stand only before what it escapes. */
function meant(property: string, value: string): string {
  if (property === 'URL') return value;
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value) && property !== 'PRODID') throw new Error(`Not escaped: ${value}`);
  return value.replaceAll(/\\(.?)/g, (_, escaped: string) => {
    if (escaped === 'n' || escaped === 'N') return '\n';
    if (escaped === '\\' || escaped === ';' || escaped === ',') return escaped;
    throw new Error(`A backslash before "${escaped}"`);
  });
}
