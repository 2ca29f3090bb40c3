// What each route answers, as JSON Schema, read from the controllers' return types: src/app/openapi/responses.json.
// Written by `npm run web:types`; a test holds the file to the code.
import { readdirSync } from 'node:fs';
import ts from 'typescript';

const ROUTE = /^(Get|Post|Put|Patch|Delete)$/;

/** A branded string (`Instant`) is a string on the wire, and so on. */
const PRIMITIVES = [
  [ts.TypeFlags.StringLike, { type: 'string' }],
  [ts.TypeFlags.NumberLike, { type: 'number' }],
  [ts.TypeFlags.BooleanLike, { type: 'boolean' }],
];
/** Nothing to describe: no body, or one that is not JSON. */
const NO_BODY = ts.TypeFlags.Void | ts.TypeFlags.Undefined | ts.TypeFlags.Never;
const NO_JSON = new Set(['StreamableFile', 'Buffer', 'Uint8Array', 'Readable', 'Observable']);

/** Turns types of one program into schemas; named ones are gathered in `schemas`. */
class Schemas {
  schemas = {};
  names = new Map();

  constructor(checker) {
    this.checker = checker;
  }

  of(type) {
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (type.isUnion()) return this.union(type);
    if (type.isIntersection() && type.types.some((part) => nameOf(part) !== undefined) && type.types.every(isObject))
      return this.named(nameOf(type), type, () => ({ allOf: type.types.map((part) => this.of(part)) }));
    const literal = literalOf(type);
    if (literal !== undefined) return { type: typeof literal, enum: [literal] };
    const parts = type.isIntersection() ? type.types : [type];
    const primitive = PRIMITIVES.find(([flag]) => parts.some((part) => part.flags & flag));
    if (primitive) return primitive[1];
    if (type.symbol?.name === 'Date' && !type.isIntersection()) return { type: 'string', format: 'date-time' };
    if (this.checker.isArrayLikeType(type)) return this.list(type);
    return this.named(nameOf(type), type, () => this.object(type));
  }

  /** As written in the code: a computed type (`ReturnType<…>`) has forgotten its own name. */
  written(node, type) {
    if (node && ts.isIntersectionTypeNode(node))
      return { allOf: node.types.map((part) => this.written(part, this.checker.getTypeFromTypeNode(part))) };
    const isNamed = node && ts.isTypeReferenceNode(node) && !node.typeArguments && !isSimple(type);
    return isNamed && nameOf(type) === undefined ? this.named(node.typeName.getText(), type, () => this.of(type)) : this.of(type);
  }

  union(type) {
    const present = type.types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
    const others = present.filter(({ flags }) => !(flags & ts.TypeFlags.Null));
    const schema = this.named(others.length === type.types.length ? nameOf(type) : undefined, type, () => this.choice(others));
    if (others.length === present.length) return schema;
    return '$ref' in schema ? { allOf: [schema], nullable: true } : { ...schema, nullable: true };
  }

  choice(others) {
    const literals = others.map(literalOf);
    if (others.every(({ flags }) => flags & ts.TypeFlags.BooleanLike)) return { type: 'boolean' };
    if (literals.every((value) => typeof value === 'string')) return { type: 'string', enum: literals.toSorted() };
    if (literals.every((value) => typeof value === 'number')) return { type: 'number', enum: literals.toSorted((a, b) => a - b) };
    const [first, ...more] = unique(others.map((other) => this.of(other)));
    return more.length === 0 ? first : { oneOf: [first, ...more] };
  }

  list(type) {
    const items = this.checker.getTypeArguments(type).map((item) => this.of(item));
    const [first = {}, ...more] = unique(items);
    return { type: 'array', items: more.length === 0 ? first : { oneOf: [first, ...more] } };
  }

