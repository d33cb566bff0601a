export { formToken, isFormToken, newBrowserSecret } from './form-token.ts';
export { createHttpServer, type HttpServerOptions, isSecure } from './http-server.ts';
export { originOf, type RequestOrigin } from './origin-of-request.ts';
export { readSentForm, type SentFile, type SentForm } from './sent-form.ts';
