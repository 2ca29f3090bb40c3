import { TaxonomyService } from '../../../src/elections/taxonomy.service.js';
import { LegalBasisService } from '../../../src/elections/legal-basis.service.js';
import { compose } from '../../../src/forms/compose.js';
import type { InsideFacts } from '../../../src/forms/facts/form-facts.js';
import { FormWordsService } from '../../../src/forms/facts/form-words.service.js';
import { foundIn, publicExplanations } from '../../../src/forms/facts/outside-facts.js';
import { issuedPapers } from '../../../src/forms/form-papers.service.js';
import { writtenFormNumber } from '../../../src/forms/form-numbers.js';
import type { FormKind } from '../../../src/forms/form-kinds.js';
import { withCode } from '../../../src/forms/query-code-place.js';
import { TEMPLATES } from '../../../src/forms/templates.js';
import { Roster } from '../../../src/people/roster.js';
import type { PeopleService } from '../../../src/people/people.service.js';
import type { StaffMember } from '../../../src/people/staff-member.js';
import { loadPublicDesk } from '../../../src/platform/config/public-desk.js';
import type { Paper, PaperLanguage } from '../../../src/platform/papers/paper.js';
import { RegionTree } from '../../../src/regions/region-tree.js';
import type { RegionsService } from '../../../src/regions/regions.service.js';
import { sampleFile } from './sample-file.js';

const group = (id: string, kind: string, name: string, level: number | null = null) => ({
  id,
  districtCode: '990114',
  kind,
  level,
  name,
  townCodes: [],
});
const region = (code: string, name: string, level: string) => ({ code, name, level, parentCode: null, districtCode: '990114' });

const ROSTER = new Roster(
  [
    group('office', 'district_office', '选举办公室'),
    group('guidance-1', 'guidance', '第一区指导组'),
    group('town-1', 'town', '青垴镇换届选举工作领导小组'),
    group('review-1', 'review', '示例区信访事项复查复核委员会', 1),
    group('review-2', 'review', '示例市信访事项复查复核委员会', 2),
  ] as never,
  [
    { id: 'm1', name: '𬇕生旺', districtCode: '990114' },
    { id: 'm2', name: '林鿍', districtCode: '990114' },
  ] as unknown as StaffMember[],
  [],
);
const TREE = new RegionTree([
  region('990114', '示例区', 'district'),
  region('990114101', '青垴镇', 'town'),
  region('990114101205', '北柳淜村', 'village'),
] as never);

const law = new LegalBasisService();
const words = new FormWordsService(
  loadPublicDesk(),
  { roster: async () => ROSTER } as unknown as PeopleService,
  { tree: async () => TREE } as unknown as RegionsService,
  new TaxonomyService(law),
  law,
);

/** What a drafter writes for the parts that no file has. */
const WRITTEN: Partial<Record<FormKind, Record<string, string>>> = {
  RE_ELECTION: {
    calendar: '10月28日公布候选人名单；11月4日重新投票并当场计票公布。',
    remedy: '可以自收到本决定之日起六十日内向示例区人民政府申请行政复议。',
  },
  ADVICE: { advice: '一、张榜地点变更须提前三日广播通知；二、异议三日内书面答复，登记本由包村干部每日查看。' },
  ADVICE_FEEDBACK: { advice: '示选信建〔2026〕1号', adopted: '采纳。', done: '10月30日前全镇各村完成。' },
  SUPERVISION: { cc: '区委组织部' },
  CLOSING_REPORT: { archive: '登记表、核实报告、责令改正通知书、答复意见书、公开说明及照片' },
  VISIT_RECORD: { representatives: '无', vulnerable: '无' },
  REVIEW_OPINION: { attached: '示选信复〔2026〕1号答复意见书' },
  RECHECK_OPINION: { attached: '示查信查〔2026〕1号复查意见书' },
};

const SUBJECTS: Partial<Record<FormKind, string>> = {
  CORRECTION_ORDER: 'action-1',
  RE_ELECTION: 'action-6',
  EXTENSION: 'extension-1',
};

/** All that the sample form is made of; `more` changes the facts. */
export const sampleFacts = async (
  kind: FormKind,
  language: PaperLanguage,
  more: Partial<InsideFacts> = {},
): Promise<InsideFacts> => {
  const file = sampleFile();
  return {
    words: await words.of(file, language),
    file,
    kase: file.kase,
    points: file.allegations.map(({ ordinal, code }) => ({ ordinal, code })),
    asked: 4,
    found: foundIn(file),
    actions: file.actions,
    supervisions: file.supervisions,
    explanations: publicExplanations(file),
    notice: file.notices.find((notice) => notice.kind === kind) ?? null,
    subjectId: SUBJECTS[kind] ?? null,
    dues: {
      notice15c: '2026-10-27',
      legal60c: '2026-12-12',
      wholeCase: '2026-10-28',
      review: '2026-11-30',
      recheck: '2026-12-30',
    },
    written: WRITTEN[kind] ?? {},
    reply: kind === 'REPLY' ? file.replies[0] : undefined,
    parentNumber: '990114-2026-000101',
    article: undefined,
    materials: language === 'zh' ? ['照片 2 份'] : ['2 photos'],
    ...more,
  };
};

/** As it would be issued. */
export const samplePaper = async (kind: FormKind, language: PaperLanguage): Promise<Paper> => {
  const [zh, en] = await Promise.all(
    (['zh', 'en'] as const).map(async (l) => compose(TEMPLATES[kind], await sampleFacts(kind, l)).paper),
  );
  const { word } = TEMPLATES[kind];
  const number = word === null ? '' : writtenFormNumber({ unit: '示选', word, year: 2026 }, 12);
  return withCode(issuedPapers({ zh: zh!, en: en! }, number, '2026-10-23T16:30:00.000+08:00')[language], undefined);
};
