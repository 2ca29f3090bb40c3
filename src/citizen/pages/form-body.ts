import type { FastifyInstance } from 'fastify';

/** A narrative of 20,000 characters, of which each is nine in a form, and what stands beside it. */
const FORM_LIMIT = 256 * 1024;
const FORM_TYPE = 'application/x-www-form-urlencoded';

/** The pages that send plain forms; the API takes JSON alone, which no foreign page can send with somebody's cookie. */
const TAKES_FORMS = /^(?:\/en)?\/(?:report|status)(?:[/?]|$)/;

/** Reads the plain forms of browsers into an object of words; elsewhere they stay an unknown kind of content (415). */
export const takeForms = (server: FastifyInstance): void => {
  server.addContentTypeParser(FORM_TYPE, { parseAs: 'string', bodyLimit: FORM_LIMIT }, (request, body, done) => {
    if (TAKES_FORMS.test(request.url)) return done(null, Object.fromEntries(new URLSearchParams(String(body))));
    done(
      Object.assign(new Error(`Unsupported Media Type: ${FORM_TYPE}`), {
        statusCode: 415,
        code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE',
      }),
    );
  });
};
