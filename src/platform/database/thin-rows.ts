import type { DataSource } from 'typeorm';
import type { Channel } from './channel.js';
import { condition } from './condition.js';
import { columnOf, encoded, shapeOf, type ColumnShape, type EntityShape } from './entity-shape.js';
import type { EntityClass, Order, Row, Where } from './tx.js';

export type FindOptions<E> = { order?: Order<E>; limit?: number; forUpdate?: 'yes' };

/** From so many rows on PostgreSQL takes them as one array per column. */
const MANY = 16;

/**
 * Rows of entities without TypeORM's hydration: SQL written once per entity and shape from the metadata, values bound, plain objects
 * out. Entity hydration alone cost 3/4 of a status lookup, and query building half of an insert.
 */
export class ThinRows {
  private readonly shapes = new Map<EntityClass<object>, EntityShape>();

  constructor(private readonly dataSource: DataSource) {}

  async find<E extends object>(
    channel: Channel,
    entity: EntityClass<E>,
    where: Where<E>,
    options: FindOptions<E> = {},
  ): Promise<E[]> {
    const shape = this.shape(entity);
    const { key, params, matchesNothing, sql } = condition(shape, where, channel.engine);
    if (matchesNothing) return [];
    const order = Object.entries(options.order ?? {}) as [string, 'ASC' | 'DESC'][];
    const orderKey = order.map(([property, direction]) => `${property}${direction}`).join(' ');
    const hasLimit = options.limit !== undefined;
    const lock = options.forUpdate && channel.engine === 'postgres' ? ' FOR UPDATE' : '';
    const text = remembered(shape, `find ${key}/${orderKey}/${hasLimit ? 'limit' : ''}${lock}`, () => {
      const sorting = order.map(
        ([property, direction]) => `${columnOf(shape, property).quoted} ${direction === 'DESC' ? 'DESC' : 'ASC'}`,
      );
      const orderBy = sorting.length > 0 ? ` ORDER BY ${sorting.join(', ')}` : '';
      return `SELECT ${shape.selection} FROM ${shape.table}${sql()}${orderBy}${hasLimit ? ' LIMIT ?' : ''}${lock}`;
    });
    const rows = await channel.rows(text, hasLimit ? [...params, options.limit] : params);
    if (shape.jsonProperties.length > 0) for (const row of rows) parseJson(row, shape.jsonProperties);
    return rows as E[];
  }

  async insert<E extends object>(channel: Channel, entity: EntityClass<E>, rows: readonly E[]): Promise<void> {
    const shape = this.shape(entity);
    if (channel.engine === 'postgres' && rows.length >= MANY) return insertMany(channel, shape, rows as readonly Row[]);
    // All of them are sent at once, so that whatever the writer sends next comes after the last.
    const count = channel.engine === 'sqlite' ? 1 : rows.length;
    const sent: Promise<unknown>[] = [];
    for (let from = 0; from < rows.length; from += count) {
      const chunk = rows.slice(from, from + count) as Row[];
      const text = remembered(shape, `insert ${count}`, () => insertText(shape, count));
      const values = chunk.flatMap((row) => shape.columns.map((column) => encoded(column, row[column.property])));
      sent.push(channel.change(text, values));
    }
    await Promise.all(sent);
  }

  async update<E extends object>(channel: Channel, entity: EntityClass<E>, where: Where<E>, patch: Partial<E>): Promise<number> {
    const shape = this.shape(entity);
    const changes = Object.entries(patch).filter(([, value]) => value !== undefined);
    if (changes.length === 0) throw new TypeError(`${shape.name}: the update changes nothing.`);
    const { key, params, matchesNothing, sql } = condition(shape, where, channel.engine);
    if (key === '') throw new TypeError(`${shape.name}: an update without a condition would change every row; use change().`);
    if (matchesNothing) return 0;
    const columns = changes.map(([property]) => columnOf(shape, property));
    const text = remembered(shape, `update ${changes.map(([property]) => property).join(' ')}/${key}`, () => {
      return `UPDATE ${shape.table} SET ${columns.map(({ quoted }) => `${quoted} = ?`).join(', ')}${sql()}`;
    });
    return channel.change(text, [...columns.map((column, index) => encoded(column, changes[index]?.[1])), ...params]);
  }

  private shape(entity: EntityClass<object>): EntityShape {
    const known = this.shapes.get(entity);
    if (known) return known;
    const shape = shapeOf(this.dataSource, entity);
    this.shapes.set(entity, shape);
    return shape;
  }
}

const remembered = (shape: EntityShape, key: string, write: () => string): string => {
  const known = shape.statements.get(key);
  if (known !== undefined) return known;
  const text = write();
  shape.statements.set(key, text);
  return text;
};

const insertText = ({ table, columns }: EntityShape, rows: number): string => {
  const marks = `(${columns.map(() => '?').join(', ')})`;
  return `INSERT INTO ${table} (${namesOf(columns)}) VALUES ${Array.from({ length: rows }, () => marks).join(', ')}`;
};

/** One array per column, so that any number of rows shares one statement: binding thousands of single values was half of what firing a rung cost. */
const insertMany = async (channel: Channel, shape: EntityShape, rows: readonly Row[]): Promise<void> => {
  const { table, columns } = shape;
  const text = remembered(shape, 'insert many', () => {
    const arrays = columns.map(({ type }) => `?::${type}[]`).join(', ');
    return `INSERT INTO ${table} (${namesOf(columns)}) SELECT * FROM unnest(${arrays})`;
  });
  await channel.change(
    text,
    columns.map((column) => rows.map((row) => encoded(column, row[column.property]))),
  );
};

const namesOf = (columns: readonly ColumnShape[]): string => columns.map(({ quoted }) => quoted).join(', ');

const parseJson = (row: Row, properties: readonly string[]): void => {
  for (const property of properties) {
    const text = row[property];
    if (typeof text === 'string') row[property] = JSON.parse(text) as unknown;
  }
};
