import { describe, expect, it } from '@jest/globals';
import { csvLine } from './csv-rules.js';

describe('a CSV line', () => {
  it('quotes every cell and doubles quotes within', () => {
    expect(csvLine(['a', '说"好"', 3, true, null, undefined])).toBe('"a","说""好""","3","true","",""\r\n');
  });

  it.each(['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '\t=1', ' =1', '\uFEFF=1', '＝1', '|x', '%0A=1', '\r\n=HYPERLINK("x")'])(
    'takes %j for text, not for a formula',
    (text) => {
      expect(csvLine([text]).startsWith(`"'`)).toBe(true);
    },
  );

  it.each(['-5', '3.5', '反映人=张', 'a-b'])('leaves %j as it is', (text) => {
    expect(csvLine([text])).toBe(`"${text}"\r\n`);
  });

  it('never breaks a row inside a cell', () => {
    expect(csvLine(['一\r\n二\n三'])).toBe('"一 二 三"\r\n');
  });
});
