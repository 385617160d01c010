import { ComponentType, allComponents } from './components.ts';
import type { FormProblem } from './errors.ts';
import { MODAL_LIMITS } from './limits.ts';
import type { Json } from './model.ts';
import { refuseProblems } from './schema.ts';

/**
 * Holds a dialog to the rules that Discord applies beyond its published schema.
 * @param above where the dialog stands in the request
 * @throws ApiError 50035
 */
export function checkModal(modal: Json, above: readonly PropertyKey[]): void {
  const problems: FormProblem[] = [];
  const add = (path: readonly PropertyKey[], code: string, message: string): void => {
    problems.push({ path: [...above, ...path], code, message });
  };
  const parts = Array.isArray(modal['components']) ? modal['components'] : [];
  if (parts.length > MODAL_LIMITS.parts) {
    add(['components'], 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${MODAL_LIMITS.parts} in length.`);
  }
  const ids = new Set<unknown>();
  for (const { component, path } of allComponents(parts)) {
    const { custom_id: id, type, min_length: least, max_length: most, value } = component;
    if (id !== undefined && ids.has(id)) {
      add([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
    }
    ids.add(id);
    if (component['disabled'] === true) {
      add([...path, 'disabled'], 'COMPONENT_DISABLED', 'A component of a modal cannot be disabled');
    }
    if (type !== ComponentType.TextInput) continue;
    if (typeof least === 'number' && typeof most === 'number' && least > most) {
      add([...path, 'min_length'], 'TEXT_INPUT_MIN_LENGTH', 'min_length cannot be greater than max_length');
    }
    if (typeof value === 'string' && typeof most === 'number' && value.length > most) {
      add([...path, 'value'], 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`);
    }
    const isLabelled = path.at(-1) === 'component';
    if (!isLabelled && (component['label'] ?? '') === '') {
      add([...path, 'label'], 'BASE_TYPE_REQUIRED', 'This field is required');
    }
  }
  refuseProblems(problems);
}
