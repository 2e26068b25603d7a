/** Does what comes through a port, in the order in which it comes. */
import type { MessagePort } from "node:worker_threads";
import { joinIn, perform, type TaskIndex } from "@/lib/search/engine/tasks";
import type { FromBeside, ToBeside } from "./messages";

export function doTasks(port: MessagePort): void {
  let index: TaskIndex | undefined;
  const tell = (message: FromBeside) => port.postMessage(message);
  port.on("message", (message: ToBeside) => {
    if ("index" in message) {
      index = message.index;
      return;
    }
    if ("join" in message) {
      joinIn(message.join, index!, message.work);
      return;
    }
    const { id, name, asked } = message;
    try {
      tell({ id, done: perform(name, index!, asked) });
    } catch (cause) {
      tell({ id, failed: String(cause) });
    }
  });
}
