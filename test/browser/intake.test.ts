import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Body } from '../support/client.js';
import { describeOnSqliteFirst } from '../support/engines.js';
import { expectAccessible } from './support/accessible.js';
import { expectFits } from './support/fits.js';
import { useDesk } from './support/desk.js';
import { screenshot } from './support/screenshot.js';
import { chooseVillage, register, tabTo, typeInto } from './support/typing.js';

const SCAN = { name: 'letter.png', mimeType: 'image/png' };
/** A picture of one pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describeOnSqliteFirst('the intake desk', (engine) => {
  const desk = useDesk(engine);
  const caseOf = async (number: string): Promise<Body> => {
    const clerk = await desk.as('djy01');
    const { items } = (await clerk.get<{ items: Body[] }>(`/api/cases?q=${number}`)).body;
    return (await clerk.get(`/api/cases/${items[0]?.id}`)).body;
  };

  it('registers a call by keyboard alone, with the draft kept and the suggested code taken', async () => {
    const page = await desk.signedIn('djy01', { path: '/account' });
    await page.getByRole('banner').waitFor();
    await page.keyboard.press('Alt+1');
    await page.locator('#phone').waitFor();
    await expectAccessible(page);
    await page.keyboard.insertText('19900000017');
    await typeInto(page, 'name', '聂广田');
    await chooseVillage(page, 'nng', '南碾沟');
    await typeInto(page, 'narrative', '今天上午的提名会到会的人不够半数，签到簿是会后挨家补签的，我坐在后排数的。');
    await page.getByRole('group', { name: '可能是：' }).getByRole('button').first().waitFor();
    await page.getByRole('heading', { name: '反映人以往来件' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('#points').inputValue()).toMatch(/^S4-02/);
    await tabTo(page, 'occurrence');
    await page.keyboard.press('Space');
    await tabTo(page, 'privacyNoticeGiven');
    await page.keyboard.press('Space');
    await page.getByText(/草稿已保存/).waitFor();
    await expectAccessible(page);
    await expectFits(page, 768);
    await screenshot(page, 'intake-call', { whole: true });
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: '复述核对' });
    await dialog.waitFor();
    await expectAccessible(page);
    await screenshot(page, 'intake-read-back');
    expect(await dialog.innerText()).toContain('聂广田');
    await page.keyboard.press('Control+Enter');
    const number = await page.getByTestId('number').innerText();
    expect(await page.getByTestId('code').innerText()).toMatch(/^\d{4} \d{4} \d{4}$/);
    expect(await page.title()).toBe(`${number} · 回查`);
    await expectAccessible(page);
    await screenshot(page, 'intake-registered', { whole: true });
    expect(await caseOf(number)).toMatchObject({
      channel: 'CALL',
      state: 'registered',
      occurrence: 'occurred',
      privacyNoticeGiven: true,
    });
    for (const [button, width, height] of [
      ['打印 80 毫米回执', 80, 240],
      ['打印 A5 回执', 148, 210],
    ] as const)
      expect(await printed(page, button)).toEqual([[width, height]]);
    // Something is looked up under another channel; the next call finds an empty form, not this one's again.
    await page.keyboard.press('Alt+2');
    await page.locator('#dateReceived').waitFor();
    await page.keyboard.press('Alt+1');
    await page.locator('#callStart').waitFor();
    expect(await page.title()).toBe('来电登记 · 回查');
    for (const field of ['phone', 'narrative', 'callStart']) expect(await page.locator(`#${field}`).inputValue()).toBe('');
  });

  it('takes a second call while the first is half written, and a third the moment one is registered', async () => {
    const page = await desk.signedIn('djy02', { path: '/intake/call' });
    await typeInto(page, 'narrative', '第一个来电说到一半');
    expect(await page.locator('#callStart').inputValue()).toMatch(/^2026-12-\d\dT\d\d:\d\d$/);
    await page.getByText(/草稿已保存/).waitFor();
    await page.keyboard.press('Alt+n');
    await expectValue(page, '#narrative', '');
    await typeInto(page, 'narrative', '第二个来电说得很短。');
    await register(page);
    // The first asks whether number and code were told, the second says so.
    await page.keyboard.press('Alt+1');
    await page.getByRole('dialog', { name: '编号和查询码告诉反映人了吗？' }).waitFor();
    await page.keyboard.press('Alt+1');
    await expectValue(page, '#narrative', '');
    await page.keyboard.press('Alt+d');
    await page.getByRole('listitem').filter({ hasText: '第一个来电说到一半' }).getByRole('button', { name: '继续填写' }).click();
    await expectValue(page, '#narrative', '第一个来电说到一半');
  });

  it('finds a half filled form again after the browser is gone, and a colleague takes it over', async () => {
    const page = await desk.signedIn('djy01', { path: '/intake/call' });
    await typeInto(page, 'narrative', '换班前没有说完的一句话');
    await page.getByText(/草稿已保存/).waitFor();
    await page.reload();
    await expectValue(page, '#narrative', '换班前没有说完的一句话');
    const colleague = await desk.signedIn('djy02', { path: '/intake/call' });
    await colleague.locator('#phone').waitFor();
    await colleague.keyboard.press('Alt+d');
    await colleague
      .getByRole('button', { name: /接\s*手/ })
      .first()
      .click();
    await expectValue(colleague, '#narrative', '换班前没有说完的一句话');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog', { name: '复述核对' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText(/这份草稿已在别处接手/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText(/已由.+接手/).waitFor();
    await expectValue(page, '#narrative', '换班前没有说完的一句话');
    await expectAccessible(page);
    await page.getByRole('button', { name: '另存为新的一份' }).click();
    await page.getByText(/草稿已保存/).waitFor();
    await expectValue(page, '#narrative', '换班前没有说完的一句话');
    expect(await register(page)).toMatch(/^\d{6}-/);
    await typeInto(colleague, 'narrative', '。');
    await colleague.getByText(/草稿已保存/).waitFor();
  });

  it('registers a stack of letters, keeping what their envelopes have in common', async () => {
    const page = await desk.signedIn('djy01', { path: '/intake/letter' });
    await page.locator('#dateReceived').fill('2026-12-01');
    await page.locator('#postmarkDate').fill('2026-11-28');
    await page.locator('#dateOnLetter').fill('2026-11-25');
    await page.locator('#arrivedBy').fill('邮寄');
    await page.locator('#shelfNo').fill('信-099');
    await page.locator('#narrative').fill('选举档案没有移交，计票的底子没有。');
    await page.locator('#scans').setInputFiles({ ...SCAN, buffer: Buffer.from(PIXEL, 'base64') });
    await expectAccessible(page);
    await screenshot(page, 'intake-letter');
    const first = await register(page);
    await page.getByText('扫描件已上传 1 / 1').waitFor();
    await page.getByRole('button', { name: '下一封信' }).click();
    expect(await page.locator('#dateReceived').inputValue()).toBe('2026-12-01');
    expect(await page.locator('#shelfNo').inputValue()).toBe('信-100');
    expect(await page.locator('#dateOnLetter').inputValue()).toBe('');
    await page.locator('#narrative').fill('公章账本都没交。');
    const second = await register(page);
    expect(second).not.toBe(first);
    expect(await caseOf(first)).toMatchObject({
      receivedAt: '2026-12-01T00:00:00.000+08:00',
      channelDetails: { dateOnLetter: '2026-11-25', postmarkDate: '2026-11-28', shelfNo: '信-099' },
    });
  });

  it('registers a group with head count, representatives and what they handed in', async () => {
    const page = await desk.signedIn('djy01', { path: '/intake/visit', scheme: 'dark', width: 768 });
    await page.locator('#headcount').fill('9');
    await page.getByText(/请来访人推选不超过五名代表/).waitFor();
    await page.getByLabel('第 1 名代表姓名').fill('郗有粮');
    await page.getByLabel('第 1 件材料').fill('联名信');
    await page.locator('#narrative').fill('公章和账本到今天没有移交。');
    await expectAccessible(page);
    await screenshot(page, 'intake-visit', { whole: true });
    const kase = await caseOf(await register(page));
    expect(kase).toMatchObject({ channel: 'VISIT', headcount: 9, complainantKind: 'GROUP_VISIT' });
    expect(JSON.stringify(kase['channelDetails'])).toContain('联名信');
    expect(JSON.stringify(kase)).not.toContain('郗有粮');
  });

  it('answers a plain question from the guidance and closes it in the one step', async () => {
    const page = await desk.signedIn('djy01', { path: '/intake/call' });
    await page.locator('#narrative').fill('请问参选证掉河里了，能补不？没有证那天能投票不？');
    await page.getByRole('button', { name: /据此答复办结：参选证丢了、印错了/ }).click();
    expect(await page.locator('#points').inputValue()).toMatch(/^Q-01/);
    await expectAccessible(page);
    const kase = await caseOf(await register(page));
    expect(kase).toMatchObject({ state: 'closed', outcome: 'answered' });
  });

  it('tells villages of one name apart by their towns, and links to the case that tells of the same', async () => {
    const page = await desk.signedIn('djy01', { path: '/intake/call' });
    const words = '村委会换届的候选人名单里没有经过提名会，榜上多出两个人。';
    const choose = async (town: string): Promise<void> => {
      await page.locator('#place').pressSequentially('dns');
      const found = page.getByRole('option', { name: /东垴上村/ });
      await found.nth(1).waitFor();
      expect(new Set(await found.allInnerTexts()).size).toBe(2);
      await found.filter({ hasText: town }).click();
      expect(await page.locator('#place').inputValue()).toBe(`东垴上村（${town}）`);
    };
    const towns = (await (await desk.as('djy01')).get<{ items: { code: string; name: string }[] }>('/api/regions')).body.items;
    const town = towns.find(({ code }) => code === '990114108')?.name ?? '';
    await choose(town);
    await page.locator('#narrative').fill(words);
    const first = await register(page);
    expect(await caseOf(first)).toMatchObject({ townCode: '990114108', villageCode: '990114108204' });

    // Ctrl+Enter again asks whether both were told; once more answers it.
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog', { name: '编号和查询码告诉反映人了吗？' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await expectValue(page, '#narrative', '');
    await choose(town);
    await page.locator('#narrative').fill(words);
    await page.getByRole('button', { name: `同一事项，关联：${first}` }).click();
    await page.getByText('将关联').waitFor();
    await expectAccessible(page);
    const second = await caseOf(await register(page));
    const { body } = await (
      await desk.as('slfz01')
    ).get<{ items: { number: string; kind: string }[] }>(`/api/cases/${second.id}/links`);
    expect(body.items).toMatchObject([{ number: first, kind: 'similar' }]);

    // Any other way out asks too; whoever stays finds both where they were.
    await page.keyboard.press('Alt+2');
    await page
      .getByRole('dialog', { name: '编号和查询码告诉反映人了吗？' })
      .getByRole('button', { name: /返\s*回/ })
      .click();
    await page.getByTestId('code').waitFor();
    await page.getByRole('checkbox', { name: '编号和查询码已告诉反映人' }).check();
    await page.keyboard.press('Alt+2');
    await page.locator('#dateReceived').waitFor();
  });

  it('shows the keys on a question mark, and not while one is typing', async () => {
    const page = await desk.signedIn('djy01', { path: '/intake/call' });
    await tabTo(page, 'narrative');
    await page.keyboard.type('?');
    expect(await page.locator('#narrative').inputValue()).toBe('?');
    await page.getByRole('heading', { name: '来电登记' }).click();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '按键' }).waitFor();
    await expectAccessible(page);
  });
});

/** The sheets that this button prints, by width and height (mm). */
const printed = async (page: Page, button: string): Promise<number[][]> => {
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: button }).click();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...size]) =>
    size.map((points) => Math.round((Number(points) * 25.4) / 72)),
  );
};

const expectValue = async (page: Page, selector: string, value: string): Promise<void> => {
  await page.waitForFunction(
    ([where, wanted]) => document.querySelector<HTMLTextAreaElement>(where ?? '')?.value === wanted,
    [selector, value],
  );
};
