import { type PlacedComponent, ComponentType, allComponents } from './components.ts';
import { type FormProblem, refusal } from './errors.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import { mediaProblems } from './media-items.ts';
import { type Json, MessageFlag, isJson } from './model.ts';
import { refuseProblems } from './schema.ts';

/** A message as it would stand after the request. */
export interface MessageState {
  readonly content: string;
  readonly embeds: readonly unknown[];
  readonly components: readonly unknown[];
  /** The names of its files. */
  readonly files: readonly string[];
  /** Places in the request's list of attachments that stand for no file. */
  readonly missingFiles: readonly number[];
  readonly flags: number;
}

const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function buttonProblems({ component, path }: PlacedComponent): FormProblem[] {
  const problems: FormProblem[] = [];
  const { style } = component;
  if (style !== PREMIUM_STYLE && isBlank(component['label']) && isBlank(component['emoji'])) {
    problems.push({ path, code: 'BUTTON_COMPONENT_LABEL_REQUIRED', message: 'A label or emoji is required' });
  }
  if (style === LINK_STYLE && isBlank(component['url'])) {
    problems.push({ path: [...path, 'url'], code: 'BUTTON_COMPONENT_URL_REQUIRED', message: 'A url is required' });
  }
  if (style !== LINK_STYLE && style !== PREMIUM_STYLE && isBlank(component['custom_id'])) {
    const message = 'A custom id is required';
    problems.push({ path: [...path, 'custom_id'], code: 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', message });
  }
  return problems;
}

function rowProblems({ component, path }: PlacedComponent): FormProblem[] {
  const inside = Array.isArray(component['components']) ? component['components'] : [];
  const buttons = inside.filter((item) => isJson(item) && item['type'] === ComponentType.Button).length;
  if (buttons === inside.length || inside.length === 1) return [];
  const message = 'A row holds up to five buttons or one select';
  return [{ path: [...path, 'components'], code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message }];
}

function doubledIds(placed: readonly PlacedComponent[]): FormProblem[] {
  const seen = new Set<unknown>();
  return placed.flatMap(({ component, path }) => {
    const id = component['custom_id'];
    if (isBlank(id)) return [];
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = 'Component custom id cannot be duplicated';
    return [{ path: [...path, 'custom_id'], code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message }];
  });
}

function legacyProblems(components: readonly unknown[]): FormProblem[] {
  const problems: FormProblem[] = [];
  components.forEach((component, n) => {
    if (isJson(component) && component['type'] === ComponentType.ActionRow) return;
    const message = 'Value of field "type" must be one of (1,).';
    problems.push({ path: ['components', n], code: 'UNION_TYPE_CHOICES', message });
  });
  if (components.length > MESSAGE_LIMITS.rows) {
    const message = `Must be between 1 and ${MESSAGE_LIMITS.rows} in length.`;
    problems.push({ path: ['components'], code: 'BASE_TYPE_BAD_LENGTH', message });
  }
  return problems;
}

function newStyleProblems(state: MessageState, body: Json, placed: readonly PlacedComponent[]): FormProblem[] {
  const problems: FormProblem[] = [];
  const legacy = { content: state.content, embeds: state.embeds, poll: body['poll'], sticker_ids: body['sticker_ids'] };
  for (const [field, value] of Object.entries(legacy)) {
    if (isBlank(value) || (Array.isArray(value) && value.length === 0)) continue;
    const message = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    problems.push({ path: [field], code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message });
  }
  const text = placed.reduce(
    (sum, { component: { type, content } }) =>
      sum + (type === ComponentType.TextDisplay && typeof content === 'string' ? content.length : 0),
    0,
  );
  if (text > MESSAGE_LIMITS.text) {
    const message = `Component displayable text size exceeds maximum size of ${MESSAGE_LIMITS.text}`;
    problems.push({ path: ['components'], code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message });
  }
  return problems;
}

function textLength(value: unknown): number {
  if (typeof value === 'string') return value.length;
  return 0;
}

/** Title, description, field names and values, footer and author of all embeds together. */
function embedsLength(embeds: readonly unknown[]): number {
  let sum = 0;
  for (const embed of embeds) {
    if (!isJson(embed)) continue;
    const { footer, author, fields } = embed;
    sum += textLength(embed['title']) + textLength(embed['description']);
    if (isJson(footer)) sum += textLength(footer['text']);
    if (isJson(author)) sum += textLength(author['name']);
    for (const field of Array.isArray(fields) ? fields : []) {
      if (isJson(field)) sum += textLength(field['name']) + textLength(field['value']);
    }
  }
  return sum;
}

/**
 * Holds a message to the rules that Discord applies beyond its published schema.
 * @param body the request, for fields that a message does not keep
 * @param above where the message stands in the request
 * @throws ApiError 50035 or, for a message with nothing in it, 50006
 */
export function checkMessage(state: MessageState, body: Json, above: readonly PropertyKey[] = []): void {
  const placed = allComponents(state.components);
  const problems: FormProblem[] = [
    ...placed.flatMap((one) => (one.component['type'] === ComponentType.Button ? buttonProblems(one) : [])),
    ...placed.flatMap((one) => (one.component['type'] === ComponentType.ActionRow ? rowProblems(one) : [])),
    ...doubledIds(placed),
    ...mediaProblems(state.components, state.files),
    ...state.missingFiles.map((n) => ({
      path: ['attachments', n],
      code: 'ATTACHMENT_NOT_FOUND',
      message: 'Attachment data not found',
    })),
    ...((state.flags & MessageFlag.ComponentsV2) === 0
      ? legacyProblems(state.components)
      : newStyleProblems(state, body, placed)),
  ];
  if (placed.length > MESSAGE_LIMITS.components) {
    const message = `The maximum number of components in a message is ${MESSAGE_LIMITS.components}, nested ones counted`;
    problems.push({ path: ['components'], code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message });
  }
  if (state.content.length > MESSAGE_LIMITS.content) {
    const message = `Must be ${MESSAGE_LIMITS.content} or fewer in length.`;
    problems.push({ path: ['content'], code: 'BASE_TYPE_MAX_LENGTH', message });
  }
  if (embedsLength(state.embeds) > MESSAGE_LIMITS.embeds) {
    const message = `Embed size exceeds maximum size of ${MESSAGE_LIMITS.embeds}`;
    problems.push({ path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message });
  }
  refuseProblems(problems.map((problem) => ({ ...problem, path: [...above, ...problem.path] })));
  const isEmpty =
    state.content.trim() === '' && state.embeds.length + state.components.length + state.files.length === 0;
  if (isEmpty && isBlank(body['poll']) && isBlank(body['sticker_ids'])) throw refusal('emptyMessage');
}
