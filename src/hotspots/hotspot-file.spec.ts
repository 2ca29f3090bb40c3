import { expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadYaml } from '../platform/config/yaml-file.js';
import { HotspotFile } from './hotspot-file.js';
import { HotspotThresholds } from './hotspot-thresholds.js';

const load = (text: string): HotspotFile => {
  const folder = mkdtempSync(join(tmpdir(), 'huicha-hotspots-'));
  try {
    const file = join(folder, 'hotspots.yaml');
    writeFileSync(file, text);
    return loadYaml(file, HotspotFile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

it('is three complaints, or two of severity 4, as it comes', () => {
  expect(new HotspotThresholds()).toMatchObject({ complaints: 3, gravest: 2 });
});

it('stops the start at a number that is none, is missing or below one, and at an unknown key', () => {
  expect(() => load('complaints: 0\ngravest: 2\n')).toThrow(/hotspots\.yaml:1:.*complaints/);
  expect(() => load('complaints: 3\ngravest: many\n')).toThrow(/hotspots\.yaml:2:.*gravest/);
  expect(() => load('complaints: 3\n')).toThrow(/gravest/);
  expect(() => load('complaints: 3\ngravest: 2\nvillages: 1\n')).toThrow(/hotspots\.yaml:3:.*villages/);
});
