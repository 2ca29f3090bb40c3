/**
 * Where a complainant looks up the own case: what the QR code of the receipt holds. The code goes in only on paper that is handed to the
 * person, and behind the `#`, which no server ever sees. Pure.
 */
export const statusAddress = (page: string, number: string, code: string | null): string =>
  `${page}#n=${number}${code === null ? '' : `&c=${code.replaceAll(' ', '')}`}`;
