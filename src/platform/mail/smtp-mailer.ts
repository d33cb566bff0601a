import { createTransport } from 'nodemailer';
import { withoutMarks } from '../../language/index.ts';

/** Where mail is handed over, and in whose name. */
export interface MailSettings {
  /** `smtps://user:password@mail.example.org`, or `smtp://127.0.0.1:25`. */
  readonly smtpUrl: string;
  /** `Llinyn <llinyn@example.org>`. */
  readonly from: string;
}

/** One message, as text and as a page. */
export interface MailMessage {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same when it is sent again, so that a mail program can show it once. Without angle brackets. */
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Sends mail. */
export interface Mailer {
  /**
   * Resolves when the mail server has taken the message.
   *
   * @throws MailRefused when the server will never take it; any other error when it may later
   */
  send(message: MailMessage): Promise<void>;
  close(): void;
}

/** The mail server will not take this message, however often it is asked. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

const patienceMs = 20_000;

/** Sends by SMTP. */
export function smtpMailer({ smtpUrl, from }: MailSettings): Mailer {
  const transport = createTransport(
    {
      url: smtpUrl,
      connectionTimeout: patienceMs,
      greetingTimeout: patienceMs,
      socketTimeout: patienceMs,
      // What is sent is composed here; no file and no address is ever fetched into a message.
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return {
    send: async ({ to, subject, text, html, messageId, headers }) => {
      try {
        await transport.sendMail({
          to,
          subject: withoutMarks(subject),
          text: withoutMarks(text),
          html,
          messageId: `<${messageId}>`,
          headers: { ...headers, 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        const { responseCode, message } = error as { responseCode?: number; message: string };
        if (responseCode !== undefined && responseCode >= 500) throw new MailRefused(message);
        throw error;
      }
    },
    close: () => transport.close(),
  };
}
