import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** Nothing from elsewhere, and no inline style or script. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const HTML_TYPE = 'text/html; charset=utf-8';

/** The page as it is sent. Nothing of it is kept on a shared phone: security-headers.ts says no-store. */
export const sendPage = (reply: FastifyReply, view: VNode): string => {
  void reply.header('content-type', HTML_TYPE).header('content-security-policy', POLICY);
  return `<!doctype html>${renderToString(view)}`;
};

/** What was typed into a form: the last of several of one name. */
export const formOf = ({ body }: FastifyRequest): Record<string, string> =>
  body instanceof URLSearchParams ? Object.fromEntries(body) : {};
