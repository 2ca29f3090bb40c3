import { describe, expect, it } from '@jest/globals';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { insistOnPicture, previewOf } from './preview.js';

async function* inPieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 10_000) yield bytes.subarray(at, at + 10_000);
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A PNG of few bytes that claims to be as large as it says. */
const claiming = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** 3000 × 2000, taken upright by a camera that says where and with what, and a page with a script behind the picture's end. */
const photo = async (): Promise<Buffer> => {
  const picture = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#a03020' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Make: 'CameraOfNie', Artist: 'NieGuangtian' }, IFD3: { GPSLatitude: '40/1 13/1 12/1' } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">NieGuangtian</x:xmpmeta>')
    .jpeg()
    .toBuffer();
  return Buffer.concat([picture, Buffer.from('<html><script>alert(1)</script>PK\u0003\u0004NieGuangtian')]);
};

describe('the preview of a picture', () => {
  it('shows the pixels, upright and small, and nothing of what stood beside or behind them', async () => {
    const original = await photo();
    expect(original.includes('CameraOfNie') && original.includes('NieGuangtian')).toBe(true);
    const preview = await previewOf(inPieces(original));
    const { format, width, height, exif, xmp, iptc, icc, orientation } = await sharp(preview).metadata();
    expect([format, width, height]).toEqual(['webp', 1067, 1600]);
    expect([exif, xmp, iptc, icc, orientation]).toEqual(Array(5).fill(undefined));
    for (const word of ['CameraOfNie', 'NieGuangtian', '<script>', 'PK\u0003\u0004', 'Exif'])
      expect(preview.includes(word)).toBe(false);
  });

  it('does not enlarge, and keeps a small picture small', async () => {
    const small = await sharp({ create: { width: 20, height: 10, channels: 4, background: '#fff8' } })
      .png()
      .toBuffer();
    expect(await sharp(await previewOf(inPieces(small))).metadata()).toMatchObject({ width: 20, height: 10 });
  });

  it.each([
    ['claims ten thousand million pixels', claiming(100_000, 100_000)],
    ['claims more than any phone takes', claiming(10_000, 6_001)],
    ['breaks off', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['is none', Buffer.from('GIF89a<svg onload="alert(1)"/>')],
  ])('is refused when the picture %s', async (_, bytes) => {
    await expect(previewOf(inPieces(bytes))).rejects.toMatchObject({ status: 415, reason: { code: 'evidence.preview-failed' } });
  });

  it('is not offered for what cannot be drawn here', () => {
    for (const mediaType of ['image/heic', 'application/pdf', 'audio/amr', 'text/plain; charset=utf-8']) {
      expect(() => insistOnPicture({ mediaType })).toThrow(expect.objectContaining({ status: 415 }));
    }
    for (const mediaType of ['image/jpeg', 'image/png', 'image/webp']) expect(() => insistOnPicture({ mediaType })).not.toThrow();
  });
});
