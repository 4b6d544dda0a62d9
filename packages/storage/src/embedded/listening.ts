import { connect } from "node:net";
import { systemErrorCode } from "./system-error.js";

const NOBODY_THERE = ["ENOENT", "ECONNREFUSED"];

/** Whether some living process listens on a Unix socket or named pipe. When in doubt, yes. */
export function isListening(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", (error) => resolve(!NOBODY_THERE.includes(systemErrorCode(error) ?? "")));
  });
}
