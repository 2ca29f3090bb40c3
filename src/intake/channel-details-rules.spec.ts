import { describe, expect, it } from '@jest/globals';
import type { ChannelField } from '../elections/channels.service.js';
import { readChannelDetails } from './channel-details-rules.js';

const field = (name: string, type: ChannelField['type'], more: Partial<ChannelField> = {}): ChannelField => ({
  name,
  type,
  when: 'optional',
  zh: name,
  en: name,
  ...more,
});
const fields = [
  field('start', 'instant', { when: 'register' }),
  field('line', 'text', { sealed: true }),
  field('day', 'day'),
  field('pages', 'whole'),
  field('signed', 'flag'),
  field('materials', 'list'),
];
const start = '2026-09-28T10:30:00+08:00';

describe("a channel's own fields", () => {
  it('are parted into what the case shows and what the vault holds; null is left out', () => {
    const given = {
      start,
      line: '19900000017',
      day: null,
      pages: 3,
      signed: false,
      materials: ['照片', { name: '榜', pages: 2 }],
    };
    const { details, faults } = readChannelDetails(fields, given);
    expect(faults).toEqual([]);
    expect(details.sealed).toEqual({ line: '19900000017' });
    expect(details.open).toEqual({
      start: '2026-09-28T10:30:00.000+08:00',
      pages: 3,
      signed: false,
      materials: ['照片', { name: '榜', pages: 2 }],
    });
  });

  it.each([
    [{}, 'channelDetails.start', 'field.missing'],
    [{ start: '昨天' }, 'channelDetails.start', 'field.instant'],
    [{ start, line: 5 }, 'channelDetails.line', 'field.text'],
    [{ start, day: '2026-02-30' }, 'channelDetails.day', 'field.day'],
    [{ start, pages: -1 }, 'channelDetails.pages', 'field.whole'],
    [{ start, signed: 'yes' }, 'channelDetails.signed', 'field.flag'],
    [{ start, materials: [[1]] }, 'channelDetails.materials', 'field.list'],
    [{ start, materials: [{ name: { deep: 1 } }] }, 'channelDetails.materials', 'field.list'],
    [{ start, colour: 'red' }, 'channelDetails.colour', 'field.unknown'],
  ])('%j is a fault at %s', (given, path, code) => {
    expect(readChannelDetails(fields, given).faults).toEqual([expect.objectContaining({ path, code })]);
  });
});
