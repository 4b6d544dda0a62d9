import dgram from "node:dgram";
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

/**
 * Loaded before a program (`node --import`): every way out of the process that Node has, a connection over IP, a
 * datagram or a question of names, is written to the file of OUTGOING_GUARD and refused. A socket file stays open, as
 * the embedded database listens on one.
 */
const trip = (what) => {
  appendFileSync(process.env.OUTGOING_GUARD, `${what}\n`);
  throw new Error(`outgoing: ${what}`);
};

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...given) {
  const [first] = Array.isArray(given[0]) ? given[0] : given;
  const path = typeof first === "object" && first !== null ? first.path : first;
  if (typeof path === "string" && !/^\d+$/.test(path)) return connect.apply(this, given);
  return trip("connect");
};

for (const name of ["send", "connect", "bind"]) dgram.Socket.prototype[name] = () => trip(`datagram ${name}`);

for (const names of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const name of Object.getOwnPropertyNames(names)) {
    if (!/^(lookup|resolve|reverse)/.test(name)) continue;
    const ask = names[name];
    // A server that listens on an address looks it up too; an address is no question to anybody.
    names[name] = (...given) =>
      name === "lookup" && net.isIP(given[0]) !== 0 ? ask(...given) : trip(`dns ${name}`);
  }
}
syncBuiltinESMExports();
