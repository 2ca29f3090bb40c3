import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible, expectContrast } from '../support/accessible.js';
import type { Desk } from '../support/desk.js';
import { expectFits } from '../support/fits.js';
import { until } from '../../support/until.js';
import { screenshot } from '../support/screenshot.js';

const VILLAGE = { townCode: '990114101', villageCode: '990114101205' };

export const dashboards = (desk: Desk): void => {
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

  const today = (): string => new Date(desk.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  /** A letter that lay for weeks before anybody opened it: its first clock has long run out. */
  const late = () =>
    posted('djy01', '/api/cases', {
      ...{ channel: 'LETTER', ...VILLAGE, stage: 'S4', occurrence: 'occurred', narrative: '候选人名单没有张榜。' },
      ...{ allegations: [{ code: 'S3-01', text: '没有张榜' }], complainant: { kind: 'ANONYMOUS', anonymous: true } },
      channelDetails: { dateReceived: '2026-11-16' },
    });
  /** Until the ladder has spoken of that case. */
  const rungOf = (number: string) =>
    until(`a rung of ${number}`, async () => {
      const { body } = await (await desk.as('slfz01')).get<{ items: { number: string }[] }>('/api/alerts?limit=30');
      return body.items.some((each) => each.number === number);
    });
  const absent = async (usernames: readonly string[], day: string | null): Promise<void> => {
    const admin = await desk.as('admin01');
    const { items } = (await admin.get<{ items: { id: string; username: string }[] }>('/api/staff')).body;
    for (const { id } of items.filter(({ username }) => usernames.includes(username)))
      expect((await admin.patch(`/api/staff/${id}/absence`, { from: day, to: day })).status).toBe(200);
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
    await page.getByRole('cell').first().waitFor();
    await screenshot(page, 'dashboard-district');
    await expectFits(page, 768);
    await page.setViewportSize({ width: 768, height: 1000 });
    await expectAccessible(page);
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
    await expectContrast(page);
    await screenshot(page, 'dashboard-dark');
  });

  it('tell each what the ladder says to them, to be read and taken on', async () => {
    const { number } = await late();
    await rungOf(number);
    const page = await desk.signedIn('slfz01', { path: '/alerts' });
    const owed = page.getByRole('listitem').filter({ hasText: number }).filter({ hasText: '确认处理' }).first();
    await owed.waitFor();
    await expectAccessible(page);
    await screenshot(page, 'alerts');
    const [, sentence = ''] = (await owed.innerText()).split('\n');
    await owed.getByRole('button', { name: `标为已读 ${number}` }).click();
    await page
      .getByRole('button', { name: `确认处理 ${number}` })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: `确认处理 ${number}` });
    await dialog.getByRole('textbox').fill('今天下班前分办。');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: /确\s*认/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page
      .getByRole('listitem')
      .filter({ hasText: number })
      .getByText(/已确认/)
      .first()
      .waitFor();
    expect(sentence).not.toBe('');
  });

  it('show the duty desk what reached nobody', async () => {
    const everybody = ['slfz01', 'slfz02', 'xjb01', 'xjb02', 'fzr01', 'fzr02'];
    await absent(everybody, today());
    const { number } = await late();
    const page = await desk.signedIn('xjb01', { path: '/duty' });
    await page.getByRole('heading', { name: '值班' }).waitFor();
    const alarm = page.getByRole('listitem').filter({ hasText: number }).first();
    await alarm.waitFor({ timeout: 60_000 });
    await absent(everybody, null);
    await expectAccessible(page);
    await expectFits(page, 768);
    await screenshot(page, 'duty');
    const before = await page.getByRole('listitem').filter({ hasText: number }).count();
    await alarm.getByRole('button', { name: `确认处理 ${number}` }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('已电话通知受理窗口。');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /确\s*认/ })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.waitForFunction(
      ([told, count]) =>
        [...document.querySelectorAll('li')].filter((each) => each.innerText.includes(String(told))).length < Number(count),
      [number, before],
    );
  }, 150_000);

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
};
