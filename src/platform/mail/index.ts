export { type Mailer, type MailMessage, MailRefused, type MailSettings, smtpMailer } from './smtp-mailer.ts';
