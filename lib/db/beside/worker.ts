/** The thread beside the one that answers requests: does one task after the other. */
import { parentPort } from "node:worker_threads";
import { doTasks } from "./do-tasks";

doTasks(parentPort!);
