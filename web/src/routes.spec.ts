/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { matchRoutes, type RouteObject } from 'react-router';
import { CHANNEL_SCREENS } from './intake/channels.js';

const HERE = join(process.cwd(), 'web/src');

/** The addresses that the browser tests open. */
const openedByTests = (): string[] => {
  const list = readFileSync(join(process.cwd(), 'test/browser/support/pages.ts'), 'utf8');
  return [...list.matchAll(/path: '([^']+)'/gu)].map(([, path = '']) => path);
};

const roomRoutes = async (): Promise<RouteObject[]> => {
  const files = readdirSync(HERE, { recursive: true, encoding: 'utf8' }).filter((file) => /(^|\/)routes\.tsx$/u.test(file));
  const rooms = await Promise.all(
    files.map((file) => import(`./${file.replace(/\.tsx$/u, '.js')}`) as Promise<Record<string, RouteObject[]>>),
  );
  return rooms.flatMap((room) => Object.values(room).flat());
};

/** The routes that show a page, with their addresses. */
const leaves = (routes: readonly RouteObject[], above = ''): [RouteObject, string][] =>
  routes.flatMap((route) => {
    const address = route.path === undefined ? above : `${above}/${route.path}`;
    return route.children ? leaves(route.children, address) : [[route, address] as [RouteObject, string]];
  });

describe('the browser tests', () => {
  it('open every page that the desk has', async () => {
    const routes = await roomRoutes();
    const opened = new Set(openedByTests().map((path) => matchRoutes(routes, path)?.at(-1)?.route));
    const forgotten = leaves(routes).flatMap(([route, address]) => (opened.has(route) ? [] : [address]));
    expect(leaves(routes).length).toBeGreaterThan(20);
    expect(forgotten).toEqual([]);
  });

  it('open the form of every channel', () => {
    const opened = new Set(openedByTests());
    expect(Object.values(CHANNEL_SCREENS).filter(({ path }) => !opened.has(`/intake/${path}`))).toEqual([]);
  });
});
