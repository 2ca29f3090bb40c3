/** `inline` under its own name: in ASCII for old programs, in full by RFC 5987. Pure. */
export const dispositionOf = (filename: string): string => {
  const ascii = filename.replaceAll(/[^\w. -]+/g, '-').replaceAll(/^-+|-+(?=\.)/g, '');
  const full = encodeURIComponent(filename).replaceAll(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `inline; filename="${ascii}"; filename*=UTF-8''${full}`;
};
