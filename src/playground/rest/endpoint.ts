import { type Json, isJson } from '../model.ts';

export interface UploadedFile {
  /** The n of the form's field `files[n]`. */
  readonly index: number;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A request as a route sees it. */
export interface Call {
  /** The value of `:name` in the route's path. */
  param(name: string): string;
  readonly query: URLSearchParams;
  /** The local Discord's own address, without a path. */
  readonly origin: string;
  /** The JSON body, `{}` if there was none. */
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

export interface Reply {
  readonly status: 200 | 201 | 204;
  readonly body?: unknown;
}

export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** `bot`: needs the bot's token and counts for its global limit; `none`: the path's own token is enough. */
  readonly auth: 'bot' | 'none';
  /** Interaction callbacks have no bucket. */
  readonly unlimited?: boolean;
  /** @throws ApiError for what Discord refuses */
  run(call: Call): Reply;
}

export const NO_CONTENT: Reply = { status: 204 };

export function ok(body: unknown): Reply {
  return { status: 200, body };
}

export function asJson(body: unknown): Json {
  return isJson(body) ? body : {};
}
