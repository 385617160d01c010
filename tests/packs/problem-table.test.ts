import { expect, it } from 'vitest';
import { problemTable } from '../../src/packs/problem-table.ts';

it('writes problems for a spreadsheet, and runs none of them', () => {
  const problem = {
    severity: 'warning',
    line: 3,
    column: 1,
    row: 2,
    message: '=1+1 is "odd".',
    cure: 'Écris, vite.',
  } as const;
  const table = problemTable([problem, { ...problem, row: 4, fact: "'=a" }]);
  expect(table.slice(1).split('\n')).toEqual([
    'row,line,column,severity,fact,message,cure',
    `2,3,1,warning,,"'=1+1 is ""odd"".","Écris, vite."`,
    `4,3,1,warning,''=a,"'=1+1 is ""odd"".","Écris, vite."`,
    '',
  ]);
  // The mark by which spreadsheets know UTF-8.
  expect(table.charCodeAt(0)).toBe(0xfeff);
});
