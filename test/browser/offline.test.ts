import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Body } from '../support/world.js';
import { expectAccessible } from './support/accessible.js';
import { PASSWORD, useDesk } from './support/desk.js';
import { loseAnswers, untilInstalled, writtenOnDevice } from './support/device.js';
import { screenshot } from './support/screenshot.js';

const CASES = /\/api\/cases$/;

describe('intake without network', () => {
  const desk = useDesk();

  const saved = async (page: Page, narrative: string): Promise<void> => {
    await page.locator('#narrative').fill(narrative);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog', { name: '复述核对' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '没有网络，已加密保存在本机' }).waitFor();
  };
  const casesAbout = async (words: string): Promise<Body[]> => {
    const clerk = await desk.as('slfz01');
    return (await clerk.get<{ items: Body[] }>(`/api/cases?q=${encodeURIComponent(words)}`)).body.items;
  };
  const nothingWaits = (page: Page): Promise<void> =>
    page
      .getByRole('banner')
      .getByText(/条待发送/)
      .waitFor({ state: 'hidden' });

  it('keeps what is told sealed on the device, opens again without network, and registers each entry once when the network is back', async () => {
    const page = await desk.signedIn('djy01', { path: '/intake/call', installable: true });
    await untilInstalled(page);
    await page.context().setOffline(true);
    await page.reload();
    await saved(page, '断网时来电：计票板上的正字被擦掉重写');
    await page.getByRole('banner').getByText('1 条待发送').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: /下一/ }).click();
    await saved(page, '断网时来电：流动票箱没有两人护送');
    const written = await writtenOnDevice(page);
    expect(written.match(/waiting/g)).toHaveLength(2);
    expect(written).not.toMatch(/计票板|流动票箱/);
    await page.getByRole('banner').getByRole('link', { name: '2 条待发送' }).click();
    await page.getByText(/计票板/).waitFor();
    await expectAccessible(page);
    await screenshot(page, 'outbox');
    await loseAnswers(page, CASES, 1);
    await page.context().setOffline(false);
    await nothingWaits(page);
    expect(await casesAbout('计票板')).toHaveLength(1);
    expect(await casesAbout('流动票箱')).toHaveLength(1);
    await page.getByText('本机没有待发送的内容。').waitFor();
    expect(await writtenOnDevice(page)).not.toContain('waiting');
  });

  it('tells who signs out that an entry waits, shows it to nobody else, and sends it once its own clerk is back', async () => {
    const page = await desk.signedIn('djy01', { path: '/intake/call' });
    await page.context().route(CASES, (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()));
    await saved(page, '断网时来电：候选人的照片被人撕了');
    await page.getByRole('banner').getByRole('button').last().click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.getByRole('dialog', { name: '本机还有 1 条未发送' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '仍然退出' }).click();
    await signIn(page, 'djy02');
    await page.goto('/desk/outbox');
    await page.getByText('本机没有待发送的内容。').waitFor();
    await page.context().unroute(CASES);
    expect(await casesAbout('候选人的照片')).toHaveLength(0);
    await page.getByRole('banner').getByRole('button').last().click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await signIn(page, 'djy01');
    await page.getByText('待发送的内容已全部送达。').waitFor();
    const [kase] = await casesAbout('候选人的照片');
    const clerk = await desk.as('djy01');
    expect((await clerk.get<Body[]>(`/api/cases/${kase?.id}/timeline`)).body[0]).toMatchObject({ kind: 'register' });
  });

  it('says when a newer version of the desk lies ready, and changes to it when its clerk agrees', async () => {
    const page = await desk.signedIn('djy01', { path: '/account', installable: true });
    await untilInstalled(page);
    // Another address for the same pages: to the browser a newer worker.
    await page.evaluate(() => navigator.serviceWorker.register('/desk/service-worker.js?newer', { scope: '/desk/' }));
    const change = page.getByRole('button', { name: '重新载入' });
    await change.waitFor();
    await expectAccessible(page);
    const reloaded = page.waitForEvent('load');
    await change.click();
    await reloaded;
    await page.getByRole('heading', { name: '我的账号' }).waitFor();
    expect(await change.count()).toBe(0);
  });

  const signIn = async (page: Page, username: string): Promise<void> => {
    await page.getByLabel('用户名').fill(username);
    await page.getByLabel('密码').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('banner').waitFor();
  };
});
