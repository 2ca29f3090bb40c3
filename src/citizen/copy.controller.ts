import { Body, Controller, Header, HttpCode, Post, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiProduces, ApiTags, ApiTooManyRequestsResponse } from '@nestjs/swagger';
import { PAGE_POLICY } from '../cases/papers/page-style.js';
import { PublicRoute } from '../platform/http/actor.decorator.js';
import { CallerAddress } from '../platform/http/caller-address.decorator.js';
import { copyAnswer, type CopyReply } from '../retention/copy-answer.js';
import type { DataCopy } from '../retention/data-copy.js';
import { DataCopyService } from '../retention/data-copy.service.js';
import { CopyDto } from './dto/copy.dto.js';
import { notFound, StatusService } from './status.service.js';
import { TriesService } from './tries.service.js';

/** The complainant's own data by number and query code (R59). */
@ApiTags('public')
@PublicRoute()
@Controller('api/public')
export class CopyController {
  constructor(
    private readonly statuses: StatusService,
    private readonly copies: DataCopyService,
    private readonly tries: TriesService,
  ) {}

  /**
   * Everything kept of the complainant, without the identity: a receipt may have been found by somebody else. With `proof` the identity
   * too, except of confidential matters, which the desk hands out. A wrong proof is answered like a wrong code.
   */
  @Post('copy')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Header('content-security-policy', PAGE_POLICY)
  @ApiProduces('application/json', 'text/html')
  @ApiOkResponse()
  @ApiNotFoundResponse({ description: 'Number, code and proof do not match: `status.not-found`.' })
  @ApiTooManyRequestsResponse({
    description: 'Too many tries from this address: `status.too-many-tries`; Retry-After in seconds.',
  })
  async copy(
    @Body() { number, code, proof, form }: CopyDto,
    @CallerAddress() address: string,
    @Res({ passthrough: true }) reply: CopyReply,
  ): Promise<DataCopy | string> {
    const copy = await this.tries.inTurn({ number }, address, async () => {
      const made = await this.copies.forCitizen(await this.statuses.prove({ number, code }), proof);
      if (!made) throw notFound();
      return made;
    });
    return copyAnswer(copy, form, reply);
  }
}
