import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** `taken` and served as what it is, `refused`, or either: what matters is then how it is served. */
export type OddFile = { title: string; name: string; bytes: Buffer; outcome: 'taken' | 'refused' | 'either' };

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const hex = (digits: string, ...rest: Buffer[]): Buffer =>
  Buffer.concat([Buffer.from(digits.replaceAll(' ', ''), 'hex'), ...rest]);

/** A zip of deflated parts. */
const zip = (parts: readonly [name: string, content: Buffer][]): Buffer => {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const packed = deflateRawSync(content);
    const sizes = Buffer.alloc(26);
    sizes.writeUInt16LE(20, 0);
    sizes.writeUInt16LE(8, 4);
    sizes.writeUInt32LE(crc32(content), 10);
    sizes.writeUInt32LE(packed.length, 14);
    sizes.writeUInt32LE(content.length, 18);
    sizes.writeUInt16LE(name.length, 22);
    const head = Buffer.concat([latin('PK\u0003\u0004'), sizes, latin(name)]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(latin('PK\u0001\u0002'), Buffer.from([20, 0]), sizes, tail, latin(name));
    local.push(head, packed);
    offset += head.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, latin('PK\u0005\u0006'), end]);
};

const TYPES = utf8(
  '<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
);
const docx = (...more: [string, Buffer][]): Buffer =>
  zip([['[Content_Types].xml', TYPES], ['word/document.xml', utf8('<w:document/>')], ...more]);

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([latin(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
};

const png = (width: number, height: number, ...more: Buffer[]): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const picture = chunk('IDAT', deflateSync(Buffer.alloc(2)));
  return Buffer.concat([hex('89504e470d0a1a0a'), chunk('IHDR', header), ...more, picture, chunk('IEND', Buffer.alloc(0))]);
};

/** A picture as a phone takes it: with the place where it was taken. */
const jpegWithPlace = (): Buffer => {
  const gps = latin(
    'Exif\u0000\u0000MM\u0000*\u0000\u0000\u0000\b\u0000\u0001\u0088%\u0000\u0004\u0000\u0000\u0000\u0001\u0000\u0000\u0000\u001aGPS 40.2207,116.2312',
  );
  const length = Buffer.alloc(2);
  length.writeUInt16BE(gps.length + 2);
  return Buffer.concat([
    hex('ffd8 ffe1'),
    length,
    gps,
    hex('ffdb0004 0000 ffc0000b 08 0001 0001 01 01 11 00 ffda0008 01 01 00 00 3f 00 7f ffd9'),
  ]);
};

const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
const SCRIPT = '<script>alert(document.domain)</script>';
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-');

const file = (outcome: OddFile['outcome'], title: string, name: string, bytes: Buffer): OddFile => ({
  title,
  name,
  bytes,
  outcome,
});

/** Files that are two things at once, call themselves something else, or would run somewhere. */
export const oddFiles = (): OddFile[] => [
  file('refused', 'a drawing with a script', 'a.svg', utf8(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`)),
  file('refused', 'a drawing behind its declaration', 'a.svg', utf8(`<?xml version="1.0"?><svg>${SCRIPT}</svg>`)),
  file('refused', 'a page', 'a.html', utf8(`<!DOCTYPE html><html>${SCRIPT}</html>`)),
  file('refused', 'a page that calls itself text', 'a.txt', utf8(`<html>${SCRIPT}</html>`)),
  file('refused', 'a page that calls itself a picture', 'a.png', utf8(`<body onload=alert(1)>`)),
  file('refused', 'a page behind a byte order mark', 'a.txt', utf8(`\ufeff  <script>alert(1)</script>`)),
  file('refused', 'a page in UTF-16', 'a.txt', Buffer.from(`\ufeff<html>${SCRIPT}</html>`, 'utf16le')),
  file('refused', 'text in UTF-16', 'a.txt', Buffer.from('\ufeff情况说明', 'utf16le')),
  file('refused', 'text in GBK', 'a.txt', hex('c7e9bff6cbb5c3f7')),
  file('refused', 'a page before a document', 'a.pdf', utf8(`<html>${SCRIPT}<!--${PDF}-->`)),
  file(
    'refused',
    'an entity that reads files',
    'a.xml',
    utf8('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
  ),
  file('either', 'a page far behind blanks', 'a.txt', utf8(`${' '.repeat(3000)}<html>${SCRIPT}</html>`)),
  file('either', 'a page behind words', 'a.txt', utf8(`情况说明 ${SCRIPT}`)),
  file('either', 'a script in UTF-7', 'a.txt', utf8('+ADw-script+AD4-alert(1)+ADw-/script+AD4-')),
  file('either', 'a shell script', 'a.sh', utf8('#!/bin/sh\nrm -rf /\n')),
  file('either', 'a table that computes', 'a.csv', utf8('=cmd|"/C calc"!A0,1\n')),
  file('either', 'an archived page', 'a.mht', utf8(`MIME-Version: 1.0\nContent-Type: text/html\n\n${SCRIPT}`)),
  file('either', 'the virus that is none', 'eicar.txt', utf8(EICAR)),
  file('taken', 'a document that is a page too', 'a.html', utf8(`${PDF}${SCRIPT}`)),
  file(
    'taken',
    'a document that opens something',
    'a.pdf',
    utf8(PDF.replace('/Catalog', '/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>')),
  ),
  file('either', 'a document behind junk', 'a.pdf', utf8(`junk\n${PDF}`)),
  file('taken', 'a document under a wrong name', 'a.exe', utf8(PDF)),
  file(
    'refused',
    'a moving picture that is an archive',
    'a.gif',
    Buffer.concat([
      latin('GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;'),
      zip([['META-INF/MANIFEST.MF', utf8('Main-Class: A')]]),
    ]),
  ),
  file('taken', 'a photograph that is an archive', 'a.jpg', Buffer.concat([jpegWithPlace(), zip([['a.html', utf8(SCRIPT)]])])),
  file('taken', 'a photograph that knows its place', 'a.jpg', jpegWithPlace()),
  file(
    'taken',
    'a picture with a program in its words',
    'a.php',
    png(1, 1, chunk('tEXt', latin('Comment\u0000<?php system($_GET[0]); ?>'))),
  ),
  file('taken', 'a picture under a wrong name', 'a.pdf', png(1, 1)),
  file('either', 'a picture of fifty thousand by fifty thousand', 'a.png', png(50_000, 50_000)),
  file('either', 'the first bytes of a photograph', 'a.jpg', hex('ffd8ff')),
  file('refused', 'an archive', 'a.zip', zip([['a.txt', utf8('a')]])),
  file(
    'refused',
    'a program for Java',
    'a.docx',
    zip([
      ['META-INF/MANIFEST.MF', utf8('Main-Class: A')],
      ['A.class', hex('cafebabe')],
    ]),
  ),
  file(
    'refused',
    'a program for telephones',
    'a.apk',
    zip([
      ['AndroidManifest.xml', hex('03000800')],
      ['classes.dex', latin('dex')],
    ]),
  ),
  file('taken', 'an office document', 'a.docx', docx()),
  file('either', 'an office document with a program', 'a.docx', docx(['word/vbaProject.bin', hex('d0cf11e0')])),
  file(
    'either',
    'an office document that unpacks to fifty megabytes',
    'a.docx',
    docx(['word/media/a.bin', Buffer.alloc(50_000_000)]),
  ),
  file('either', 'an office document with a way out', 'a.docx', docx(['../../../../tmp/evil', utf8('x')])),
  file('refused', 'a program for Linux', 'a.pdf', hex('7f454c46 02 01 01 00 0000000000000000 0300 3e00')),
  file(
    'refused',
    'a program for Windows',
    'a.jpg',
    latin(`MZ${'\u0000'.repeat(58)}\u0080\u0000\u0000\u0000${'\u0000'.repeat(64)}PE\u0000\u0000`),
  ),
  file('refused', 'a program for browsers', 'a.txt', hex('0061736d 01000000')),
  file('refused', 'a film for Flash', 'a.txt', latin('FWS\u0005\u0010\u0000\u0000\u0000')),
  file('refused', 'an old office document', 'a.doc', hex('d0cf11e0a1b11ae1', Buffer.alloc(600))),
  file('refused', 'a rich text', 'a.rtf', latin('{\\rtf1\\ansi{\\object\\objdata 0105}}')),
  file('refused', 'a shortcut', 'a.lnk', hex('4c000000 01140200 00000000 c0000000 00000046')),
  file('refused', 'a database', 'a.db', latin('SQLite format 3\u0000')),
  file('refused', 'a packed file', 'a.gz', hex('1f8b0800 00000000 0003')),
  file('refused', 'a bitmap', 'a.bmp', latin('BM\u003a\u0000\u0000\u0000')),
  file('refused', 'text with NUL in it', 'a.txt', latin('abc\u0000def')),
  file('refused', 'text that steers a terminal', 'a.txt', latin('\u001b]0;pwned\u0007')),
  file(
    'either',
    'a recording with a page in its title',
    'a.mp3',
    Buffer.concat([latin('ID3\u0003\u0000\u0000\u0000\u0000\u0010\u0000'), utf8(SCRIPT), hex('fffb9000'), Buffer.alloc(417)]),
  ),
  file('either', 'a recording that is a page', 'a.amr', latin(`#!AMR\n${SCRIPT}`)),
  file('either', 'a film of nothing', 'a.mp4', hex('00000018 66747970 69736f6d 00000200 69736f6d 6d703431')),
  file('refused', 'nothing', 'a.txt', Buffer.alloc(0)),
];

/** Names that would lead elsewhere, or mean something to a header. */
export const ODD_NAMES: readonly string[] = [
  '../../../../tmp/evil.txt',
  '..\\..\\..\\windows\\evil.txt',
  '/etc/passwd',
  '%2e%2e%2f%2e%2e%2fevil.txt',
  'a\u0000.exe',
  'CON',
  '.htaccess',
  'gnp.\u202eexe.txt',
  'a"; filename="evil.html',
  "a'; DROP TABLE evidence_items; --.txt",
  `${'长'.repeat(5000)}.txt`,
  '<img src=x onerror=alert(1)>.txt',
];
