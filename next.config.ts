import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native and WebAssembly parts that a bundler cannot carry.
  serverExternalPackages: ["@libsql/client", "libsql", "@prisma/adapter-libsql"],
  // Types and lint are checked by `npm test`, once, and not again at each start.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // Forms that bring a file without JavaScript: IMPORT_LIMITS.form, and what is around it.
  experimental: { proxyClientMaxBodySize: "33mb" },
};

export default config;
