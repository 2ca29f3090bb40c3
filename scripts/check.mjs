// `npm run check`: the fast checks.
import { sideBySide } from './side-by-side.mjs';

const failed = await sideBySide(['test:rules'], ['types', 'lint', 'format:check']);
process.exitCode = failed > 0 ? 1 : 0;
