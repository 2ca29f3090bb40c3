import { afterEach, describe, expect, it } from '@jest/globals';
import { upload } from './upload.js';

const GENUINE = globalThis.XMLHttpRequest;

/** A request that leaves in two halves and is answered so. */
const answering = (status: number, responseText: string): void => {
  class Request extends EventTarget {
    readonly upload = new EventTarget();
    readonly status = status;
    readonly statusText = '';
    readonly responseText = responseText;
    open(): void {}
    setRequestHeader(): void {}
    send(): void {
      for (const loaded of [50, 100]) this.upload.dispatchEvent(new ProgressEvent('progress', { loaded, total: 100 }));
      this.dispatchEvent(new Event(status === 0 ? 'error' : 'load'));
    }
  }
  globalThis.XMLHttpRequest = Request as unknown as typeof XMLHttpRequest;
};

describe('an upload', () => {
  afterEach(() => {
    globalThis.XMLHttpRequest = GENUINE;
  });

  it('tells how much has left', async () => {
    answering(201, '{}');
    const shares: number[] = [];
    await upload('/api/x', new FormData(), (share) => shares.push(share));
    expect(shares).toEqual([0.5, 1]);
  });

  it('throws what the server said, or that nobody answered', async () => {
    answering(415, '{"code":"evidence.type"}');
    await expect(upload('/api/x', new FormData(), () => undefined)).rejects.toMatchObject({ status: 415, code: 'evidence.type' });
    answering(0, '');
    await expect(upload('/api/x', new FormData(), () => undefined)).rejects.toMatchObject({ code: 'offline' });
  });
});
