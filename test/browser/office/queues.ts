import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import type { Desk } from '../support/desk.js';
import { expectFits } from '../support/fits.js';
import { screenshot } from '../support/screenshot.js';

type Case = { id: string; number: string };

export const queues = (desk: Desk): void => {
  const registered = async (): Promise<Case> => {
    const clerk = await desk.as('djy01');
    const { body, status } = await clerk.post('/api/cases', {
      channel: 'CALL',
      townCode: '990114101',
      villageCode: '990114101205',
      stage: 'S4',
      occurrence: 'occurred',
      privacyNoticeGiven: true,
      narrative: '名单上没有我家两口人，公示栏也没有张贴。',
      allegations: [{ code: 'S3-01', text: '漏登两人' }],
      complainant: { kind: 'ANONYMOUS', anonymous: true },
      channelDetails: { callStart: desk.now().toISOString() },
    });
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };
  const accept = async (username: string, { id }: Pick<Case, 'id'>): Promise<void> => {
    const { body, status } = await (await desk.as(username)).post(`/api/cases/${id}/steps/accept`);
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  };
  const row = (page: Page, { number }: Pick<Case, 'number'>) => page.getByRole('row').filter({ hasText: number });
  const hasFocus = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['case']);

  beforeAll(async () => {
    for (const isAccepted of [true, true, false, false]) {
      const kase = await registered();
      if (isAccepted) await accept('slfz01', kase);
    }
  }, 60_000);

  it('are where one lands: the first queue of one’s role, both groups’ clocks side by side', async () => {
    const supervisor = await desk.signedIn('slfz01');
    await supervisor.getByRole('heading', { name: '待分办' }).waitFor();
    expect(supervisor.url()).toContain('view=to_triage');
    await expectAccessible(supervisor);
    const leader = await desk.signedIn('zd1_zz', { path: '/cases?view=all' });
    await leader.getByRole('columnheader', { name: '会同（镇）' }).waitFor();
    await leader.getByRole('row').nth(1).waitFor();
    await expectAccessible(leader);
    await screenshot(leader, 'queues');
    await expectFits(leader, 768);
    await leader.setViewportSize({ width: 768, height: 1000 });
    await expectAccessible(leader);
  });

  it('are walked with j and k, opened with Enter, and left and found again at the same row', async () => {
    const page = await desk.signedIn('slfz01', { path: '/cases?view=all' });
    await page.getByRole('row').nth(3).waitFor();
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key);
    const second = await page.getByRole('row').nth(2).getByRole('link').getAttribute('data-case');
    expect(await hasFocus(page)).toBe(second);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/cases/${second}`);
    await page.goBack();
    await page.locator(`[data-case="${second}"]:focus`).waitFor();
  });

  it('say that something new has come, and show it when asked to, while rows that change keep their place', async () => {
    const shown = await registered();
    const page = await desk.signedIn('slfz01', { path: '/cases?view=to_triage&sort=-receivedAt' });
    await row(page, shown).waitFor();
    const before = await page.getByRole('row').count();
    const fresh = await registered();
    await page.getByRole('button', { name: '有 1 件新的，点此显示' }).waitFor();
    expect(await page.getByRole('row').count()).toBe(before);
    await accept('slfz02', shown);
    await row(page, shown).getByText('已不在此队列').waitFor();
    await page.getByRole('button', { name: '有 1 件新的，点此显示' }).click();
    await row(page, fresh).waitFor();
    expect(await row(page, shown).count()).toBe(0);
  });

  it('do one thing to many: a preview first, then a result for each', async () => {
    const [one, other] = [await registered(), await registered()];
    const page = await desk.signedIn('slfz01', { path: '/cases?view=to_triage&sort=-receivedAt' });
    for (const each of [one, other]) await row(page, each).getByRole('checkbox').check();
    await page.getByRole('region', { name: '批量办理' }).getByRole('button', { name: '加标签' }).click();
    const dialog = page.getByRole('dialog');
    // Whoever keeps the list adds the word right there.
    await dialog.getByRole('button', { name: '维护标签词表' }).click();
    await page.getByRole('textbox', { name: '新词（最多 20 字）' }).fill('连片漏登');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '停用“连片漏登”' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await dialog.getByRole('combobox', { name: '标签' }).click();
    await page.getByTitle('连片漏登').click();
    await dialog.getByRole('button', { name: /预\s*览/ }).click();
    await dialog.getByText('可以办理 2 件，不能办理 0 件').waitFor();
    await expectAccessible(page);
    await screenshot(page, 'queues-bulk');
    const untouched = await (await desk.as('slfz01')).get<{ items: { tag: string }[] }>('/api/tags');
    expect(untouched.body.items.map(({ tag }) => tag)).not.toContain('连片漏登');
    await dialog.getByRole('button', { name: '确认办理 2 件' }).click();
    await dialog.getByText('已办理 2 件，未办理 0 件').waitFor();
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await row(page, one).getByText('连片漏登').waitFor();

    // Assigned together: to the groups of their towns.
    for (const each of [one, other]) await row(page, each).getByRole('checkbox').check();
    await page.getByRole('region', { name: '批量办理' }).getByRole('button', { name: '受理分派' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /预\s*览/ })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: '确认办理 2 件' }).click();
    await page.getByRole('dialog').getByText('已办理 2 件，未办理 0 件').waitFor();
    for (const { id } of [one, other])
      expect((await (await desk.as('slfz01')).get<{ state: string }>(`/api/cases/${id}`)).body.state).toBe('routed');
  });

  it('keep filters in the address, and a list under a name that colleagues share', async () => {
    const page = await desk.signedIn('slfz01', { path: '/cases?view=all' });
    await page.getByRole('button', { name: '筛选' }).click();
    await page.getByRole('combobox', { name: '严重程度' }).click();
    await page.getByTitle('紧急').click();
    await page.waitForURL(/severity=4/);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '保存的视图' }).click();
    await page.getByRole('button', { name: '保存当前视图' }).click();
    const dialog = page.getByRole('dialog', { name: '保存当前视图' });
    await dialog.getByLabel('名称').fill('紧急件');
    await dialog.getByLabel('本组').check();
    await dialog.getByRole('button', { name: /保\s*存/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    // In it, its own columns change, and those of the account do not.
    await page.getByRole('button', { name: '保存的视图' }).click();
    await page.getByRole('button', { name: /^紧急件/ }).click();
    await page.getByRole('heading', { name: '紧急件' }).waitFor();
    await page.getByRole('button', { name: '显示列' }).click();
    const kept = page.waitForResponse((each) => each.request().method() === 'PUT' && each.url().includes('/api/saved-views/'));
    await page.getByRole('checkbox', { name: '来源' }).click();
    expect((await kept).status()).toBe(200);
    await page.getByRole('checkbox', { name: '来源', checked: true }).waitFor();
    const { body } = await (await desk.as('slfz01')).get<{ columns: string[] | null }>('/api/queues');
    expect(body.columns).toBeNull();
    const colleague = await desk.signedIn('slfz02', { path: '/cases?view=to_triage' });
    await colleague.getByRole('button', { name: '保存的视图' }).click();
    await colleague.getByRole('button', { name: /紧急件/ }).click();
    await colleague.getByRole('heading', { name: '紧急件' }).waitFor();
    await colleague.getByRole('button', { name: '显示列' }).click();
    await colleague.getByText('这是他人共享的视图').waitFor();
    expect(await colleague.getByRole('checkbox', { name: '来源' }).isDisabled()).toBe(true);
    await colleague.keyboard.press('Escape');
    await colleague.getByRole('button', { name: /去掉筛选 严重程度/ }).click();
    await colleague.waitForURL((url) => !url.search.includes('severity'));
    // Whoever keeps it takes it away again.
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '保存的视图' }).click();
    await page.getByRole('button', { name: '删除视图 紧急件' }).click();
    await page.getByText('还没有保存的视图').waitFor();
  });
};
