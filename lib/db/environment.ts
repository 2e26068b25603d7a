/** The environment, read once and checked: everything that can be configured from outside. */
import path from "node:path";
import { z } from "zod";

const environmentSchema = z.object({
  DATABASE_URL: z
    .string()
    .regex(
      /^file:[^?#]+$/,
      "must be a file address such as file:./data/atlas.db (PostgreSQL is not supported yet)",
    )
    .default("file:./data/atlas.db"),
});

export interface Environment {
  /** Absolute address of the SQLite file. */
  databaseUrl: string;
  databaseFile: string;
}

/** A wrong setting, said in one sentence that names the variable, the value and the rule. */
export class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

let environment: Environment | undefined;

export function readEnvironment(): Environment {
  environment ??= parseEnvironment(process.env);
  return environment;
}

/** Throws {@link EnvironmentError}; an empty variable counts as not set. */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const result = environmentSchema.safeParse({ DATABASE_URL: variables.DATABASE_URL || undefined });
  if (!result.success) {
    const reasons = result.error.issues.map((issue) => {
      const name = issue.path.join(".");
      return `${name} is "${variables[name]}", but it ${issue.message}.`;
    });
    throw new EnvironmentError(reasons.join(" "));
  }
  const databaseFile = path.resolve(result.data.DATABASE_URL.replace(/^file:(\/\/(?=\/))?/, ""));
  return { databaseFile, databaseUrl: `file:${databaseFile}` };
}
