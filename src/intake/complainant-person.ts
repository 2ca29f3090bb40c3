import type { Person, VaultContents } from '../identity/vault-contents.js';
import type { PersonDto } from './dto/person.dto.js';

type Sealed = Record<string, unknown>;

/** The names among a visit's representatives, which come as texts or as `{ name, role }`. */
const namesIn = (list: unknown): string[] =>
  Array.isArray(list)
    ? list.flatMap((item: unknown) => {
        const name = typeof item === 'string' ? item : (item as { name?: unknown } | null)?.name;
        return typeof name === 'string' ? [name] : [];
      })
    : [];

const given = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/**
 * Who complains, for the vault: also representatives, signatories, an agent's principal and the caller's line are replaced in the
 * texts. The line stands apart from the complainant's own telephone: a number is no identity. Pure.
 */
export const personOf = (
  told: Partial<PersonDto>,
  sealed: Sealed,
): Required<Pick<VaultContents, 'person' | 'channelPrivate'>> => {
  const { name, phone, idNumber, address, email, representatives, signatories, agentFor, agentScope } = told;
  const otherNames = [...(representatives ?? []), ...(signatories ?? []), ...namesIn(sealed['representatives'])];
  if (agentFor) otherNames.push(agentFor);
  const line = sealed['callerNumber'];
  const person: Person = given({
    name,
    phone,
    idNumber,
    address,
    email,
    otherNames: otherNames.length > 0 ? [...new Set(otherNames)] : undefined,
    otherPhones: typeof line === 'string' && line !== phone ? [line] : undefined,
  });
  return { person, channelPrivate: given({ representatives, signatories, agentFor, agentScope, ...sealed }) };
};

/** How many speak for the visitors, by name. */
export const representativesNamed = (told: Partial<PersonDto>, sealed: Sealed): number =>
  Math.max(told.representatives?.length ?? 0, namesIn(sealed['representatives']).length);
