import { Problem } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import { Slots } from '../platform/database/slots.js';

/** Longest edge, in pixels. */
const LONGEST_EDGE = 1600;
/** More pixels than any phone takes; a picture that claims more is out to fill the memory. */
const MOST_PIXELS = 60_000_000;
const QUALITY = 80;
const SECONDS = 15;
/** Pictures opened at a time: each takes up to 200 MB. */
const TOGETHER = 2;

/** The prebuilt libvips has no decoder for heic. */
const SHOWN: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'];

const slots = new Slots(TOGETHER);

/** Throws Problem 415 `evidence.no-preview`. */
export const insistOnPicture = ({ mediaType }: { mediaType: string }): void => {
  if (!SHOWN.includes(mediaType)) throw new Problem(415, NO_PREVIEW);
};

/**
 * A picture drawn anew as WebP, upright and at most 1600 px on its longest edge: pixels and nothing else, no place, no time, no device, no
 * second content behind them. Throws Problem 415 `evidence.preview-failed` for what is broken or claims too many pixels.
 */
export const previewOf = (picture: AsyncIterable<Uint8Array>): Promise<Buffer> =>
  slots.use(async () => {
    const pieces: Uint8Array[] = [];
    for await (const piece of picture) pieces.push(piece);
    // Loaded where it is used: few processes ever draw a picture.
    const { default: sharp } = await import('sharp');
    // Nothing of a picture stays in memory once it is drawn.
    sharp.cache(false);
    try {
      return await sharp(Buffer.concat(pieces), { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true })
        .rotate()
        .resize({ width: LONGEST_EDGE, height: LONGEST_EDGE, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: QUALITY })
        .timeout({ seconds: SECONDS })
        .toBuffer();
    } catch {
      // Its errors quote the file.
      throw new Problem(415, FAILED);
    }
  });

const NO_PREVIEW = refusal(
  'evidence.no-preview',
  '这种文件没有预览（仅 jpg、png、webp 图片可预览），请下载原件查看。',
  'There is no preview of this kind of file (only of jpg, png and webp pictures); download the original.',
);
const FAILED = refusal(
  'evidence.preview-failed',
  '图片损坏或尺寸过大，无法预览，请下载原件查看。',
  'The picture is broken or too large to be shown; download the original.',
);
