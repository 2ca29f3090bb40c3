import { MARK, withWords } from './free-text.mjs';

/** The aim's request with a mark behind each word that is free, as sqlmap takes it. */
export const markedRequest = (aim) => {
  const method = aim.route.split(' ')[0];
  const path = addressOf(aim, (word) => `${encodeURIComponent(word)}${MARK}`);
  const body = aim.body && JSON.stringify(withWords(aim.body, aim.places, (word) => `${word}${MARK}`));
  return { method, path, body };
};

/** A page that leads to every aim: a link, or a form with a field for each free word. */
export const mapOf = (aims) => {
  const links = aims
    .filter(({ route }) => route.startsWith('GET '))
    .map((aim) => `<a href="${quoted(addressOf(aim, encodeURIComponent))}">to</a>`);
  const forms = aims
    .filter(({ route, places }) => route.startsWith('POST ') && places.length > 0)
    .map(
      (aim) =>
        `<form method="post" action="${quoted(addressOf(aim, encodeURIComponent))}">${aim.places.map((place) => inputFor(aim, place)).join('')}<input type="submit"></form>`,
    );
  return `<!doctype html><title>map</title>${[...links, ...forms].join('\n')}`;
};

const addressOf = ({ route, path = {}, query = {} }, written) => {
  const address = route.split(' ')[1].replaceAll(/\{(\w+)\}/g, (_, name) => written(path[name]));
  const pairs = Object.entries(query).map(([name, word]) => `${name}=${written(word)}`);
  return pairs.length > 0 ? `${address}?${pairs.join('&')}` : address;
};

const inputFor = ({ body }, place) =>
  `<input type="text" name="${quoted(place.join('.'))}" value="${quoted(place.reduce((at, name) => at[name], body))}">`;

const quoted = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
