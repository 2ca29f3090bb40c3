import { expect, it } from '@jest/globals';
import { describeOnPostgres } from '../support/engines.js';
import { caseDesk, named, WORDS } from './support/case-desk.js';
import { useDesk } from './support/desk.js';

/** Five browsers on a busy machine (ms). */
const LONG_MS = 180_000;
const FOUND = '经查阅选民登记册并走访三户，两人均已登记，名单已张榜。';

describeOnPostgres('a case', (engine) => {
  const desk = useDesk(engine);
  const { open, nameOf, today, leave, begin, beginOther, dialog, done, choose, fill, takeCall } = caseDesk(desk);

  it(
    'goes from the telephone to its end through five roles in their browsers',
    async () => {
      const clerk = await desk.signedIn('djy01', { path: '/account' });
      await clerk.getByRole('banner').waitFor();
      const { id, number } = await takeCall(clerk);
      await leave(clerk);

      const supervisor = await open('slfz01', id);
      await supervisor.getByText(WORDS).first().waitFor();
      await begin(supervisor, '受理交办');
      await done(supervisor, '受理交办');
      await leave(supervisor);

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
      await choose(member, '类别', '不属实');
      await fill(member, '认定理由', FOUND);
      await done(member, '作出认定');
      await begin(member, '提交认定意见');
      await done(member, '提交认定意见');
      // Another browser's page has followed by itself.
      await begin(leader, '确认认定（无须纠正）');
      await done(leader, '确认认定（无须纠正）');

      await begin(member, '登记说明解释');
      await choose(member, '对象', '反映人', '村民会议');
      await choose(member, '方式', '会议');
      await fill(member, '日期', today());
      await dialog(member).getByLabel('日期', { exact: true }).press('Enter');
      await fill(member, '内容', FOUND);
      await dialog(member).getByRole('radio', { name: '是' }).last().check();
      await done(member, '登记说明解释');
      await leave(member);

      const button = (name: string) => dialog(leader).getByRole('button', { name: named(name) });
      await begin(leader, '答复意见书');
      await dialog(leader).getByRole('radio', { name: '不予支持', exact: true }).check();
      await fill(leader, '第 1 点的答复', FOUND);
      await fill(leader, '答复正文', `您反映的事项，${FOUND}`);
      await button('核对并签发').click();
      await button('签发答复').click();
      await leader.getByText('已办理：答复意见书').waitFor();
      await leader.getByRole('button', { name: '登记送达' }).first().click();
      await dialog(leader).getByRole('radio', { name: '已送达' }).check();
      // Who complains is told by a way that leaves something to show.
      expect(await dialog(leader).getByRole('radio', { name: '公文', exact: true }).count()).toBe(0);
      await dialog(leader).getByRole('radio', { name: '已告知本人' }).check();
      await done(leader, '登记送达');
      await leave(leader);

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
      await fill(office, '档案编号', '2026-0002');
      await choose(office, '归档清单', '办理经过', '认定意见', '纠正措施', '说明解释', '答复意见书', '满意度');
      await done(office, '办结归档');
      await office.getByText('已核实办结').first().waitFor();
      expect(await office.title()).toBe(`${number} · 回查`);
    },
    LONG_MS,
  );
});
