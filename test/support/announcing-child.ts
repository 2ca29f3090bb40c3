import { OutboxRig, type RigOptions } from './outbox-rig.js';

// Writes and announces notes as fast as it can, prints the id of each durable one, and waits to be killed.
const rig = await OutboxRig.open(JSON.parse(process.argv[2] ?? '') as RigOptions);
await rig.relay.start();

const writeForEver = async (): Promise<void> => {
  for (;;) process.stdout.write(`${await rig.write()}\n`);
};

await Promise.all([1, 2, 3, 4].map(() => writeForEver()));
