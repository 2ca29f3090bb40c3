/** A telephone or document number once it is whole: half a number finds nobody, and each look-up is on record. Pure. */
export const wholeNumbers = (phone: string, idNumber: string): { phone: string | undefined; idNumber: string | undefined } => {
  const digits = phone.replaceAll(/[\s()（）-]/gu, '').replace(/^(?:\+|00)?86(?=1\d{10}$)/u, '');
  const id = idNumber.trim().toUpperCase();
  return {
    phone: /^(?:1\d{10}|0\d{9,11})$/u.test(digits) ? digits : undefined,
    idNumber: /^(?:\d{17}[\dX]|\d{15})$/u.test(id) ? id : undefined,
  };
};
