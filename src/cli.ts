#!/usr/bin/env node
import { createProgram } from './cli/program.ts';
import { report } from './cli/run.ts';

try {
  await createProgram().parseAsync(process.argv);
} catch (error) {
  process.exitCode = report(error);
}
