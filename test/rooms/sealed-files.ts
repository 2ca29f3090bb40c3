import { crc32 } from 'node:zlib';

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');
const ftyp = (brand: string): Buffer =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    ascii(`ftyp${brand}`),
    Buffer.alloc(4),
    ascii(brand),
    ascii('isom'),
    Buffer.alloc(64),
  ]);
const riff = (form: string): Buffer =>
  Buffer.concat([ascii('RIFF'), Buffer.from([0x80, 0, 0, 0]), ascii(form), Buffer.alloc(128)]);

/** A ZIP of stored entries. */
export const zip = (entries: Record<string, string | Buffer>): Buffer => {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const body = Buffer.from(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(body), 10);
    fields.writeUInt32LE(body.length, 14);
    fields.writeUInt32LE(body.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([ascii('PK\u0003\u0004'), fields, Buffer.from(name), body]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([ascii('PK\u0001\u0002'), Buffer.from([20, 0]), fields, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, ascii('PK\u0005\u0006'), end]);
};

const office = (part: string, type: string, first: Record<string, Buffer> = {}): Buffer =>
  zip({
    ...first,
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
    '_rels/.rels': '<Relationships/>',
    [part]: '<x/>',
  });

const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  ascii('IHDR'),
  Buffer.alloc(17),
  Buffer.from([0, 0, 0, 0]),
  ascii('IDAT'),
  Buffer.alloc(16),
]);

/** What phones, scanners and offices send: name, bytes, the type they are kept under. */
export const WELCOME: [string, Buffer, string][] = [
  ['scan.pdf', ascii('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'), 'application/pdf'],
  ['photo.jpg', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), ascii('JFIF\0'), Buffer.alloc(64)]), 'image/jpeg'],
  ['photo.png', png, 'image/png'],
  ['photo.webp', Buffer.concat([ascii('RIFF'), Buffer.from([80, 0, 0, 0]), ascii('WEBPVP8 '), Buffer.alloc(80)]), 'image/webp'],
  ['photo.heic', ftyp('heic'), 'image/heic'],
  [
    'voice.mp3',
    Buffer.concat([
      ascii('ID3'),
      Buffer.from([3, 0, 0, 0, 0, 0, 10]),
      Buffer.alloc(10),
      Buffer.from([0xff, 0xfb, 0x90, 0x64]),
      Buffer.alloc(500),
    ]),
    'audio/mpeg',
  ],
  ['voice.m4a', ftyp('M4A '), 'audio/mp4'],
  ['voice.wav', riff('WAVEfmt '), 'audio/wav'],
  ['voice.amr', Buffer.concat([ascii('#!AMR\n'), Buffer.alloc(100)]), 'audio/amr'],
  ['film.mp4', ftyp('mp42'), 'video/mp4'],
  [
    'letter.docx',
    office('word/document.xml', 'wordprocessingml.document'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    'list.xlsx',
    office('xl/workbook.xml', 'spreadsheetml.sheet'),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  [
    'pictures-first.docx',
    office('word/document.xml', 'wordprocessingml.document', { 'word/media/image1.png': Buffer.alloc(300_000, 7) }),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  ['words.txt', Buffer.from('选票只贴了一天就撕了。𬇕底村\r\n\t2026-12-05\n'), 'text/plain; charset=utf-8'],
];

/** What is refused with 415, whatever it calls itself. */
export const UNWELCOME: [string, Buffer][] = [
  ['archive.docx', zip({ 'a.txt': 'hello', 'b.sh': 'rm' })],
  ['program.pdf', Buffer.concat([ascii('MZ'), Buffer.alloc(200)])],
  ['program.txt', Buffer.concat([Buffer.from([0x7f]), ascii('ELF'), Buffer.alloc(200)])],
  ['page.txt', Buffer.from(' \n<!DOCTYPE html><script>alert(1)</script>')],
  ['picture.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['data.xml', Buffer.from('<?xml version="1.0"?><a/>')],
  ['moving.gif', Buffer.concat([ascii('GIF89a'), Buffer.alloc(50)])],
  ['gbk.txt', Buffer.from([0xb4, 0xe5, 0xc3, 0xf1, 0xce, 0xaf, 0xd4, 0xb1, 0xbb, 0xe1])],
  ['nul.txt', Buffer.from('text\0text')],
  ['late.txt', Buffer.concat([Buffer.alloc(1_200_000, 'a'), Buffer.from([0xff, 0xfe])])],
  ['half-a-character.txt', Buffer.from('选票').subarray(0, 5)],
  ['rar.jpg', Buffer.concat([ascii('Rar!'), Buffer.from([0x1a, 7, 1, 0]), Buffer.alloc(50)])],
];
