import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { createLog } from '../logging.ts';
import { createHttpServer } from './http-server.ts';

it('stops within seconds though a browser has connected ahead of need', async () => {
  const server = await createHttpServer({
    log: createLog({ level: 'silent' }),
    assetsFolder: 'no-such-folder',
    origin: undefined,
    uploadLimit: 1000,
  });
  const url = new URL(await server.listen({ host: '127.0.0.1', port: 0 }));
  const browser = connect(Number(url.port), url.hostname);
  browser.on('error', () => undefined);
  await new Promise((resolve) => browser.once('connect', resolve));
  const ended = new Promise((resolve) => browser.once('close', resolve));
  await server.close();
  await ended;
  expect(server.server.listening).toBe(false);
}, 10_000);
