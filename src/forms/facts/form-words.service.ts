import { Inject, Injectable } from '@nestjs/common';
import { coHandlerOf, leadOf } from '../../cases/case-facts.js';
import type { CaseFile } from '../../cases/case-file.js';
import { LegalBasisService } from '../../elections/legal-basis.service.js';
import { STAGE_NAMES, type StageCode } from '../../elections/stages.js';
import { TaxonomyService } from '../../elections/taxonomy.service.js';
import { issuingUnit } from '../../kernel/issuing-unit.js';
import type { Sentence } from '../../kernel/rule.js';
import { PeopleService } from '../../people/people.service.js';
import { PUBLIC_DESK, type PublicDesk } from '../../platform/config/public-desk.js';
import { loadYaml } from '../../platform/config/yaml-file.js';
import type { PaperLanguage } from '../../platform/papers/paper.js';
import { RegionsService } from '../../regions/regions.service.js';
import { FormsFile } from '../forms-file.js';
import { shownArticle, shownDay, shownTime } from './shown.js';
import type { FormWords } from './form-facts.js';

export const FORMS_FILE = 'config/forms.yaml';

/** Names for codes and ids in the language of the paper. Throws ConfigError at the start when config/forms.yaml is wrong. */
@Injectable()
export class FormWordsService {
  readonly file = loadYaml(FORMS_FILE, FormsFile);

  constructor(
    @Inject(PUBLIC_DESK) private readonly desk: PublicDesk,
    private readonly people: PeopleService,
    private readonly regions: RegionsService,
    private readonly taxonomy: TaxonomyService,
    private readonly legalBasis: LegalBasisService,
  ) {}

  async of(file: CaseFile, language: PaperLanguage): Promise<FormWords> {
    const { districtCode, townCode, villageCode } = file.kase;
    const [roster, tree] = await Promise.all([this.people.roster(districtCode), this.regions.tree(districtCode)]);
    const t = (zh: string, en: string): string => (language === 'zh' ? zh : en);
    const nameOf = (code: string | null): string => (code && tree.find(code)?.name) || '';
    const group = (id: string | undefined): string | null => (id === undefined ? null : (roster.group(id)?.name ?? null));
    const term = (found: Sentence | undefined, otherwise: string): string => found?.[language] ?? otherwise;
    const office = roster.groups.find(({ kind }) => kind === 'district_office');
    const reviewer = (level: number): string | null => roster.reviewGroups(level)[0]?.name ?? null;
    return {
      language,
      t,
      office: issuingUnit(nameOf(districtCode), office?.name ?? t('选举办公室', ' election office')),
      district: nameOf(districtCode),
      village: nameOf(villageCode),
      place: [districtCode, townCode, villageCode].map(nameOf).join(''),
      leadGroup: group(leadOf(file)?.groupId ?? file.assignments.findLast(({ part }) => part === 'lead')?.groupId),
      townGroup: group(coHandlerOf(file)?.groupId),
      reviewBodies: [reviewer(1), reviewer(2)],
      phone: this.desk.phone,
      address: this.desk.address[language],
      statusUrl: this.desk.statusUrl ?? null,
      group: (id) => group(id) ?? t('承办单位', 'the unit in charge'),
      person: (id) => roster.member(id)?.name ?? t('经办人', 'an officer'),
      code: (code) => term(code === null ? undefined : this.taxonomy.code(code), t('待定', 'not classified')),
      action: (code) => term(this.taxonomy.action(code), code),
      finding: (kind) =>
        term(
          this.taxonomy.findings().find(({ code }) => code === kind),
          kind,
        ),
      cause: (cause) =>
        term(
          this.taxonomy.causes().find(({ code }) => code === cause),
          cause,
        ),
      effect: (effect) =>
        term(
          this.taxonomy.effects().find(({ code }) => code === effect),
          effect,
        ),
      rule: (id) => this.ruleName(id, language),
      ground: (id) => this.groundName(id, language),
      stage: (code) => term(STAGE_NAMES[code as StageCode], code),
      day: (day) => shownDay(day, language),
      dayOf: (at) => shownDay(at.slice(0, 10), language),
      time: (at) => shownTime(at, language),
    };
  }

  private ruleName(id: string, language: PaperLanguage): string {
    const rule = this.legalBasis.rule(id);
    return rule ? `${rule[language]}${this.clauses(rule.clauses, language)}` : this.clauseName(id, language);
  }

  private groundName(id: string, language: PaperLanguage): string {
    const ground = this.taxonomy.groundOf(id);
    return ground ? `${ground[language]}${this.clauses(ground.clauses, language)}` : id;
  }

  private clauses(clauses: readonly string[], language: PaperLanguage): string {
    const names = clauses.map((clause) => this.clauseName(clause, language));
    return language === 'zh' ? `（${names.join('、')}）` : ` (${names.join(', ')})`;
  }

  /** `VOL25 17` → 《中华人民共和国村民委员会组织法（2025年修正）》第17条. Laws are called by their own names in both languages. */
  private clauseName(clause: string, language: PaperLanguage): string {
    const source = this.legalBasis.sourceOf(clause);
    if (!source) return clause;
    const [, where] = clause.split(' ');
    return `《${source.title}》${where === undefined ? '' : shownArticle(where, language)}`;
  }
}
