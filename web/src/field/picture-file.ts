import type { Picture } from './visit-form.js';

/** A file or drawing, as it lies on the device until it goes out. */
export const pictureOf = async (file: File): Promise<Picture> => ({
  id: crypto.randomUUID(),
  name: file.name,
  type: file.type,
  data: await base64Of(file),
  note: '',
});

const base64Of = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The file cannot be read.')));
    reader.readAsDataURL(file);
  });

export const addressOfPicture = ({ type, data }: Pick<Picture, 'type' | 'data'>): string => `data:${type};base64,${data}`;
