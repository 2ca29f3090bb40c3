import { expect, it } from '@jest/globals';
import type { FormDto, FormListDto } from '../../src/forms/dto/form.dto.js';
import { describeOnSqliteFirst } from '../support/engines.js';
import { expectAccessible } from './support/accessible.js';
import { caseDesk } from './support/case-desk.js';
import { useDesk } from './support/desk.js';
import { screenshot } from './support/screenshot.js';

describeOnSqliteFirst('the papers of a case', (engine) => {
  const desk = useDesk(engine);
  const { registered, open, today } = caseDesk(desk);

  it('are drawn up, filled in and numbered by one, approved by another, and opened from the page of the case', async () => {
    const { id } = await registered();
    const clerk = await open('djy01', id);
    const papers = clerk.getByRole('region', { name: '文书', exact: true });
    await papers.getByRole('combobox', { name: '制作文书…' }).click();
    await clerk.locator('.ant-select-item-option').filter({ hasText: '来电记录' }).click();
    const paper = clerk.getByRole('dialog', { name: '来电记录' });
    await paper.getByLabel('方便回电时间').fill('晚上七点后');
    await paper.getByRole('button', { name: '保存' }).click();
    await papers.getByText('草稿').waitFor();
    await expectAccessible(clerk);
    await paper.getByRole('button', { name: '编号签发' }).click();
    await papers.getByText(/示选信电〔2026〕1号/u).waitFor();
    const page = papers.getByRole('link', { name: '网页' });
    const shown = await clerk.request.get((await page.getAttribute('href'))!);
    expect([shown.status(), await shown.text()]).toEqual([200, expect.stringContaining('晚上七点后')]);

    await (await desk.as('slfz01')).post(`/api/cases/${id}/steps/accept`);
    await (await desk.as('slfz01')).post(`/api/cases/${id}/forms`, { kind: 'ACCEPTANCE' });
    const head = await open('fzr01', id);
    const theirs = head.getByRole('region', { name: '文书', exact: true });
    await theirs.getByRole('button', { name: '填写、签发' }).click();
    await head.getByRole('dialog').getByRole('button', { name: '审核签发' }).click();
    await theirs.getByText(/示选信受〔2026〕1号/u).waitFor();
  });

  it('that go by post come in one file, for the day that is asked for', async () => {
    const complainant = { kind: 'NAMED_UNVERIFIED', name: '訾秘子', phone: '19900070077', replyChannel: 'POST' };
    const { id } = await registered({ complainant });
    const clerk = await desk.as('djy01');
    const { offers } = (await clerk.get<FormListDto>(`/api/cases/${id}/forms`)).body;
    const { kind, noticeId } = offers.find((offer) => offer.kind === 'RECEIPT')!;
    const { id: formId, revision, parts } = (await clerk.post<FormDto>(`/api/cases/${id}/forms`, { kind, noticeId })).body;
    const written = parts.filter(({ isBlank }) => isBlank).map(({ part }) => ({ part, text: '一份' }));
    const saved = (await clerk.put<FormDto>(`/api/cases/${id}/forms/${formId}`, { revision, written })).body;
    expect((await clerk.post(`/api/cases/${id}/forms/${formId}/issue`, { revision: saved.revision })).status).toBe(200);

    const page = await desk.signedIn('djy01', { path: '/cases?view=all' });
    await page.getByRole('button', { name: '打印当日邮寄文书' }).click();
    const dialog = page.getByRole('dialog', { name: '打印当日邮寄文书' });
    await dialog.getByLabel('签发日期').fill(today());
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '生成 PDF' }).click();
    await dialog.getByText('1 份中已排好 1 份').waitFor();
    const file = await page.request.get((await dialog.getByRole('link', { name: '打开 PDF' }).getAttribute('href'))!);
    expect([file.status(), (await file.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    await screenshot(page, 'queues-post');
    await page.goto('about:blank');
    const board = await desk.signedIn('djy01', { path: '/deliveries' });
    await board.getByText('现在就可以').first().waitFor();
    await screenshot(board, 'deliveries');
  });
});
