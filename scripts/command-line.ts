/** What the commands have in common: options, what is wrong with them, how a run ends. */
import { parseArgs } from "node:util";
import type { z } from "zod";
import { forPeople } from "./failure";

/** An option that is given without a value. */
const FLAGS = new Set(["help", "json", "rebuild"]);

/** The options, or what is wrong with them. */
export function readOptions<Schema extends z.ZodObject>(
  schema: Schema,
  args: string[],
): z.infer<Schema> | string {
  const names = Object.keys(schema.shape);
  const types = names.map((name) => [
    name,
    { type: FLAGS.has(name) ? ("boolean" as const) : ("string" as const) },
  ]);
  try {
    const { values } = parseArgs({ args, options: Object.fromEntries(types) });
    const result = schema.safeParse(values);
    return result.success
      ? result.data
      : result.error.issues.map(({ message }) => message).join("\n");
  } catch (cause) {
    return (cause as Error).message;
  }
}

/** Whether a command is only asked how it is called. */
export function asksForHelp(args: readonly string[]): boolean {
  return args.includes("--help") || args.includes("-h");
}

/** Runs a command with the options of the process; returns its exit status. */
export async function runCommand<Options extends { help: boolean }>(
  usage: string,
  options: Options | string,
  run: (options: Options) => Promise<void>,
): Promise<number> {
  if (typeof options === "string") {
    console.error(`${options}\n\n${usage}`);
    return 2;
  }
  if (options.help) {
    console.log(usage);
    return 0;
  }
  try {
    await run(options);
    return 0;
  } catch (cause) {
    console.error(`✗ ${forPeople(cause)}`);
    return 1;
  }
}
