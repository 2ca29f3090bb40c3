import { CITIZEN } from '../plan/act.js';
import type { Api } from '../plan/case-book.js';

/** A line of citizen-messages.jsonl: a real message to another authority. */
export type Message = { id: string; topic: string; text: string };

export type RegisteredMessage = { name: string; number: string; queryCode: string; ms: number };

const TOWN = '990114101';
/** Not about an election. */
const CODE = 'Q-99';
const AT_ONCE = 8;

/** Registers the messages online, without an account, some at a time. Throws when one is refused. */
export const registerMessages = async (api: Api, messages: readonly Message[]): Promise<RegisteredMessage[]> => {
  const waiting = messages.entries();
  const registered: RegisteredMessage[] = [];
  const work = async (): Promise<void> => {
    for (const [index, message] of waiting) registered[index] = await register(api, message);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return registered;
};

const register = async (api: Api, { id, topic, text }: Message): Promise<RegisteredMessage> => {
  const begun = performance.now();
  const answer = await api.post(CITIZEN, '/api/public/cases', {
    consent: true,
    townCode: TOWN,
    narrative: text,
    allegations: [{ code: CODE, text: topic }],
  });
  const { number, queryCode, code } = answer.body as { number: string; queryCode: string; code?: string };
  if (answer.status !== 201) throw new Error(`message ${id} was not registered: ${answer.status} ${code}`);
  return { name: id, number, queryCode, ms: performance.now() - begun };
};
