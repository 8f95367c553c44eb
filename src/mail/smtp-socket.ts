import net from 'node:net';

interface SocketOptions {
  host?: string;
  port?: number;
}

type Done = (error: Error | null, socket?: { connection: net.Socket }) => void;

const connectMilliseconds = 30_000;

/**
 * Opens nodemailer's connections without Nagle's algorithm. SMTP is a dialogue of small writes: with it each
 * message waits for the other side's delayed acknowledgement, some 40 ms (RFC 896, RFC 1122 4.2.3.2).
 */
export const openSmtpSocket = ({ host, port }: SocketOptions, done: Done) => {
  const socket = net.connect({ host: host ?? 'localhost', port: port ?? 587, noDelay: true });
  const give = (error: Error | null) => {
    socket.removeAllListeners();
    socket.setTimeout(0);
    if (error) socket.destroy();
    done(error, error ? undefined : { connection: socket });
  };
  socket.setTimeout(connectMilliseconds, () => give(new Error('Connection timeout')));
  socket.once('connect', () => give(null));
  socket.once('error', give);
};
