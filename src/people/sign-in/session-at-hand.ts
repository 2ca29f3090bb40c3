import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { NotYourRole } from '../../kernel/errors.js';
import { refusal } from '../../kernel/rule.js';
import type { Duty } from '../session-rules.js';
import type { LiveSession } from '../sessions.service.js';

/** What the guard leaves on the request of a browser; a bearer token has no session. */
export type RequestWithSession = { staffSession?: LiveSession };

/** The session of a person. Throws NotYourRole `api-token.person-needed` for a token. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): LiveSession => {
  const { staffSession } = context.switchToHttp().getRequest<RequestWithSession>();
  if (!staffSession) throw new NotYourRole(PERSON_NEEDED);
  return staffSession;
});

/** Metadata key: what of a person the route asks for. */
export const PROOF = 'huicha:proof';
export type Proof = 'person' | 'confirmed';

/** The route is for a person at a screen; no bearer token opens it. */
export const PersonOnly = () => asksFor('person');

/** The route is for a person who has shown within the last minutes, by password or code, who they are (`POST /api/session/confirmation`). */
export const ConfirmedOnly = () => asksFor('confirmed');

const asksFor = (proof: Proof) => applyDecorators(SetMetadata(PROOF, proof), ApiExtension('x-proof', proof));

/** Metadata key: the duties that the route is there to do. */
export const OPEN_DURING = 'huicha:open-during';

/** The route also opens to somebody who has yet to do one of these. */
export const OpenDuring = (...duties: readonly Duty[]) => SetMetadata(OPEN_DURING, duties);

/** Metadata key: a screen asks by itself. */
export const BY_ITSELF = 'huicha:by-itself';

/** Screens come back to this route by themselves, without a header that would say so: it is never a sign of life. */
export const ByItself = () => SetMetadata(BY_ITSELF, true);

export const PERSON_NEEDED = refusal(
  'api-token.person-needed',
  '此事须本人登录办理，令牌不能代办。',
  'This takes a person who is signed in; a token cannot do it.',
);
