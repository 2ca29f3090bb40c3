import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import i18next from 'i18next';
import { readFileSync } from 'node:fs';
import type { ReactElement, ReactNode } from 'react';
import { initReactI18next } from 'react-i18next';
import { FormStore, FormStoreContext } from './form-store.js';
import { newForm, type IntakeForm } from './intake-form.js';
import type { Registered } from './submit-intake.js';

const answers = new Map<string, unknown>();
jest.unstable_mockModule('../api/client.js', () => ({
  api: { GET: (path: string) => answers.get(path), POST: (path: string) => answers.get(path) },
  ask: (answer: unknown) => (answer === undefined ? Promise.reject(new Error('not asked for here')) : Promise.resolve(answer)),
}));
jest.unstable_mockModule('../session/session.js', () => ({
  useSession: () => ({
    reach: {
      phone: '010-0000 0114',
      address: { zh: '一层接待窗口', en: 'ground floor' },
      statusUrl: `${location.origin}/status`,
    },
    acts: ['askBesideTheForm'],
    caseActs: ['link'],
    staff: { name: '登记员甲', groupName: '区受理组' },
  }),
}));
jest.unstable_mockModule('../ui/combobox.css', () => ({}));
jest.unstable_mockModule('react-router', () => ({
  Link: ({ to, children }: { to: string; children: ReactNode }) => <a href={to}>{children}</a>,
}));
const { PetitionerCard } = await import('./petitioner-card.js');
const { SimilarCases } = await import('./similar-cases.js');
const { SeverityField } = await import('./severity-field.js');
const { Receipt } = await import('./receipt.js');
const { VillagePicker } = await import('../ui/village-picker.js');
const { QRCode } = await import('antd');

const texts = (room: string, language: string): Record<string, string> =>
  JSON.parse(readFileSync(`web/src/${room}/messages.${language}.json`, 'utf8')) as Record<string, string>;

const shown = (element: ReactElement, form: Partial<IntakeForm> = {}): FormStore => {
  const store = new FormStore({ ...newForm('CALL'), ...form });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <FormStoreContext value={store}>{element}</FormStoreContext>
    </QueryClientProvider>,
  );
  return store;
};

const S4 = { code: 'S4', name: { zh: '提名与确定候选人', en: 'Nomination' } };
const EARLIER = {
  id: 'a',
  number: '990114-2026-000017',
  receivedAt: '2026-10-08T09:00:00+08:00',
  state: 'verifying',
  stage: 'S4',
};

beforeAll(() =>
  i18next.use(initReactI18next).init({
    lng: 'zh',
    fallbackLng: false,
    resources: Object.fromEntries(
      ['zh', 'en'].map((language) => [language, { intake: texts('intake', language), ui: texts('ui', language) }]),
    ),
    keySeparator: false,
    nsSeparator: ':',
    interpolation: { escapeValue: false },
  }),
);
beforeEach(() => {
  answers.clear();
  answers.set('/api/taxonomy', { stages: [S4], codes: [{ code: 'S4-02', zh: '提名会人数不足', en: 'No quorum' }] });
});

