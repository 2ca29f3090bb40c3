import { readdirSync } from 'node:fs';
import { SETTINGS } from '../../../src/platform/config/settings.js';
import type { Settings } from '../../../src/platform/config/settings.js';
import type { Answer, Client, World } from '../../support/world.js';
import { ODD_NAMES, oddFiles, type OddFile } from './odd-files.js';

/** What no browser may ever be told that a file of ours is. */
const RUNS = /html|svg|xml(?!formats)|javascript|ecmascript|flash|octet|x-sh|php/i;
const PATIENCE = 10_000;

type View = { id: string; name: string; mediaType: string };
type Faults = { sent: number; faults: string[] };

const formOf = ({ name, bytes }: Pick<OddFile, 'name' | 'bytes'>): FormData => {
  const form = new FormData();
  form.append('file', new Blob([Uint8Array.from(bytes)]), name);
  return form;
};

/** Uploads each to one of the cases in turn, and takes back what was kept. Answers what came back as it must not. */
export const uploadOddFiles = async (world: World, username: string, caseIds: readonly string[]): Promise<Faults> => {
  const client = await world.as(username);
  const faults: string[] = [];
  const files = oddFiles();
  for (const [n, odd] of files.entries()) {
    const at = `/api/cases/${caseIds[n % caseIds.length]}/evidence`;
    const begun = performance.now();
    const { status, body } = await client.post<View>(at, formOf(odd));
    if (performance.now() - begun > PATIENCE) faults.push(`${odd.title}: took too long`);
    const isTaken = status === 201;
    if (!isTaken && (status < 400 || status >= 500)) faults.push(`${odd.title}: ${status} ${JSON.stringify(body)}`);
    if (odd.outcome !== 'either' && isTaken !== (odd.outcome === 'taken'))
      faults.push(`${odd.title} should be ${odd.outcome}: ${status} ${JSON.stringify(body)}`);
    if (isTaken) faults.push(...(await served(world, username, `${at}/${body.id}`, odd, body)));
  }
  return { sent: files.length, faults };
};

/** What shows who complains is opened for a reason only. */
const opened = async (client: Client, path: string): Promise<Answer<Uint8Array | string>> => {
  const plain = await client.get<Uint8Array | string>(path);
  return plain.status === 409 ? client.post(`${path}/readings`, { reason: '核对材料' }) : plain;
};

const served = async (world: World, username: string, path: string, { title, bytes }: OddFile, view: View): Promise<string[]> => {
  const { status, body, headers } = await opened(await world.as(username), path);
  if (typeof body !== 'string' && !ArrayBuffer.isView(body)) return [`${title}: ${status} ${JSON.stringify(body)}`];
  const head = (name: string): string => headers.get(name) ?? '';
  const back = typeof body === 'string' ? Buffer.from(body, 'utf8') : Buffer.from(body);
  const isSame = head('content-type').startsWith('text/') || back.equals(bytes);
  const checks: [boolean, string][] = [
    [status === 200, `${status}`],
    [isSame, 'other bytes came back'],
    [/^attachment; filename="evidence-\d+\.[a-z0-9]{2,4}"$/.test(head('content-disposition')), head('content-disposition')],
    [head('x-content-type-options') === 'nosniff', 'may be sniffed'],
    [/\bsandbox\b/.test(head('content-security-policy')), head('content-security-policy')],
    [/default-src 'none'/.test(head('content-security-policy')), head('content-security-policy')],
    [head('cache-control') === 'no-store', head('cache-control')],
    [!RUNS.test(head('content-type')) && head('content-type') === view.mediaType, head('content-type')],
    [/^evidence-\d+\.[a-z0-9]+$/.test(view.name), view.name],
  ];
  return checks.filter(([isRight]) => !isRight).map(([, what]) => `${title}: ${what}`);
};

/** The name that the uploader gives leads nowhere: not on the disk, not in an answer. */
export const uploadOddNames = async (world: World, username: string, caseId: string): Promise<Faults> => {
  const client = await world.as(username);
  const { filesUrl } = world.app.get<Settings>(SETTINGS);
  const folder = filesUrl.kind === 'file' ? filesUrl.folder : '';
  const faults: string[] = [];
  for (const name of ODD_NAMES) {
    const { status, body } = await client.post<View>(
      `/api/cases/${caseId}/evidence`,
      formOf({ name, bytes: Buffer.from('说明') }),
    );
    if (status !== 201) {
      if (status >= 500) faults.push(`${name.slice(0, 40)}: ${status}`);
      continue;
    }
    const { headers, body: list } = await client.get(`/api/cases/${caseId}/evidence`);
    const told = JSON.stringify([body, list, [...headers]]);
    if (/evil|passwd|htaccess|onerror/.test(told)) faults.push(`${name.slice(0, 40)}: told again`);
  }
  const kept = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const strangers = kept.map((entry) => entry.name).filter((name) => !/^[0-9a-f-]{36}(\.\w+)?$/.test(name));
  return { sent: ODD_NAMES.length, faults: [...faults, ...strangers.map((name) => `a file is called ${name}`)] };
};
