import { readConfig } from '../config.ts';

export function printConfig(): void {
  const config = readConfig();
  const width = Math.max(...config.settings.map((setting) => setting.name.length));
  for (const { name, value, from } of config.settings) {
    process.stdout.write(`${name.padEnd(width)}  ${value}  (${from})\n`);
  }
  for (const warning of config.warnings) process.stderr.write(`${warning}\n`);
}
