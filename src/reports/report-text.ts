import type { Instant } from '../kernel/time.js';
import type { Language } from '../platform/http/accept-language.js';
import type { DailyReport, Figures, PrintedAnchor } from './daily-report.js';

type Words = {
  title: string;
  seen: string;
  whole: string;
  until: (at: string) => string;
  total: string;
  unknownTown: string;
  figures: Record<keyof Figures, string>;
  printed: (by: string, at: string) => string;
  anchor: (anchor: PrintedAnchor) => string;
  noAnchor: string;
};

const WORDS: Record<Language, Words> = {
  zh: {
    title: '村（居）民委员会换届选举诉求日报',
    seen: '只计打印人可见的诉求。',
    whole: '全区合计。',
    until: (at) => `截至 ${at}`,
    total: '合计',
    unknownTown: '乡镇不明',
    figures: {
      newToday: '今日新收',
      newSince: '昨日 08:30 以来新收',
      open: '在办',
      dueToday: '今日到期',
      overdue: '超期',
      gravest: '四级在办',
      closed: '已办结',
      hotspots: '待定热点',
    },
    printed: (by, at) => `打印：${by}　${at}`,
    anchor: ({ day, hash, seq }) => `审计链锚点 ${day}：${seq === null ? '' : `共 ${seq} 条，`}链头 ${hash}`,
    noAnchor: '审计链锚点：尚无',
  },
  en: {
    title: 'Daily report on complaints about the village elections',
    seen: 'Counted are the complaints that whoever printed this may see.',
    whole: 'The whole district.',
    until: (at) => `until ${at}`,
    total: 'All',
    unknownTown: 'town not known',
    figures: {
      newToday: 'new today',
      newSince: 'new since yesterday 08:30',
      open: 'open',
      dueToday: 'due today',
      overdue: 'overdue',
      gravest: 'open of severity 4',
      closed: 'closed',
      hotspots: 'undecided hotspots',
    },
    printed: (by, at) => `Printed by ${by}, ${at}`,
    anchor: ({ day, hash, seq }) => `Audit chain, anchor of ${day}: ${seq === null ? '' : `${seq} entries, `}head ${hash}`,
    noAnchor: 'Audit chain: no anchor yet',
  },
};

/** The report on paper, the end of the audit chain at its foot. Without a reader: that of the console. Pure. */
export const reportText = (report: DailyReport, language: Language, reader?: string): string => {
  const words = WORDS[language];
  const { districtCode, district, day, at, total, towns, anchor } = report;
  const figures = (of: Figures): string =>
    (Object.keys(words.figures) as (keyof Figures)[])
      .flatMap((name) => (of[name] === null ? [] : [`${words.figures[name]} ${of[name]}`]))
      .join(' · ');
  return [
    words.title,
    `${day}  ${[district, districtCode].filter(Boolean).join(' ')}  ${words.until(shown(at))}`,
    reader === undefined ? words.whole : words.seen,
    '',
    `${words.total}  ${figures(total)}`,
    ...towns.map((town) => `${town.name ?? town.townCode ?? words.unknownTown}  ${figures(town)}`),
    '',
    ...(reader === undefined ? [] : [words.printed(reader, shown(at))]),
    anchor ? words.anchor(anchor) : words.noAnchor,
    '',
  ].join('\n');
};

/** `2026-10-12 08:30` */
const shown = (at: Instant): string => at.slice(0, 16).replace('T', ' ');
