import { describe, expect, it, jest } from '@jest/globals';
import { ChangesController } from './changes.controller.js';

type Args = Parameters<ChangesController['listen']>;

describe('an open line of changes', () => {
  const opened = async (isGone: boolean) => {
    const listener = { stream: 'the stream' };
    const feed = { listen: jest.fn(() => Promise.resolve(listener)), leave: jest.fn() };
    const reply = { raw: { destroyed: isGone, once: jest.fn() }, headers: jest.fn(() => reply), send: jest.fn() };
    const controller = new ChangesController(feed as never, {} as never);
    await controller.listen({ id: 'me' } as Args[0], { row: { id: 's' } } as Args[1], reply as unknown as Args[2]);
    return { feed, listener, reply };
  };

  it('is kept for whoever is there, and left when they go', async () => {
    const { feed, listener, reply } = await opened(false);
    expect(reply.send).toHaveBeenCalledWith(listener.stream);
    expect(feed.leave).not.toHaveBeenCalled();
    expect(reply.raw.once).toHaveBeenCalledWith('close', expect.any(Function));
  });

  it('is left at once by whoever hung up before it was open', async () => {
    const { feed, listener, reply } = await opened(true);
    expect(feed.leave).toHaveBeenCalledWith(listener);
    expect(reply.send).not.toHaveBeenCalled();
  });
});
