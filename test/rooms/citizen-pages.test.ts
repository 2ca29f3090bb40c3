import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Case } from '../../src/cases/entities/case.entity.js';
import { Reader } from '../../src/platform/database/unit-of-work.js';
import { describeOnSqliteFirst } from '../support/engines.js';
import { elsewhere } from '../support/elsewhere.js';
import { startWorld, type World } from '../support/world.js';
import { answeredCase, registered, serve } from './answered-case.js';
import { fileOf } from './correcting-case.js';

type Sent = { status: number; html: string; headers: Headers };
type Words = Record<string, string>;

describeOnSqliteFirst('the citizen pages', (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(engine);
  });
  afterAll(() => world.close());

  const ask = async (path: string, init: RequestInit = {}): Promise<Sent> => {
    const headers = { ...elsewhere(), ...(init.headers as Words | undefined) };
    const response = await fetch(new URL(path, world.url), { redirect: 'manual', ...init, headers });
    return { status: response.status, html: await response.text(), headers: response.headers };
  };
  const post = (path: string, words: Words, address?: string): Promise<Sent> =>
    ask(path, {
      method: 'POST',
      body: new URLSearchParams(words),
      headers: address === undefined ? {} : { 'x-forwarded-for': address },
    });
  /** What a browser would send with a page's form. */
  const hiddenIn = (html: string): Words =>
    Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name,
        unescaped(value!),
      ]),
    );
  const opened = async (path = '/report'): Promise<Words> => hiddenIn((await ask(path)).html);
  const later = (seconds: number): void => world.at(new Date(world.clock.now().getTime() + seconds * 1000).toISOString());
  const TOLD = { narrative: '选民登记日我家两口人没上名单。', who: 'unnamed', consent: 'yes', from: '3', go: 'send' };
  const sent = async (more: Words = {}): Promise<{ number: string; code: string }> => {
    const form = await opened();
    later(6);
    const { html, status } = await post('/report', { ...form, ...TOLD, ...more });
    expect(status).toBe(200);
    const [, number, code] = /class="large">([\d-]+)<[\s\S]*class="large">([\d ]+)</.exec(html)!;
    return { number: number!, code: code! };
  };

  describe('a report', () => {
    it('takes three steps without a script, keeps every word on the way, and ends with number and code', async () => {
      let form = await opened();
      const first = await post('/report', {
        ...form,
        narrative: '他说“<b>先</b>圈好了”&再签。',
        occurrence: 'occurring',
        from: '1',
        go: '2',
      });
      form = hiddenIn(first.html);
      expect(form).toMatchObject({ narrative: '他说“<b>先</b>圈好了”&再签。', occurrence: 'occurring' });
      expect(first.html).not.toContain('<b>先</b>');
      const second = await post('/report', { ...form, who: 'named', name: '阮秋禾', phone: '13900000001', go: '3' });
      form = hiddenIn(second.html);
      expect(second.html).toContain('阮秋禾');
      expect(form).toMatchObject({ narrative: '他说“<b>先</b>圈好了”&再签。', name: '阮秋禾' });
      later(6);
      const third = await post('/report', { ...form, consent: 'yes', go: 'send' });
      expect(third.status).toBe(200);
      expect(third.html).toMatch(/990114-2026-\d{6}/);
      expect(third.html).toMatch(/\d{4} \d{4} \d{4}/);
    });

    it('comes back with what is wrong, and nothing lost', async () => {
      const form = await opened();
      const empty = await post('/report', { ...form, narrative: ' ', wish: '重新登记', from: '1', go: '2' });
      expect(empty.html).toContain('请写下发生了什么');
      expect(empty.html).toContain('重新登记');
      const unnamed = await post('/report', { ...form, narrative: '甲', who: 'named', from: '2', go: '3' });
      expect(unnamed.html).toContain('愿意留姓名的');
      const unread = await post('/report', { ...form, narrative: '甲乙丙', from: '3', go: 'send' });
      expect(unread.html).toContain('请先阅读并勾选');
      expect(hiddenIn(unread.html)['narrative']).toBe('甲乙丙');
    });

    it('waits where a machine would not, and says so', async () => {
      const form = await opened();
      const early = await post('/report', { ...form, ...TOLD });
      expect(early.html).toContain('请稍等');
      later(6);
      expect((await post('/report', { ...hiddenIn(early.html), ...TOLD })).html).toContain('已经收到');
    });

    it('waits longer the more comes from one address, and not elsewhere', async () => {
      const address = elsewhere()['x-forwarded-for'];
      for (let n = 0; n < 5; n += 1) {
        const form = await opened();
        later(60);
        expect((await post('/report', { ...form, ...TOLD, narrative: `第 ${n} 件` }, address)).html).toContain('已经收到');
      }
      const form = await opened();
      later(6);
      expect((await post('/report', { ...form, ...TOLD }, address)).html).toContain('请稍等');
      expect((await post('/report', { ...form, ...TOLD })).html).toContain('已经收到');
    });

    it('is one case, however often it is sent', async () => {
      const form = await opened();
      later(6);
      const numbers = new Set<string>();
      for (let n = 0; n < 3; n += 1) {
        const { html } = await post('/report', { ...form, ...TOLD, narrative: '只登记一次。' });
        numbers.add(/990114-2026-\d{6}/.exec(html)![0]);
      }
      expect(numbers.size).toBe(1);
    });

    it('says that it was sent before, where somebody goes back and changes it, and sends it as another one if they want that', async () => {
      const form = await opened();
      later(6);
      expect((await post('/report', { ...form, ...TOLD })).html).toContain('已经收到');
      const changed = await post('/report', { ...form, ...TOLD, narrative: '还有一件：票箱没有封。' });
      expect([changed.status, changed.html.includes('您刚才已经提交过一份')]).toEqual([409, true]);
      later(6);
      const again = { ...hiddenIn(changed.html), consent: 'yes', go: 'send' };
      expect((await post('/report', again)).html).toContain('已经收到');
    });

    it('leads to the step where a wrong field can be mended', async () => {
      const form = await opened();
      later(6);
      const { status, html } = await post('/report', { ...form, ...TOLD, phone: '1'.repeat(200) });
      expect(status).toBe(400);
      expect(html).toContain('第 2 步');
      expect(html).toMatch(/href="#phone"[\s\S]*id="phone"/);
    });

    it('keeps what is being typed when the language is changed, and the Enter key does not change it', async () => {
      const { html } = await ask('/report');
      const buttons = [...html.matchAll(/<button[^>]*name="go"[^>]*>/g)].map(([button]) => button);
      expect(buttons[0]).toContain('value="2"');
      expect(buttons[1]).toMatch(/form="report".*formaction="\/en\/report"|formaction="\/en\/report".*form="report"/);
      const english = await post('/en/report', { ...hiddenIn(html), narrative: '才写了一半', go: '1' });
      expect(english.html).toContain('才写了一半');
      expect(english.html).toContain('Step 1 of 3');
    });

    it('does not believe a form that it did not hand out', async () => {
      const { token = '' } = await opened();
      const [, key, signature] = token.split('~');
      const forged = await post('/report', { ...TOLD, token: `1~${key}~${signature}` });
      expect(forged.html).toContain('请再按一次');
      expect(hiddenIn(forged.html)['narrative']).toBe(TOLD.narrative);
    });

    it('is handled as confidential where somebody fears retaliation', async () => {
      const { number } = await sent({ secret: 'yes', narrative: '怕报复，只说一句。' });
      const [row] = await world.app.get(Reader, { strict: false }).find(Case, { number });
      expect(row).toMatchObject({ confidentiality: 'CONFIDENTIAL', channel: 'ONLINE' });
    });

    it('keeps the name out of what town and village read', async () => {
      const { number, code } = await sent({
        who: 'named',
        name: '阮秋禾',
        phone: '13900000009',
        narrative: '我是阮秋禾，票箱没封。',
      });
      const { html } = await post('/status', { number, code });
      expect(html).not.toContain('13900000009');
      const { body } = await (
        await world.as('slfz01')
      ).get<{ items: { number: string; narrative?: string }[] }>('/api/cases?q=票箱');
      expect(JSON.stringify(body)).not.toContain('阮秋禾');
    });
  });

  describe('the status', () => {
    it('shows step, holder, day and papers for number and code, with any spaces', async () => {
      const { number, code } = await sent();
      const { html, status } = await post('/status', { number: number.replaceAll('-', ' '), code: code.replaceAll(' ', '-') });
      expect(status).toBe(200);
      for (const words of ['第 1 步，共 5 步', '区选举办公室受理组', '没有人查看过', '补充情况']) expect(html).toContain(words);
    });

    it('answers a wrong code and a wrong number alike, and keeps the number typed', async () => {
      const { number, code } = await sent();
      const [wrongCode, wrongNumber] = [
        await post('/status', { number, code: '0000 0000 0000' }),
        await post('/status', { number: '990114-2026-999999', code }),
      ];
      for (const { status, html } of [wrongCode, wrongNumber]) {
        expect(status).toBe(404);
        expect(html).toContain('编号或查询码不对');
      }
      expect(wrongCode.html).toContain(number);
      expect(wrongCode.html).not.toContain('0000 0000 0000');
    });

    it('speaks English under /en, with the same case', async () => {
      const { number, code } = await sent();
      const { html } = await post('/en/status', { number, code });
      expect(html).toContain('lang="en"');
      expect(html).toContain('Step 1 of 5');
    });

    it('is cleared from a counter, and read out by whoever answers the telephone', async () => {
      const { number, code } = await sent();
      const counter = await post('/status?mode=counter', { number, code });
      expect(counter.html).toMatch(/<noscript><meta http-equiv="refresh" content="180; url=\/counter"/);
      expect(counter.html).toContain('data-clears="180"');
      // Nobody is cut off while they write.
      expect((await ask('/report?mode=counter')).html).toContain('content="1200; url=/counter"');
      expect(counter.html).toContain('结束并清屏');
      expect((await post('/status?mode=phone', { number, code })).html).toContain('读给来电人听');
    });
  });

  describe('what can be done with number and code', () => {
    it('adds words and a file', async () => {
      const { number, code } = await sent();
      const told = await post('/status/information', { number, code, text: '还有邻居一户。' });
      expect([told.status, told.html.includes('已收到您的补充')]).toEqual([200, true]);
      const form = new FormData();
      for (const [name, value] of Object.entries({ number, code })) form.append(name, value);
      form.append('file', new Blob([Buffer.from(PNG, 'base64')], { type: 'image/png' }), '名单.png');
      const photo = await ask('/status/photo', { method: 'POST', body: form });
      expect([photo.status, photo.html.includes('文件已收到')]).toEqual([200, true]);
      const { items } = (await (await world.as('slfz01')).get<{ items: { id: string; number: string }[] }>('/api/cases')).body;
      const { id } = items.find((each) => each.number === number)!;
      expect((await (await world.as('slfz01')).get<{ items: unknown[] }>(`/api/cases/${id}/evidence`)).body.items).toHaveLength(
        1,
      );
    });

    it('adds words once, however often the page is loaded again, and other words as others', async () => {
      const { number, code } = await sent();
      const { html } = await post('/status', { number, code });
      const { once } = hiddenIn(html);
      expect(once).toBeTruthy();
      for (const text of ['票箱钥匙在老周家。', '票箱钥匙在老周家。', '还有一把在村部。'])
        expect((await post('/status/information', { number, code, once: once!, text })).html).toContain('已收到您的补充');
      const { body } = await world.anonymous.post<{ events: { sentence: { zh: string } }[] }>('/api/public/status', {
        number,
        code,
      });
      expect(body.events.filter(({ sentence }) => sentence.zh.includes('补充'))).toHaveLength(2);
    });

    it('asks for number and code where they are asked for, after a wrong code at an act', async () => {
      const { number } = await sent();
      const { status, html } = await post('/status/rating', { number, code: '0000 0000 0000', satisfaction: 'SATISFIED' });
      expect([status, html.includes('href="/en/status"')]).toEqual([404, true]);
    });

    it('takes no file with a wrong code', async () => {
      const { number } = await sent();
      const form = new FormData();
      for (const [name, value] of Object.entries({ number, code: '1'.repeat(12) })) form.append(name, value);
      form.append('file', new Blob([Buffer.from(PNG, 'base64')], { type: 'image/png' }), '名单.png');
      expect((await ask('/status/photo', { method: 'POST', body: form })).status).toBe(404);
    });

    it('says what is missing, with what was typed', async () => {
      const { number, code } = await sent();
      const { status, html } = await post('/status/recusal', { number, code, whom: '镇里的老周' });
      expect(status).toBe(400);
      expect(html).toContain('镇里的老周');
      expect(html).toContain('理由：必填');
      expect(html).toContain('<details open>');
    });

    it('asks to withdraw once', async () => {
      const { number, code } = await sent();
      expect((await post('/status/withdrawal', { number, code })).html).toContain('撤回申请已收到');
      const again = await post('/status/withdrawal', { number, code });
      expect(again.status).toBe(409);
      expect(again.html).not.toContain('<summary>撤回</summary>');
    });

    it('rates the reply once, and asks for a review', async () => {
      const told = await registered(world);
      const id = await answeredCase(world, { told });
      await serve(world, id, 'REPLY');
      const [number, code] = [told.number as string, told.queryCode as string];
      const shown = await post('/status', { number, code });
      for (const words of ['评价答复', '申请复查', '解释说明']) expect(shown.html).toContain(words);
      const rated = await post('/status/rating', { number, code, satisfaction: 'DISSATISFIED', resolved: 'no', why: '没讲清' });
      expect([rated.status, rated.html.includes('评价已记录')]).toEqual([200, true]);
      expect(rated.html).not.toContain('<summary>评价答复</summary>');
      expect((await fileOf(world, id)).callBacks.at(-1)).toMatchObject({ satisfaction: 'DISSATISFIED', resolved: false });
      const asked = await post('/status/review', { number, code, grounds: '名册另有出入。' });
      expect([asked.status, asked.html.includes('申请已收到')]).toEqual([200, true]);
      expect((await fileOf(world, id)).kase.state).toBe('reviewing');
    });
  });

  it('leaves nothing on the device and loads nothing from elsewhere', async () => {
    for (const path of [
      '/',
      '/en',
      '/report',
      '/status',
      '/rights',
      '/reach',
      '/counter',
      '/phone',
      '/figures',
      '/notices',
      '/guidance',
    ]) {
      const { status, html, headers } = await ask(path);
      expect([path, status]).toEqual([path, 200]);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(html).not.toMatch(/ style="|<style|<script>|javascript:/);
      const files = [...html.matchAll(/(?:href|src)="(\/page\/[^"]+)"/g)].map(([, file]) => file!);
      const sizes = await Promise.all(files.map(async (file) => Buffer.byteLength((await ask(file)).html)));
      expect(files).toHaveLength(2);
      expect(Buffer.byteLength(html) + sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(50_000);
    }
  });

  it('lets no foreign form reach the API', async () => {
    const { status } = await post('/api/public/status', { number: '1', code: '2' });
    expect(status).toBe(415);
  });

  it('answers what it does not know with a page', async () => {
    const { status, html } = await post('/status/nonsense', {});
    expect(status).toBe(404);
    expect(html).toContain('010-0000 0114');
  });
});

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** One transparent pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
