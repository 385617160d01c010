import { setFlagsFromString } from 'node:v8';

// Reading the packs makes V8 grow its space for young objects to 32 MB, which it keeps although a running bot makes few.
// Without growth the process needs some 25 MB less. It works only before the space has grown, so app.ts imports it first.
setFlagsFromString('--semi-space-growth-factor=1');
