/** A request on its way, before it is worked on. */
interface SeenRequest {
  readonly method: string;
  readonly route: string;
  readonly path: string;
}

/** An event on its way to a gateway session. */
interface SeenEvent {
  readonly name: string;
  readonly data: unknown;
}

/** Where the wires pass, so that a test can make trouble. Nothing happens unless a switch is on. */
export interface Faults {
  /** Called around every REST request: the work is done, then its answer may be held back. */
  answer<T>(request: SeenRequest, work: () => Promise<T>): Promise<T>;
  /** Called around every gateway event. */
  deliver(event: SeenEvent, pass: () => void): void;
  /** Holds back the answers of requests that match; the work is done all the same. The returned function lets them go. */
  holdAnswers(matches: (request: SeenRequest) => boolean): () => void;
  /** Holds back events that match; the returned function delivers them in their order. */
  holdEvents(matches: (event: SeenEvent) => boolean): () => void;
}

interface Hold<T> {
  readonly matches: (seen: T) => boolean;
  readonly held: (() => void)[];
}

/** Adds a hold; the returned function takes it away and lets go what it held. */
function addHold<T>(holds: Set<Hold<T>>, matches: (seen: T) => boolean): () => void {
  const hold: Hold<T> = { matches, held: [] };
  holds.add(hold);
  return () => {
    holds.delete(hold);
    for (const letGo of hold.held.splice(0)) letGo();
  };
}

export function createFaults(): Faults {
  const answers = new Set<Hold<SeenRequest>>();
  const events = new Set<Hold<SeenEvent>>();
  return {
    async answer(request, work) {
      const result = await work();
      for (const hold of answers) {
        if (hold.matches(request)) await new Promise<void>((resolve) => hold.held.push(resolve));
      }
      return result;
    },
    deliver(event, pass) {
      const hold = [...events].find(({ matches }) => matches(event));
      if (hold === undefined) pass();
      else hold.held.push(pass);
    },
    holdAnswers: (matches) => addHold(answers, matches),
    holdEvents: (matches) => addHold(events, matches),
  };
}
