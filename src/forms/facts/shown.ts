import type { Day, Instant } from '../../kernel/time.js';
import type { PaperLanguage } from '../../platform/papers/paper.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** 2026年10月5日 / 5 October 2026 */
export const shownDay = (day: Day, language: PaperLanguage): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return language === 'zh' ? `${year}年${month}月${date}日` : `${date} ${MONTHS[month - 1]} ${year}`;
};

/** 2026年10月5日 9时05分 / 5 October 2026, 09:05 */
export const shownTime = (at: Instant, language: PaperLanguage): string => {
  const [hour = '00', minute = '00'] = at.slice(11, 16).split(':');
  const day = shownDay(at.slice(0, 10), language);
  return language === 'zh' ? `${day}${Number(hour)}时${minute}分` : `${day}, ${hour}:${minute}`;
};

/** `22(3)` → 第22条第3款 / art. 22(3); `16-17` → 第16—17条. */
export const shownArticle = (where: string, language: PaperLanguage): string => {
  const [, article = where, paragraph] = /^([\d-]+)(?:\((\d+)\))?$/.exec(where) ?? [];
  if (language === 'en') return ` art. ${where}`;
  return `第${article.replace('-', '—')}条${paragraph === undefined ? '' : `第${paragraph}款`}`;
};
