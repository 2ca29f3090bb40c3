import { WrongUsage } from './command.js';

/** `PLACE [--keys FILE]`. Throws WrongUsage. */
export const backupArguments = (args: readonly string[]): { place: string; keys: string | undefined } => {
  const [place, flag, keys, ...others] = args;
  const isKeys = flag === undefined || (flag === '--keys' && keys !== undefined && !keys.startsWith('--'));
  if (!place || place.startsWith('--') || !isKeys || others.length > 0) throw new WrongUsage();
  return { place, keys };
};
