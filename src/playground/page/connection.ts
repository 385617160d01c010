import { byId } from './element.ts';

const STAYS_MS = 4000;

/** The notice that the line to the local Discord is lost, or is there again. The returned function is told each change. */
export function startConnectionNotice(): (up: boolean) => void {
  const notice = byId('p', 'connection');
  let lost = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  return (up) => {
    clearTimeout(timer);
    if (up && !lost) return;
    lost = !up;
    notice.textContent = up ? 'Connected again.' : 'The connection to the local Discord is lost. Trying again …';
    notice.dataset['state'] = up ? 'up' : 'down';
    if (up) timer = setTimeout(() => notice.replaceChildren(), STAYS_MS);
  };
}
