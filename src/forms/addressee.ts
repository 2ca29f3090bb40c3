/** The drafter's word for whom a form goes to, where the file names nobody: kept among the written parts. */
export const ADDRESSEE = 'to';
