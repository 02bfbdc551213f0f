/**
 * A port on this machine and on nothing else: the same number on 127.0.0.1 and on ::1, for browsers try either for
 * `localhost`. In: who answers, and which port is wanted. Out: the port and how to close it.
 */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EXIT, Failure } from '../../diagnostics/failure.ts';

/** The number of the standard. */
export const USUAL_PORT = 9704;
/** Ports that are tried where none was asked for. */
const TRIES = 50;

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * @param wanted a port, 0 for any that is free; where absent `USUAL_PORT` or the next that is free
 * @throws Failure (exit 3) where it cannot be had
 */
export async function listen(answer: RequestListener, wanted?: number): Promise<Listening> {
  const ports = wanted === undefined ? Array.from({ length: TRIES }, (_, i) => USUAL_PORT + i) : [wanted];
  for (const port of ports) {
    const servers = await onBoth(answer, port);
    if (servers) return listening(servers);
  }
  throw wanted === undefined ? allTaken() : taken(wanted);
}

/** Undefined where another program has the port. */
async function onBoth(answer: RequestListener, port: number): Promise<readonly Server[] | undefined> {
  const four = await on('127.0.0.1', port, answer);
  if (four === 'taken') return undefined;
  const same = four === 'absent' ? port : portOf(four);
  const six = await on('::1', same, answer);
  const servers = [four, six].filter((one) => typeof one !== 'string');
  if (six !== 'taken' && servers.length > 0) return servers;
  for (const server of servers) server.close();
  return undefined;
}

/** `absent`: this machine has no such address. */
function on(host: string, port: number, answer: RequestListener): Promise<Server | 'taken' | 'absent'> {
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve('taken');
      else if (ABSENT.has(error.code ?? '')) resolve('absent');
      else reject(forbidden(port, error));
    });
    server.listen({ host, port, exclusive: true }, () => resolve(server));
  });
}

const ABSENT = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL', 'ENOTFOUND']);

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

function listening(servers: readonly Server[]): Listening {
  return {
    port: portOf(servers[0]!),
    close: async () => {
      await Promise.all(servers.map((server) => closed(server)));
    },
  };
}

/** At once, whoever is connected. */
const closed = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

const taken = (port: number): Failure =>
  new Failure(
    EXIT.setup,
    { zh: `端口 ${port} 已被其他程序占用。`, en: `Port ${port} is taken by another program.` },
    {
      zh: '请换一个端口，或不写 --port：会自动找一个空着的。',
      en: 'Choose another one, or leave out --port: a free one is found.',
    },
  );

const allTaken = (): Failure =>
  new Failure(
    EXIT.setup,
    {
      zh: `端口 ${USUAL_PORT} 到 ${USUAL_PORT + TRIES - 1} 都被占用。`,
      en: `All ports from ${USUAL_PORT} to ${USUAL_PORT + TRIES - 1} are taken.`,
    },
    { zh: '请用 --port 0 让系统给一个空着的。', en: 'With --port 0 the system gives a free one.' },
  );

const forbidden = (port: number, cause: NodeJS.ErrnoException): Failure =>
  new Failure(
    EXIT.setup,
    {
      zh: `端口 ${port} 不能用（${cause.code ?? ''}）。`,
      en: `Port ${port} cannot be used (${cause.code ?? ''}).`,
    },
    { zh: '请换一个端口，1024 以上的一般都可以。', en: 'Choose another one; those above 1024 usually do.' },
    cause,
  );
