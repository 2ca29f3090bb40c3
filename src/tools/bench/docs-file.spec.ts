import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writePart } from './docs-file.js';

describe('a part of a document', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'docs-file-'));
    file = join(folder, 'a.md');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const text = (): string => readFileSync(file, 'utf8');

  it('comes after what people wrote, and the next one after it', () => {
    writeFileSync(file, '# Ours\n');
    writePart(file, 'cases', 'one');
    writePart(file, 'clocks', 'two');
    expect(text()).toBe(
      '# Ours\n\n<!-- bench cases -->\n\none\n\n<!-- /bench cases -->\n\n<!-- bench clocks -->\n\ntwo\n\n<!-- /bench clocks -->\n',
    );
  });

  it('is replaced where it stands, and nothing else changes', () => {
    writePart(file, 'cases', 'one');
    writePart(file, 'clocks', 'two');
    const before = text();
    writePart(file, 'cases', 'new one');
    expect(text()).toBe(before.replace('one', 'new one'));
  });
});
