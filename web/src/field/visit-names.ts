/** Under which a visit that is being written lies on the device. */
export const visitName = (caseId: string): string => `visit.${caseId}`;
/** Where an older desk kept its pictures. */
export const oldPicturesName = (caseId: string): string => `pictures.${caseId}`;
