import { refusal, type Refusal } from './rule.js';

/** An answer that is not a success: HTTP status, stable code, sentence in both languages. One filter turns it into RFC 9457 problem+json. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly reason: Refusal,
    readonly details?: Record<string, unknown>,
  ) {
    super(`${reason.code}: ${reason.message.en}`);
  }
}

/** 400: the request itself is wrong. `errors` names each field. */
export class BadRequest extends Problem {
  constructor(reason: Refusal, details?: Record<string, unknown>) {
    super(400, reason, details);
  }
}

/** 401: nobody is signed in. */
export class NotSignedIn extends Problem {
  constructor(reason: Refusal = refusal('session.required', '请先登录。', 'Please sign in first.')) {
    super(401, reason);
  }
}

/** 403: visible, but not this person's task. */
export class NotYourRole extends Problem {
  constructor(reason: Refusal = refusal('permission.denied', '您的岗位无权办理此事项。', 'Your role may not do this.')) {
    super(403, reason);
  }
}

/** 404: not there, or not for these eyes. Both answer alike. */
export class NotFound extends Problem {
  constructor(reason: Refusal = refusal('not-found', '没有找到，或者您无权查看。', 'Not found, or not visible to you.')) {
    super(404, reason);
  }
}

/** 409: the state of things does not allow it; the code says why. */
export class Refused extends Problem {
  constructor(reason: Refusal, details?: Record<string, unknown>) {
    super(409, reason, details);
  }
}

/** 409: a step of the case life cycle was refused by its state or a guard. */
export class StepRefused extends Refused {}

/** 409 `case.changed`: somebody else was faster. */
export class CaseChanged extends Refused {
  constructor() {
    super(
      refusal(
        'case.changed',
        '该事项刚刚被他人更新，请刷新后重试。',
        'Someone else has just changed this case; reload and try again.',
      ),
    );
  }
}
