import { describe, expect, it } from '@jest/globals';
import { struckOut } from './struck-out.js';

describe('a line of the log', () => {
  it('loses secrets at any depth, however their names are written', () => {
    const line = struckOut({
      Authorization: 'Bearer s3cret',
      req: { headers: { Cookie: 's3cret', 'set-cookie': ['s3cret'] }, deeper: { list: [{ queryCode: 's3cret' }] } },
      body: { narrative: 's3cret' },
      route: '/api/cases/:id',
      status: 201,
    });
    expect(JSON.stringify(line)).not.toContain('s3cret');
    expect(line).toMatchObject({ route: '/api/cases/:id', status: 201 });
  });

  it('shows nothing of a living object, nor of what is nested without end', () => {
    const endless: Record<string, unknown> = {};
    endless['again'] = endless;
    class Socket {
      readonly rawHeaders = ['cookie', 's3cret'];
    }
    expect(struckOut({ socket: new Socket(), headers: new Headers({ cookie: 's3cret' }) })).toEqual({
      socket: '▇',
      headers: '▇',
    });
    expect(JSON.stringify(struckOut(endless))).toContain('▇');
  });

  it('keeps an error without what it was about', () => {
    const line = struckOut({ err: Object.assign(new Error('no 13812345678'), { parameters: ['张三'] }) });
    expect(line['err']).toMatchObject({ type: 'Error', message: 'no ▇' });
    expect(JSON.stringify(line)).not.toContain('张三');
  });
});
