/** Discord's refusals by their number: HTTP status, code and the words that Discord uses. */
const REFUSALS = {
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  tooLarge: [413, 40005, 'Request entity too large'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  missingAccess: [403, 50001, 'Missing Access'],
  notOwnMessage: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  expiredToken: [401, 50027, 'Invalid Webhook Token'],
  badJson: [400, 50109, 'The request body contains invalid JSON.'],
} as const satisfies Record<string, readonly [status: number, code: number, message: string]>;

export type Refusal = keyof typeof REFUSALS;

/** An answer that refuses; its body is what Discord would send. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(typeof body['message'] === 'string' ? body['message'] : `status ${status}`);
    this.name = 'ApiError';
    this.status = status;
    this.body = body;
  }
}

export function refusal(name: Refusal): ApiError {
  const [status, code, message] = REFUSALS[name];
  return new ApiError(status, { message, code });
}

/** One thing wrong in a body: where, Discord's word for it, and a sentence. */
export interface FormProblem {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
}

interface FormErrors {
  [key: string]: FormErrors | readonly { readonly code: string; readonly message: string }[];
}

function nest(problems: readonly FormProblem[]): FormErrors {
  const here: { code: string; message: string }[] = [];
  const below = new Map<string, FormProblem[]>();
  for (const { path, code, message } of problems) {
    const [key, ...rest] = path;
    if (key === undefined) here.push({ code, message });
    else below.set(String(key), [...(below.get(String(key)) ?? []), { path: rest, code, message }]);
  }
  const errors: FormErrors = here.length > 0 ? { _errors: here } : {};
  for (const [key, inside] of below) errors[key] = nest(inside);
  return errors;
}

/** 50035, with every problem at its path. */
export function invalidForm(problems: readonly FormProblem[]): ApiError {
  return new ApiError(400, { message: 'Invalid Form Body', code: 50035, errors: nest(problems) });
}
