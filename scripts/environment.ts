/** Where the server listens, from `PORT` and `HOST`, checked by zod. */
import { z } from "zod";
import { EnvironmentError } from "@/lib/db/environment";

const settingsSchema = z.object({
  PORT: z.coerce
    .number("must be a port number from 1 to 65535")
    .int("must be a whole number")
    .min(1, "must be a port number from 1 to 65535")
    .max(65_535, "must be a port number from 1 to 65535")
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "must be a host name or address")
    .default("127.0.0.1"),
});

export interface ServerSettings {
  port: number;
  /** Loopback unless `HOST` says otherwise: a library is its owner's alone. */
  host: string;
}

/** @throws EnvironmentError */
export function readServerSettings(variables: Record<string, string | undefined>): ServerSettings {
  const { PORT, HOST } = variables;
  const result = settingsSchema.safeParse({ PORT: PORT || undefined, HOST: HOST || undefined });
  if (result.success) return { port: result.data.PORT, host: result.data.HOST };
  const [issue] = result.error.issues;
  const name = String(issue?.path[0]);
  throw new EnvironmentError(`${name} is "${variables[name]}", but it ${issue?.message}.`);
}
