import type { FormProblem } from './errors.ts';
import { type NewFile, fitsFileTypes, isFileType } from './file-types.ts';
import { FILE_TYPES, UPLOAD_BYTES } from './limits.ts';
import { isJson } from './model.ts';

/** What Discord's client says of a file over the limit. */
export const TOO_LARGE = `Your files are too powerful. Max file size is ${UPLOAD_BYTES / 1024 / 1024} MB.`;

export function isFile(value: unknown): value is NewFile {
  return isJson(value) && typeof value['name'] === 'string' && value['bytes'] instanceof Uint8Array;
}

/** A sentence if the field of this label does not take the file; `types` are its `file_types`. */
export function fileProblem(label: string, { name, bytes }: NewFile, types: unknown): string | undefined {
  if (bytes.length > UPLOAD_BYTES) return TOO_LARGE;
  if (!Array.isArray(types) || types.length === 0 || fitsFileTypes(name, types.map(String))) return undefined;
  return `"${label}" does not take "${name}". Allowed file types: ${types.map(String).join(', ')}.`;
}

/** What Discord refuses in the `file_types` of an option or of a field in a dialog. */
export function fileTypesProblems(types: unknown, path: readonly PropertyKey[]): FormProblem[] {
  if (!Array.isArray(types)) return [];
  const at = [...path, 'file_types'];
  if (types.length === 0 || types.length > FILE_TYPES) {
    const message = `Must be between 1 and ${FILE_TYPES} in length.`;
    return [{ path: at, code: 'BASE_TYPE_BAD_LENGTH', message }];
  }
  return types.flatMap((type: unknown, n) => {
    const message = 'A file type is audio, image, video, or an extension with its dot.';
    return isFileType(type) ? [] : [{ path: [...at, n], code: 'BASE_TYPE_INVALID', message }];
  });
}
