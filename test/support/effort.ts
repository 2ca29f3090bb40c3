/** How much a long test does: the usual amount in `npm test`, the greater one in `npm run test:soak`. */
export const effort = (usual: number, soak: number): number => (process.env['TEST_SOAK'] ? soak : usual);
