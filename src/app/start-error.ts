/** Why the bot did not start, or had to stop. The message is for the person at the console and holds the cure. */
export class StartError extends Error {
  override readonly name = 'StartError';
  /** False when starting again cannot help before somebody has changed something: the process exits with 78 then. */
  readonly restartHelps: boolean;
  constructor(restartHelps: boolean, message: string, options?: ErrorOptions) {
    super(message, options);
    this.restartHelps = restartHelps;
  }
}
