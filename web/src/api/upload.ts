import { currentLanguage } from '../i18n/language.js';
import { Problem } from './problem.js';

/** Sends a form and tells how much of it has left, 0 to 1; a plain request tells nothing of that. Throws a `Problem`. */
export const upload = async (path: string, form: FormData, onProgress: (share: number) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('accept-language', currentLanguage() === 'zh' ? 'zh-CN' : 'en');
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('error', () => reject(Problem.offline(undefined)));
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else reject(Problem.of(request, jsonIn(request.responseText)));
    });
    request.send(form);
  });

const jsonIn = (text: string): unknown => (text.startsWith('{') ? JSON.parse(text) : undefined);
