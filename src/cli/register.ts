import { readConfig } from '../config.ts';

export async function register(options: { readonly guild?: string; readonly dryRun?: boolean }): Promise<void> {
  const { registerNow } = await import('../app/registration.ts');
  const { commandData } = await import('../commands/index.ts');
  if (options.dryRun === true) {
    process.stdout.write(`${JSON.stringify(commandData, undefined, 2)}\n`);
    return;
  }
  const { count } = await registerNow(readConfig(), options.guild);
  const where = options.guild === undefined ? 'everywhere' : `on the server ${options.guild}`;
  process.stdout.write(`Registered ${count} commands ${where}.\n`);
}
