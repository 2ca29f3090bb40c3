import { NotFound, NotSignedIn, NotYourRole, Problem } from '../../kernel/errors.js';
import { refusal } from '../../kernel/rule.js';

const TITLES: Record<number, { zh: string; en: string }> = {
  400: { zh: '请求有误', en: 'Bad request' },
  401: { zh: '尚未登录', en: 'Not signed in' },
  403: { zh: '无权办理', en: 'Not permitted' },
  404: { zh: '没有找到', en: 'Not found' },
  409: { zh: '当前不可办理', en: 'Not possible now' },
  413: { zh: '内容过大', en: 'Too large' },
  415: { zh: '格式不支持', en: 'Unsupported format' },
  429: { zh: '请求过于频繁', en: 'Too many requests' },
  500: { zh: '系统错误', en: 'Internal error' },
  503: { zh: '暂不可用', en: 'Not available' },
};

const FRAMEWORK: Record<number, Problem> = {
  400: new Problem(
    400,
    refusal(
      'request.malformed',
      '无法读懂该请求，请检查内容格式。',
      'The request could not be read; check how its content is written.',
    ),
  ),
  401: new NotSignedIn(),
  403: new NotYourRole(),
  404: new NotFound(refusal('route.not-found', '没有这个地址。', 'There is nothing at this address.')),
  405: new Problem(405, refusal('request.method', '该地址不支持这种请求方法。', 'This address does not answer this method.')),
  408: new Problem(408, refusal('request.timeout', '请求发送超时，请重试。', 'The request took too long to arrive; try again.')),
  413: new Problem(413, refusal('request.too-large', '提交的内容过大。', 'What was sent is too large.')),
  414: new Problem(414, refusal('request.address-too-long', '请求地址过长。', 'The address is too long.')),
  415: new Problem(415, refusal('request.media-type', '不支持这种内容类型。', 'This content type is not accepted here.')),
  429: new Problem(429, refusal('request.too-many', '请求过于频繁，请稍后再试。', 'Too many requests; try again later.')),
  503: new Problem(
    503,
    refusal('service.unavailable', '服务暂不可用，请稍后再试。', 'The service is not available; try again later.'),
  ),
};

export const INTERNAL = new Problem(
  500,
  refusal(
    'internal',
    '系统出现错误，请凭请求编号联系管理员。',
    'Something went wrong here; give the administrator the request id.',
  ),
);

export const titleOf = (status: number): { zh: string; en: string } => TITLES[status] ?? TITLES[status < 500 ? 400 : 500]!;

/** The answer to any error: our own problems as they are, the framework's refusals by their status, everything else `internal`. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  const status = frameworkStatus(error);
  if (status === undefined) return INTERNAL;
  return problemOfStatus(status);
};

export const problemOfStatus = (status: number): Problem => FRAMEWORK[status] ?? (status < 500 ? FRAMEWORK[400]! : INTERNAL);

/** Nest and Fastify put a status on their own errors; a stray `status` on a driver's error must not be taken for one. */
const frameworkStatus = (error: unknown): number | undefined => {
  if (!(error instanceof Error)) return undefined;
  if ('getStatus' in error && typeof error.getStatus === 'function') return Number(error.getStatus());
  if (!('code' in error && typeof error.code === 'string' && error.code.startsWith('FST_') && 'statusCode' in error))
    return undefined;
  return error.code === 'FST_INVALID_MULTIPART_CONTENT_TYPE' ? 415 : Number(error.statusCode);
};
