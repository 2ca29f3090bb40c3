import { readKeyFile, type KeyFile } from '../config/key-file.js';
import type { Settings } from '../config/settings.js';
import { BackupBroken } from './backup-broken.js';
import { jsonEntry, jsonOf, KEYS } from './backup-contents.js';
import { readSealed, writeSealed } from './backup-file.js';
import type { Entry } from './frames.js';

type HeldKeys = Pick<Settings, 'masterKeys' | 'checkKeys' | 'keyFile'>;

/** The master keys in a sealed file of their own. Throws Refused `backup.exists`. */
export const writeBackupOfKeys = async (file: string, passphrase: string, held: HeldKeys): Promise<void> => {
  const written = await writeSealed(file, passphrase, only(jsonEntry(KEYS, contentOf(held))));
  try {
    await written.keep();
  } finally {
    await written.drop();
  }
};

/** The keys again. Throws WrongPassphrase, BackupBroken. */
export const readBackupOfKeys = async (file: string, passphrase: string): Promise<KeyFile> => {
  const entries = readSealed(file, passphrase);
  try {
    const { value, done } = await entries.next();
    if (done) throw new BackupBroken();
    const content = await jsonOf<KeyFile>(value, KEYS);
    if (!(await entries.next()).done) throw new BackupBroken();
    return content;
  } finally {
    await entries.return(undefined);
  }
};

const contentOf = ({ masterKeys, checkKeys = [], keyFile }: HeldKeys): KeyFile =>
  keyFile ? readKeyFile(keyFile) : { keys: masterKeys.map(written), checks: checkKeys.map(written) };

const written = <K extends { key: Buffer }>(entry: K): Omit<K, 'key'> & { key: string } => ({
  ...entry,
  key: entry.key.toString('base64'),
});

async function* only(entry: Entry): AsyncGenerator<Entry> {
  yield entry;
}
