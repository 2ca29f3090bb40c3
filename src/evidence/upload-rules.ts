import { refusal, type Rule } from '../kernel/rule.js';

/** 20 MB, in bytes. */
export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;

export type MediaType = { mediaType: string; extension: string };

/** Detected type → the type and extension we serve it under. Everything else is refused: archives, programs, web pages, animations. */
const ALLOWED: ReadonlyMap<string, MediaType> = new Map(
  [
    ['application/pdf', 'pdf'],
    ['image/jpeg', 'jpg'],
    ['image/png', 'png'],
    ['image/webp', 'webp'],
    ['image/heic', 'heic'],
    ['audio/mpeg', 'mp3', 'audio/mpeg'],
    ['audio/x-m4a', 'm4a', 'audio/mp4'],
    ['audio/wav', 'wav'],
    ['audio/amr', 'amr'],
    ['video/mp4', 'mp4'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ].map(([detected, extension, served]) => [detected!, { mediaType: served ?? detected!, extension: extension! }]),
);

export const PLAIN_TEXT: MediaType = { mediaType: 'text/plain; charset=utf-8', extension: 'txt' };

/** The type under which a detected one is kept; undefined when it is not allowed. */
export const allowedType = (detected: string): MediaType | undefined => ALLOWED.get(detected);

/** Control characters that no written text holds: all but tab, line feeds and form feed. */
const BINARY = /(?![\t\n\r\f\u0080-\u009F])\p{Cc}/u;
/** A page or picture that a browser would run is no plain text. */
const MARKUP = /^\uFEFF?\s*<(?:!doctype|!--|html|head|body|script|svg|iframe|\?xml)/iu;

export const isWrittenText = (text: string): boolean => !BINARY.test(text);
export const opensAsMarkup = (start: string): boolean => MARKUP.test(start);

/** Text in UTF-16 begins like a recording; it is taken for neither. */
export const opensAsWideText = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

export const uploadIsNotEmpty: Rule<{ size: number }> = ({ size }) =>
  size === 0 ? refusal('evidence.empty', '上传的文件是空的。', 'The uploaded file is empty.') : undefined;

export const uploadIsNotTooLarge: Rule<{ size: number }> = ({ size }) =>
  size > MAX_UPLOAD_BYTES
    ? refusal(
        'evidence.too-large',
        '文件超过 20 MB，请压缩或分次上传。',
        'The file is larger than 20 MB; compress it or upload it in parts.',
      )
    : undefined;

export const typeNotAllowed = refusal(
  'evidence.type-not-allowed',
  '不接受这种文件。可上传：PDF、图片（jpg、png、webp、heic）、录音（mp3、m4a、wav、amr）、视频（mp4）、docx、xlsx、UTF-8 文本。',
  'This kind of file is not accepted. Accepted: PDF, pictures (jpg, png, webp, heic), sound (mp3, m4a, wav, amr), video (mp4), docx, xlsx, UTF-8 text.',
);
