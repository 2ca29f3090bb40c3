import { keepFile } from '../offline/files.js';
import { scaledSize } from './scaled-size.js';
import type { OldPicture, Picture } from './visit-form.js';

/** Of a photo that was made smaller. */
const TYPE = 'image/jpeg';
const QUALITY = 0.85;

/** A photo or drawing, sealed on the device as it will go out. Throws where the device has no room for it. */
export const pictureOf = async (file: File): Promise<Picture> => {
  const sent = await scaled(file);
  const id = crypto.randomUUID();
  await keepFile(id, sent);
  const name = sent === file ? file.name : file.name.replace(/(\.\w+)?$/u, '.jpg');
  return { id, name, type: sent.type, note: '' };
};

/** What the browser cannot draw goes out as it is: the server says what it thinks of it. */
const scaled = async (file: File): Promise<Blob> => {
  const drawn = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!drawn) return file;
  const { width, height } = scaledSize(drawn);
  if (width === drawn.width && height === drawn.height) return file;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  canvas.getContext('2d')?.drawImage(drawn, 0, 0, width, height);
  drawn.close();
  const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, TYPE, QUALITY));
  return smaller ?? file;
};

/** A picture of an older desk, whose bytes lay in the form itself. */
export const renewed = async (picture: Picture | OldPicture): Promise<Picture> => {
  if (!('data' in picture)) return picture;
  const { data, ...rest } = picture;
  await keepFile(rest.id, new Blob([Uint8Array.from(atob(data), (char) => char.charCodeAt(0))], { type: rest.type }));
  return rest;
};
