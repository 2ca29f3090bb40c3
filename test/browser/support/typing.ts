import type { Page } from 'playwright-core';

/** Tab by Tab until that field has the cursor: what cannot be reached so is not reached. */
export const tabTo = async (page: Page, id: string): Promise<void> => {
  for (let n = 0; n < 60; n += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.id === wanted, id)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`60 times Tab does not reach ${id}`);
};

export const typeInto = async (page: Page, id: string, words: string): Promise<void> => {
  await tabTo(page, id);
  await page.keyboard.insertText(words);
};

/** The village by the initials of its name. */
export const chooseVillage = async (page: Page, initials: string, name: string): Promise<void> => {
  await tabTo(page, 'place');
  await page.keyboard.type(initials);
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
};

/** Read back, registered: the number. */
export const register = async (page: Page): Promise<string> => {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog', { name: '复述核对' }).waitFor();
  await page.keyboard.press('Control+Enter');
  const number = page.getByTestId('number');
  await number.waitFor();
  return number.innerText();
};
