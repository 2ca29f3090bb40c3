import { facts, page, section, table, when } from '../cases/papers/page.js';
import { html, type Html } from '../platform/http/html.js';
import type { DataCopy } from './data-copy.js';

const KINDS = { recording: '录音', scan: '手写材料、证件扫描件', identity: '身份信息和原话' } as const;
const KEPT_NAMES: Record<string, string> = { narrative: '反映内容', remedySought: '所提请求' };

const nameOf = (name: string): string =>
  KEPT_NAMES[name] ?? (name.startsWith('allegation.') ? `诉求事项 ${name.slice(11)}` : '补充内容');

/** The copy on paper, for whoever asked for it. Pure. */
export const copyPage = (copy: DataCopy, code: string): string => {
  const { number, madeAt } = copy;
  return page(
    {
      kicker: '村（居）民委员会换届选举诉求',
      title: '个人信息副本',
      number,
      state: copy.state.zh,
      extent: `依据：${copy.rights.map(({ zh }) => zh).join('；')}。`,
      body: html`${[
        section('身份信息', person(copy)),
        ...copy.words.map(({ name, text }) => section(nameOf(name), html`<div class="words"><p>${text}</p></div>`)),
        section(
          '提交的材料',
          table(
            ['名称', '大小（字节）', '提交时间', '状态', '校验（SHA-256）'],
            copy.materials.map(({ name, size, addedAt, isErased, sha256 }) => [
              name,
              size,
              when(addedAt),
              isErased ? '已销毁' : '密封保存',
              sha256.slice(0, 16),
            ]),
          ),
        ),
        section(
          '谁查看过身份信息',
          table(
            ['时间', '查看人'],
            copy.readings.map(({ at, by }) => [when(at), by.zh]),
          ) ?? html`<p class="none">没有人查看过。</p>`,
        ),
        ...copy.notices.map(({ title, text }) => section(title.zh, html`<div class="words"><p>${text}</p></div>`)),
        section(
          '办理经过',
          table(
            ['时间', '经过'],
            copy.events.map(({ at, sentence }) => [when(at), sentence.zh]),
          ),
        ),
        section(
          '保存期限',
          table(
            ['内容', '期限', '可销毁日', '依据'],
            copy.keeping.map(({ kind, months, erasableFrom, basis }) => [
              KINDS[kind],
              `结束后 ${months} 个月`,
              erasableFrom ?? '尚未办结',
              basis.map(({ zh }) => zh).join('；'),
            ]),
          ),
        ),
      ]}`,
    },
    { name: '反映人', username: number, at: madeAt, code },
  );
};

const person = ({ person: own, withheld, formerPersons }: DataCopy): Html => {
  if (withheld) return html`<p class="none">${withheld.zh}</p>`;
  const known = facts([
    ['姓名', own?.name],
    ['电话', own?.phone],
    ['证件号', own?.idNumber],
    ['住址', own?.address],
    ['邮箱', own?.email],
    ['同署或代表', own?.otherNames?.join('、')],
    ['其他电话', own?.otherPhones?.join('、')],
    ['更正前的登记', formerPersons.length > 0 ? `${formerPersons.length} 次` : null],
  ]);
  return own && Object.keys(own).length > 0 ? known : html`<p class="none">没有登记身份信息。</p>`;
};
