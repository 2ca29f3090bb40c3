import { describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import { IsInt, IsString, ValidateNested } from 'class-validator';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from './project-root.js';
import { loadJson, loadYaml } from './yaml-file.js';

class Limit {
  @IsString() clock: string;
  @IsInt() days: number;
}

class Limits {
  @IsString() version: string;
  @ValidateNested({ each: true }) @Type(() => Limit) limits: Limit[];
}

const folder = mkdtempSync(join(tmpdir(), 'huicha-yaml-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const yaml = (text: string): Limits => loadYaml(file('limits.yaml', text), Limits);
const GOOD = 'version: v1\n# 说明\nlimits:\n  - clock: triage\n    days: 2\n';

describe('a configuration file', () => {
  it('becomes an instance of its class', () => {
    const limits = yaml(GOOD);
    expect(limits).toBeInstanceOf(Limits);
    expect(limits.limits[0]).toBeInstanceOf(Limit);
    expect(limits.limits).toEqual([{ clock: 'triage', days: 2 }]);
  });

  it.each([
    ['a wrong value', `${GOOD}  - clock: verify\n    days: soon\n`, /limits\.yaml:7: limits\.1\.days: days must be an integer/],
    ['a missing value', `${GOOD}  - clock: verify\n`, /limits\.yaml:6: limits\.1\.days: /],
    ['an unknown key', `${GOOD}    hours: 3\n`, /limits\.yaml:6: limits\.0\.hours: property hours should not exist/],
    ['an unknown key at the top', `${GOOD}extra: 1\n`, /limits\.yaml:6: extra: /],
    ['a key written twice', `${GOOD}version: v2\n`, /limits\.yaml:6: Map keys must be unique/],
    ['broken syntax', `${GOOD}  - [\n`, /limits\.yaml:\d: /],
    ['a list at the top', '- a\n', /limits\.yaml:1: the file must be a map/],
    ['nothing', '', /limits\.yaml:1: the file must be a map/],
    ['a missing key at the top', 'version: v1\nlimits: []\n'.replace('version: v1', '# none'), /limits\.yaml:\d: version: /],
  ])('stops at %s and names the line', (_what, text, message) => {
    expect(() => yaml(text)).toThrow(message);
  });

  it('that is JSON stops without a line', () => {
    expect(loadJson(file('a.json', '{"version":"v1","limits":[]}'), Limits)).toEqual({ version: 'v1', limits: [] });
    expect(() => loadJson(file('b.json', '{"version":1,"limits":[]}'), Limits)).toThrow(
      /b\.json: version: version must be a string/,
    );
    expect(() => loadJson(file('c.json', '{'), Limits)).toThrow(/c\.json: /);
    expect(() => loadJson(file('d.json', '[]'), Limits)).toThrow(/must be a map/);
  });

  it('is named from the project root', () => {
    expect(existsSync(inProject('config/holidays.cn.json'))).toBe(true);
    expect(() => loadYaml('config/no-such.yaml', Limits)).toThrow(/^config\/no-such\.yaml: ENOENT/);
  });
});
