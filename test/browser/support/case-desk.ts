import type { Page } from 'playwright-core';
import type { Desk, View } from './desk.js';
import { chooseVillage, register, tabTo, typeInto } from './typing.js';

export const WORDS = '名单上没有我家两口人，公示栏也没有张贴。';
export const CALLER = { name: '聂广田', phone: '19900000018' };

/** Two characters in a button may stand apart. */
export const named = (text: string): RegExp => new RegExp(`^${[...text].join('\\s?')}$`, 'u');

/** The page of a case, and what hands do there. */
export const caseDesk = (desk: Desk) => {
  const registered = async (more: object = {}): Promise<{ id: string; number: string }> => {
    const { body, status } = await (
      await desk.as('djy01')
    ).post('/api/cases', {
      channel: 'CALL',
      townCode: '990114101',
      villageCode: '990114101205',
      stage: 'S3',
      occurrence: 'occurred',
      privacyNoticeGiven: true,
      narrative: WORDS,
      allegations: [{ code: 'S3-01', text: '漏登两人' }],
      complainant: { kind: 'ANONYMOUS', anonymous: true },
      channelDetails: { callStart: desk.now().toISOString() },
      ...more,
    });
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };
  const open = (username: string, id: string, view: View = {}): Promise<Page> =>
    desk.signedIn(username, { ...view, path: `/cases/${id}` });
  const nameOf = async (username: string): Promise<string> =>
    (await (await desk.as(username)).get<{ staff: { name: string } }>('/api/session')).body.staff.name;
  const today = (): string => new Date(desk.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

  /** They have done their part: an open page would go on following the case. */
  const leave = (page: Page) => page.goto('about:blank');
  const begin = (page: Page, act: string) =>
    page
      .getByRole('button', { name: named(act), exact: true })
      .first()
      .click();
  /** What is not the next step stands behind one button. */
  const beginOther = async (page: Page, act: string): Promise<void> => {
    await page.getByRole('button', { name: '其他办理' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: named(act), exact: true })
      .click();
  };
  const dialog = (page: Page) => page.getByRole('dialog').last();
  const send = async (page: Page, act: string): Promise<void> => {
    await dialog(page)
      .getByRole('button', { name: named('核对') })
      .click();
    await dialog(page)
      .getByRole('button', { name: `确认${act}` })
      .click();
  };
  const done = async (page: Page, act: string): Promise<void> => {
    await send(page, act);
    await page.getByText(`已办理：${act}`).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  };
  const choose = async (page: Page, label: string, ...options: string[]): Promise<void> => {
    const box = dialog(page).getByRole('combobox', { name: label });
    for (const option of options) {
      await (option === '' ? box.press('ArrowDown') : box.fill(option));
      await page.locator('.ant-select-item-option-active').filter({ hasText: option }).last().waitFor();
      await box.press('Enter');
    }
    await page.locator('.ant-drawer-open .ant-drawer-title').last().click();
  };
  const fill = (page: Page, label: string, text: string) => dialog(page).getByLabel(label, { exact: true }).fill(text);

  /** A caller with a name and a telephone, taken down at the telephone desk without a mouse. */
  const takeCall = async (clerk: Page): Promise<{ id: string; number: string }> => {
    await clerk.keyboard.press('Alt+1');
    await clerk.locator('#phone:focus').waitFor();
    await clerk.keyboard.insertText(CALLER.phone);
    await typeInto(clerk, 'name', CALLER.name);
    await chooseVillage(clerk, 'nng', '南碾沟');
    await typeInto(clerk, 'narrative', WORDS);
    await clerk.getByRole('group', { name: '可能是：' }).getByRole('button').first().waitFor();
    await clerk.keyboard.press('Tab');
    await clerk.keyboard.press('Enter');
    await tabTo(clerk, 'stage');
    await clerk.locator('#stage').selectOption('S3');
    for (const id of ['occurrence', 'privacyNoticeGiven']) {
      await tabTo(clerk, id);
      await clerk.keyboard.press('Space');
    }
    const number = await register(clerk);
    await clerk.getByRole('checkbox', { name: '编号和查询码已告诉反映人' }).press('Space');
    const { body } = await (await desk.as('djy01')).get<{ items: { id: string }[] }>(`/api/cases?q=${number}`);
    return { id: body.items[0]?.id ?? '', number };
  };

  return { registered, open, nameOf, today, leave, begin, beginOther, dialog, send, done, choose, fill, takeCall };
};
