import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeOnSqliteFirst } from '../support/engines.js';
import { expectAccessible, expectContrast } from './support/accessible.js';
import { CALLER, caseDesk, named, WORDS } from './support/case-desk.js';
import { useDesk } from './support/desk.js';
import { expectFits } from './support/fits.js';
import { screenshot } from './support/screenshot.js';

/** Five browsers on a busy machine (ms). */
const LONG_MS = 180_000;
const FOUND = '经查阅选民登记册并走访三户，两人确系漏登，现已补登并张榜。';
/** A picture of one pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describeOnSqliteFirst('a case', (engine) => {
  const desk = useDesk(engine);

  const { registered, open, nameOf, today, leave, begin, beginOther, dialog, send, done, choose, fill, takeCall } =
    caseDesk(desk);

  it(
    'goes from the telephone to its end through six roles in their browsers, corrected on the way',
    async () => {
      const clerk = await desk.signedIn('djy01', { path: '/account' });
      await clerk.getByRole('banner').waitFor();
      const { id, number } = await takeCall(clerk);
      await clerk.goto(`/desk/cases/${id}`);
      await clerk.getByRole('heading', { name: number }).waitFor();
      await clerk.getByText(WORDS).first().waitFor();
      expect(await clerk.title()).toBe(`${number} · 回查`);

      const supervisor = await open('slfz01', id);
      await begin(supervisor, '受理交办');
      await done(supervisor, '受理交办');
      await supervisor.getByText('此件进入：已受理交办').waitFor();
      // Nobody touched the clerk's page: state and story have come by themselves, and together.
      await clerk.getByText('此件进入：已受理交办').waitFor();
      for (const page of [clerk, supervisor]) await leave(page);

      const leader = await open('zd1_zz', id);
      await begin(leader, '签收');
      await done(leader, '签收');
      await begin(leader, '启动核实');
      await choose(leader, '核实人员（两名以上）', await nameOf('zd1_01'), await nameOf('zd1_02'));
      await dialog(leader).getByRole('checkbox').check();
      await done(leader, '启动核实');

      const member = await open('zd1_01', id);
      await begin(member, '登记现场核实');
      await fill(member, '未到现场的理由', '汛期道路中断，已电话核对登记册。');
      await done(member, '登记现场核实');
      await begin(member, '作出认定');
      await choose(member, '类别', '属实');
      await fill(member, '认定理由', FOUND);
      await done(member, '作出认定');
      await begin(member, '提交认定意见');
      await done(member, '提交认定意见');

      await begin(leader, '确认认定并责令改正');
      await choose(leader, '代码', 'A01');
      await fill(leader, '要求', '补登两人并张榜。');
      await fill(leader, '责任人', '村民选举委员会');
      await fill(leader, '完成期限', today());
      await dialog(leader).getByLabel('完成期限', { exact: true }).press('Enter');
      await choose(leader, '核查人', await nameOf('zd1_02'));
      await expectAccessible(leader);
      await done(leader, '确认认定并责令改正');

      await upload(member);
      await begin(member, '报告措施完成');
      await fill(member, '完成日期', today());
      await dialog(member).getByLabel('完成日期', { exact: true }).press('Enter');
      await choose(member, '证据材料', 'evidence-1');
      await done(member, '报告措施完成');
      const checker = await open('zd1_02', id);
      await begin(checker, '核查措施');
      await dialog(checker)
        .getByRole('radio', { name: named('通过'), exact: true })
        .check();
      await done(checker, '核查措施');
      await leave(checker);
      await beginOther(member, '征求或表示意见');
      await dialog(member).getByRole('radio', { name: '征求意见' }).check();
      await done(member, '征求或表示意见');
      const town = await open('zld101', id);
      await beginOther(town, '征求或表示意见');
      await dialog(town)
        .getByRole('radio', { name: named('同意'), exact: true })
        .check();
      await done(town, '征求或表示意见');
      await leave(town);
      await begin(leader, '纠正完毕');
      await done(leader, '纠正完毕');

      await begin(member, '登记说明解释');
      await choose(member, '对象', '反映人', '村民会议');
      await choose(member, '方式', '会议');
      await fill(member, '日期', today());
      await dialog(member).getByLabel('日期', { exact: true }).press('Enter');
      await fill(member, '内容', FOUND);
      await dialog(member).getByRole('radio', { name: '是' }).last().check();
      await done(member, '登记说明解释');

      await answered({ member, leader, id });

      await member.getByRole('button', { name: '登记送达' }).first().click();
      await dialog(member).getByRole('radio', { name: '已送达' }).check();
      await done(member, '登记送达');

      for (const page of [member, leader]) await leave(page);
      const office = await open('xjb01', id);
      await beginOther(office, '回访');
      for (const [question, word] of [
        ['结果', '已回访'],
        ['问题是否解决', '是'],
        ['是否满意', '满意'],
        ['是否听懂说明', '是'],
      ] as const)
        await dialog(office)
          .getByRole('radiogroup', { name: question })
          .getByRole('radio', { name: named(word), exact: true })
          .check();
      await fill(office, '录音编号', 'LY-0001');
      await done(office, '回访');
      await begin(office, '办结归档');
      await fill(office, '档案编号', '2026-0001');
      await choose(office, '归档清单', '办理经过', '认定意见', '纠正措施', '说明解释', '答复意见书', '满意度');
      await done(office, '办结归档');
      await office.getByText('已核实办结').first().waitFor();
      await screenshot(office, 'case-closed', { whole: true });
      for (const sheet of ['file', 'hand-over']) {
        const paper = await office.context().newPage();
        await paper.goto(`/api/cases/${id}/print?sheet=${sheet}`);
        const words = await paper.locator('body').innerText();
        expect(words).toContain(number);
        for (const secret of Object.values(CALLER)) expect(words).not.toContain(secret);
      }
      await office.getByRole('button', { name: '送达证明' }).click();
      const proof = office.getByRole('dialog', { name: /^送达证明/u });
      await proof.getByText('审计链第').first().waitFor();
      await expectAccessible(office);
      await screenshot(office, 'case-proof');
      await office.keyboard.press('Escape');
    },
    LONG_MS,
  );

  /** Adds a picture; how far it has come is shown meanwhile. */
  const upload = async (page: Page): Promise<void> => {
    await page.route('**/evidence', async (route) => {
      if (route.request().method() === 'POST') await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'roll.png', mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') });
    await page.getByRole('progressbar', { name: /roll\.png/u }).waitFor();
    await page.getByText('evidence-1.png').waitFor();
  };

  /** The reply written by the member and signed by the leader, who twice finds that the member has gone on. */
  const answered = async ({ member, leader, id }: { member: Page; leader: Page; id: string }): Promise<void> => {
    const button = (page: Page, name: string) => dialog(page).getByRole('button', { name: named(name) });
    await begin(member, '起草答复');
    await dialog(member).getByRole('radio', { name: '支持', exact: true }).check();
    await fill(member, '第 1 点的答复', FOUND);
    await fill(member, '答复正文', `您反映的事项，${FOUND}`);
    await begin(leader, '答复意见书');
    await dialog(leader).getByText('还没有答复稿').waitFor();
    await button(member, '保存草稿').click();
    await dialog(member)
      .getByText(/已保存$/u)
      .waitFor();

    // The leader wrote on what was there before: both texts are shown, and the leader takes over the member's.
    await fill(leader, '第 1 点的答复', '名单漏登，已补登。');
    await button(leader, '保存草稿').click();
    const point = dialog(leader).getByRole('region', { name: '第 1 点', exact: true });
    await point.getByText('名单漏登，已补登。').waitFor();
    await point.getByRole('button', { name: '采用对方的' }).click();
    await button(leader, '合并并保存').click();
    await dialog(leader).getByText('已答复 1 / 1 个诉求点').waitFor();

    // The leader has typed nothing and is about to sign; the member saves once more: nothing is sent that nobody has read.
    await button(leader, '核对并签发').click();
    await dialog(leader)
      .getByText(/反映人 · 电话/u)
      .waitFor();
    await expectAccessible(leader);
    await screenshot(leader, 'case-reply-check');
    const drafts = await desk.as('zd1_01');
    const path = `/api/cases/${id}/reply-draft`;
    const { draft } = (await drafts.get<{ draft: { version: number; points: object[]; text: string } }>(path)).body;
    const { version, points, text } = draft;
    expect((await drafts.put(path, { version, points, text: `${text}另附榜文照片。` })).status).toBe(200);
    await button(leader, '签发答复').click();
    const body = dialog(leader).getByRole('region', { name: '答复正文' });
    await body.getByText(/另附榜文照片/u).waitFor();
    await screenshot(leader, 'case-reply-race');
    await button(leader, '合并并保存').click();
    await button(leader, '核对并签发').click();
    await dialog(leader)
      .getByText(/另附榜文照片/u)
      .first()
      .waitFor();
    await button(leader, '签发答复').click();
    await leader.getByText('已办理：答复意见书').waitFor();
    await member.keyboard.press('Escape');
    await member.getByRole('dialog').waitFor({ state: 'hidden' });
  };

  it('says why a step is not open, and keeps what was typed where one is refused', async () => {
    const { id } = await registered({ stage: undefined, villageCode: undefined });
    const supervisor = await open('slfz01', id);
    await supervisor
      .getByRole('button', { name: named('补充登记') })
      .first()
      .waitFor();
    await supervisor.getByRole('button', { name: '其他办理' }).click();
    await dialog(supervisor)
      .getByText(/还缺少：.*村（社区）/u)
      .first()
      .waitFor();
    expect(
      await dialog(supervisor)
        .getByRole('button', { name: named('受理交办') })
        .count(),
    ).toBe(0);

    const other = await registered();
    await (await desk.as('slfz01')).post(`/api/cases/${other.id}/steps/accept`);
    const leader = await open('zd1_zz', other.id);
    await leader.getByRole('button', { name: '其他办理' }).click();
    await leader.getByRole('dialog').getByRole('button', { name: '启动核实' }).click();
    await choose(leader, '核实人员（两名以上）', await nameOf('zd1_01'));
    await dialog(leader).getByRole('checkbox').check();
    await fill(leader, '核实方案', '先查登记册，再入户。');
    await send(leader, '启动核实');
    await dialog(leader).getByText('须指定两名以上不同的核实人员').waitFor();
    await dialog(leader).getByText('先查登记册，再入户。').last().waitFor();
  });

  it('shows both sides of a lost race and loses neither', async () => {
    const { id } = await registered();
    const slow = await open('slfz02', id);
    await slow.getByRole('button', { name: '其他办理' }).click();
    await slow
      .getByRole('dialog')
      .getByRole('button', { name: named('不予受理') })
      .click();
    await choose(slow, '不予受理的理由', '');
    await fill(slow, '应当向哪里反映', '镇综治中心窗口');
    await (await desk.as('slfz01')).post(`/api/cases/${id}/steps/accept`);
    await send(slow, '不予受理');
    await dialog(slow).getByRole('region', { name: '此件刚刚被他人更新' }).waitFor();
    await dialog(slow).getByRole('region', { name: '此件刚刚被他人更新' }).getByText('镇综治中心窗口').waitFor();
    await dialog(slow)
      .getByText(/此件现在：已受理交办/u)
      .waitFor();
    await dialog(slow).getByText('这一步现在不能办理').waitFor();
    expect(await dialog(slow).getByRole('button', { name: '按现在的情况再次发送' }).isDisabled()).toBe(true);
    await screenshot(slow, 'case-lost-race');
  });

  it('is nothing to a town that has no part in it, and tells its own town no words of the complainant', async () => {
    const { id, number } = await registered();
    await (await desk.as('slfz01')).post(`/api/cases/${id}/steps/accept`);
    const elsewhere = await open('zld102', id);
    await elsewhere.getByText('没有找到，或者您无权查看').waitFor();
    expect(await elsewhere.getByText(number).count()).toBe(0);
    const own = await open('zld101', id);
    await own.getByRole('heading', { name: number }).waitFor();
    await own.getByText('受理窗口尚未确认可供镇村阅读的文本').waitFor();
    for (const secret of [WORDS, '漏登两人', '反映人代称']) expect(await own.getByText(secret).count()).toBe(0);
  });

  it('shows a town only what the desk has looked through', async () => {
    const { id } = await registered({ narrative: '我叫王秀兰，电话13800001234，2026年11月3日名单漏登我家两口人。' });
    const supervisor = await open('slfz01', id);
    await begin(supervisor, '脱敏');
    await dialog(supervisor).getByRole('button', { pressed: true }).first().waitFor();
    await expectAccessible(supervisor);
    await screenshot(supervisor, 'case-redaction');
    // The day may be told: it is the desk that decides.
    await dialog(supervisor).getByRole('button', { name: '2026年11月3日' }).click();
    await dialog(supervisor).getByRole('button', { name: '确认此文本' }).click();
    await supervisor.getByRole('dialog').waitFor({ state: 'hidden' });
    await begin(supervisor, '受理交办');
    await done(supervisor, '受理交办');
    const town = await open('zld101', id);
    await town.getByText(/【电话】，2026年11月3日名单漏登/u).waitFor();
    expect(await town.getByText('13800001234').count()).toBe(0);
  });

  it('links to another case of the village on the same matter, seen from both', async () => {
    const [one, other] = [await registered(), await registered()];
    const page = await open('slfz01', one.id);
    await page.getByRole('button', { name: '登记相似案件' }).first().click();
    await choose(page, '另一件', other.number);
    await dialog(page).getByRole('radio', { name: '同一事项，关联' }).check();
    await expectAccessible(page);
    await done(page, '登记相似案件');
    await page.getByRole('link', { name: other.number }).click();
    await page.getByRole('heading', { name: other.number }).waitFor();
    await page.getByRole('link', { name: one.number }).waitFor();
  });

  it('shows both redacted texts where a colleague has confirmed another meanwhile', async () => {
    const { id } = await registered({ narrative: '我叫王秀兰，电话13800001234，名单漏登我家两口人。' });
    const page = await open('slfz01', id);
    await begin(page, '脱敏');
    await dialog(page).getByRole('button', { pressed: true }).first().waitFor();
    const colleague = await desk.as('slfz02');
    const path = `/api/cases/${id}/redaction`;
    const { version: basedOn } = (await colleague.get<{ version: unknown }>(path)).body;
    expect((await colleague.post(path, { text: '名单漏登两口人。', basedOn })).status).toBeLessThan(300);
    await dialog(page).getByRole('button', { name: '确认此文本' }).click();
    const clash = dialog(page).getByRole('region', { name: '他人刚刚确认了另一文本' });
    await clash.getByText('名单漏登两口人。', { exact: true }).waitFor();
    await expectAccessible(page);
    await clash.getByRole('button', { name: '采用对方的' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect((await colleague.get<{ confirmedText: string }>(path)).body.confirmedText).toBe('名单漏登两口人。');
  });

  it('stands in three columns and in tabs, in the light and in the dark', async () => {
    const { id } = await registered({
      narrative: WORDS.repeat(40),
      allegations: [{ code: 'S3-01', text: '漏登两人，'.repeat(60) }],
    });
    const page = await open('slfz01', id);
    await page
      .getByRole('button', { name: /这个日期怎么算的/u })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    for (const width of [1280, 768, 640]) await expectFits(page, width);
    await screenshot(page, 'case-light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html[data-theme="dark"]').waitFor();
    await expectContrast(page);
    await page.setViewportSize({ width: 768, height: 1000 });
    await page.getByRole('tab', { name: '任务与时限' }).click();
    await expectAccessible(page);
  });
});
