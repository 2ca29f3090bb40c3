import { readFileSync } from 'node:fs';
import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = OpenAPIObject['paths'][string]['get'];
type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];
/** Per operation id what it answers, and the named types in it: written by `npm run web:types` from the controllers' return types. */
type Answers = { operations: Record<string, Schema>; schemas: Record<string, Schema> };

/** Says in the API's description what each route answers, where its controller does not say so itself. */
export const describeAnswers = (document: OpenAPIObject): OpenAPIObject => {
  const { operations, schemas } = JSON.parse(readFileSync(new URL('./answers.json', import.meta.url), 'utf8')) as Answers;
  for (const path of Object.values(document.paths))
    for (const operation of Object.values(path) as Operation[]) {
      const schema = operations[operation?.operationId ?? ''];
      if (schema) answerWith(operation, schema);
    }
  document.components = { ...document.components, schemas: { ...schemas, ...document.components?.schemas } };
  return document;
};

const answerWith = (operation: Operation, schema: Schema): void => {
  for (const [status, answer] of Object.entries(operation?.responses ?? {}))
    if (status.startsWith('2') && answer && !('$ref' in answer) && !answer.content)
      answer.content = { 'application/json': { schema } };
};