describe("the petitioner's card", () => {
  const PHONE = { phone: '19900000017' };
  const card = (more: object): void =>
    void answers.set('/api/intake/petitioner', { petition: 'first', total: 0, items: [], supervisorSeesMore: false, ...more });

  it('shows earlier cases by number, day, state and stage in words, and that this is a repeat', async () => {
    card({ petition: 'repeat', total: 1, items: [{ ...EARLIER, isSameMatter: true }] });
    shown(<PetitionerCard />, PHONE);
    const row = await screen.findByRole('listitem');
    expect(await within(row).findByText(/提名与确定候选人/)).toBeTruthy();
    expect(row.textContent).toMatch(/990114-2026-000017 2026-10-08 · 核实中/);
    expect(screen.getByText('重件')).toBeTruthy();
    expect(screen.queryByText(/受理负责人可见/)).toBeNull();
  });

  it('says of others only that a supervisor can see more', async () => {
    card({ supervisorSeesMore: true });
    shown(<PetitionerCard />, PHONE);
    expect(await screen.findByText('另有受理负责人可见的内容。')).toBeTruthy();
    expect(screen.getByText('初件')).toBeTruthy();
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  it('asks nothing of half a number', () => {
    shown(<PetitionerCard />, { phone: '1990000' });
    expect(document.body.textContent).toBe('');
  });
});

it('writes down which similar case is the same matter, and which is not', async () => {
  answers.set('/api/intake/suggestions', { stage: 'S4' });
  answers.set('/api/intake/similar', {
    items: [
      { ...EARLIER, codes: ['S4-02'], text: '到会人数不够半数', likeness: 71 },
      { ...EARLIER, id: 'b', number: '990114-2026-000018', codes: [], text: '没有封条', likeness: 40 },
    ],
  });
  const store = shown(<SimilarCases />, { villageCode: '990114101205', narrative: '提名会到会的人不够半数' });
  expect(await screen.findByText(/S4-02 提名会人数不足/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '同一事项，关联：990114-2026-000017' }));
  fireEvent.click(screen.getByRole('button', { name: '不是一回事：990114-2026-000018' }));
  expect(store.get().links).toEqual([
    { caseId: 'a', number: '990114-2026-000017', decision: 'similar' },
    { caseId: 'b', number: '990114-2026-000018', decision: 'separate' },
  ]);
});

it('proposes a severity with its reasons, and leaves it to the clerk to take it', async () => {
  answers.set('/api/intake/suggestions', {
    severity: 4,
    leastSeverity: 2,
    reasons: [
      { code: 'group', message: { zh: '五人以上', en: 'five or more' } },
      { code: 'will_occur', message: { zh: '将要发生', en: 'about to happen' } },
    ],
  });
  const store = shown(<SeverityField />);
  expect(await screen.findByText(/建议 4 级：五人以上；将要发生/)).toBeTruthy();
  expect([...document.querySelectorAll('option')].map(({ value }) => value)).toEqual(['', '2', '3', '4']);
  expect(store.get().severity).toBe('');
  fireEvent.click(screen.getByRole('button', { name: /采用 4 级/ }));
  expect(store.get().severity).toBe('4');
});

it('tells villages of one name apart by their town', async () => {
  const village = (code: string, parentName: string) => ({
    ...{ code, name: '王庄村', level: 'village', parentCode: code.slice(0, 9), parentName },
  });
  answers.set('/api/regions', { items: [village('990114101201', '青垴镇'), village('990114102203', '柳淜镇')] });
  const chosen: unknown[] = [];
  shown(<VillagePicker id="place" townCode="" villageCode="" onChoose={(place) => chosen.push(place)} />);
  const field = screen.getByRole('combobox');
  fireEvent.change(field, { target: { value: '王庄' } });
  await screen.findByText('柳淜镇');
  const options = screen.getAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).toEqual(['王庄村青垴镇', '王庄村柳淜镇']);
  fireEvent.mouseDown(options[1]!);
  expect(chosen).toMatchObject([{ villageCode: '990114102203', townCode: '990114102', townName: '柳淜镇' }]);
});

describe('the receipt', () => {
  const KASE: Registered = {
    ...{ id: 'a', number: '990114-2026-000017', queryCode: '1234 5678 9012', receivedAt: '2026-10-12T09:30:00+08:00' },
    ...{ state: 'registered', missing: [], advice: [], allegations: [] },
    clocks: [
      { clock: 'triage', dueAt: '2026-10-14T00:00:00+08:00' },
      { clock: 'notice_15c', dueAt: '2026-10-28T00:00:00+08:00' },
    ],
  };
  const FORM: IntakeForm = { ...newForm('CALL'), narrative: '名单没有我' };
  const receipt = (kase: Registered, isHandedOver = false): HTMLElement => {
    shown(<Receipt kase={kase} form={FORM} paper="a5" isHandedOver={isHandedOver} />);
    return screen.getByRole('article');
  };
  /** The drawing of the QR code: the same for the same words alone. */
  const drawn = (place: ParentNode): string => [...place.querySelectorAll('path')].map((path) => path.getAttribute('d')).join();
  const drawingOf = (words: string): string => drawn(render(<QRCode value={words} type="svg" />).container);

  it('says what happens next and by when, who has it in hand, and how to reach the desk', () => {
    const { textContent } = receipt(KASE);
    expect(textContent).toContain('最迟 2026-10-27 告知您');
    expect(textContent).toContain('区受理组 · 登记员甲');
    expect(textContent).toContain('联系电话：010-0000 0114　地址：一层接待窗口');
    expect(textContent).toContain('2026-10-12 09:30');
  });

  it('promises no day where no clock runs, and nothing more where all has been answered', () => {
    expect(receipt({ ...KASE, clocks: [] }).textContent).toContain('在规定期限内决定是否受理');
    cleanup();
    expect(receipt({ ...KASE, state: 'closed' }).textContent).toContain('已当场答复办结');
  });

  it('has a QR code of the address and the number, with the code only on paper that is handed over', () => {
    const address = `${location.origin}/status#n=990114-2026-000017`;
    expect(drawn(receipt(KASE))).toBe(drawingOf(address));
    cleanup();
    expect(drawn(receipt(KASE, true))).toBe(drawingOf(`${address}&c=123456789012`));
    expect(drawingOf(address)).not.toBe(drawingOf(`${address}&c=123456789012`));
  });
});
