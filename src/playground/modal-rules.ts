import { ComponentType, allComponents } from './components.ts';
import type { FormProblem } from './errors.ts';
import { fileTypesProblems } from './file-rules.ts';
import { MODAL_LIMITS } from './limits.ts';
import { type Json, isJson } from './model.ts';
import { refuseProblems } from './schema.ts';

function optionValues({ options }: Json): unknown[] {
  return Array.isArray(options) ? options.filter(isJson).map(({ value }) => value) : [];
}

/** The highest count of values where `max_values` is left out: every box of a group, one of anything else. */
function usualMost(component: Json): number {
  return component['type'] === ComponentType.CheckboxGroup ? optionValues(component).length : 1;
}

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
    const { min_values: fewest, max_values: highest } = component;
    if (typeof fewest === 'number' && fewest > (typeof highest === 'number' ? highest : usualMost(component))) {
      add([...path, 'min_values'], 'COMPONENT_MIN_VALUES', 'min_values cannot be greater than max_values');
    }
    const values = optionValues(component);
    if (new Set(values).size < values.length) {
      add(
        [...path, 'options'],
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      );
    }
    problems.push(...fileTypesProblems(component['file_types'], [...above, ...path]));
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
