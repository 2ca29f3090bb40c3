import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from './support/accessible.js';
import { useDesk } from './support/desk.js';
import { expectFits } from './support/fits.js';
import { screenshot } from './support/screenshot.js';

const VILLAGE = { townCode: '990114101', villageCode: '990114101205' };

describe('the dashboards', () => {
  const desk = useDesk();

  const posted = async (username: string, path: string, input: object = {}): Promise<{ id: string; number: string }> => {
    const { body, status } = await (await desk.as(username)).post(path, input);
    if (status >= 300) throw new Error(`${username} ${path}: ${status} ${JSON.stringify(body)}`);
    return body as never;
  };
  const registered = () =>
    posted('djy01', '/api/cases', {
      channel: 'CALL',
      ...VILLAGE,
      stage: 'S4',
      occurrence: 'occurred',
      privacyNoticeGiven: true,
      narrative: '名单上没有我家两口人。',
      allegations: [{ code: 'S3-01', text: '漏登两人' }],
      complainant: { kind: 'ANONYMOUS', anonymous: true },
      channelDetails: { callStart: desk.now().toISOString() },
    });
  /** The number on a tile, and the page that it opens. */
  const opened = async (page: Page, tile: string): Promise<{ told: number; shown: number }> => {
    const link = page.getByRole('list', { name: '当前' }).getByRole('link', { name: new RegExp(`^\\d+\\s*${tile}$`, 'u') });
    const told = Number((await link.innerText()).match(/\d+/)?.[0]);
    await link.click();
    await page.waitForURL('**/cases?**');
    const rows = page.locator('section[aria-labelledby="queue-title"]').getByRole('row');
    await rows.nth(told).waitFor();
    return { told, shown: (await rows.count()) - 1 };
  };

  beforeAll(async () => {
    for (const isAccepted of [true, true, false]) {
      const { id } = await registered();
      if (isAccepted) await posted('slfz01', `/api/cases/${id}/steps/accept`);
    }
  }, 60_000);

  it('show the district in numbers that open their cases', async () => {
    const page = await desk.signedIn('xjb01', { path: '/dashboard' });
    await page.getByRole('heading', { name: '全区态势' }).waitFor();
    await page.getByRole('heading', { name: '全区态势' }).waitFor();
    await page.getByRole('cell').first().waitFor();
    await expectAccessible(page);
    await screenshot(page, 'dashboard-district');
    await expectFits(page, 768);
    await page.setViewportSize({ width: 768, height: 1000 });
    await expectAccessible(page);
    await screenshot(page, 'dashboard-district-768');
    const { told, shown } = await opened(page, '在办');
    expect(told).toBeGreaterThanOrEqual(3);
    expect(shown).toBe(told);
  });

  it('show a town its own alone, and a rate with what it is made of', async () => {
    const page = await desk.signedIn('zld101', { path: '/dashboard' });
    await page.getByRole('heading', { name: '本镇态势' }).waitFor();
    await page.getByText('涉及诉求人表态和联系情况的指标不向镇街显示。').waitFor();
    expect(await page.getByRole('heading', { name: '镇街排名' }).count()).toBe(0);
    await expectAccessible(page);
    await screenshot(page, 'dashboard-town');
    await page.getByRole('link', { name: /按期办结率.*未到期.*打开清单/ }).click();
    await page.waitForURL('**figure=replied.running**');
    await page.getByText('统计项：答复 · 未到期').waitFor();
  });

  it('are the same in the dark and in English', async () => {
    const page = await desk.signedIn('fzr01', { path: '/dashboard', scheme: 'dark', language: 'en' });
    await page.getByRole('heading', { name: 'District overview' }).waitFor();
    await page.getByRole('cell').first().waitFor();
    await expectAccessible(page);
    await screenshot(page, 'dashboard-dark');
  });

  it('tell each what the ladder says to them, to be read and taken on', async () => {
    const page = await desk.signedIn('slfz01', { path: '/alerts' });
    await page.getByRole('heading', { name: '提醒' }).waitFor();
    await expectAccessible(page);
    await screenshot(page, 'alerts');
  });

  it('show the duty desk what reached nobody', async () => {
    const page = await desk.signedIn('xjb01', { path: '/duty' });
    await page.getByRole('heading', { name: '值班' }).waitFor();
    await page.getByText('没有送达任何人').waitFor();
    await expectAccessible(page);
    await expectFits(page, 768);
    await screenshot(page, 'duty');
  });

  it('list the look-backs', async () => {
    const page = await desk.signedIn('xjb01', { path: '/dashboard' });
    const passed = page.getByRole('link', { name: /^① 程序合法 通过：\d+ 件，打开清单$/ });
    const count = Number(await passed.innerText());
    await passed.click();
    await page.waitForURL('**/look-backs?procedure=pass');
    await page.getByRole('heading', { name: '回查' }).waitFor();
    const { body } = await (await desk.as('xjb01')).get<{ items: object[] }>('/api/look-backs?procedure=pass&limit=200');
    expect(body.items.length).toBe(count);
    await expectAccessible(page);
    await page.getByRole('button', { name: /不再限于/ }).click();
    await page.waitForURL((url) => url.search === '');
  });
});
