import type { ZodMiniType } from 'zod/mini';
import type { $ZodIssue } from 'zod/v4/core';
import { type FormProblem, invalidForm } from './errors.ts';
import { isJson } from './model.ts';

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  let value = body;
  for (const key of path) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isJson(value)) value = value[String(key)];
    else return undefined;
  }
  return value;
}

/** Of a union's members the one that was meant: the one whose `type` fits, or else the one nearest to fitting. */
function meantIn(members: readonly (readonly $ZodIssue[])[]): readonly $ZodIssue[] {
  const rightType = members.filter((issues) => !issues.some(({ path }) => path[0] === 'type' || path.length === 0));
  const candidates = rightType.length > 0 ? rightType : members;
  return (
    candidates.reduce<readonly $ZodIssue[] | undefined>(
      (best, issues) => (best === undefined || issues.length < best.length ? issues : best),
      undefined,
    ) ?? []
  );
}

function describe(issue: $ZodIssue, value: unknown): Pick<FormProblem, 'code' | 'message'> {
  if (value === undefined || (value === null && issue.code === 'invalid_type')) {
    return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  }
  switch (issue.code) {
    case 'too_big':
      if (typeof value === 'number') {
        return { code: 'NUMBER_TYPE_MAX', message: `int value should be less than or equal to ${issue.maximum}.` };
      }
      return { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${issue.maximum} or fewer in length.` };
    case 'too_small':
      if (typeof value === 'number') {
        return { code: 'NUMBER_TYPE_MIN', message: `int value should be greater than or equal to ${issue.minimum}.` };
      }
      return { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${issue.minimum} or more in length.` };
    case 'invalid_value':
      return { code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${issue.values.map(String).join(', ')}}.` };
    case 'invalid_type':
      return { code: 'BASE_TYPE_CONVERT', message: `Could not interpret the value as ${issue.expected}.` };
    case 'invalid_format':
      if (issue.format === 'url') return { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' };
      return { code: 'STRING_TYPE_REGEX', message: 'String value did not match validation regex.' };
    default:
      return { code: 'BASE_TYPE_INVALID', message: 'The value is not valid.' };
  }
}

/** Discord reads a small whole number as an id too, as its own examples write it for attachments. */
function isNumberedId({ code, path }: $ZodIssue, value: unknown): boolean {
  return code === 'invalid_type' && path.at(-1) === 'id' && Number.isSafeInteger(value);
}

function toProblems(issues: readonly $ZodIssue[], body: unknown, above: readonly PropertyKey[]): FormProblem[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...issue.path];
    if (issue.code === 'invalid_union' && valueAt(body, path) !== undefined) {
      const meant = meantIn(issue.errors);
      if (meant.length > 0) return toProblems(meant, body, path);
    }
    const value = valueAt(body, path);
    return isNumberedId(issue, value) ? [] : [{ path, ...describe(issue, value) }];
  });
}

/** What a schema of Discord's finds wrong in a body; `above` is where the body stands in the request. */
export function schemaProblems(schema: ZodMiniType, body: unknown, above: readonly PropertyKey[] = []): FormProblem[] {
  const parsed = schema.safeParse(body);
  if (parsed.success) return [];
  return toProblems(parsed.error.issues, body, []).map((problem) => ({
    ...problem,
    path: [...above, ...problem.path],
  }));
}

/** @throws ApiError 50035 with all problems, if there is one. */
export function refuseProblems(problems: readonly FormProblem[]): void {
  if (problems.length > 0) throw invalidForm(problems);
}
