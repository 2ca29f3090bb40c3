import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Staff } from '../kernel/actor.js';
import { For } from '../people/office-acts.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { DeliveryListService } from './delivery-list.service.js';
import { DeliveryListQueryDto, DeliveryRowDto } from './dto/delivery-list.dto.js';

@ApiTags('notices')
@For('workDeliveries')
@Controller('api/deliveries')
export class DeliveryListController {
  constructor(private readonly lists: DeliveryListService) {}

  /** What is to be delivered by hand today, or did not arrive by itself, oldest first; at most 200. */
  @Get()
  @ApiOkResponse({ type: DeliveryRowDto, isArray: true })
  list(@CurrentStaff() staff: Staff, @Query() { list }: DeliveryListQueryDto): Promise<DeliveryRowDto[]> {
    return this.lists.of(staff, list);
  }
}
