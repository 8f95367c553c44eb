import { createSocket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import packet from 'dns-packet';

export interface NameServer {
  /** for `PORTAL_DNS_SERVERS` */
  readonly address: string;
  /** A records by name; what is missing has none */
  readonly records: Map<string, string>;
  close(): Promise<void>;
}

/** A real DNS server over UDP, for names of the test's own. */
export const openNameServer = async (): Promise<NameServer> => {
  const records = new Map<string, string>();
  const socket = createSocket('udp4');
  socket.on('message', (message, peer) => {
    const query = packet.decode(message);
    const [question] = query.questions ?? [];
    const address = question && records.get(question.name.toLowerCase());
    const answers =
      question?.type === 'A' && address
        ? [{ type: 'A' as const, name: question.name, ttl: 1, data: address }]
        : [];
    const missing = address === undefined ? 3 : 0;
    const reply = packet.encode({
      type: 'response',
      id: query.id ?? 0,
      flags: packet.RECURSION_DESIRED | packet.RECURSION_AVAILABLE | missing,
      questions: query.questions ?? [],
      answers,
    });
    socket.send(reply, peer.port, peer.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  const { port } = socket.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    records,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
};
