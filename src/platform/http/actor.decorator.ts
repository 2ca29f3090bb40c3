import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Staff } from '../../kernel/actor.js';
import { NotSignedIn } from '../../kernel/errors.js';

/** What the guard leaves on the request once it knows who is calling. */
export type RequestWithStaff = { staff?: Staff };

/** Metadata key: the route answers without a sign-in. */
export const PUBLIC_ROUTE = 'huicha:public-route';

/** Opens a route, or every route of a controller, to callers who are not signed in. All others are closed. */
export const PublicRoute = () => SetMetadata(PUBLIC_ROUTE, true);

/** The signed-in member of staff. Throws NotSignedIn (401) where the guard found nobody. */
export const CurrentStaff = createParamDecorator((_: unknown, context: ExecutionContext): Staff => {
  const { staff } = context.switchToHttp().getRequest<RequestWithStaff>();
  if (!staff) throw new NotSignedIn();
  return staff;
});
