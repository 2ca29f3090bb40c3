/** A stop that takes longer than this (ms) is ended by force; orchestrators kill after ten seconds. */
const PATIENCE = 9_000;

/** On SIGTERM or SIGINT: close in order and exit 0; exit 1 when that fails or takes too long, at once on a second signal. */
export const stopOnSignals = (close: () => Promise<void>): void => {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    setTimeout(() => process.exit(1), PATIENCE).unref();
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
};
