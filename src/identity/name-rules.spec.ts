import { describe, expect, it } from '@jest/globals';
import { namesBorne } from './name-rules.js';
import type { VaultContents } from './vault-contents.js';

const contents: VaultContents = {
  person: { name: '阮秋禾', otherNames: ['买买提·艾力', null as unknown as string] },
  narrative: '阮小二',
  formerPersons: [{ name: '阮 秋河' }],
};

describe('the names of a complainant', () => {
  it.each<[string, string[], string[]]>([
    ['finds the name', ['阮秋禾', '别人'], ['阮秋禾']],
    ['finds it however it is spaced', [' 阮 秋 禾 '], [' 阮 秋 禾 ']],
    ['finds a representative without the dot', ['买买提艾力'], ['买买提艾力']],
    ['finds what a supplement replaced', ['阮秋河'], ['阮秋河']],
    ['finds no part of a name', ['阮秋', '秋禾'], []],
    ['finds no word of the narrative', ['阮小二'], []],
    ['finds nothing by a single letter or nothing', ['阮', '', ' '], []],
  ])('%s', (_what, names, found) => expect([...namesBorne(contents, names)]).toEqual(found));
});
