import { afterEach, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { expectAccessible } from './support/accessible.js';
import { answered } from './support/verifying-case.js';
import { useDesk } from './support/desk.js';
import { expectFits } from './support/fits.js';
import { Guard } from './support/guard.js';
import { screenshot } from './support/screenshot.js';
import { effort } from '../support/effort.js';

/** Whatever may be opened without having sent anything. */
const PAGES = [
  '/',
  '/report',
  '/status',
  '/rights',
  '/reach',
  '/counter',
  '/phone',
  '/figures',
  '/notices',
  '/guidance',
  '/guidance/list-objection',
];
/** As narrow as a telephone gets, in px. */
const NARROW = 320;

describe('a citizen with a telephone', () => {
  const desk = useDesk();
  const phones: { context: BrowserContext; guard: Guard }[] = [];

  /** `script` off: what an old telephone, or a careful person, has. */
  const phone = async ({ script = true, dark = false }: { script?: boolean; dark?: boolean } = {}): Promise<Page> => {
    const context = await desk.window({
      javaScriptEnabled: script,
      viewport: { width: NARROW, height: 640 },
      locale: 'zh-CN',
      colorScheme: dark ? 'dark' : 'light',
    });
    phones.push({ context, guard: new Guard(context, desk.url) });
    return context.newPage();
  };
  /** Nothing of anybody stays behind on the device. */
  afterEach(async () => {
    for (const { context, guard } of phones.splice(0)) {
      const faults = await guard.faultsNow();
      const { cookies, origins } = await context.storageState();
      await context.close();
      expect(faults).toEqual([]);
      expect([cookies, origins]).toEqual([[], []]);
    }
  });

  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const unfold = (page: Page, name: string) => page.locator('summary', { hasText: name }).click();
  /** Three steps, as far as the last page before it is sent. */
  const tell = async (page: Page, words: string): Promise<void> => {
    await page.goto('/');
    await page.getByRole('link', { name: '反映情况 三步填完' }).click();
    await page.getByLabel('请把事情说清楚').fill(words);
    await page.getByLabel('哪个村（居）').selectOption({ label: '南碾沟村' });
    await page.getByLabel('正在发生').check();
    await press(page, '继续');
    await page.getByLabel('电话').fill('13900000077');
    await press(page, '继续');
    await page.getByRole('heading', { name: '核对后提交' }).waitFor();
  };
  /** Sends it as soon as the delay lets it. */
  const send = async (page: Page): Promise<{ number: string; code: string }> => {
    await page.getByLabel('我已读过').check();
    while (await page.getByRole('heading', { name: '核对后提交' }).isVisible()) {
      await page.waitForTimeout(1_000);
      await press(page, '提交');
      await page.waitForLoadState();
    }
    await page.getByRole('heading', { name: '已经收到' }).waitFor();
    const [number, code] = await page.locator('dd.large').allInnerTexts();
    return { number: number!, code: code! };
  };
  const look = async (page: Page, { number, code }: { number: string; code: string }): Promise<void> => {
    await page.goto('/status');
    await page.getByLabel('编号').fill(number);
    await page.getByLabel('查询码').fill(code);
    await press(page, '查询');
  };

  it('tells, keeps number and code, looks, adds a picture and asks somebody to keep out, all without a script', async () => {
    const page = await phone({ script: false });
    await tell(page, '提名会上名单是先写好的，“<i>没人</i>”念票。');
    await page.getByRole('button', { name: '修改 电话' }).click();
    await page.getByLabel('电话').fill('13900000078');
    await press(page, '继续');
    const slip = await send(page);
    await screenshot(page, 'citizen-registered', { whole: true });
    await press(page, '已记下，去查看');
    await page.getByText('第 1 步，共 5 步').waitFor();
    await unfold(page, '补充情况');
    await page.getByLabel('要补充的').fill('第二组也是这样。');
    await page.locator('form[action="/status/information"]').locator('button').click();
    await page.getByText('已收到您的补充').waitFor();
    await unfold(page, '补充照片或文件');
    await page.getByLabel('一个文件，最大 20 MB').setInputFiles({ name: '名单.png', mimeType: 'image/png', buffer: PNG });
    await page.locator('form[action="/status/photo"]').locator('button').click();
    await page.getByText('文件已收到').waitFor();
    await look(page, { ...slip, code: '0000 0000 0000' });
    await page.getByText('编号或查询码不对').waitFor();
    expect(await page.getByLabel('编号').inputValue()).toBe(slip.number);
    await look(page, slip);
    await page.getByRole('heading', { name: slip.number }).waitFor();
    await unfold(page, '要求某人或某单位回避');
    await page.getByLabel('谁应当回避').fill('镇里的老周');
    await page.locator('form[action="/status/recusal"] textarea').fill('他是候选人的亲家。');
    await page.locator('form[action="/status/recusal"]').locator('button').click();
    await page.getByText('回避申请已收到').waitFor();
    const { items } = answered(await (await desk.as('slfz01')).get<{ items: { number: string }[] }>('/api/cases'));
    expect(items.map(({ number }) => number)).toContain(slip.number);
  });

  it('finds number and code filled in from the slip’s QR, and nothing of them in the address', async () => {
    const page = await phone();
    await tell(page, '流动票箱只去了两户。');
    const slip = await send(page);
    await page.goto('/reach');
    await page.goto(`/status#n=${slip.number}&c=${slip.code.replaceAll(' ', '')}`);
    expect(await page.getByLabel('编号').inputValue()).toBe(slip.number);
    expect(page.url()).not.toContain(slip.number);
    await press(page, '查询');
    await page.getByRole('heading', { name: slip.number }).waitFor();
    await expectAccessible(page);
    await expectFits(page, NARROW);
    await screenshot(page, 'citizen-status', { whole: true });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Step 1 of 5').waitFor();
    await expectAccessible(page);
  });

  it('changes the language in the middle of a report and loses no word', async () => {
    const page = await phone();
    await tell(page, '没有公布选举日。');
    await expectAccessible(page);
    await screenshot(page, 'citizen-check', { whole: true });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Check and send' }).waitFor();
    await page.getByText('没有公布选举日。').waitFor();
    await page.getByText('13900000077').waitFor();
  });

  it('changes the language where somebody is still writing, and goes on with the Enter key', async () => {
    const page = await phone({ script: false });
    await page.goto('/report');
    await page.getByLabel('请把事情说清楚').fill('才写了一半');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'What happened' }).waitFor();
    expect(await page.getByLabel('Tell us what happened').inputValue()).toBe('才写了一半');
    await press(page, 'Continue');
    await page.getByLabel('Telephone').press('Enter');
    await page.getByRole('heading', { name: 'Check and send' }).waitFor();
  });

  it('clears a counter’s screen three minutes after the last touch, not while somebody writes', async () => {
    const page = await phone();
    await page.clock.install();
    await page.goto('/report?mode=counter');
    await page.clock.fastForward(170_000);
    await page.getByLabel('请把事情说清楚').fill('写得慢');
    await page.clock.fastForward(170_000);
    expect(await page.getByLabel('请把事情说清楚').inputValue()).toBe('写得慢');
    await page.clock.fastForward(20_000);
    await page.waitForURL('**/counter');
  });

  it('leaves at once for a page that anybody may have open, and nothing lies behind it', async () => {
    const page = await phone();
    await page.route('https://www.weather.com.cn/', (route) =>
      route.fulfill({ body: '<title>天气</title>', contentType: 'text/html' }),
    );
    await page.goto('/status');
    for (let n = 0; n < 3; n += 1) await page.keyboard.press('Escape');
    await page.waitForURL('https://www.weather.com.cn/');
    // The page that was left is not in the history.
    expect(await page.goBack()).toBeNull();
    phones.at(-1)!.guard.forget();
  });

  it.each(PAGES)('reads %s: accessible, narrow, at twice the type size, light and dark, in both languages', async (path) => {
    for (const prefix of ['', '/en']) {
      for (const dark of effort(0, 1) ? [false, true] : [prefix === '/en']) {
        const page = await phone({ dark });
        await page.goto(`${prefix}${path === '/' && prefix ? '' : path}` || '/');
        await expectAccessible(page);
        await expectFits(page, NARROW);
        await page.evaluate(() => (document.documentElement.style.fontSize = '225%'));
        await expectFits(page, NARROW);
        if (prefix === '' && path === '/') {
          await page.reload();
          await screenshot(page, 'citizen-front', { whole: true });
        }
      }
    }
  });

  it.each(PAGES)('reads %s without a script', async (path) => {
    const page = await phone({ script: false });
    await page.goto(path);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await expectFits(page, NARROW);
  });
});

/** One transparent pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
