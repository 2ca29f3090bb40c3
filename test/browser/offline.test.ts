import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Body } from '../support/world.js';
import { expectAccessible } from './support/accessible.js';
import { PASSWORD, useDesk } from './support/desk.js';
import { loseAnswers, untilInstalled, writeVersion1, writtenOnDevice } from './support/device.js';
import { screenshot } from './support/screenshot.js';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const CASES = /\/api\/cases$/;

/** What lies on the device was put there two minutes before. */
const AS_A_WHILE_AGO = `new Promise((done, failed) => {
  const asked = indexedDB.open('huicha');
  asked.onerror = failed;
  asked.onsuccess = () => {
    const tx = asked.result.transaction('entries', 'readwrite');
    tx.objectStore('entries').openCursor().onsuccess = ({ target: { result } }) => {
      if (!result) return;
      result.update({ ...result.value, createdAt: result.value.createdAt - 120000 });
      result.continue();
    };
    tx.oncomplete = () => (asked.result.close(), done());
  };
})`;

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
    // Number and code are there for whoever has to tell them, and gone once they are told.
    await page.getByRole('banner').getByRole('link', { name: '2 件待告知' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '打印回执' }).first().click();
    const [kase] = await casesAbout('计票板');
    expect(await page.getByTestId('number').innerText()).toBe(kase?.['number']);
    expect(await page.getByTestId('code').innerText()).toMatch(/^\d{4} \d{4} \d{4}$/);
    await page.getByRole('button', { name: '已告知，从本机删除' }).click();
    await page.getByRole('banner').getByRole('link', { name: '1 件待告知' }).waitFor();
  });

  it('learns number and code after a power cut between the server and its answer, and registers once', async () => {
    const page = await desk.signedIn('djy01', { path: '/intake/call', ownSession: true });
    const context = page.context();
    const arrived = new Promise<void>((done) => {
      // The server has it, and its answer reaches nobody.
      void context.route(CASES, async (route) => {
        if (route.request().method() !== 'POST') return route.fallback();
        await route.fetch();
        done();
      });
    });
    await page.locator('#narrative').fill('停电前来电：唱票员漏念两张');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog', { name: '复述核对' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await arrived;
    await page.close();
    await context.unroute(CASES);
    const again = await context.newPage();
    await again.goto('/rights');
    await again.evaluate(AS_A_WHILE_AGO);
    await again.goto('/desk/outbox');
    await again.getByRole('banner').getByRole('link', { name: '1 件待告知' }).waitFor();
    const [kase, ...more] = await casesAbout('唱票员漏念');
    expect(more).toEqual([]);
    await again.getByText(String(kase?.['number'])).first().waitFor();
    expect(await again.getByText(/^\d{4} \d{4} \d{4}$/).count()).toBeGreaterThan(0);
  });

  it('tells who signs out that an entry waits, shows it to nobody else, and sends it once its own clerk is back', async () => {
    const page = await desk.signedIn('djy01', { path: '/intake/call', ownSession: true });
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

  it('keeps a half typed letter with its scan over a crash without network, and registers both once', async () => {
    let page = await desk.signedIn('djy01', { path: '/intake/letter', installable: true });
    await untilInstalled(page);
    await page.locator('#scans').waitFor();
    await page.context().setOffline(true);
    await page.locator('#narrative').fill('断网时来信：唱票的人念错');
    await page.locator('#scans').setInputFiles({ name: 'envelope.png', mimeType: 'image/png', buffer: PIXEL });
    await page.getByText('没有连上服务器，已加密保存在本机').waitFor();
    expect(await writtenOnDevice(page)).not.toMatch(/唱票的人|envelope/);
    const context = page.context();
    await page.close();
    page = await context.newPage();
    await page.goto('/desk/intake/letter');
    await page.getByText('本机有 1 份没有存到服务器的表单').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '查看' }).click();
    await page.getByRole('button', { name: '继续填写' }).click();
    await page.getByText('envelope.png').waitFor();
    await saved(page, '断网时来信：唱票的人念错了票');
    await page.getByRole('banner').getByText('1 条待发送').waitFor();
    await loseAnswers(page, CASES, 1);
    await loseAnswers(page, /\/evidence$/, 1);
    await context.setOffline(false);
    await page.getByText('待发送的内容已全部送达。').waitFor({ timeout: 40_000 });
    const found = await casesAbout('唱票的人');
    expect(found).toHaveLength(1);
    const clerk = await desk.as('djy01');
    const { body } = await clerk.get<{ items: Body[] }>(`/api/cases/${found[0]?.id}/evidence`);
    expect(body.items.map(({ sort }) => sort)).toEqual(['scan']);
    const lists = await clerk.get<{ items: Body[] }>('/api/intake/drafts');
    expect(JSON.stringify(lists.body.items)).not.toContain('唱票');
  });

  it('ends a session without network: nothing of it is shown, and the server hears of it before anything else', async () => {
    const page = await desk.signedIn('djy01', { path: '/account', installable: true, ownSession: true });
    await untilInstalled(page);
    await page.getByRole('heading', { name: '我的账号' }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('banner').getByRole('button').last().click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.getByLabel('用户名').waitFor();
    await page.reload();
    await page.getByLabel('用户名').waitFor();
    await expectAccessible(page);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/')) asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
    });
    await page.context().setOffline(false);
    await page.reload();
    await page.getByLabel('用户名').waitFor();
    expect(asked[0]).toBe('DELETE /api/session');
    expect((await page.context().request.get('/api/session')).status()).toBe(401);
  });

  it('loses nothing of what an older desk kept on the device', async () => {
    const page = await desk.signedIn('zd1_01', { path: '/account' });
    await page.getByRole('heading', { name: '我的账号' }).waitFor();
    const { body } = await (await desk.as('zd1_01')).get<{ staff: { id: string } }>('/api/session');
    await page.goto('/desk/icon.svg');
    await page.evaluate(writeVersion1, body.staff.id);
    await page.goto('/desk/outbox');
    await page.getByText('旧版留下的一条').waitFor();
    await page.getByText('已送达 1 项，共 2 项').waitFor();
    await page.getByRole('banner').getByText('1 份未完成').waitFor();
    await page.getByText('未保存的现场核实').waitFor();
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
