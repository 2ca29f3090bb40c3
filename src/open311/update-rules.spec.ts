import { describe, expect, it } from '@jest/globals';
import { updateOf } from './update-rules.js';

const sent = { service_request_id: 'r', update_id: '38362', status: 'OPEN', description: '又补了一张照片' };

describe('an update of another system', () => {
  it('is its words, under the number of its sender', () => {
    expect(updateOf(sent)).toEqual({ requestId: 'r', updateId: '38362', text: '又补了一张照片' });
  });

  it.each([
    ['FIXED', '又补了一张照片\n（来件平台注明的状态：FIXED）'],
    ['closed', '又补了一张照片\n（来件平台注明的状态：CLOSED）'],
    ['open', '又补了一张照片'],
  ])('notes the state %s beside the words and does nothing with it', (status, text) => {
    expect(updateOf({ ...sent, status })).toMatchObject({ text });
  });

  it('may be nothing but a picture that is kept elsewhere, and be numbered as some councils do', () => {
    const { description: _words, update_id: _number, ...rest } = sent;
    const update = updateOf({ ...rest, update_id_ext: '7', media_url: 'http://example.org/1.jpg\nhttp://example.org/2.jpg' });
    expect(update).toEqual({ requestId: 'r', updateId: '7', text: 'http://example.org/1.jpg\nhttp://example.org/2.jpg' });
  });

  it.each([
    ['service_request_id', { service_request_id: '' }],
    ['status', { status: 'BROKEN' }],
    ['updated_datetime', { updated_datetime: '2026-02-30T00:00:00Z' }],
    ['update_id', { update_id: 'x'.repeat(201) }],
    ['media_url', { media_url: 'javascript:alert(1)' }],
    ['description', { description: ' ' }],
    ['description', { description: '长'.repeat(5_001) }],
  ])('is refused for its %s: %j', (name, odd) => {
    expect(updateOf({ ...sent, ...odd })).toEqual({ status: 400, description: expect.stringContaining(name) });
  });
});
