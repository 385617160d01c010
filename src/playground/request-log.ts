import { LOGGED_REQUESTS } from './limits.ts';

/** A REST request and what became of it. */
export interface LoggedRequest {
  /** Epoch ms by the playground's clock. */
  readonly at: number;
  readonly method: string;
  /** From `/` after the API's version, with its query. */
  readonly path: string;
  /** The route's pattern, as `/channels/:channel/messages`; without one the path fits none. */
  readonly route?: string;
  /** Whether it bore an Authorization header. */
  readonly authorized: boolean;
  /** The JSON body; undefined if there was none or it could not be read. */
  readonly body: unknown;
  readonly status: number;
  /** The answer's JSON body, if it had one. */
  readonly answer: unknown;
  /** Whether Discord's schemas and rules for bodies let it pass. */
  readonly valid: boolean;
}

export interface RequestLog {
  readonly requests: readonly LoggedRequest[];
  add(request: LoggedRequest): void;
}

export function createRequestLog(): RequestLog {
  const requests: LoggedRequest[] = [];
  return {
    requests,
    add(request) {
      requests.push(request);
      if (requests.length > LOGGED_REQUESTS) requests.splice(0, requests.length - LOGGED_REQUESTS);
    },
  };
}
