// Builds web/ into dist/web, unless exactly this has been built already: a second start need not wait for it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '..');
const ASSETS = join(ROOT, 'dist/web/assets');
const STAMP = join(ROOT, 'dist/web/.built-from');

const sources = () =>
  readdirSync(join(ROOT, 'web'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.spec.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

const stamp = () => {
  const hash = createHash('sha256');
  for (const file of [...sources(), join(ROOT, 'package-lock.json')]) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
};

/** Beside each text, so that nobody waits for it to be compressed at every answer. */
const compress = async () => {
  const texts = readdirSync(ASSETS).filter((file) => /\.(js|css)$/.test(file));
  for (const file of texts) {
    const text = readFileSync(join(ASSETS, file));
    writeFileSync(join(ASSETS, `${file}.gz`), await promisify(gzip)(text, { level: 9 }));
    writeFileSync(join(ASSETS, `${file}.br`), await promisify(brotliCompress)(text));
  }
};

const wanted = stamp();
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== wanted) {
  await build({ configFile: join(ROOT, 'web/vite.config.ts'), logLevel: 'warn' });
  await compress();
  writeFileSync(STAMP, wanted);
}
