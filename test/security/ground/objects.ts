import { randomUUID } from 'node:crypto';
import { TagWord } from '../../../src/cases/entities/tag-word.entity.js';
import { DeadlineOverride } from '../../../src/deadlines/deadline-override.entity.js';
import { ElectionRow } from '../../../src/elections/election.entity.js';
import { GuidanceDraft } from '../../../src/guidance/drafts/guidance-draft.entity.js';
import { GuidanceArticle } from '../../../src/guidance/guidance-article.entity.js';
import { FormDraftsService } from '../../../src/intake/form-drafts/form-drafts.service.js';
import { newId } from '../../../src/kernel/ids.js';
import { UnitOfWork, type Tx } from '../../../src/platform/database/unit-of-work.js';
import { OutboxMessage } from '../../../src/platform/outbox/outbox-message.entity.js';
import { RetentionPlan } from '../../../src/retention/retention-plan.entity.js';
import type { Flow } from '../../support/flow/flow.js';
import { hotspots, lookBacks, rungs, stuckRungs } from './case-objects.js';
import { AT, HOME_DISTRICT, type ByStanding, type ObjectIds } from './object-ids.js';
import { open311Keys, webhookDeliveries, webhooks } from './open311-objects.js';
import {
  addDeclaration,
  addFormBatch,
  addSavedView,
  addSession,
  addToken,
  groups,
  perPerson,
  staffIds,
} from './person-objects.js';
import type { Ids } from './rich-case.js';
import type { CaseName, SeenCase } from './scene.js';
import { namesake, SECOND } from './second-district.js';

type Cases = Record<CaseName, SeenCase>;

/** Of every list of what is to be erased. */
export const DIGEST = '0'.repeat(64);

/** Rows of every sort that has an address of its own, in both districts. */
export const layObjects = async (flow: Flow, ids: Ids, cases: Cases): Promise<ObjectIds> => {
  const [own] = await flow.reader.find(ElectionRow, { districtCode: HOME_DISTRICT });
  const [district] = await flow.reader.find(ElectionRow, { districtCode: SECOND });
  const election = { own: own?.id ?? '', district: district?.id ?? '' };
  const draft = await drafts(flow, ids);
  return flow.world.app.get(UnitOfWork, { strict: false }).write(async (tx) => ({
    election,
    lookBack: await lookBacks(tx, flow, cases),
    hotspot: await hotspots(tx, cases, election),
    ...(await rungs(tx, ids, cases)),
    override: await overrides(tx, election),
    deadline: await stuckRungs(tx, cases),
    deadMessage: await deadMessages(tx),
    article: await articles(tx),
    guidanceDraft: await guidanceDrafts(tx),
    tagWord: await tagWords(tx),
    plan: await plans(tx, election),
    draft,
    open311Key: await open311Keys(tx),
    webhook: await webhooks(tx),
    webhookDelivery: await webhookDeliveries(tx),
    ...(await groups(tx)),
    staff: staffIds(ids),
    token: await perPerson(ids, (staffId) => addToken(tx, staffId)),
    session: await perPerson(ids, (staffId) => addSession(tx, staffId)),
    declaration: await perPerson(ids, (staffId, districtCode) => addDeclaration(tx, staffId, districtCode)),
    formBatch: await perPerson(ids, (staffId, districtCode) => addFormBatch(tx, staffId, districtCode)),
    savedView: await perPerson(ids, (staffId, districtCode) => addSavedView(tx, staffId, districtCode)),
  }));
};

/** The clerk's own, one of another desk, one in the other district; sealed, so the room itself makes them. */
const drafts = async (flow: Flow, ids: Ids): Promise<ByStanding> => {
  const forms = flow.world.app.get(FormDraftsService, { strict: false });
  const add = async (username: string, districtCode: string, groupId: string): Promise<string> => {
    const id = randomUUID();
    const clerk = { kind: 'staff' as const, id: ids(username), name: '', role: 'intake_clerk' as const, districtCode, groupId };
    await forms.save(clerk, id, { channel: 'CALL', hold: 1, form: { narrative: '名单漏了两口人' } });
    return id;
  };
  return {
    own: await add('djy01', HOME_DISTRICT, flow.groupOf('djy01')),
    group: await add('djy01', HOME_DISTRICT, newId()),
    district: await add(namesake('djy01'), SECOND, newId()),
  };
};

