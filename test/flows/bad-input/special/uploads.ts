import type { BadRequestRow } from '../bad-requests.js';
import { JSON_TYPE, rowMakers, type Ground } from './makers.js';

const upload = (parts: [string, Blob | string, string?][]): FormData => {
  const form = new FormData();
  for (const [name, value, filename] of parts) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, filename);
  }
  return form;
};

const text = (words: string): Blob => new Blob([words], { type: 'text/plain' });

const BOUNDARY = { 'content-type': 'multipart/form-data; boundary=x' };

/** Files, and ways to them. */
export const uploads = (ground: Ground): BadRequestRow[] => {
  const { one } = ground;
  const { evidence } = rowMakers(ground);
  return [
    evidence('no upload at all', '{}', { headers: JSON_TYPE }),
    evidence('an empty form', upload([]), { headers: undefined }),
    evidence('a form without a file', upload([['note', '没有文件']])),
    evidence('an empty file', upload([['file', text(''), 'leer.txt']])),
    evidence(
      'two files',
      upload([
        ['file', text('甲'), 'a.txt'],
        ['file', text('乙'), 'b.txt'],
      ]),
    ),
    evidence('a file in the wrong field', upload([['attachment', text('甲'), 'a.txt']])),
    evidence('a file of 21 MB', upload([['file', new Blob([new Uint8Array(21 * 1024 * 1024).fill(65)]), 'big.txt']]), {
      status: [413, 400],
    }),
    evidence('a program', upload([['file', new Blob([new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])]), 'a.pdf']])),
    evidence('a page with a script', upload([['file', text('<html><script>alert(1)</script>'), '../../../etc/passwd']])),
    evidence(
      'a sort that is none',
      upload([
        ['sort', 'NOPE'],
        ['file', text('甲'), 'a.txt'],
      ]),
    ),
    evidence('a form without its boundary', 'x', { headers: { 'content-type': 'multipart/form-data' } }),
    evidence('a form that breaks off', '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc', {
      headers: BOUNDARY,
    }),
    evidence('a form of garbage', '\u0000\u0001--y--', { headers: BOUNDARY }),
    {
      title: 'a poisoned field beside the file',
      route: 'POST /api/cases/{id}/evidence',
      method: 'POST',
      path: `/api/cases/${one.id}/evidence`,
      by: 'djy01',
      body: upload([
        ['__proto__', 'x'],
        ['file', text('甲'), 'a.txt'],
      ]),
    },
    {
      title: 'a way out of the folder',
      route: 'GET /api/cases/{id}/evidence/{evidenceId}',
      method: 'GET',
      path: `/api/cases/${one.id}/evidence/..%2f..%2fkeys.json`,
      by: 'djy01',
    },
    {
      title: 'a preview of what is no evidence',
      route: 'GET /api/cases/{id}/evidence/{evidenceId}/preview',
      method: 'GET',
      path: `/api/cases/${one.id}/evidence/..%2f..%2fkeys.json/preview`,
      by: 'djy01',
    },
  ];
};
