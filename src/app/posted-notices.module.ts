import { Global, Module } from '@nestjs/common';
import { POSTED_NOTICES } from '../citizen/pages/posted-notices.js';
import { FormsModule } from '../forms/forms.module.js';
import { PublicNoticesService } from '../forms/public-notices.service.js';

/** The citizen pages show what the forms have posted; neither room knows the other. */
@Global()
@Module({
  imports: [FormsModule],
  providers: [{ provide: POSTED_NOTICES, useExisting: PublicNoticesService }],
  exports: [POSTED_NOTICES],
})
export class PostedNoticesModule {}
