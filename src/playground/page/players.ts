import { byId } from './element.ts';
import type { Socket } from './socket.ts';

/** The number field "Players" and its button, which send simulated players into the present channel. */
export function startPlayers(socket: Socket): void {
  const form = byId('form', 'players');
  const count = byId('input', 'player-count');
  const button = byId('button', 'add-players');
  const outcome = byId('p', 'players-outcome');

  async function add(): Promise<void> {
    if (button.ariaBusy === 'true') return;
    const wanted = count.valueAsNumber;
    const most = Number(count.max);
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > most) {
      outcome.textContent = `Players must be a whole number from 1 to ${most}.`;
      count.setAttribute('aria-invalid', 'true');
      count.focus();
      return;
    }
    count.removeAttribute('aria-invalid');
    button.ariaBusy = 'true';
    const error = await socket.ask({ type: 'add-players', count: wanted });
    button.ariaBusy = null;
    const added = wanted === 1 ? '1 simulated player added.' : `${wanted} simulated players added.`;
    outcome.textContent = error ?? added;
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void add();
  });
}
