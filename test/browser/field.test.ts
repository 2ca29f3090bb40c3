import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Body } from '../support/world.js';
import { expectAccessible } from './support/accessible.js';
import { useDesk } from './support/desk.js';
import { loseAnswers, untilInstalled, writtenOnDevice } from './support/device.js';
import { screenshot } from './support/screenshot.js';
import { answered, verifyingCase } from './support/verifying-case.js';

const PHONE = { width: 375, height: 812, installable: true, position: { latitude: 36.71234, longitude: 112.94567 } };
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

type Visited = Body & { siteVisits: { place: string; spokenTo: string }[] };

describe('a site visit in the village', () => {
  const desk = useDesk();
  let kase: Body;
  beforeAll(async () => {
    kase = await verifyingCase(desk);
  });

  const openVisit = async (page: Page): Promise<void> => {
    await page.getByRole('link', { name: kase.number }).click();
    await page.getByRole('button', { name: '记录现场核实' }).click();
    await page.getByRole('heading', { name: '记录现场核实' }).waitFor();
  };
  const evidence = async (): Promise<{ sort: string; note: string; mediaType: string }[]> =>
    answered(
      await (
        await desk.as('zd1_01')
      ).get<{ items: { sort: string; note: string; mediaType: string }[] }>(`/api/cases/${kase.id}/evidence`),
    ).items;
  const visits = async (): Promise<Visited['siteVisits']> =>
    answered(await (await desk.as('zd1_01')).get<Visited>(`/api/cases/${kase.id}`)).siteVisits;

  it('is written down without network, survives the telephone being switched off, and arrives once with photo and signature', async () => {
    let page = await desk.signedIn('zd1_01', { path: '/field', ...PHONE });
    await page.getByRole('link', { name: kase.number }).waitFor();
    await expectAccessible(page);
    await screenshot(page, 'field-my-cases');
    await untilInstalled(page);
    await page.context().setOffline(true);
    await page.reload();
    await page.getByText(/没有网络，显示/).waitFor();
    await openVisit(page);
    await page.getByLabel('什么地点').fill('村委会院内');
    await page.getByRole('button', { name: '记录当前位置' }).click();
    await page.getByText(/36\.71234/).waitFor();
    await page.getByLabel('访谈对象 1', { exact: true }).fill('村民甲');
    await page.getByLabel('访谈对象 1 所述').fill('名单只贴了半天');
    await page.locator('input[type=file]').setInputFiles({ name: 'board.png', mimeType: 'image/png', buffer: PIXEL });
    await page.getByLabel('照片 1 说明', { exact: true }).fill('公告栏');
    await page.getByRole('button', { name: '签名', exact: true }).click();
    await sign(page);
    await page.getByRole('button', { name: '完成签名' }).click();
    await page.getByLabel('签名 1 是谁（代号）', { exact: true }).fill('村民甲');
    await expectAccessible(page);
    await screenshot(page, 'field-visit', { whole: true });
    expect(await writtenOnDevice(page)).not.toContain('名单只贴了半天');
    // The telephone is switched off before anything is saved: what was written is there again.
    const context = page.context();
    await page.close();
    page = await context.newPage();
    await page.goto('/desk/field');
    await openVisit(page);
    expect(await page.getByLabel('访谈对象 1 所述').inputValue()).toBe('名单只贴了半天');
    await page.getByRole('button', { name: '保存现场核实' }).click();
    await page.getByRole('heading', { name: '没有网络，已加密保存在本机' }).waitFor();
    await loseAnswers(page, /\/site-visits$/, 1);
    await loseAnswers(page, /\/evidence$/, 1);
    await context.setOffline(false);
    await page.getByText('待发送的内容已全部送达。').waitFor({ timeout: 40_000 });
    expect(await visits()).toMatchObject([
      { place: '村委会院内 (36.71234, 112.94567 ±0 m)', spokenTo: '村民甲：名单只贴了半天' },
    ]);
    const items = await evidence();
    expect(items.map(({ sort, note }) => [sort, note])).toEqual([
      ['photo', '公告栏'],
      ['scan', '村民甲'],
    ]);
    expect(await page.getByRole('banner').getByText('待发送').count()).toBe(0);
  });

  it('sends photos no larger than they need be, and shows on the one that was refused why', async () => {
    const page = await desk.signedIn('zd1_01', { path: '/field', ...PHONE, installable: false });
    await openVisit(page);
    const before = (await evidence()).length;
    const input = page.locator('input[type=file]');
    await input.setInputFiles({ name: 'large.png', mimeType: 'image/png', buffer: await drawn(page, 3000, 1500) });
    await page.getByLabel('照片 1 说明', { exact: true }).fill('会场');
    await input.setInputFiles({
      name: 'broken.png',
      mimeType: 'image/png',
      buffer: Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 255, 255]),
    });
    await page.getByLabel('照片 2 说明', { exact: true }).fill('坏照片');
    await page.getByRole('button', { name: '保存现场核实' }).click();
    await page.getByText('现场核实已保存，但有 1 个文件没有被接收。').waitFor();
    const refused = page.locator('.ant-card').filter({ hasText: '坏照片' });
    await refused.getByRole('alert').waitFor();
    await expectAccessible(page);
    const badge = page.getByRole('banner').getByRole('link', { name: '1 条被退回' });
    expect(await badge.locator('.narrow-only').isVisible()).toBe(true);
    const sent = (await evidence()).slice(before);
    expect(sent.map(({ note, mediaType }) => [note, mediaType])).toEqual([['会场', 'image/jpeg']]);
    await refused.getByRole('button', { name: '丢弃' }).click();
    await page.locator('.ant-popconfirm').getByRole('button').last().click();
    await badge.waitFor({ state: 'hidden' });
  });

  it('says so where the telephone has no room left, and loses no word', async () => {
    const page = await desk.signedIn('zd1_02', { path: '/field', ...PHONE, installable: false });
    await openVisit(page);
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.getByLabel('什么地点').fill('空间满了的村');
    await page.getByRole('alert').getByText('本机存储空间已满').waitFor();
    await page.getByRole('button', { name: '保存现场核实' }).click();
    expect(await page.getByLabel('什么地点').inputValue()).toBe('空间满了的村');
    await page.getByRole('alert').getByText('本机存储空间已满').waitFor();
  });

  it('that the server refuses stays on the telephone, says why, and goes out once it has been mended', async () => {
    const page = await desk.signedIn('zd1_02', { path: '/field', ...PHONE, installable: false });
    await openVisit(page);
    const before = (await visits()).length;
    await page.getByLabel('什么时间').fill('2027-01-01T09:00');
    await page.getByLabel('什么地点').fill('选举会场');
    await page.getByRole('button', { name: '保存现场核实' }).click();
    await page.getByRole('alert').getByText('到现场的时间不能晚于现在。').waitFor();
    await page.getByRole('banner').getByRole('link', { name: '1 条被退回' }).click();
    await page.getByText('到现场的时间不能晚于现在。').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '打开并修改' }).click();
    expect(await page.getByLabel('什么地点').inputValue()).toBe('选举会场');
    await page.getByLabel('什么时间').fill('2026-12-05T17:30');
    await page.getByRole('button', { name: '保存现场核实' }).click();
    await page.getByText('选举会场').waitFor();
    expect(await visits()).toHaveLength(before + 1);
    expect(await page.getByText('1 条被退回').count()).toBe(0);
  });
});

/** A picture of that size, as a camera has it. */
const drawn = async (page: Page, width: number, height: number): Promise<Buffer> => {
  const data = await page.evaluate(
    ([w, h]) => {
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width: w, height: h });
      return canvas.toDataURL('image/png');
    },
    [width, height] as const,
  );
  return Buffer.from(data.replace(/^[^,]*,/, ''), 'base64');
};

const sign = async (page: Page): Promise<void> => {
  const sheet = page.getByRole('img', { name: '在此签名' });
  await sheet.scrollIntoViewIfNeeded();
  const box = await sheet.boundingBox();
  if (!box) throw new Error('nowhere to sign');
  await page.mouse.move(box.x + 30, box.y + 90);
  await page.mouse.down();
  for (const [x, y] of [
    [90, 40],
    [150, 120],
    [220, 60],
  ] as const)
    await page.mouse.move(box.x + x, box.y + y, { steps: 6 });
  await page.mouse.up();
};
