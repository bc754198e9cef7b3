/** Runs races where pages run, and beside: in Node and in Chromium, whose engines differ. */
import { fork } from 'node:child_process';
import path from 'node:path';
import { bench } from './bundle.js';
import { openBrowser } from './chromium.js';

/** Runs the scripts in a Node process of their own, and then what the last of them calls `race`. */
export function inNode<Result>(
  scripts: readonly string[],
  race: object,
  ...options: readonly string[]
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(bench, 'process.ts'), { execArgv: [...process.execArgv, ...options] });
    child.on('message', resolve);
    child.on('error', reject);
    child.on('exit', code => reject(new Error(`The race ended with ${code}.`)));
    child.send({ scripts, race });
  });
}

/** The same in a page of Chromium. */
export async function inChromium<Result>(scripts: readonly string[], race: object): Promise<Result> {
  // A context of its own has a process of its own.
  const context = await (await openBrowser()).newContext();
  try {
    const page = await context.newPage();
    for (const content of scripts) await page.addScriptTag({ content });
    return await page.evaluate<Result>(`race.run(${JSON.stringify(race)})`);
  } finally {
    await context.close();
  }
}
