/** What a pack can be written as. The written forms are stable: they are endings of file names too. */
export type ExportFormat = 'yaml' | 'json' | 'csv' | 'gift';

export const exportFormats: readonly ExportFormat[] = ['yaml', 'json', 'csv', 'gift'];
