import { expect, it, jest } from '@jest/globals';

const asked: string[] = [];
let isMine = true;
jest.unstable_mockModule('../api/client.js', () => ({
  api: {
    GET: () => ({ items: [{ id: 'd', isMine }] }),
    POST: (path: string) => {
      asked.push(path);
      return { channel: 'CALL', hold: 2, savedAt: '2026-10-12T09:30:00.000+08:00', form: { narrative: '换班前' } };
    },
  },
  ask: (answer: unknown) => Promise.resolve(answer),
}));
const { takeOwnDraft } = await import('./take-draft.js');

it("fetches the tab's own form again after a reload, and never takes it out of a colleague's hand", async () => {
  expect((await takeOwnDraft('d'))?.store.get().narrative).toBe('换班前');
  isMine = false;
  expect(await takeOwnDraft('d')).toBeUndefined();
  expect(await takeOwnDraft('ended')).toBeUndefined();
  expect(asked).toHaveLength(1);
});
