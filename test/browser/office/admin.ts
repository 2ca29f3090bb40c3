import { expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { complaint } from '../../support/flow/complaint.js';
import type { Body } from '../../support/client.js';
import { expectAccessible } from '../support/accessible.js';
import type { Desk } from '../support/desk.js';
import { expectFits } from '../support/fits.js';
import { screenshot } from '../support/screenshot.js';
import { answered, verifyingCase } from '../support/verifying-case.js';

type Span = { stage: string; startsOn: string; endsOn: string };
type Election = { id: string; calendars: { townCode: string; stages: Span[] }[]; villages: { villageCode: string }[] };
type Region = { code: string; name: string };

const DAY_MS = 86_400_000;

/** As if a message of the server had failed ten times: nothing that a person can do makes one. */
const giveUp = (home: string): void => {
  const database = new Database(join(home, 'huicha.sqlite'));
  database
    .prepare(
      `INSERT INTO outbox_messages (id, name, district_code, payload, created_at, not_before, enqueued_at, done_at, tries, last_error, dead_at)
       SELECT '01990000-0000-7000-8000-000000000001', name, district_code, payload, created_at, NULL, created_at, NULL, 10, ?, created_at
       FROM outbox_messages WHERE done_at IS NOT NULL AND district_code <> '' LIMIT 1`,
    )
    .run(['邮件服务器没有回答']);
  database.close();
};

/** As if days had gone by with a receiver that does not answer. */
const messagesOf = (home: string, url: string): void => {
  const database = new Database(join(home, 'huicha.sqlite'));
  const add = database.prepare(
    `INSERT INTO webhook_deliveries (id, webhook_id, district_code, event, request_id, body, state, tries, created_at, tried_at, next_try_at, answer_status, answer)
     SELECT ?, id, district_code, ?, ?, ?, ?, ?, created_at, created_at, NULL, ?, ? FROM webhooks WHERE url = ?`,
  );
  add.run(['01990000-0000-7000-8000-000000000011', 'request.published', 'r1', '', 'superseded', 3, 503, 'busy', url]);
  add.run(['01990000-0000-7000-8000-000000000012', 'request.updated', 'r2', '{}', 'failed', 9, 503, 'busy', url]);
  database
    .prepare('UPDATE webhooks SET failing_since = created_at, paused_at = created_at, missed_since = created_at WHERE url = ?')
    .run([url]);
  database.close();
};

export const administration = (desk: Desk): void => {
  /** Shanghai's day, so many days from today. */
  const day = (ahead: number): string =>
    new Date(desk.now().getTime() + 8 * 3_600_000 + ahead * DAY_MS).toISOString().slice(0, 10);

  const get = async <B>(username: string, path: string): Promise<B> => answered(await (await desk.as(username)).get<B>(path));
  const post = async <B = Body>(username: string, path: string, input: object): Promise<B> =>
    answered(await (await desk.as(username)).post<B>(path, input));

  const elections = () => get<{ items: Election[]; currentId: string }>('xjb01', '/api/elections');
  const row = (page: Page | Locator, text: string | RegExp): Locator => page.getByRole('row').filter({ hasText: text });
  const choose = async (page: Page, field: Locator, option: string): Promise<void> => {
    await field.click();
    await page.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).click();
    await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' });
  };

  it('opens an account whose first password is shown once, and works', async () => {
    const page = await desk.signedIn('admin01', { path: '/admin' });
    await page.getByRole('heading', { name: '账号' }).waitFor();
    await page.getByRole('button', { name: '新增账号' }).click();
    const dialog = page.getByRole('dialog', { name: '新增账号' });
    await dialog.getByLabel('姓名').fill('柯远山');
    await dialog.getByLabel('登录名').fill('djy77');
    await choose(page, dialog.getByLabel('岗位'), '登记员');
    const { items } = await get<{ items: { name: string; kind: string }[] }>('admin01', '/api/groups');
    await choose(page, dialog.getByLabel('所在组'), items.find(({ kind }) => kind === 'intake')!.name);
    await expectAccessible(page);
    await screenshot(page, 'admin-new-account');
    await dialog.getByRole('button', { name: /保\s*存/ }).click();
    const once = page.getByRole('status').filter({ hasText: '柯远山（djy77）' });
    const password = await once.locator('code').innerText();
    await row(page, 'djy77').waitFor();
    await page.reload();
    await row(page, 'djy77').waitFor();
    expect(await page.getByText(password.trim()).count()).toBe(0);

    const newcomer = await desk.stranger();
    await newcomer.getByLabel('用户名').fill('djy77');
    await newcomer.getByLabel('密码').fill(password.trim());
    await newcomer.keyboard.press('Enter');
    await newcomer.getByRole('heading', { name: '请先修改初始密码' }).waitFor();
  });

  it('shows which clocks a moved stage moves before it is saved', async () => {
    const { id, townCode, stage, next, number } = await boundCase();
    const { items } = await get<{ items: Region[] }>('xjb01', '/api/regions');
    const town = items.find(({ code }) => code === townCode)!.name;
    const path = `/api/elections/${id}/moves`;
    const before = (await get<{ items: object[] }>('xjb01', path)).items.length;

    const page = await desk.signedIn('xjb01', { path: '/admin/elections' });
    await page.getByRole('button', { name: `调整 ${town}`, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await choose(page, dialog.getByLabel('项目'), next.stage);
    const [from, to] = [dialog.locator('.ant-picker-range input').first(), dialog.locator('.ant-picker-range input').last()];
    await from.fill(day(1));
    await from.press('Enter');
    await to.fill(next.endsOn);
    await to.press('Enter');
    await dialog.getByLabel('理由').fill('场地被占用。');
    await dialog.getByRole('button', { name: '查看影响' }).click();
    const moving = row(dialog, number).filter({ hasText: '全案' });
    await moving.waitFor();
    expect(await moving.innerText()).toContain(day(1));
    await expectAccessible(page);
    await screenshot(page, 'admin-move');
    expect((await get<{ items: object[] }>('xjb01', path)).items).toHaveLength(before);
    expect(stage).not.toBe(next.stage);

    await dialog.getByRole('button', { name: '确认调整' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await row(page.getByRole('region', { name: '调整记录' }), '场地被占用。').waitFor();
    expect((await get<{ items: object[] }>('xjb01', path)).items).toHaveLength(before + 1);
    await expectFits(page, 768);
  });

  it('takes a changed limit back, and keeps it on record', async () => {
    const { currentId } = await elections();
    const path = `/api/elections/${currentId}/deadline-overrides`;
    const limit = { clock: 'call_back', column: 'normal', limitText: '2W', reason: '试点。' };
    const { id } = await post<{ id: string }>('admin01', path, limit);
    const page = await desk.signedIn('admin01', { path: '/admin/limits' });
    await row(page, '试点。').getByRole('button', { name: /^撤销/ }).click();
    await page.getByRole('tooltip').getByRole('button').last().click();
    await row(page, '试点。')
      .getByText(/\d{2}:\d{2} 撤销$/)
      .waitFor();
    await expectAccessible(page);
    await screenshot(page, 'admin-limits');
    const { items } = await get<{ items: { id: string; revokedAt: string | null }[] }>('admin01', path);
    expect(items.find((each) => each.id === id)?.revokedAt).toEqual(expect.any(String));
  });

  it('issues a key for another system, tells a receiver of changes, and shows what came of it', async () => {
    const page = await desk.signedIn('admin01', { path: '/admin/open311' });
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: '发放密钥' }).click();
    await dialog.getByLabel('用于哪个系统').fill('市民热线');
    await dialog.getByRole('button', { name: /保\s*存/ }).click();
    await page
      .getByRole('status')
      .getByText(/^o311_/)
      .waitFor();
    await page.getByRole('button', { name: '登记推送' }).click();
    await dialog.getByLabel('推送地址').fill('https://receiver.example.org/huicha');
    await dialog.getByRole('button', { name: /保\s*存/ }).click();
    await page
      .getByRole('status')
      .getByText(/^whsec_/)
      .waitFor();
    messagesOf(desk.home, 'https://receiver.example.org/huicha');
    await page.reload();
    const receivers = page.getByRole('region', { name: '变动推送' });
    await row(receivers, '积压已满').waitFor();
    await expectAccessible(page);
    await screenshot(page, 'admin-open311');
    await receivers.getByRole('button', { name: /^发送记录/ }).click();
    await row(dialog, '503 busy').getByRole('button', { name: /^重发/ }).waitFor();
    expect(await row(dialog, '已被取代').getByRole('button').count()).toBe(0);
    await expectAccessible(page);
    await dialog
      .getByRole('button', { name: 'Close' })
      .or(dialog.getByRole('button', { name: '关闭' }))
      .click();
    await expectFits(page, 768);
  });

  it('searches the trail by case number, and keeps the search in the address', async () => {
    const kase = await verifyingCase(desk);
    const page = await desk.signedIn('sj01', { path: '/admin/audit' });
    await page.getByLabel('办件编号').fill(kase.number);
    await page.getByRole('button', { name: /查\s*询/ }).click();
    await page.waitForURL(`**/admin/audit?caseNumber=${kase.number}`);
    await page.getByText('case.startVerification').waitFor();
    await expectAccessible(page);
    await screenshot(page, 'admin-audit');
    await page.goto(`/desk/admin/audit?caseNumber=${kase.number}&action=case.accept`);
    const entries = page.getByRole('region', { name: '审计', exact: true });
    await row(entries, 'case.accept').waitFor();
    expect(await entries.getByRole('row').count()).toBe(2);
    await expectFits(page, 768);
  });

  it('publishes a new version of an article, and leaves the one before as it was', async () => {
    const slug = 'vec-leave';
    const said = await get<{ title: string; answer: string; version: number }>('xjb01', `/api/guidance/${slug}`);
    const page = await desk.signedIn('xjb01', { path: '/admin/guidance' });
    await page.getByRole('button', { name: `修改 ${said.title}`, exact: true }).click();
    await page.getByLabel('答复').fill('本人书面提出，从下一名候补依次递补。');
    await page.getByRole('button', { name: '存草稿' }).click();
    await page.getByText('草稿已保存').waitFor();
    await expectAccessible(page);
    await screenshot(page, 'admin-guidance');
    expect((await get<{ answer: string }>('djy01', `/api/guidance/${slug}`)).answer).toBe(said.answer);
    await page.getByRole('button', { name: /发\s*布/ }).click();
    await page.getByText(`已发布第 ${said.version + 1} 版`).waitFor();
    const { items } = await get<{ items: { version: number; answer: string }[] }>('djy01', `/api/guidance/${slug}/versions`);
    expect(items.map(({ version, answer }) => [version, answer]).slice(0, 2)).toEqual([
      [said.version + 1, '本人书面提出，从下一名候补依次递补。'],
      [said.version, said.answer],
    ]);
  });

  it('clears away what somebody who has left shared with others', async () => {
    const shared = { name: '留下的视图', audience: 'group', filter: { view: 'overdue' } };
    await post('zd3_02', '/api/saved-views', shared);
    const { items } = await get<{ items: { id: string; username: string }[] }>('admin01', '/api/staff');
    const owner = items.find(({ username }) => username === 'zd3_02');
    const left = await (await desk.as('admin01')).patch(`/api/staff/${owner?.id}`, { active: false });
    expect([left.status, left.body]).toEqual([200, expect.anything()]);
    const page = await desk.signedIn('admin01', { path: '/admin/staff' });
    const views = page.getByRole('region', { name: '离开人员留下的共享视图' });
    await row(views, '留下的视图').getByRole('button', { name: /^删除/ }).click();
    await page.getByRole('tooltip').getByRole('button').last().click();
    await views.waitFor({ state: 'hidden' });
  });

  it('names who stands in for somebody', async () => {
    const page = await desk.signedIn('admin01', { path: '/admin/staff' });
    const { items } = await get<{ items: { name: string; username: string }[] }>('admin01', '/api/staff');
    const nameOf = (username: string): string => items.find((each) => each.username === username)?.name ?? '';
    await row(page, 'slfz02').getByRole('button').click();
    await page.getByRole('menuitem', { name: '代理' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').first().click();
    await page.locator('.ant-select-dropdown:visible').getByText(nameOf('slfz01')).click();
    for (const input of await dialog.locator('.ant-picker-range input').all()) {
      await input.fill(day(0));
      await input.press('Enter');
    }
    await expectAccessible(page);
    await dialog.getByRole('button', { name: /保\s*存/ }).click();
    await row(page, 'slfz02')
      .getByText(`代理 ${nameOf('slfz01')}`)
      .waitFor();
  });

  it('issues a token that works until it is revoked', async () => {
    const page = await desk.signedIn('admin01', { path: '/admin/tokens', confirmed: true });
    await page.getByRole('button', { name: '签发令牌' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('用途').fill('统计大屏');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: /保\s*存/ }).click();
    const authorization = `Bearer ${(await page.getByRole('status').locator('code').innerText()).trim()}`;
    const asked = async (): Promise<number> =>
      (await fetch(new URL('/api/jobs/schedules', desk.url), { headers: { authorization } })).status;
    expect(await asked()).toBe(200);
    await row(page, '统计大屏').getByRole('button', { name: /^吊销/ }).click();
    await page.getByRole('tooltip').getByRole('button').last().click();
    await row(page, '统计大屏').getByText('已吊销').waitFor();
    expect(await asked()).toBe(401);
  });

  it('shows a message that was given up, and tries it again', async () => {
    giveUp(desk.home);
    const page = await desk.signedIn('admin01', { path: '/admin/jobs' });
    const dead = page.getByRole('region', { name: '已停止的消息' });
    await row(dead, '邮件服务器没有回答').waitFor();
    await expectAccessible(page);
    await dead.getByRole('button', { name: /^重试/ }).click();
    await row(dead, '邮件服务器没有回答').waitFor({ state: 'hidden' });
  });

  it('shows what a holiday file changes before it is loaded', async () => {
    const page = await desk.signedIn('admin01', { path: '/admin/holidays' });
    const days = [{ date: '2028-01-01', name: '元旦', off: true }];
    const file = { source: '国务院办公厅通知', years: { 2028: { papers: ['https://www.gov.cn/'], days } } };
    const buffer = Buffer.from(JSON.stringify(file));
    await page.locator('input[type=file]').setInputFiles({ name: 'holidays.json', mimeType: 'application/json', buffer });
    await row(page, '2028').getByText('新增').waitFor();
    expect((await get<{ years: number[] }>('admin01', '/api/calendar')).years).not.toContain(2028);
    await page.getByLabel('备注').fill('2028 年安排');
    await expectAccessible(page);
    await page.getByRole('button', { name: /^载\s*入$/ }).click();
    await row(page, '2028 年安排').waitFor();
    expect((await get<{ years: number[] }>('admin01', '/api/calendar')).years).toContain(2028);
  });

  it('marks a key village, with the reason', async () => {
    const page = await desk.signedIn('xjb01', { path: '/admin/villages' });
    await page.getByText('全部', { exact: true }).click();
    const village = row(page, '枣棘疃村').first();
    await village.getByRole('button', { name: /^标记/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: '重点村' }).check();
    await dialog.getByLabel('理由').fill('两届选举都有人举报。');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: /保\s*存/ }).click();
    await village.getByText('两届选举都有人举报。').waitFor();
  });

  /** A case of a stage that runs in a town, whose clock the stage after it bounds; that one can begin tomorrow. */
  const boundCase = async () => {
    const { items, currentId } = await elections();
    const { calendars, villages } = items.find(({ id }) => id === currentId)!;
    const found = calendars.flatMap(({ townCode, stages }) =>
      stages.flatMap((span, n) => {
        const next = stages[n + 1];
        const runs =
          n < 4 && span.startsOn <= day(0) && next !== undefined && next.startsOn >= day(2) && next.startsOn <= day(11);
        return runs ? [{ townCode, span, next }] : [];
      }),
    )[0];
    if (!found) throw new Error('no town in which a stage is about to begin');
    const { townCode, span, next } = found;
    const place = { townCode, villageCode: villages.find(({ villageCode }) => villageCode.startsWith(townCode))?.villageCode };
    const told = await post(
      'djy01',
      '/api/cases',
      complaint({ now: () => new Date(desk.now().getTime() - 60_000).toISOString() }, { ...place, stage: span.stage }),
    );
    await post('slfz01', `/api/cases/${told.id}/steps/accept`, {});
    await post('xjb01', `/api/elections/${currentId}/moves`, {
      ...{ kind: 'stage', townCode, stage: span.stage, startsOn: span.startsOn, endsOn: day(0), reason: '提前结束。' },
    });
    return { id: currentId, townCode, stage: span.stage, next, number: told.number };
  };
};
