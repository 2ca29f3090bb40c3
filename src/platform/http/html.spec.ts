import { describe, expect, it } from '@jest/globals';
import { html } from './html.js';

describe('html', () => {
  it('escapes every value, also in lists and attributes', () => {
    const evil = `<img src=x onerror="alert(1)">'\``;
    expect(`${html`<p title="${evil}">${[evil, html`<b>${'&'}</b>`]}</p>`}`).toBe(
      '<p title="&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&#96;">&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&#96;<b>&amp;</b></p>',
    );
  });

  it('writes nothing for nothing, and 0 as 0', () => {
    expect(`${html`${null}${undefined}${false}${0}${''}`}`).toBe('0');
  });

  it('leaves out what no page can hold and what turns the writing round', () => {
    expect(`${html`${'a\u0000b\u202Ec\nd'}`}`).toBe('abc\nd');
  });
});
