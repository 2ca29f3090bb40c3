/** What may be said where others read along: the number, that there is news, how to look. Never what about, never from where. */
export type DispatchWords = { number: string; statusPage: string | undefined };

export const dispatchSubject = (): string => '您有新的办理进展 / There is news for you';

export const dispatchText = ({ number, statusPage }: DispatchWords): string => {
  const zh = statusPage ? `请凭编号和查询码查看：${statusPage} 。` : '请凭编号和查询码查看，或到登记处询问。';
  const en = statusPage ? `See ${statusPage} with number and code.` : 'Look with number and code, or ask at the desk.';
  return `编号 ${number} 有新的进展。${zh}There is news on ${number}. ${en}`;
};
