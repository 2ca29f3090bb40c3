import { Injectable } from '@nestjs/common';
import { standingActions } from '../cases/case-facts.js';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import type { OrderDto } from '../cases/dto/order.dto.js';
import { Action } from '../cases/entities/action.entity.js';
import { maskedWords } from '../cases/masked-words.js';
import { OrderActions } from '../cases/order-actions.js';
import { RerunLookBacks } from '../cases/rerun-look-back.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import { VaultService } from '../identity/vault.service.js';
import type { Staff } from '../kernel/actor.js';
import { NotFound, Refused } from '../kernel/errors.js';
import { groundOf, objectionToOrdering, objectionToReplacement } from './action-rules.js';
import type { ReplacementDto } from './dto/replacement.dto.js';

/** The action of that id in the open file. Throws NotFound. */
export const actionIn = ({ file }: OpenCase, actionId: string): Action => {
  const action = file.actions.find(({ id }) => id === actionId);
  if (!action) throw new NotFound();
  return action;
};

/** Ordering corrective actions outside `confirm`, and taking orders back. */
@Injectable()
export class ActionsService {
  constructor(
    private readonly cases: CasesService,
    private readonly orders: OrderActions,
    private readonly clocks: ClocksService,
    private readonly lookBacks: RerunLookBacks,
    private readonly vault: VaultService,
  ) {}

  /** Orders an urgent measure before the findings, or any action while correcting. Throws Refused `order.…`, BadRequest `input.unknown-…`. */
  order(actor: Staff, caseId: string, input: OrderDto): Promise<Action> {
    return this.cases.act(actor, caseId, 'action', async (open) => {
      const action = await this.write(open, actor, input);
      const { id: actionId, code, dueOn, isUrgent } = action;
      await this.cases.record(open, 'action', actor, { particulars: { actionId, code, dueOn, isUrgent } });
      return action;
    });
  }

  /** Replaces an unchecked action by another, or revokes it; its clock ends. Throws NotFound, Refused `replacement.…`, `order.…`. */
  replace(actor: Staff, caseId: string, actionId: string, input: ReplacementDto): Promise<Action> {
    return this.cases.act(actor, caseId, 'actionReplacement', async (open) => {
      const { tx, file, at } = open;
      const action = actionIn(open, actionId);
      const objection = objectionToReplacement({
        state: file.kase.state,
        status: action.status,
        isReplaced: input.by !== undefined,
        othersStanding: standingActions(file).filter(({ id }) => id !== actionId).length,
      });
      if (objection) throw new Refused(objection);
      const successor = input.by && (await this.write(open, actor, input.by));
      const reason = await maskedWords(this.vault, tx, file, input.reason);
      const patch = {
        status: successor ? ('replaced' as const) : ('revoked' as const),
        replacedById: successor?.id ?? null,
        revokedReason: reason,
      };
      await tx.update(Action, { id: action.id }, patch);
      Object.assign(action, patch);
      await this.clocks.cancel(tx, caseId, 'action', at, action.id, patch.status);
      await this.lookBacks.dropRerunLookBack(open, action, actor, reason);
      const particulars = { actionId, code: action.code, status: patch.status, replacedById: patch.replacedById };
      await this.cases.record(open, 'actionReplacement', actor, { particulars });
      return action;
    });
  }

  private async write(open: OpenCase, actor: Staff, order: OrderDto): Promise<Action> {
    const { state } = open.file.kase;
    const objection = objectionToOrdering({ state, code: order.code });
    if (objection) throw new Refused(objection);
    const [action] = await this.orders.writeOrders(open, actor, [order], groundOf(state));
    if (!action) throw new Error('an order wrote no action');
    return action;
  }
}
