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

/** What goes wrong when somebody fetches a file. */
export type DownloadTrouble =
  | { readonly kind: 'status'; readonly status: number; readonly body?: string }
  | { readonly kind: 'redirect'; readonly to: string; readonly status?: 301 | 302 | 303 | 307 | 308 }
  /** Other headers than are right; null leaves one out. The body stays. */
  | { readonly kind: 'headers'; readonly contentType?: string | null; readonly contentLength?: number | null }
  /** Other bytes than were uploaded, announced by their own length. */
  | { readonly kind: 'body'; readonly bytes: Uint8Array }
  /** So many bytes at a time, with so many ms by the playground's clock between. */
  | { readonly kind: 'slow'; readonly bytes: number; readonly everyMs: number }
  /** After so many bytes nothing more comes, and the line stays open. */
  | { readonly kind: 'stall'; readonly after: number }
  /** After so many bytes the line breaks. */
  | { readonly kind: 'cut'; readonly after: number }
  /** Bytes without end and without announced length, as fast as they are read. */
  | { readonly kind: 'endless' };

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
  /** Makes trouble for downloads whose path (from `/cdn/` or `/media/`, without the query) matches; the returned function ends it. */
  spoilDownloads(trouble: DownloadTrouble, matches?: (path: string) => boolean): () => void;
  /** The trouble that a download of this path meets. */
  downloadTrouble(path: string): DownloadTrouble | undefined;
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
  const spoilt = new Set<{ readonly trouble: DownloadTrouble; readonly matches: (path: string) => boolean }>();
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
    spoilDownloads(trouble, matches = () => true) {
      const spoiling = { trouble, matches };
      spoilt.add(spoiling);
      return () => void spoilt.delete(spoiling);
    },
    downloadTrouble: (path) => [...spoilt].findLast(({ matches }) => matches(path))?.trouble,
  };
}
