import { expect, it } from '@jest/globals';
import { expectAccessible } from '../support/accessible.js';
import { PASSWORD, type Desk } from '../support/desk.js';
import { screenshot } from '../support/screenshot.js';

const FIRST = '窗台上的三只灰斑鸠叫了一早上';
const OWN = '雨后去河滩捡一口袋白石子';

export const session = (desk: Desk): void => {
  it('signs in with the keyboard, and is told in words when the password is wrong', async () => {
    const page = await desk.stranger();
    await page.getByLabel('用户名').waitFor();
    await expectAccessible(page);
    await screenshot(page, 'sign-in');
    await page.keyboard.type('djy01');
    await page.keyboard.press('Tab');
    await page.keyboard.type('不是这个密码');
    await page.keyboard.press('Enter');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/密码/);
    await expectAccessible(page);
    await page.getByLabel('密码').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('banner').getByRole('button', { name: /\S/ }).last().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('lets somebody who has never been here register a call within a minute of signing in, without a mouse', async () => {
    const page = await desk.stranger();
    await page.getByLabel('用户名').waitFor();
    const begun = Date.now();
    await page.keyboard.type('djy01');
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    // The desk opens on the telephone, with the cursor in the first field.
    await page.locator('#phone:focus').waitFor();
    await page.keyboard.type('19900000021', { delay: 30 });
    while (!(await page.locator('#narrative').evaluate((field) => field === document.activeElement)))
      await page.keyboard.press('Tab');
    await page.keyboard.type('公布的名单里没有我家三口人。', { delay: 30 });
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog', { name: '复述核对' }).waitFor();
    await page.keyboard.press('Control+Enter');
    expect(await page.getByTestId('number').innerText()).toMatch(/^\d{6}-2026-\d{6}$/);
    expect(Date.now() - begun).toBeLessThan(60_000);
  });

  it('changes a first password before anything else opens', async () => {
    const admin = await desk.as('admin01');
    const { items } = (await admin.get<{ items: { id: string; username: string }[] }>('/api/staff')).body;
    const { id } = items.find(({ username }) => username === 'zd4_02') ?? { id: '' };
    expect((await admin.post(`/api/staff/${id}/password`, { password: FIRST })).status).toBe(204);
    const page = await desk.stranger({ path: '/account' });
    await page.getByLabel('用户名').fill('zd4_02');
    await page.getByLabel('密码').fill(FIRST);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '请先修改初始密码' }).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
    await page.getByLabel('原密码').fill(FIRST);
    await page.getByLabel('新密码', { exact: true }).fill(OWN);
    await page.getByLabel('再次输入新密码').fill(OWN);
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '我的账号' }).waitFor();
  });

  it('signs in over the page when the session has ended, and finds what was typed', async () => {
    const page = await desk.signedIn('djy01', { path: '/account' });
    await page.getByLabel('原密码').fill('写到一半');
    await page.context().clearCookies({ name: 'huicha_session' });
    // The page asks the server for something, and is told that nobody is signed in.
    await page.getByLabel('新密码', { exact: true }).fill(OWN);
    await page.getByLabel('再次输入新密码').fill(OWN);
    await page.getByLabel('再次输入新密码').press('Enter');
    const dialog = page.getByRole('dialog', { name: '登录已结束，请重新登录' });
    await dialog.getByLabel('密码').fill(PASSWORD);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: /登\s*录/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.getByLabel('原密码').inputValue()).toBe('写到一半');
  });

  it('goes on as nobody else: a tab that was left open asks its own clerk back when a colleague has signed in beside it', async () => {
    const page = await desk.signedIn('djy01', { path: '/account', ownSession: true });
    await page.getByLabel('原密码').fill('写到一半');
    const beside = await page.context().newPage();
    const other = { username: 'slfz01', password: PASSWORD };
    const headers = { origin: new URL(desk.url).origin };
    expect((await beside.request.post(`${desk.url}/api/session`, { data: other, headers })).status()).toBe(200);
    await page.getByLabel('新密码', { exact: true }).fill(OWN);
    await page.getByLabel('再次输入新密码').fill(OWN);
    await page.getByLabel('再次输入新密码').press('Enter');
    const dialog = page.getByRole('dialog', { name: '登录已结束，请重新登录' });
    expect(await dialog.getByLabel('用户名').inputValue()).toBe('djy01');
    await dialog.getByLabel('密码').fill(PASSWORD);
    await dialog.getByRole('button', { name: /登\s*录/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.getByLabel('原密码').inputValue()).toBe('写到一半');
    await beside.close();
  });

  it('switches language and light or dark, and both stay chosen', async () => {
    const page = await desk.signedIn('djy01', { path: '/account' });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'My account' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('button', { name: 'Light or dark' }).click();
    await page.getByRole('menuitem', { name: 'Dark' }).click();
    await page.locator('html[data-theme="dark"]').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'My account' }).waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await expectAccessible(page);
  });

  it('signs out, and nothing opens any more', async () => {
    const page = await desk.signedIn('slfz01', { path: '/account', ownSession: true });
    await page.getByRole('banner').getByRole('button').last().click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.getByRole('heading', { name: '登录' }).waitFor();
    await page.goto('/desk/account');
    await page.getByRole('heading', { name: '登录' }).waitFor();
    expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('huicha_session');
  });
};
