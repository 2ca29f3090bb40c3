import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { countedAddress } from './caller-address-rules.js';

/** Where the request comes from, as it is counted for limits: behind the trusted proxies, IPv6 by /64. Not for the record. */
export const CallerAddress = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  countedAddress(context.switchToHttp().getRequest<{ ip: string | undefined }>().ip),
);