const overrides = async (tx: Tx, election: ByStanding): Promise<ByStanding> => {
  const add = async (districtCode: string, electionId: string): Promise<string> => {
    const id = newId();
    const limit = { clock: 'triage' as const, column: 'normal' as const, isLetter: false, limitText: '2W', reason: '人手不足' };
    const row = { id, electionId, districtCode, ...limit, slot: id, byId: 'x', at: AT, revokedAt: null, revokedById: null };
    await tx.insert(DeadlineOverride, row as DeadlineOverride);
    return id;
  };
  return { own: await add(HOME_DISTRICT, election.own ?? ''), district: await add(SECOND, election.district ?? '') };
};

const deadMessages = async (tx: Tx): Promise<ByStanding> => {
  const add = async (districtCode: string): Promise<string> => {
    const id = newId();
    const state = { notBefore: null, enqueuedAt: AT, doneAt: null, tries: 10, lastError: 'broken', deadAt: AT };
    await tx.insert(OutboxMessage, { id, name: 'notice.issued', districtCode, payload: {}, createdAt: AT, ...state });
    return id;
  };
  return { own: await add(HOME_DISTRICT), district: await add(SECOND) };
};

const articles = async (tx: Tx): Promise<ByStanding> => {
  const add = async (districtCode: string, slug: string): Promise<string> => {
    const words = {
      title: '选民登记',
      question: '怎样登记？',
      answer: '到村民选举委员会登记。',
      clause: '第十三条',
      isPublic: null,
      fromCaseId: null,
    };
    const kind = { version: 1, stage: 'ALL' as const, codes: [], keywords: [], validFrom: '2026-01-01', addedAt: AT };
    await tx.insert(GuidanceArticle, { id: newId(), districtCode, slug, ...words, ...kind });
    return slug;
  };
  return { own: await add(HOME_DISTRICT, 'xuan-min'), district: await add(SECOND, 'lin-qu') };
};

const guidanceDrafts = async (tx: Tx): Promise<ByStanding> => {
  const add = async (districtCode: string, slug: string): Promise<string> => {
    const words = {
      title: '选民登记',
      question: '怎样登记？',
      answer: '到村民选举委员会登记。',
      clause: '第十三条',
      isPublic: null,
      fromCaseId: null,
    };
    const kind = { revision: 1, basedOn: 0, stage: 'ALL' as const, codes: [], keywords: [], savedById: 'x', savedAt: AT };
    await tx.insert(GuidanceDraft, { id: newId(), districtCode, slug, ...words, ...kind });
    return slug;
  };
  return { own: await add(HOME_DISTRICT, 'cao-gao'), district: await add(SECOND, 'lin-qu-cao-gao') };
};

const tagWords = async (tx: Tx): Promise<ByStanding> => {
  const add = async (districtCode: string, word: string): Promise<string> => {
    await tx.insert(TagWord, { id: newId(), districtCode, word, madeById: 'x', madeAt: AT, withdrawnAt: null });
    return word;
  };
  return { own: await add(HOME_DISTRICT, '重点'), district: await add(SECOND, '邻区词') };
};

const plans = async (tx: Tx, election: ByStanding): Promise<ByStanding> => {
  const add = async (districtCode: string, electionId: string): Promise<string> => {
    const id = newId();
    const what = { electionId, dueOn: '2026-10-01', policy: {}, digest: DIGEST, state: 'proposed' as const };
    const who = { proposedById: 'x', proposedAt: AT, decidedById: null, decidedAt: null, note: null, doneAt: null };
    await tx.insert(RetentionPlan, { id, districtCode, ...what, ...who });
    return id;
  };
  return { own: await add(HOME_DISTRICT, election.own ?? ''), district: await add(SECOND, election.district ?? '') };
};