  object(type) {
    const fields = this.checker.getPropertiesOfType(type).filter((each) => !(each.flags & ts.SymbolFlags.Method));
    const index = this.checker.getIndexInfoOfType(type, ts.IndexKind.String);
    const properties = {};
    const required = [];
    for (const field of fields) {
      const fieldType = this.checker.getTypeOfSymbol(field);
      if (field.name.startsWith('__') || fieldType.getCallSignatures().length > 0) continue;
      properties[field.name] = this.of(fieldType);
      const mayMiss = field.flags & ts.SymbolFlags.Optional || fieldType.flags & NO_BODY;
      if (!mayMiss && !(fieldType.isUnion() && fieldType.types.some(({ flags }) => flags & ts.TypeFlags.Undefined)))
        required.push(field.name);
    }
    return {
      type: 'object',
      ...(fields.length > 0 ? { properties } : {}),
      ...(required.length > 0 ? { required } : {}),
      ...(index ? { additionalProperties: this.of(index.type) } : {}),
    };
  }

  /** Two types of one name get a number; the order of the controllers is the order of their files. */
  named(name, type, describe) {
    if (name === undefined) return describe();
    const known = this.names.get(type);
    if (known) return { $ref: `#/components/schemas/${known}` };
    let free = name;
    for (let number = 2; free in this.schemas; number += 1) free = `${name}${number}`;
    this.names.set(type, free);
    this.schemas[free] = {};
    this.schemas[free] = describe();
    return { $ref: `#/components/schemas/${free}` };
  }
}

const literalOf = (type) => (type.isStringLiteral() || type.isNumberLiteral() ? type.value : undefined);

const isSimple = (type) => PRIMITIVES.some(([flag]) => type.flags & flag);

const isObject = ({ flags }) => (flags & ts.TypeFlags.Object) !== 0;

const unique = (schemas) => [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];

/** The name it goes by in the code; none for what is only made up of others (`Omit<…>`, `Page<Case>`). */
const nameOf = (type) => {
  const alias = type.aliasSymbol;
  if (alias) return (type.aliasTypeArguments ?? []).length === 0 ? alias.name : undefined;
  const { name, flags } = type.symbol ?? {};
  return flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface) && !name.startsWith('__') ? name : undefined;
};

const isRoute = (member) =>
  ts.isMethodDeclaration(member) &&
  (ts.getDecorators(member) ?? []).some(
    ({ expression }) => ts.isCallExpression(expression) && ROUTE.test(expression.expression.getText()),
  );

const answerOf = (checker, member) => {
  const signature = checker.getSignatureFromDeclaration(member);
  const returned = checker.getReturnTypeOfSignature(signature);
  return checker.getAwaitedType(returned) ?? returned;
};

/** `X` of `Promise<X>`. */
const awaited = (node) =>
  node && ts.isTypeReferenceNode(node) && node.typeName.getText() === 'Promise' ? node.typeArguments?.[0] : node;

/** `{ operations: { Controller_method: schema }, schemas: { Name: schema } }` */
export const responseSchemas = (root) => {
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: ['src/main.ts'] }, ts.sys, root);
  const files = readdirSync(`${root}/src`, { recursive: true }).filter((file) => file.endsWith('.controller.ts'));
  const controllers = files.map((file) => `src/${file}`).toSorted();
  const program = ts.createProgram(
    controllers.map((file) => `${root}/${file}`),
    { ...options, incremental: false, tsBuildInfoFile: undefined },
  );
  const checker = program.getTypeChecker();
  const schemas = new Schemas(checker);
  const operations = {};
  for (const file of controllers)
    for (const node of program.getSourceFile(`${root}/${file}`).statements.filter(ts.isClassDeclaration))
      for (const member of node.members.filter(isRoute)) {
        const answer = answerOf(checker, member);
        if (answer.flags & NO_BODY || NO_JSON.has(answer.symbol?.name)) continue;
        operations[`${node.name.text}_${member.name.getText()}`] = schemas.written(awaited(member.type), answer);
      }
  return { operations, schemas: schemas.schemas };
};
