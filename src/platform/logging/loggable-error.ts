/** What a log may keep of an error. */
export type LoggableError = { type: string; message: string; reason?: string; constraint?: string; stack: string[] };

/**
 * An error without the data it was thrown about: a failed query keeps its driver code instead of its text and values,
 * runs of seven or more digits (telephone, identity and query code) are struck out everywhere, and so is what follows the "?" of an address.
 */
export const loggableError = (error: unknown): LoggableError => {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an Error', stack: [] };
  const { code, constraint } = (hasOwn(error, 'driverError') ? error.driverError : error) as {
    code?: unknown;
    constraint?: unknown;
  };
  return {
    type: error.name,
    message: hasOwn(error, 'query') ? 'query failed' : withoutData(error.message).slice(0, 500),
    ...(code === undefined ? {} : { reason: String(code) }),
    ...(constraint === undefined ? {} : { constraint: String(constraint) }),
    stack: framesOf(error),
  };
};

/** The same in one line of text. */
export const errorLine = (error: unknown): string => {
  const { type, message } = loggableError(error);
  return `${type}: ${message}`;
};

/** The same as an error, for what keeps the errors it is given: its own text and stack are not kept. */
export const harmlessError = (error: unknown): Error => {
  const { type, message, stack } = loggableError(error);
  const harmless = new Error(message);
  harmless.name = type;
  harmless.stack = [`${type}: ${message}`, ...stack.map((frame) => `    ${frame}`)].join('\n');
  return harmless;
};

/** A text without runs of digits and without the questions of addresses. */
export const withoutData = (text: string): string =>
  text.replace(/(\/[\w%./-]*\?)[^\s"']+/g, '$1▇').replace(/\d(?:[ -]?\d){6,}/g, '▇');

/** The frames alone: the head of a stack repeats the message. */
const framesOf = ({ stack = '' }: Error): string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 20)
    .map((line) => line.trim());

const hasOwn = <Key extends string>(value: object, key: Key): value is Record<Key, object> =>
  Object.hasOwn(value, key) &&
  (value as Record<string, unknown>)[key] !== undefined &&
  (value as Record<string, unknown>)[key] !== null;
