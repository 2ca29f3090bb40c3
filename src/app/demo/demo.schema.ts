import { DemoMark } from './demo-mark.entity.js';
import { DemoMarks0900 } from './migrations/0900-demo-marks.js';

export const demoSchema = { entities: [DemoMark], migrations: [DemoMarks0900] };
