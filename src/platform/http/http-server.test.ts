import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { createLog } from '../logging.ts';
import { createHttpServer } from './http-server.ts';

it('says of a page what it is without sending it, to those who only ask after it', async () => {
  const server = await createHttpServer({
    log: createLog({ level: 'silent' }),
    assetsFolder: 'no-such-folder',
    origin: undefined,
    uploadLimit: 1000,
  });
  server.get('/page', async (_, reply) =>
    reply.type('text/html').header('ETag', '"page"').send('<p>Dŵr</p>'),
  );
  server.post('/form', async () => 'sent');
  try {
    const url = await server.listen({ host: '127.0.0.1', port: 0 });
    const [asked, read, form] = await Promise.all(
      [
        ['HEAD', '/page'],
        ['GET', '/page'],
        ['HEAD', '/form'],
      ].map(([method, path]) => fetch(`${url}${path}`, { method: method as string })),
    );
    expect(asked?.status).toBe(200);
    for (const header of ['content-length', 'content-type', 'etag', 'content-security-policy'])
      expect(asked?.headers.get(header)).toBe(read?.headers.get(header));
    expect(asked?.headers.get('content-length')).toBe(String(Buffer.byteLength('<p>Dŵr</p>')));
    expect(await asked?.text()).toBe('');
    expect(await read?.text()).toBe('<p>Dŵr</p>');
    expect(form?.status).toBe(404);
  } finally {
    await server.close();
  }
});

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
