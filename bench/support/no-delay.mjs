// Nagle's algorithm off on every connection that this process opens. With it, each mail waits some 40 ms for a
// delayed acknowledgement (RFC 896 meets RFC 1122 4.2.3.2), and the row would measure that timer on both sides.
import { Socket } from 'node:net';

const { connect } = Socket.prototype;
Socket.prototype.connect = function connectWithoutDelay(...args) {
  this.setNoDelay(true);
  return connect.apply(this, args);
};
