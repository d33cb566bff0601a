import type { Readable } from 'node:stream';
import type { Html } from '../../design-system/index.ts';
import { type AddressName, type Language, type Twin, withoutMarks } from '../../language/index.ts';
import type { Partnership } from '../../partnership/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { RecordStore } from '../../records/store/index.ts';
import type { Acting, Actor } from '../actor.ts';
import type { Permission } from '../permission.ts';

/** What handlers work with: made once when the program starts. */
export interface Services {
  readonly db: Database;
  readonly records: RecordStore;
  /** The data folder: evidence files, published versions. */
  readonly dataFolder: string;
  /** Folder of rulebooks shipped with the program. */
  readonly rulebooksFolder: string;
  readonly now: () => Date;
  /** Today's calendar date in Europe/London. */
  readonly today: () => string;
}

/** A file somebody sent with a form, kept in a temporary place until the request is answered. */
export interface UploadedFile {
  readonly field: string;
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/** One request, as a handler sees it. */
export interface PageRequest {
  readonly language: Language;
  /** Names the page in the address map. */
  readonly address: AddressName;
  /** Path and query as they were asked for. */
  readonly path: string;
  /** Which machine-readable twin of the page is wanted, for routes that have any. */
  readonly twin: Twin | null;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Submitted fields; a field sent several times is joined with `; `. */
  readonly form: Readonly<Record<string, string>>;
  readonly files: readonly UploadedFile[];
  readonly partnershipId: string | null;
  readonly partnership: Partnership | null;
  readonly actor: Actor | null;
  /** The person acting in this partnership; never null on a route that asks for a permission. */
  readonly acting: Acting | null;
  /** Goes into a hidden field `_csrf` of every form. Asking for it makes the answer private to this browser. */
  readonly csrfToken: string;
  /** The network address the request came from: only for counting attempts, never for the log. */
  readonly clientAddress: string;
  /** Scheme and host of this site as the browser knows it, for links to be sent elsewhere. */
  readonly siteOrigin: string;
  readonly services: Services;
}

export interface PageAnswer {
  readonly type: 'page';
  readonly status: number;
  readonly title: string;
  readonly main: Html;
  /** Parents of this page, nearest last. */
  readonly breadcrumbs?: readonly { readonly text: string; readonly href: string }[];
  /** Address of the same page in the other language, where it is not simply the same path. */
  readonly alternate?: string;
  /** Which navigation item is current, by address name. */
  readonly current?: string;
  readonly width?: 'full' | 'two-thirds';
  /** Whether a cache in between may keep the page (public pages of a published version). */
  readonly cacheable?: boolean;
  /** The page shows problems with what was sent: its title in the browser says so first. */
  readonly hasErrors?: boolean;
  readonly description?: string;
  /** Stands above the heading: what version this is. */
  readonly before?: Html;
  /** Printed at the foot of paper: version and date. */
  readonly printed?: string;
  /** Machine-readable twins of the page. */
  readonly twins?: readonly { readonly href: string; readonly type: string; readonly title: string }[];
}
export interface RedirectAnswer {
  readonly type: 'redirect';
  readonly to: string;
  /** Said once at the top of the next page. */
  readonly notice?: string;
  /** Signs in with the token of a session, or signs out. Only for the pages of access. */
  readonly session?: { readonly token: string } | 'end';
}
export interface FileAnswer {
  readonly type: 'file';
  readonly contentType: string;
  readonly name?: string;
  readonly body: Buffer | string | Readable;
}
export interface NotFoundAnswer {
  readonly type: 'not-found';
}
export interface ForbiddenAnswer {
  readonly type: 'forbidden';
  /** Who can, and how to ask: a whole sentence. */
  readonly reason: string;
}
export type Answer = PageAnswer | RedirectAnswer | FileAnswer | NotFoundAnswer | ForbiddenAnswer;

export type Handler = (request: PageRequest) => Promise<Answer>;

/** One line of a capability's route table: where, who may, what is recorded, who answers. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** An entry of the bilingual address map. */
  readonly address: AddressName;
  /**
   * A permission in the partnership. `public` never knows who is signed in; `visitor` knows, but asks nobody to sign
   * in; `signed-in` is for one's own account.
   */
  readonly may: Permission | 'public' | 'visitor' | 'signed-in';
  /** Machine-readable twins of the page, as endings of its address. */
  readonly twins?: readonly Twin[];
  /**
   * The address itself carries the right to the act, as a signed link does: a program that is no browser may post
   * without the token of a form, as the mail services do that offer one click to unsubscribe. @source RFC 8058
   */
  readonly oneClick?: boolean;
  /** The log says that it was done, and not who did it: answers that nobody is to be known by. @source SELF-02 */
  readonly anonymous?: boolean;
  /** Name of the event in the log, for routes that change something. */
  readonly audit?: string;
  readonly handle: Handler;
}

/** Answers with a page. */
export function page(title: string, main: Html, options: Partial<PageAnswer> = {}): PageAnswer {
  return { type: 'page', status: 200, title, main, ...options };
}

/** Sends the browser on after a change, with a notice for the next page. */
export function redirect(to: string, notice?: string): RedirectAnswer {
  return notice === undefined ? { type: 'redirect', to } : { type: 'redirect', to, notice };
}

/** Answers with a file. A text that is one has no way to say which language a part of it is in: it holds the words alone. */
export function file(contentType: string, content: Buffer | string | Readable, name?: string): FileAnswer {
  const body = typeof content === 'string' ? withoutMarks(content) : content;
  return name === undefined ? { type: 'file', contentType, body } : { type: 'file', contentType, body, name };
}

export function notFound(): NotFoundAnswer {
  return { type: 'not-found' };
}

export function forbidden(reason: string): ForbiddenAnswer {
  return { type: 'forbidden', reason };
}
