import { startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { typedPack } from './typed-pack.ts';

// The bot as a process of its own with the pack of typed questions; the environment is that of `footnote start`.
const app = await startApp(readConfig({ variables: process.env }), { packs: [typedPack] });
process.stdout.write(`Footnote is ready: ${app.servers} servers\n`);
