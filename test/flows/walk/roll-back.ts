import { RegisterCaseService } from '../../../src/cases/register-case.service.js';
import { newId } from '../../../src/kernel/ids.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import type { World } from '../../support/world.js';

class Rollback extends Error {}

/** Takes a number in the registrations' own lane and gives it back. */
export const rollBackOne = async (world: World): Promise<void> => {
  const registrar = world.app.get(RegisterCaseService, { strict: false });
  const at = '2026-10-12T09:00:00.000+08:00';
  const write = world.app.get(UnitOfWork, { strict: false }).write(
    async (tx) => {
      await registrar.register(tx, { kind: 'system', districtCode: '990114' }, registrationOf(newId(), at), at);
      throw new Rollback();
    },
    { lane: 'register' },
  );
  return write.then(
    () => {
      throw new Error('the transaction should have rolled back');
    },
    (error: unknown) => {
      if (!(error instanceof Rollback)) throw error;
    },
  );
};

const registrationOf = (id: string, at: string): Parameters<RegisterCaseService['register']>[2] => ({
  id,
  districtCode: '990114',
  channel: 'CALL',
  receivedAt: at,
  receivedById: 'system',
  receivedGroupId: null,
  townCode: '990114101',
  villageCode: '990114101205',
  stage: 'S4',
  occurrence: null,
  workingText: '不留下的一件。',
  remedySought: null,
  complainantKind: null,
  contact: 'NONE',
  replyChannel: null,
  confidentiality: 'NORMAL',
  headcount: null,
  channelDetails: {},
  priorPetitions: null,
  privacyNoticeGiven: false,
  repeatOfId: null,
  petitionCount: 1,
  lookBackId: null,
  allegations: [{ code: 'S4-02', text: '不留下的一点。' }],
  respondents: [],
});
