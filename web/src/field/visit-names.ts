/** Under which a visit that is being written lies on the device, and apart from it its pictures, which are large and change seldom. */
export const visitName = (caseId: string): string => `field.visit.${caseId}`;
export const picturesName = (caseId: string): string => `field.pictures.${caseId}`;
