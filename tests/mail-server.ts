import { createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A message as it came over the wire. */
export interface ReceivedMail {
  readonly to: string;
  /** Headers and body, the escaping of full stops undone. */
  readonly source: string;
}

/** What the server answers to a message: takes it, says "later", refuses it, or takes it and never says so. */
export type Answering = 'take' | 'later' | 'refuse' | 'keep-silent';

/** A mail server of a few lines, on a port of its own. */
export interface TestMailServer {
  readonly url: string;
  readonly received: ReceivedMail[];
  answering: Answering;
  /** Resolves when so many messages have come. */
  untilReceived(count: number): Promise<void>;
}

const answers: Readonly<Record<Exclude<Answering, 'keep-silent'>, string>> = {
  take: '250 taken',
  later: '451 try again later',
  refuse: '550 no such person',
};

/** Starts a mail server that speaks as much SMTP as it takes to receive; it ends with the test. @source RFC 5321 */
export async function startMailServer(): Promise<TestMailServer> {
  const received: ReceivedMail[] = [];
  const waiting = new Set<() => void>();
  const sockets = new Set<Socket>();
  const state: { answering: Answering } = { answering: 'take' };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    let buffer = '';
    let to = '';
    let data: string[] | null = null;
    const take = (line: string): void => {
      if (data === null) {
        if (/^(EHLO|HELO|MAIL|RSET|NOOP)/i.test(line)) say('250 ok');
        else if (/^RCPT TO:/i.test(line)) {
          to = /<([^>]*)>/.exec(line)?.[1] ?? '';
          say('250 ok');
        } else if (/^DATA/i.test(line)) {
          data = [];
          say('354 go on');
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
        else say('502 not known');
        return;
      }
      if (line !== '.') {
        data.push(line.replace(/^\./, ''));
        return;
      }
      if (state.answering === 'take' || state.answering === 'keep-silent') {
        received.push({ to, source: data.join('\r\n') });
        for (const look of waiting) look();
      }
      data = null;
      if (state.answering !== 'keep-silent') say(answers[state.answering]);
    };
    socket.on('data', (chunk) => {
      buffer += chunk.toString('utf8');
      const lines = buffer.split('\r\n');
      buffer = lines.pop() ?? '';
      for (const line of lines) take(line);
    });
    say('220 test');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The mail server has no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    get answering() {
      return state.answering;
    },
    set answering(next) {
      state.answering = next;
    },
    untilReceived: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (received.length >= count) resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}
